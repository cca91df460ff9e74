package import ReworkDomain
package import ReworkStore

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

    /// A page of a list. What a search found is quoted in words: the marks of Markdown around it are read, not shown.
    package func page(
        _ filter: ReworkFilter, _ order: ReworkOrder, after cursor: ListCursor?, limit: Int
    ) async throws -> ListPage {
        var page = try await store.page(filter, order, after: cursor, limit: limit)
        guard !page.findings.isEmpty else { return page }
        let (press, marked) = (self.press, page.findings)
        page.findings = try await lane.run {
            marked.mapValues { findings in
                findings.map { ListPage.Finding(place: $0.place, marked: press.quoted($0.marked)) }
            }
        }
        return page
    }

    /// What the developers have before them, the least slack first: the queue's beginning and what is in development.
    package func queue() async throws -> [Rework] {
        var filter = ReworkFilter()
        filter.stages = [.ready, .developing]
        return try await store.reworks(try await store.page(filter, .slack, limit: Desk.queueRows).rows.map(\.id))
    }

    /// More than the developers of one vendor look through.
    private static let queueRows = 200
}
