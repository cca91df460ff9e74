import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

struct StoreDraftsTests {
    private func draft(_ text: String, upon version: Int?, by person: Person = People.specialist) -> NewDraft {
        NewDraft(rework: ID(1), expected: version, text: text, by: person.id, at: .start)
    }

    private func change(_ draft: NewDraft) -> Change {
        var change = Change()
        change.draft = draft
        return change
    }

    @Test("a draft is saved upon the version its writer saw, and upon no other")
    func versions() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.put(try Story())
            #expect(try await store.draft(of: ID(1)).version == 0)
            try await store.commit(change(draft("один", upon: 0)))
            try await store.commit(change(draft("два", upon: 1)))
            for version in [0, 1, 3] {
                await #expect(throws: StoreError.conflict) {
                    try await store.commit(change(draft("пізно", upon: version)))
                }
            }
            try await store.commit(change(draft("з позначеннями", upon: nil)))
            let found = try await store.draft(of: ID(1))
            #expect(found.version == 3)
            #expect(found.text == "з позначеннями")
            #expect(found.savedBy == People.specialist.id)
        }
    }

    @Test("a text that came too late is kept once, newest first, also after the next start")
    func kept() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.put(try Story())
            try await store.keep(draft("перший", upon: 1))
            try await store.keep(draft("другий", upon: 2, by: People.lead))
            try await store.keep(draft("перший", upon: 1))
        }
        let kept = try await shelf.open { try await $0.draft(of: ID(1)).kept }
        #expect(kept.map(\.text) == ["другий", "перший"])
        #expect(kept.map(\.base) == [2, 1])
        #expect(kept.map(\.savedBy) == [People.lead.id, People.specialist.id])
    }
}
