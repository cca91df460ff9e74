import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskSupportTests {
    private func classify(
        _ request: SupportRequest, as kind: RequestKind, _ reason: String = "", at desks: Desks
    ) async throws -> SupportRequest {
        let found = Classification(kind: kind, reason: reason)
        return try await desks.desk.act(on: request.id, Call(by: request.specialist), .classify(found))
    }

    @Test("rule 8: what waited of all three kinds is released by a purchase, in the order it came")
    func release() async throws {
        let desks = try await Desks()
        let question = try await desks.supportRequest(.consultation, by: desks.freeContact)
        let wish = try await desks.keptRework()
        let change = try await desks.supportRequest(.rework, by: desks.freeContact)
        #expect([question.id.number, wish.id.number, change.id.number] == [1, 2, 3], "one row of numbers")
        #expect(try await classify(question, as: .consultation, at: desks).stage == .awaitingSupport)
        #expect(try await classify(change, as: .rework, at: desks).stage == .becameRework)
        let became = try await desks.current(ID(3))
        #expect(became.stage == .awaitingSupport && became.wish == change.text)
        desks.clock.pass(seconds: 60)
        let plan = desks.plan(.paid, from: "2026-11-02")
        let bought = try await desks.desk.buyPlan(
            plan, endsOthers: true, for: desks.freeClient.id, Call(by: desks.lead.id))
        #expect(bought.admitted.map(\.number) == [2, 3])
        let served = try #require(try await desks.store.request(ID(1)))
        #expect(served.stage == .open && served.clockFrom == desks.clock.now)
        let last = try #require(try await desks.store.events(of: ID<SupportRequest>(1)).last)
        guard case .system(let cause) = last.actor else {
            Issue.record("the system admits, and names the purchase")
            return
        }
        #expect(cause.history == .client(desks.freeClient.id))
    }

    @Test("rule 10: what a lead finds to be no rework is taken back from the reworks, and goes on as what it is")
    func takenBack() async throws {
        let desks = try await Desks()
        let asked = try await desks.supportRequest(.consultation)
        _ = try await classify(asked, as: .rework, "Потрібна зміна", at: desks)
        #expect(try await desks.current(ID(asked.id.number)).stage == .requested)
        _ = try await desks.desk.act(on: asked.id, Call(by: desks.contact.id), .contest(reason: "Лише питання"))
        let word = Classification(kind: .consultation, reason: "Справді питання")
        let settled = try await desks.desk.act(on: asked.id, Call(by: desks.lead.id), .settle(word))
        #expect(settled.stage == .open && settled.kind == .consultation)
        #expect(try await desks.current(ID(asked.id.number)).stage == .declined)
    }

    @Test("the same action sent twice under one key happens once")
    func twice() async throws {
        let desks = try await Desks()
        let asked = try await desks.supportRequest(at: .answered)
        let call = Call(by: desks.contact.id, key: .init(text: "once", request: .of("closing")))
        let first = try await desks.desk.act(on: asked.id, call, .close)
        let second = try await desks.desk.act(on: asked.id, call, .close)
        #expect(first == second && first.stage == .closed)
    }

    @Test("of two developers who claim one bug at once one wins, and the other is told")
    func race() async throws {
        let desks = try await Desks()
        let bug = try await desks.supportRequest(at: .queued)
        let codes = await withTaskGroup(of: Refusal.Code?.self) { group in
            for person in [desks.developer, desks.otherDeveloper] {
                group.addTask {
                    try? await desks.refusal { try await $0.act(on: bug.id, Call(by: person.id), .claim) }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(codes.compactMap(\.self) == [.notYours])
    }

    @Test("a specialist is as busy as all that is theirs, and nobody accountable for a request may leave")
    func accountable() async throws {
        let desks = try await Desks()
        let asked = try await desks.supportRequest(.consultation)
        #expect(try await desks.desk.workloads().mapValues(\.live) == [asked.specialist: 1])
        #expect(try await desks.store.reworkLoads().isEmpty)
        let code = try await desks.refusal {
            try await $0.deactivate(asked.specialist, reason: "Звільнення", Call(by: desks.lead.id))
        }
        #expect(code == .accountable)
    }

    @Test("a developer who leaves gives the bug back to the queue")
    func leaves() async throws {
        let desks = try await Desks()
        let bug = try await desks.supportRequest(at: .claimed)
        _ = try await desks.desk.deactivate(desks.developer.id, reason: "Звільнення", Call(by: desks.lead.id))
        let now = try #require(try await desks.store.request(bug.id))
        #expect(now.developer == nil && now.isQueued && now.stage == .fixing)
    }
}
