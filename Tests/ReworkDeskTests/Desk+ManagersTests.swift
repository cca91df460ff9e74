import ReworkDesk
import ReworkDomain
import ReworkStore
import TestSupport
import Testing

/// Who leads whom, who waits, and who steps in (rules 18, 19).
struct DeskManagersTests {
    private func refusal(_ act: () async throws -> Void) async throws -> Refusal? {
        do {
            try await act()
            return nil
        } catch let refusal as Refusal {
            return refusal
        }
    }

    private func ask(_ desks: Desks, by contact: Person) async throws -> Rework {
        let wish = Wish(client: contact.client ?? desks.client.id, contact: contact.id, title: "Друк", wish: "Треба")
        return try await desks.desk.request(wish, Call(by: contact.id)).rework
    }

    private func assigned(_ desks: Desks, _ rework: Rework) async throws -> Assigned? {
        guard case .requested(let made)? = try await desks.store.events(of: rework.id).first?.event.fact else {
            return nil
        }
        return made.assigned
    }

    @Test("rule 18: with the purchase all that is live goes to the manager, and new requests reach them by themselves")
    func gathered() async throws {
        let desks = try await Desks()
        let before = try await ask(desks, by: desks.contact)
        let question = try await desks.supportRequest()
        let manager = try await desks.hireManager()
        let client = try await desks.led(desks.client, by: manager)
        #expect(client.specialist == manager.id && client.plans.last?.kind == .individual)
        #expect(try await desks.current(before.id).specialist == manager.id)
        #expect(try await desks.store.request(question.id)?.specialist == manager.id)
        let after = try await ask(desks, by: desks.contact)
        #expect(after.specialist == manager.id)
        #expect(try await assigned(desks, after) == Assigned(.manager))
    }

    @Test("rule 16: otherwise the least loaded on duty, with both loads in the event")
    func leastLoaded() async throws {
        let desks = try await Desks()
        let first = try await ask(desks, by: desks.stranger)
        let second = try await ask(desks, by: desks.stranger)
        #expect(Set([first.specialist, second.specialist]) == [desks.specialist.id, desks.otherSpecialist.id])
        let reason = try await assigned(desks, second)
        #expect(reason?.kind == .leastLoaded && reason?.load == Workload())
        #expect(reason?.next?.person == first.specialist && reason?.next?.load.live == 1)
        let busy = try #require([desks.specialist, desks.otherSpecialist].first { $0.id == second.specialist })
        try await desks.sendAway(busy)
        let third = try await ask(desks, by: desks.stranger)
        #expect(third.specialist == first.specialist)
    }

    @Test("rule 18: a substitute gets what comes, acts on what was there, and no longer once the manager is back")
    func substitute() async throws {
        let desks = try await Desks()
        let manager = try await desks.hireManager()
        let second = try await desks.hireManager("Ніна Гай", "nina-h")
        try await desks.led(desks.client, by: manager)
        let old = try await ask(desks, by: desks.contact)
        let hold = { (person: Person) in
            try await desks.desk.hold(old.id, reason: "Чекаємо на сервер", Call(by: person.id))
        }
        #expect(try await refusal { _ = try await hold(second) }?.code == .notAllowed)
        try await desks.sendAway(manager, through: .on("2026-11-06"), substitute: second)
        let new = try await ask(desks, by: desks.contact)
        #expect(new.specialist == second.id)
        let through = Day.on("2026-11-06")
        #expect(try await assigned(desks, new) == Assigned(.substitute, absent: manager.id, through: through))
        _ = try await hold(second)
        // Substituted ones do not count.
        #expect(desks.desk.managers.own(second.id).isEmpty)
        desks.clock.pass(days: 7)
        let resume = { try await desks.desk.resume(old.id, Call(by: second.id)) }
        #expect(try await refusal { _ = try await resume() }?.code == .notAllowed)
        // The manager leads all of the client's requests again, the substitute's too.
        _ = try await desks.desk.hold(new.id, reason: "Чекаємо", Call(by: manager.id))
        #expect(try await ask(desks, by: desks.contact).specialist == manager.id)
    }

    @Test("rule 18: without an eligible substitute the lead")
    func lead() async throws {
        let desks = try await Desks()
        let manager = try await desks.hireManager()
        _ = try await desks.hireManager("Ніна Гай", "nina-h")
        try await desks.led(desks.client, by: manager)
        try await desks.sendAway(manager)
        let new = try await ask(desks, by: desks.contact)
        #expect(new.specialist == desks.lead.id)
        #expect(try await assigned(desks, new)?.kind == .lead)
    }

    @Test("rule 18: of two absences that would chain, entered at once, one is refused")
    func chains() async throws {
        let desks = try await Desks()
        let manager = try await desks.hireManager()
        let second = try await desks.hireManager("Ніна Гай", "nina-h")
        let third = try await desks.hireManager("Лев Кіт", "lev-kit")
        func draft(_ substitute: Person) -> Desk.AbsenceDraft {
            Desk.AbsenceDraft(from: .on("2026-11-03"), through: nil, substitute: substitute.id, note: "")
        }
        let (first, other) = (draft(second), draft(third))
        async let one = refusal {
            _ = try await desks.desk.beAway(manager.id, first, Call(by: desks.lead.id))
        }
        async let two = refusal {
            _ = try await desks.desk.beAway(second.id, other, Call(by: desks.lead.id))
        }
        let refusals = try await [one, two].compactMap { $0 }
        #expect(refusals.count == 1)
        let people = desks.desk.register.people
        #expect(people.count { !$0.absences.isEmpty } == 1)
    }

    @Test("rule 19: of two purchases of the last place one wins, the other is told the way out")
    func lastPlace() async throws {
        let desks = try await Desks(settings: Desks.settings(managerLimit: 1))
        let manager = try await desks.hireManager()
        let plan = desks.plan(.individual, from: "2026-11-02")
        let clients = [desks.client, desks.otherClient, desks.freeClient]
        let refusals = try await withThrowingTaskGroup(of: Refusal?.self) { group in
            for client in clients {
                group.addTask {
                    try await refusal {
                        _ = try await desks.desk.buyPlan(
                            plan, manager: manager.id, endsOthers: true, for: client.id, Call(by: desks.lead.id))
                    }
                }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(refusals.count { $0 == nil } == 1)
        #expect(refusals.compactMap { $0 }.allSatisfy { $0.code == .managerFull && $0.rule == 19 })
        #expect(desks.desk.managers.own(manager.id).count == 1)
        let lost = try #require(clients.first { desks.desk.register.client($0.id)?.specialist != manager.id })
        // The way out is the line; with a raised place it is this one's turn.
        let waiting = try await desks.desk.awaitManager(manager.id, for: lost.id, Call(by: desks.lead.id))
        #expect(desks.desk.managers.place(of: waiting) == 1)
        let report = try Verification.check(file: desks.folder.path + "/data/rework.sqlite")
        #expect(report.discrepancies.isEmpty)
    }

    @Test("rule 19: a second project and another client can't both take the last place")
    func lastPlaceOfProjects() async throws {
        let desks = try await Desks(settings: Desks.settings(managerLimit: 2))
        let (desk, manager) = (desks.desk, try await desks.hireManager())
        try await desks.led(desks.client, by: manager)
        let plan = desks.plan(.individual, from: "2026-11-02")
        async let grown = refusal {
            _ = try await desk.changeProjects(
                of: desks.client.id, to: 2, reason: "Друга система", Call(by: desks.lead.id))
        }
        async let bought = refusal {
            _ = try await desk.buyPlan(
                plan, manager: manager.id, endsOthers: true, for: desks.freeClient.id, Call(by: desks.lead.id))
        }
        let refusals = try await [grown, bought].compactMap { $0 }
        #expect(refusals.count == 1)
        #expect(desk.managers.taken(manager.id) == 2)
        let report = try Verification.check(file: desks.folder.path + "/data/rework.sqlite")
        #expect(report.discrepancies.isEmpty)
    }

    @Test("rule 19: a place that frees is offered to the first in line, and to nobody else")
    func line() async throws {
        let desks = try await Desks(settings: Desks.settings(managerLimit: 1))
        let manager = try await desks.hireManager()
        let second = try await desks.hireManager("Ніна Гай", "nina-h")
        try await desks.led(desks.client, by: manager)
        let call = Call(by: desks.lead.id)
        _ = try await desks.desk.awaitManager(manager.id, for: desks.otherClient.id, call)
        #expect(try await desks.desk.home(for: desks.lead).lead?.places.isEmpty == true)
        _ = try await desks.desk.changeSpecialist(
            of: desks.client.id, to: second.id, reason: "Ближче до клієнта", call)
        let places = try await desks.desk.home(for: desks.lead).lead?.places
        #expect(places?.map(\.client.id) == [desks.otherClient.id] && places?.map(\.manager.id) == [manager.id])
        let passing = try await refusal { try await desks.led(desks.freeClient, by: manager) }
        #expect(passing?.code == .managerFull)
        let taken = try await desks.led(desks.otherClient, by: manager)
        #expect(taken.wait == nil && taken.specialist == manager.id)
    }

    @Test("a manager who leads a client neither leaves nor stops being one")
    func leaving() async throws {
        let desks = try await Desks()
        let manager = try await desks.hireManager()
        try await desks.led(desks.client, by: manager)
        let call = Call(by: desks.lead.id)
        let acts: [() async throws -> Void] = [
            { _ = try await desks.desk.deactivate(manager.id, reason: "Звільнення", call) },
            { _ = try await desks.desk.change(manager.id, call) { $0.roles = [.developer] } },
            { _ = try await desks.desk.withdrawCertification(of: manager.id, reason: "Скарги", call) },
        ]
        for act in acts { #expect(try await refusal(act)?.code == .leadsClients) }
    }
}
