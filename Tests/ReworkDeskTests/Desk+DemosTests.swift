import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskDemosTests {
    @Test("the protocol names the accept event's hash in the chain, and is written by a following event")
    func hash() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .accepted)
        let records = try await desks.store.records(of: rework.id)
        let accept = records[records.count - 2]
        guard case .demo(.accepted) = try accept.event(Fact.self).fact else {
            Issue.record("the last but one event is not the acceptance")
            return
        }
        let reference = try #require(rework.document(.protocolOfAcceptance, 1))
        let document = try await desks.store.document(reference.fingerprint)
        let text = String(decoding: try #require(document?.bytes), as: UTF8.self)
        #expect(text.contains(accept.hash.hex))
        let written = try records[records.count - 1].event(Fact.self)
        #expect(written.fact == .documentWritten(reference))
        #expect(written.actor == .system(cause: EventReference(.rework(rework.id), accept.number)))
    }

    @Test("verdicts saved one by one by several people are all there; saying the same again is no event")
    func judging() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .demonstrating)
        let first = Verdict(criterion: CriterionID(1), finding: .met)
        let second = Verdict(criterion: CriterionID(2), finding: .notMet, note: "Порожньо")
        let shown = rework.shown(.demo)
        try await withThrowingTaskGroup(of: Void.self) { group in
            group.addTask { _ = try await desks.desk.judge(rework.id, shown, [first], Call(by: desks.contact.id)) }
            group.addTask { _ = try await desks.desk.judge(rework.id, shown, [second], Call(by: desks.signatory.id)) }
            try await group.waitForAll()
        }
        let judged = try await desks.current(rework.id)
        #expect(judged.verdicts.map(\.by) == [desks.contact.id, desks.signatory.id])
        _ = try await desks.desk.judge(rework.id, shown, [first], Call(by: desks.contact.id))
        #expect(try await desks.current(rework.id).version == judged.version)
    }

    @Test("an acceptance sent twice at once is taken once, with one protocol")
    func twice() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .demonstrating)
        let verdicts = [Verdict].all(.met, of: rework.criteria)
        let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
            for _ in 1...6 {
                group.addTask {
                    try await desks.refusal {
                        try await $0.accept(
                            rework.id, rework.shown(.demo), name: "Петро", verdicts, Call(by: desks.signatory.id))
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        let accepted = try await desks.current(rework.id)
        #expect(accepted.documents.count { $0.kind == .protocolOfAcceptance } == 1)
        #expect(accepted.signatures.count == 3)
    }

    @Test("accepted work is reminded of at its specialist's home until it is put live, and counts against nothing")
    func reminded() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .accepted)
        let specialist = try #require(desks.desk.register.person(desks.specialist.id))
        let loads = try await desks.store.reworkLoads()
        let home = try await desks.desk.home(for: specialist).specialist
        #expect(home?.notLive.rows.map(\.id) == [rework.id] && home?.notLive.rows.first?.court == nil)
        #expect(home?.myMove.rows.isEmpty == true && loads[specialist.id] ?? 0 == 0)
        let today = desks.desk.today(of: try desks.desk.client(rework.client))
        let live = GoLive(day: today, note: "Разом із оновленням складу")
        _ = try await desks.desk.putLive(rework.id, live, Call(by: specialist.id))
        #expect(try await desks.desk.home(for: specialist).specialist?.notLive.rows.isEmpty == true)
        var filter = ReworkFilter()
        filter.text = "оновленням складу"
        filter.isForClient = true
        let found = try await desks.store.page(filter, limit: 5).rows
        #expect(found.map(\.id) == [rework.id] && found.first?.liveSince == today)
        #expect(try Verification.check(file: desks.folder.path + "/data").discrepancies.isEmpty)
    }

    @Test("a sheet that was replaced is not accepted")
    func superseded() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .demonstrating)
        _ = try await desks.desk.withdrawDemo(rework.id, reason: "Не те", Call(by: desks.specialist.id))
        _ = try await desks.take(rework.id, to: .demonstrating)
        let code = try await desks.refusal {
            try await $0.accept(
                rework.id, rework.shown(.demo), name: "Петро", .all(.met, of: rework.criteria),
                Call(by: desks.signatory.id))
        }
        #expect(code == .superseded)
    }
}
