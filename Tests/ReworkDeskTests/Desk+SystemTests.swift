import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskSystemTests {
    @Test("the sweep expires an offer on the day after its last, and no sooner")
    func expires() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .estimated)
        desks.clock.now = .utc("2026-11-16T21:59:00Z")
        #expect(try await desks.desk.sweep().isEmpty)
        desks.clock.now = .utc("2026-11-16T22:00:00Z")
        #expect(try await desks.desk.sweep() == [rework.id])
        let expired = try await desks.current(rework.id)
        #expect(expired.stage == .requested && expired.estimate?.state == .expired)
        let last = try await desks.store.records(of: rework.id).last
        #expect(try last?.event(Fact.self).actor == .system(cause: EventReference(.rework(rework.id), 2)))
        #expect(try await desks.desk.sweep().isEmpty)
    }

    @Test("the sweep admits on the first day of a plan bought ahead")
    func admits() async throws {
        let desks = try await Desks()
        let kept = try await desks.keptRework()
        let manager = try await desks.hireManager()
        _ = try await desks.desk.buyPlan(
            desks.plan(.individual, from: "2026-11-09"), manager: manager.id, endsOthers: true,
            for: desks.freeClient.id, Call(by: desks.lead.id))
        desks.clock.now = .utc("2026-11-08T21:59:00Z")
        #expect(try await desks.desk.sweep().isEmpty)
        desks.clock.now = .utc("2026-11-08T22:00:00Z")
        #expect(try await desks.desk.sweep() == [kept.id])
        #expect(try await desks.current(kept.id).stage == .requested)
        let last = try await desks.store.records(of: kept.id).last
        let cause = EventReference(.client(desks.freeClient.id), 4)
        #expect(try last?.event(Fact.self).actor == .system(cause: cause))
    }

    @Test("what is on hold waits")
    func held() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .estimated)
        _ = try await desks.desk.hold(rework.id, reason: "Чекаємо", Call(by: desks.specialist.id))
        desks.clock.pass(days: 30)
        #expect(try await desks.desk.sweep().isEmpty)
    }

    @Test("a protocol left unwritten by a stop is written at the next sweep, the same bytes")
    func protocols() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .demonstrating)
        // Accepted, as the desk does it, but stopped before the protocol.
        let decision = try rework.decide(
            .demo(
                .accept(
                    document: rework.shown(.demo), name: "Петро Мельник", verdicts: .all(.met, of: rework.criteria))),
            by: desks.signatory,
            in: Situation(now: desks.clock.now, calendar: .kyiv, gate: .open(.paid)))
        var change = Change()
        change.reworks = [
            try ReworkChange(
                from: rework, id: rework.id, events: decision.events(after: rework.version, at: desks.clock.now))
        ]
        try await desks.store.commit(change)
        #expect(try await desks.store.acceptedWithoutProtocol() == [rework.id])
        desks.clock.pass(days: 1)
        #expect(try await desks.desk.sweep() == [rework.id])
        let accepted = try await desks.current(rework.id)
        #expect(accepted.documents.last?.kind == .protocolOfAcceptance)
        #expect(try await desks.desk.sweep().isEmpty)
    }

    @Test("the sweep ends sessions that grew old")
    func sessions() async throws {
        let desks = try await Desks()
        let token = try await desks.desk.startSession(for: desks.contact.id)
        desks.clock.pass(days: 13)
        try await desks.desk.sweep()
        #expect(desks.store.register.session(token.digest) != nil)
        desks.clock.pass(days: 2)
        try await desks.desk.sweep()
        #expect(desks.store.register.session(token.digest) == nil)
    }
}
