package import ReworkDomain
import ReworkStore

extension Desk {
    /// What the developers have before them, the least slack first: the queue's beginning and what is in development.
    package func queue() async throws -> [Rework] {
        var filter = ReworkFilter()
        filter.stages = [.ready, .developing]
        return try await store.reworks(try await store.page(filter, .slack, limit: Desk.queueRows).rows.map(\.id))
    }

    /// More than the developers of one vendor look through.
    private static let queueRows = 200
}
