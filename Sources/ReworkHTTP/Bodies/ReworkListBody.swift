import ReworkDesk
import ReworkDomain
import ReworkStore

/// A page of a list.
struct ReworkListBody: Encodable {
    let items: [ReworkRowBody]
    /// Cursor of the next page; nil on the last one. A search may give few rows, or none, and go on all the same.
    let next: String?

    init(_ page: ListPage, _ desk: Desk, now: Moment, isInside: Bool) async throws {
        var items: [ReworkRowBody] = []
        for row in page.rows {
            var body = try await ReworkRowBody(row, desk, now: now, isInside: isInside)
            body.found = page.findings[row.id].map { $0.map { ReworkRowBody.Finding($0) } }
            items.append(body)
        }
        self.items = items
        next = page.next?.text
    }
}
