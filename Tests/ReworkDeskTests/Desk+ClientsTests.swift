import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

struct DeskClientsTests {
    @Test("rule 8: buying a plan lets what waited go on by itself, naming the purchase as its cause")
    func admits() async throws {
        let desks = try await Desks()
        let kept = try await desks.keptRework()
        #expect(kept.stage == .awaitingSupport)
        let other = try await desks.keptRework()
        let (client, admitted) = try await desks.desk.buyPlan(
            desks.plan(.paid, from: "2026-11-02"), endsOthers: true, for: desks.freeClient.id, Call(by: desks.lead.id))
        #expect(admitted == [kept.id, other.id])
        #expect(try await desks.current(kept.id).stage == .requested)
        let last = try await desks.store.records(of: kept.id).last
        let event = try #require(try last?.event(Fact.self))
        #expect(event.actor == .system(cause: EventReference(.client(client.id), client.version)))
    }

    @Test("a free or a future plan admits nothing yet")
    func notYet() async throws {
        let desks = try await Desks()
        let kept = try await desks.keptRework()
        for plan in [desks.plan(.training, from: "2026-11-02"), desks.plan(.paid, from: "2026-11-09")] {
            let (_, admitted) = try await desks.desk.buyPlan(
                plan, endsOthers: true, for: desks.freeClient.id, Call(by: desks.lead.id))
            #expect(admitted.isEmpty)
        }
        #expect(try await desks.current(kept.id).stage == .awaitingSupport)
    }

    @Test("a plan is sold by a lead, upon the version seen, with dates that ascend")
    func refusals() async throws {
        let desks = try await Desks()
        let plan = desks.plan(.paid, from: "2026-11-02")
        let id = desks.freeClient.id
        #expect(
            try await desks.refusal { try await $0.buyPlan(plan, for: id, Call(by: desks.specialist.id)) }
                == .notAllowed)
        let stale = Call(by: desks.lead.id, expects: 1)
        #expect(try await desks.refusal { try await $0.buyPlan(plan, for: id, stale) } == .staleVersion)
        let wrong = desks.plan(.paid, from: "2026-11-09", through: "2026-11-08")
        #expect(try await desks.refusal { try await $0.buyPlan(wrong, for: id, Call(by: desks.lead.id)) } == .invalid)
        #expect(
            try await desks.refusal { try await $0.buyPlan(plan, for: ID(99), Call(by: desks.lead.id)) } == .notFound)
    }

    @Test("a plan sold twice at once upon one version is sold once")
    func once() async throws {
        let desks = try await Desks()
        let call = Call(by: desks.lead.id, expects: desks.freeClient.version)
        let plan = desks.plan(.paid, from: "2026-11-02")
        let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
            for _ in 1...8 {
                group.addTask {
                    try await desks.refusal {
                        try await $0.buyPlan(plan, endsOthers: true, for: desks.freeClient.id, call)
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(codes.compactMap(\.self).allSatisfy { $0 == .staleVersion })
        #expect(desks.store.register.client(desks.freeClient.id)?.plans.count == 2)
    }

    @Test("a client is added by a lead")
    func add() async throws {
        let desks = try await Desks()
        let code = try await desks.refusal {
            try await $0.addClient(name: "Нові", language: .english, specialist: nil, Call(by: desks.specialist.id))
        }
        #expect(code == .notAllowed)
        let client = try await desks.desk.addClient(
            name: " Нові ", language: .english, specialist: desks.specialist.id, Call(by: desks.lead.id))
        #expect(client.name == "Нові")
        #expect(desks.store.register.client(client.id) == client)
    }
}
