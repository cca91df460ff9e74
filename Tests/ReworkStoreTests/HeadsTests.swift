import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkStore

/// What the writer knows without asking is what the file says, whatever came to nothing meanwhile.
struct HeadsTests {
    private static let key = Digest.of("the same request")

    private static func remembered(_ key: String) -> Remembered {
        Remembered(person: People.specialist.id, key: key, request: HeadsTests.key, result: [1], at: .start)
    }

    @Test("a write undone behind its event leaves the history where it was")
    func undone() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            let other = try await store.put(try Story(), as: 2)
            var first = try store.asking(other)
            first.remembered = HeadsTests.remembered("a")
            try await store.commit(first)

            // The event is written before the key is found to be taken.
            var undone = try store.asking(rework, "Не записано")
            undone.remembered = HeadsTests.remembered("a")
            let refused = undone
            await #expect(throws: StoreError.conflict) { try await store.commit(refused) }

            try await store.commit(try store.asking(rework, "Записано"))
            #expect(try await store.records(of: rework.id).map(\.number) == [1, 2])
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("an end moved in a write that fails is asked of the file again, others stay known")
    func attempt() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            let history = History.rework(rework.id)
            let heads = Heads()
            try await store.funnel.write { db in
                let last = try heads.head(of: history, db)
                #expect(last.number == 1)
                let moved = Heads.Head(number: 2, hash: Digest.of("next"))
                #expect(throws: StoreError.conflict) {
                    try heads.attempt {
                        heads.move(history, to: moved)
                        #expect(try heads.head(of: history, db) == moved)
                        throw StoreError.conflict
                    }
                }
                #expect(try heads.head(of: history, db) == last)
            }
        }
    }

    @Test("a history without events ends nowhere, and begins with its own name")
    func none() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.funnel.write { db in
                let head = try Heads().head(of: .rework(ID(77)), db)
                #expect(head == Heads.Head(number: 0, hash: Digest.of("rework/77")))
            }
        }
    }

    @Test("who is deactivated is known to be so by the next write")
    func active() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var asking = Change()
            asking.expectations = [.active(People.specialist.id)]
            try await store.commit(asking)
            var gone = People.specialist
            gone.isActive = false
            let event = Event(
                number: 2, at: .start, actor: .person(People.lead.id), fact: PersonFact.deactivated(reason: "Пішла"))
            var leaving = Change()
            leaving.people = [PersonChange(state: gone, event: event)]
            try await store.commit(leaving)
            let again = asking
            await #expect(throws: StoreError.conflict) { try await store.commit(again) }
        }
    }
}
