package import ReworkDomain
import ReworkStore

extension Desk {
    /// Live reworks that concern one of the vendor's people: a lead all, a specialist its own, a developer its own.
    package func concerning(_ person: Person) async throws -> [Rework] {
        var filter = ReworkFilter()
        filter.onlyLive = true
        if person.roles.contains(.lead) {
            return try await reworks(filter)
        }
        var found: [Rework] = []
        if person.roles.contains(.specialist) {
            filter.specialist = person.id
            found = try await reworks(filter)
        }
        if person.roles.contains(.developer) {
            filter.specialist = nil
            filter.developer = person.id
            let known = Set(found.map(\.id))
            found += try await reworks(filter).filter { !known.contains($0.id) }
        }
        return found
    }

    /// What the developers have before them: the queue and what is in development.
    package func queue() async throws -> [Rework] {
        try await store.reworks(try await store.reworks(in: [.ready, .developing]))
    }

    private func reworks(_ filter: ReworkFilter) async throws -> [Rework] {
        try await store.reworks(try await store.list(filter, before: nil, limit: 500))
    }
}
