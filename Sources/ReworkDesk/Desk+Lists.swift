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

    /// Live reworks in which somebody was named and has not said or done anything since, with the event that names them;
    /// newest first.
    package func mentioning(_ person: Person) async throws -> [(rework: Rework, event: Event<Fact>)] {
        var filter = ReworkFilter()
        filter.onlyLive = true
        filter.mentioned = person.id
        var found: [(rework: Rework, event: Event<Fact>)] = []
        for rework in try await reworks(filter) where rework.mayBeSeen(by: person) {
            guard let mention = rework.openMention(of: person.id) else { continue }
            let events = try await store.events(of: rework.id).map(\.event)
            guard let event = events.first(where: { $0.number == mention.event }) else { continue }
            found.append((rework, event))
        }
        return found.sorted { $0.event.at > $1.event.at }
    }

    /// What the developers have before them: the queue and what is in development.
    package func queue() async throws -> [Rework] {
        try await store.reworks(try await store.reworks(in: [.ready, .developing]))
    }

    private func reworks(_ filter: ReworkFilter) async throws -> [Rework] {
        try await store.reworks(try await store.list(filter, before: nil, limit: 500))
    }
}
