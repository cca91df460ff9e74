import ReworkDomain
import TestSupport
import Testing

struct PersonTests {
    private func refusal(_ act: () throws -> PersonFact) -> Refusal? {
        do {
            _ = try act()
            return nil
        } catch {
            return error as? Refusal
        }
    }

    @Test("a lead deactivates a person, with a reason")
    func deactivate() throws {
        let fact = try People.developer.deactivate(
            reason: " Звільнився ", by: People.lead, accountableFor: [], isLastLead: false)
        #expect(fact == .deactivated(reason: "Звільнився"))
        #expect(Person.applying(fact, to: People.developer)?.isActive == false)
        let silent = refusal {
            try People.developer.deactivate(reason: " ", by: People.lead, accountableFor: [], isLastLead: false)
        }
        #expect(silent?.faults.map(\.code) == [.reasonRequired])
    }

    @Test(
        "nobody else deactivates",
        arguments: [
            People.specialist, People.developer, People.contact, People.gone(People.lead),
        ])
    func onlyLead(_ person: Person) {
        let refusal = refusal {
            try People.otherDeveloper.deactivate(
                reason: "Звільнилась", by: person, accountableFor: [], isLastLead: false)
        }
        #expect(refusal?.code == .notAllowed)
    }

    @Test("who is accountable for live reworks stays until they are reassigned, and their numbers are told")
    func accountable() throws {
        let refusal = try #require(
            refusal {
                try People.specialist.deactivate(
                    reason: "Звільнилась", by: People.lead, accountableFor: [ID(128), ID(131)],
                    isLastLead: false)
            })
        #expect(refusal.code == .accountable)
        #expect(refusal.values["numbers"] == .text("128, 131"))
    }

    @Test("a person is added once and remembered as the fold of the facts")
    func fold() throws {
        let added = try Person.add(People.contact, by: People.specialist)
        #expect(Person.applying(added, to: nil) == People.contact)
        #expect(Person.applying(added, to: People.contact) == nil)
        #expect(Person.applying(.deactivated(reason: "Пішла"), to: nil) == nil)
        #expect(Person.applying(.languageChosen(.english), to: People.contact)?.language == .english)
    }

    @Test("a contact is added by a specialist or a lead, one of the vendor's people by a lead only")
    func add() {
        #expect(refusal { try Person.add(People.contact, by: People.lead) } == nil)
        #expect(refusal { try Person.add(People.contact, by: People.developer) }?.code == .notAllowed)
        #expect(refusal { try Person.add(People.contact, by: People.signatory) }?.code == .notAllowed)
        #expect(refusal { try Person.add(People.developer, by: People.lead) } == nil)
        #expect(refusal { try Person.add(People.developer, by: People.specialist) }?.code == .notAllowed)
    }

    @Test("every fault of a person is told at once")
    func faults() {
        let nobody = Person(id: ID(40), name: " ", wipLimit: 0, phone: String(repeating: "0", count: 41))
        let pointers = Set(refusal { try Person.add(nobody, by: People.lead) }?.faults.map(\.pointer) ?? [])
        #expect(pointers == ["/name", "/phone", "/roles", "/wipLimit"])
    }

    @Test(
        "documents write the surname first",
        arguments: [
            ("Олена Гнатюк", "Гнатюк Олена"), ("Олена Петрівна Гнатюк", "Гнатюк Олена Петрівна"), ("Олена", "Олена"),
        ])
    func formalName(_ name: String, _ formal: String) {
        #expect(Person(id: ID(1), name: name).formalName == formal)
    }
}
