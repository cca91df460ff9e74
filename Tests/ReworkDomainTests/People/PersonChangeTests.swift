import ReworkDomain
import TestSupport
import Testing

struct PersonChangeTests {
    private func changed(
        _ person: Person, by author: Person = People.lead, duties: [Duty] = [], claims: [ID<Rework>] = [],
        isLastLead: Bool = false, _ edit: (inout Person) -> Void
    ) throws(Refusal) -> Person? {
        var wanted = person
        edit(&wanted)
        let fact = try person.change(
            to: wanted, by: author, duties: duties, claims: claims, isLastLead: isLastLead)
        return fact.flatMap { Person.applying($0, to: person) }
    }

    private func code(_ act: () throws(Refusal) -> Person?) -> Refusal.Code? {
        do {
            _ = try act()
            return nil
        } catch {
            return error.code
        }
    }

    @Test("what is typed of a person is theirs from now on; who they are, and whose, is not to be typed")
    func change() throws {
        let after = try changed(People.developer) {
            $0.name = " Андрій Кравець-Лис "
            $0.wipLimit = 3
            $0.roles = [.developer, .specialist]
            $0.isActive = false
            $0.client = People.client.id
        }
        #expect(after?.name == "Андрій Кравець-Лис")
        #expect(after?.wipLimit == 3 && after?.roles == [.developer, .specialist])
        #expect(after?.id == People.developer.id && after?.isActive == true && after?.client == nil)
    }

    @Test("nothing new is no event")
    func nothing() throws {
        #expect(try changed(People.developer) { _ in } == nil)
        #expect(try changed(People.developer) { $0.name += " " } == nil)
    }

    @Test("a lead decides about colleagues, a specialist about contacts, nobody else about anybody")
    func authors() {
        let everybody = [
            People.lead, People.specialist, People.developer, People.contact, People.signatory,
            People.gone(People.lead),
        ]
        for author in everybody {
            let colleague = code { () throws(Refusal) in
                try changed(People.otherDeveloper, by: author) { $0.phone = "1" }
            }
            #expect(colleague == (author == People.lead ? nil : .notAllowed), "\(author.name)")
            let contact = code { () throws(Refusal) in try changed(People.contact, by: author) { $0.phone = "1" } }
            #expect(contact == (author == People.lead || author == People.specialist ? nil : .notAllowed))
        }
    }

    @Test("the last lead stays a lead; with another one the right may go")
    func lastLead() {
        for isLast in [true, false] {
            let code = code { () throws(Refusal) in
                try changed(People.lead, isLastLead: isLast) { $0.roles = [.specialist] }
            }
            #expect(code == (isLast ? .lastLead : nil))
        }
        #expect(code { () throws(Refusal) in try changed(People.lead, isLastLead: true) { $0.phone = "112" } } == nil)
    }

    @Test("nobody loses the role by which they answer for a live rework (rules 16, 20)")
    func duties() {
        let ordinary = [Duty(rework: ID(7), plan: .paid)]
        let individual = [Duty(rework: ID(8), plan: .individual)]
        func lose(_ person: Person, _ duties: [Duty], _ edit: (inout Person) -> Void) -> Refusal.Code? {
            code { () throws(Refusal) in try changed(person, duties: duties, edit) }
        }
        #expect(lose(People.specialist, ordinary) { $0.roles = [.developer] } == .accountable)
        #expect(lose(People.specialist, ordinary) { $0.roles = [.lead] } == nil, "a lead answers for anything")
        #expect(lose(People.manager, individual) { $0.roles = [.developer] } == .accountable)
        // Who leads without the certificate already loses nothing by another change.
        #expect(lose(People.specialist, individual) { $0.phone = "112" } == nil)
    }

    @Test("rule 20: a certification is neither given nor taken by a change of the person")
    func certification() throws {
        #expect(try changed(People.manager) { $0.isCertified = false } == nil)
        #expect(try changed(People.specialist) { $0.isCertified = true } == nil)
    }

    @Test("rule 18: nobody stops being a manager who leads individual clients, and those are told")
    func leading() {
        let client = People.client
        func refused(_ act: () throws(Refusal) -> PersonFact?) -> Refusal? {
            do {
                _ = try act()
                return nil
            } catch {
                return error
            }
        }
        var wanted = People.manager
        wanted.roles = [.lead]
        let change = refused { () throws(Refusal) in
            try People.manager.change(
                to: wanted, by: People.lead, duties: [], claims: [], leads: [client], isLastLead: false)
        }
        let leave = refused { () throws(Refusal) in
            try People.manager.deactivate(
                reason: "Звільнення", by: People.lead, accountableFor: [], leads: [client], isLastLead: false)
        }
        for refusal in [change, leave] {
            #expect(refusal?.code == .leadsClients && refusal?.values["clients"] == .text(client.name))
        }
    }

    @Test("a developer who has work stays a developer until it is released, and its numbers are told")
    func claims() {
        do {
            _ = try changed(People.developer, claims: [ID(5), ID(6)]) { $0.roles = [.specialist] }
            Issue.record("the work would have nobody")
        } catch {
            #expect(error.code == .holdsWork && error.values["numbers"] == .text("5, 6"))
        }
        #expect(
            code { () throws(Refusal) in try changed(People.developer, claims: [ID(5)]) { $0.wipLimit = 1 } } == nil)
    }

    @Test("a right of the other kind of person is not kept")
    func kinds() throws {
        let colleague = try changed(People.developer) {
            $0.maySign = true
            $0.wipLimit = 4
        }
        #expect(colleague?.maySign == false)
        let contact = try changed(People.contact) {
            $0.roles = [.lead]
            $0.isCertified = true
            $0.phone = "112"
        }
        #expect(contact?.roles == [] && contact?.isCertified == false)
    }

    @Test("a limit without the right to sign is none, and a limit of nothing is no limit")
    func limits() throws {
        let limit = Money(minor: 100, currency: .euro)
        let after = try changed(People.contact) {
            $0.signLimit = limit
            $0.phone = "112"
        }
        #expect(after?.signLimit == nil)
        #expect(try changed(People.signatory) { $0.signLimit = limit }?.signLimit == limit)
        for minor in [0, -1, Money.most + 1] as [Int64] {
            let code = code { () throws(Refusal) in
                try changed(People.signatory) { $0.signLimit = Money(minor: minor, currency: .euro) }
            }
            #expect(code == .invalid, "\(minor)")
        }
    }

    @Test("deactivated, then reactivated, somebody is who they were; the last lead is not deactivated")
    func reactivation() throws {
        let gone = People.gone(People.developer)
        let fact = try gone.reactivate(by: People.lead)
        #expect(Person.applying(fact, to: gone) == People.developer)
        #expect(throws: Refusal(.notAllowed)) { try People.developer.reactivate(by: People.lead) }
        #expect(throws: Refusal(.lastLead)) {
            try People.lead.deactivate(reason: "Досить", by: People.lead, accountableFor: [], isLastLead: true)
        }
    }

    @Test("buttons are what would not be refused", arguments: PersonAction.allCases)
    func buttons(_ action: PersonAction) {
        let everybody = [
            People.lead, People.specialist, People.developer, People.contact, People.gone(People.developer),
            People.gone(People.signatory),
        ]
        for person in everybody {
            for author in everybody {
                for isLast in [true, false] {
                    let isShown = person.allowedActions(for: author, isLastLead: isLast).contains(action)
                    #expect(isShown == (person.obstacle(to: action, by: author, isLastLead: isLast) == nil))
                }
            }
        }
    }
}
