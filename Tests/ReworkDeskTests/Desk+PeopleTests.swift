import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskPeopleTests {
    @Test("deactivating a developer releases the claims held and ends the sessions")
    func deactivation() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .developing)
        let token = try await desks.desk.startSession(for: desks.developer.id)
        _ = try await desks.desk.deactivate(desks.developer.id, reason: "Звільнення", Call(by: desks.lead.id))
        let released = try await desks.current(rework.id)
        #expect(released.stage == .ready && released.developer == nil)
        #expect(desks.desk.session(token) == nil)
        #expect(desks.store.register.session(token.digest) == nil)
        let last = try await desks.store.records(of: rework.id).last
        let actor = try last?.event(Fact.self).actor
        #expect(actor == .system(cause: EventReference(.person(desks.developer.id), 2)))
        let code = try await desks.refusal { try await $0.signIn(login: "andriy-k", password: Desks.password) }
        #expect(code == .wrongPassword)
    }

    @Test("who is accountable for live reworks stays until they are given over")
    func accountable() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        let leave = { (desk: Desk) in
            try await desk.deactivate(desks.specialist.id, reason: "Звільнення", Call(by: desks.lead.id))
        }
        #expect(try await desks.refusal(leave) == .accountable)
        _ = try await desks.desk.reassign(rework.id, to: desks.otherSpecialist.id, Call(by: desks.lead.id))
        #expect(try await desks.refusal(leave) == nil)
        #expect(try await desks.refusal(leave) == .notAllowed)
    }

    @Test("only a lead deactivates, with a reason, and not oneself")
    func rights() async throws {
        let desks = try await Desks()
        func code(_ id: ID<Person>, _ reason: String, _ by: Person) async throws -> Refusal.Code? {
            try await desks.refusal { try await $0.deactivate(id, reason: reason, Call(by: by.id)) }
        }
        #expect(try await code(desks.developer.id, "Так", desks.specialist) == .notAllowed)
        #expect(try await code(desks.developer.id, " ", desks.lead) == .invalid)
        #expect(try await code(desks.lead.id, "Так", desks.lead) == .lastLead)
        _ = try await desks.desk.change(desks.specialist.id, Call(by: desks.lead.id)) { $0.roles = [.lead] }
        #expect(try await code(desks.lead.id, "Так", desks.lead) == .notAllowed)
        #expect(try await code(ID(999), "Так", desks.lead) == .notFound)
    }

    @Test("a language chosen many times at once is chosen, or refused in words")
    func language() async throws {
        let desks = try await Desks()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 1...12 {
                group.addTask {
                    do {
                        try await desks.desk.chooseLanguage(.english, for: desks.contact.id)
                    } catch is Refusal {}
                }
            }
            try await group.waitForAll()
        }
        #expect(desks.store.register.person(desks.contact.id)?.language == .english)
    }

    @Test("a weak password, a taken login or a missing name is told at its field")
    func faults() async throws {
        let desks = try await Desks()
        func pointers(_ login: String, _ password: String, name: String = "Нова") async throws -> [String] {
            let draft = Person(id: desks.store.register.newPerson(), name: name, roles: [.developer])
            do {
                _ = try await desks.desk.addColleague(draft, (login, password), Call(by: desks.lead.id))
                return []
            } catch let refusal as Refusal {
                return refusal.faults.map(\.pointer)
            }
        }
        #expect(try await pointers("nova-l", "коротко") == ["/password"])
        #expect(try await pointers("nova-l", "password2026!!") == ["/password"])
        #expect(try await pointers("", Desks.password) == ["/login"])
        #expect(try await pointers("ANDRIY-K", Desks.password) == ["/login"])
        #expect(try await pointers("nova-l", Desks.password, name: "") == ["/name"])
        #expect(try await pointers("nova-l", Desks.password) == [])
    }

    @Test("a contact is added by a specialist or a lead, one of the vendor's people by a lead")
    func adding() async throws {
        let desks = try await Desks()
        func contact(by person: Person) async throws -> Refusal.Code? {
            try await desks.refusal {
                try await $0.addContact(
                    name: "Нова", position: "", language: .ukrainian, maySign: true, phone: "", of: desks.client.id,
                    Call(by: person.id))
            }
        }
        #expect(try await contact(by: desks.specialist) == nil)
        #expect(try await contact(by: desks.developer) == .notAllowed)
        #expect(try await contact(by: desks.signatory) == .notAllowed)
        let draft = Person(id: desks.store.register.newPerson(), name: "Я", roles: [.lead])
        let code = try await desks.refusal {
            try await $0.addColleague(draft, ("ya-nova", Desks.password), Call(by: desks.specialist.id))
        }
        #expect(code == .notAllowed)
    }
}
