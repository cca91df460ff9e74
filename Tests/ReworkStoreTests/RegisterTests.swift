import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

struct RegisterTests {
    @Test("a number is given once, after a restart too")
    func numbers() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            #expect(store.register.newRework() == ID(1))
            #expect(store.register.newPerson() == ID(32))
            #expect(store.register.newClient() == ID(3))
            try await store.put(try Story(), as: 7)
        }
        try await shelf.open { store in
            #expect(store.register.newRework() == ID(8))
            #expect(store.register.newRework() == ID(9))
        }
    }

    @Test("what was written is known at once, what was refused is not")
    func takes() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let before = (store.register.epoch, store.register.changes)
            var person = People.contact
            person.language = .english
            let event = Event(
                number: 2, at: .start, actor: .person(person.id), fact: PersonFact.languageChosen(.english))
            var change = Change()
            change.people = [PersonChange(state: person, event: event)]
            var refused = change
            refused.expectations = [.active(ID(99))]
            let wrong = refused
            await #expect(throws: StoreError.conflict) { try await store.commit(wrong) }
            #expect(store.register.person(person.id)?.language == .ukrainian)
            #expect(store.register.epoch == before.0)
            try await store.commit(change)
            #expect(store.register.person(person.id)?.language == .english)
            #expect(store.register.lastEvent(of: person.id) == 2)
            #expect(store.register.epoch == before.0 + 1 && store.register.changes > before.1)
        }
    }
}
