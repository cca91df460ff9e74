import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskTests {
    @Test("a rework goes its whole way at the desk, and every event is kept and verifies")
    func wholeWay() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .accepted)
        let records = try await desks.store.records(of: rework.id)
        #expect(
            records.compactMap(\.stage) == [
                .requested, .estimated, .estimated, .specifying, .specified, .specified, .signed, .ready, .developing,
                .delivered, .demonstrating, .demonstrating, .demonstrating, .demonstrating, .accepted, .accepted,
            ])
        #expect(rework.documents.map(\.kind) == [.estimate, .spec, .demo, .protocolOfAcceptance])
        #expect(rework.signatures.map(\.person) == [desks.signatory.id, desks.signatory.id, desks.signatory.id])
        #expect(rework.promise?.isKept == true)
        let replayed = Rework.replay(try records.map { try $0.event(Fact.self) }, id: rework.id)
        #expect(replayed == rework)
        try desks.store.close()
        #expect(try Verification.check(file: desks.folder.path + "/data/rework.sqlite").discrepancies.isEmpty)
    }

    @Test("every step has its own time, that of the desk's clock")
    func times() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .ready)
        let times = try await desks.store.records(of: rework.id).map(\.at)
        #expect(times.first == .start)
        #expect(times.last == .start.adding(seconds: 5 * 60))
        #expect(times == times.sorted())
    }

    @Test("changes asked for at the demo come back to the developer and are shown again")
    func changes() async throws {
        let desks = try await Desks()
        var rework = try await desks.rework(at: .demonstrating)
        let verdicts = [Verdict(criterion: CriterionID(1), finding: .notMet, note: "Рядків 24")]
        _ = try await desks.desk.requestChanges(
            rework.id, rework.shown(.demo), verdicts, Call(by: desks.contact.id))
        _ = try await desks.desk.returnDelivery(rework.id, reason: "Ще рядок", Call(by: desks.specialist.id))
        rework = try await desks.current(rework.id)
        #expect(rework.stage == .developing && rework.developer == desks.developer.id)
        rework = try await desks.take(rework.id, to: .accepted)
        #expect(rework.documents.filter { $0.kind == .demo }.map(\.number) == [1, 2])
        #expect(rework.promise?.isKept == true)
    }
}
