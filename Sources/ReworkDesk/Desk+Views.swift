package import ReworkDomain
import ReworkStore

extension Desk {
    /// - Throws: `Refusal` `.invalid` for a name or a query that is none, or one view too many.
    package func saveView(
        _ list: SavedView.List = .reworks, name: String, query: String, for person: ID<Person>
    ) async throws {
        _ = try vendor(person, Set(Role.allCases))
        let (name, query) = try SavedView.checked(name: name, query: query)
        guard try await store.saveView(list, name: name, query: query, of: person, most: SavedView.most) else {
            throw Refusal(
                .invalid, faults: [Fault("/name", .tooLarge, ["maximum": .number(SavedView.most)])])
        }
    }

    package func forgetView(_ id: ID<SavedView>, for person: ID<Person>) async throws {
        _ = try vendor(person, Set(Role.allCases))
        try await store.forgetView(id, of: person)
    }
}
