import ReworkDesk
import ReworkDomain
import ReworkStore

/// A page of a list.
struct ReworkListBody: Encodable {
    let items: [ReworkRowBody]
    /// Cursor of the next page; nil on the last one. A search may give few rows, or none, and go on all the same.
    let next: String?

    init(_ page: ListPage, _ desk: Desk, now: Moment, isInside: Bool) {
        items = page.rows.map { row in
            var body = ReworkRowBody(row, desk, now: now, isInside: isInside)
            body.found = page.findings[row.id].map { $0.map { ReworkRowBody.Finding($0) } }
            return body
        }
        next = page.next?.text
    }
}
