import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkStore

/// Expectations, and that a change is written whole or not at all.
struct WriterTests {
    @Test("a change that expects another version is refused whole")
    func versions() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            try await store.commit(try store.asking(rework))
            await #expect(throws: StoreError.conflict) { try await store.commit(try store.asking(rework, "Інше")) }
            #expect(try await store.rework(rework.id)?.version == 2)
            #expect(try await store.rework(rework.id, fresh: true)?.version == 2)
            #expect(try await store.records(of: rework.id).count == 2)
        }
    }

    @Test("a rework that is there already is not begun again")
    func begun() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.put(try Story())
            var change = Change()
            change.reworks = [try ReworkChange(from: nil, id: ID(1), events: try Story().events)]
            change.expectations = [.rework(ID(1), version: 0)]
            let again = change
            await #expect(throws: StoreError.conflict) { try await store.commit(again) }
        }
    }

    @Test(
        "an expectation that does not hold refuses",
        arguments: [
            ReworkStore.Expectation.client(People.client.id, version: 2), .client(ID(99), version: 1),
            .notAccountable(People.specialist.id), .active(ID(99)), .claims(People.developer.id, below: 1),
        ])
    func expectations(expectation: ReworkStore.Expectation) async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.put(try Story.at(.developing))
            var change = Change()
            change.expectations = [expectation]
            let asked = change
            await #expect(throws: StoreError.conflict) { try await store.commit(asked) }
        }
    }

    @Test("expectations that hold let the change pass")
    func holding() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.put(try Story.at(.developing))
            var change = Change()
            change.expectations = [
                .client(People.client.id, version: 1), .notAccountable(People.otherSpecialist.id),
                .active(People.developer.id), .claims(People.developer.id, below: 2),
                .claims(People.otherDeveloper.id, below: 1),
            ]
            let asked = change
            await #expect(throws: Never.self) { try await store.commit(asked) }
        }
    }

    @Test("a document takes one answer")
    func answers() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let (rework, document) = try await store.putEstimate()
            func answering(_ action: Action) throws -> Change {
                var change = try store.asking(rework)
                change.answers = [
                    NewAnswer(
                        document: document.fingerprint, person: People.signatory.id, action: action, event: 4,
                        at: .start)
                ]
                return change
            }
            try await store.commit(try answering(.approveEstimate))
            var second = try answering(.declineEstimate)
            second.expectations = []
            second.reworks = []
            let again = second
            await #expect(throws: StoreError.answered) { try await store.commit(again) }
            #expect(try await store.answer(to: document.fingerprint)?.action == .approveEstimate)
        }
    }

    @Test("a key remembers its request; a second change under it is refused whole")
    func keys() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            let kept = Remembered(
                person: People.specialist.id, key: "ключ", request: Digest.of("перший"), result: [1, 2], at: .start)
            var change = try store.asking(rework)
            change.remembered = kept
            try await store.commit(change)
            let known = try await store.rework(rework.id)
            var again = try store.asking(try #require(known))
            again.remembered = kept
            let second = again
            await #expect(throws: StoreError.conflict) { try await store.commit(second) }
            #expect(try await store.remembered(People.specialist.id, key: "ключ") == kept)
            #expect(try await store.remembered(People.lead.id, key: "ключ") == nil)
            #expect(try await store.rework(rework.id, fresh: true)?.version == 2)
            try await store.forgetRemembered(before: .start)
            #expect(try await store.remembered(People.specialist.id, key: "ключ") == kept)
            try await store.forgetRemembered(before: .start.adding(seconds: 1))
            #expect(try await store.remembered(People.specialist.id, key: "ключ") == nil)
        }
    }

    @Test("a login is given once")
    func logins() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            func adding(_ number: Int64) -> Change {
                let person = Person(id: ID(number), name: "Хтось", roles: [.developer])
                let event = Event(number: 1, at: .start, actor: .console, fact: PersonFact.added(person))
                var change = Change()
                change.people = [
                    PersonChange(state: person, event: event, credential: Credential(login: "x", password: "$"))
                ]
                return change
            }
            try await store.commit(adding(70))
            await #expect(throws: StoreError.loginTaken) { try await store.commit(adding(71)) }
            #expect(store.register.person(ID(71)) == nil)
            #expect(try await store.credential(login: "x")?.person == ID(70))
        }
    }
}
