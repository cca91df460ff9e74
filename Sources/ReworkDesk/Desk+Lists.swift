package import ReworkDomain
import ReworkStore

extension Desk {
    /// Live reworks in which somebody was named and has not said or done anything since, with the event that names them;
    /// newest first.
    package func mentioning(_ person: Person) async throws -> [(rework: Rework, event: Event<Fact>)] {
        var found: [(rework: Rework, event: Event<Fact>)] = []
        let numbers = try await store.mentioning(person.id, limit: Desk.mentionRows)
        for rework in try await store.reworks(numbers) where rework.mayBeSeen(by: person) {
            guard let mention = rework.openMention(of: person.id) else { continue }
            let events = try await store.events(of: rework.id).map(\.event)
            guard let event = events.first(where: { $0.number == mention.event }) else { continue }
            found.append((rework, event))
        }
        return found.sorted { $0.event.at > $1.event.at }
    }

    /// More than anybody leaves unread.
    private static let mentionRows = 50

    /// What the developers have before them, the least slack first: the queue's beginning and what is in development.
    package func queue() async throws -> [Rework] {
        var filter = ReworkFilter()
        filter.stages = [.ready, .developing]
        return try await store.reworks(try await store.page(filter, .slack, limit: Desk.queueRows).rows.map(\.id))
    }

    /// More than the developers of one vendor look through.
    private static let queueRows = 200
}
