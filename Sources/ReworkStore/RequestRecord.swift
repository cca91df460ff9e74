import Foundation
import GRDB
import ReworkDomain

/// A row of `request`: the folded state, and the columns by which lists find it.
struct RequestRecord {
    let request: SupportRequest
    let urgency: Urgency
    /// `StoredJSON` of the request.
    let state: Data

    static let columns = [
        "id", "version", "client", "specialist", "developer", "kind", "stage", "court", "court_since", "is_live",
        "is_queued", "is_contested", "is_referred", "urgency", "place", "title",
        "state",
    ]

    func save(_ db: Database) throws {
        try StoredRow(table: "request", columns: RequestRecord.columns, values: values, always: "state").save(db)
    }

    /// In the order of the columns.
    var values: [DatabaseValue] {
        .of([
            request.id.number, request.version, request.client.number, request.specialist.number,
            request.developer?.number, request.kind.rawValue, request.stage.rawValue, request.court?.rawValue,
            request.courtSince.milliseconds,
        ])
            + .of([
                request.isLive, request.isQueued, request.isContested, request.isReferred, urgency.value,
                request.isWorkStopped && request.stage.isServed ? urgency.first.value : urgency.value, request.title,
                state,
            ])
    }

    static func fetch(_ db: Database, _ id: ID<SupportRequest>) throws -> SupportRequest? {
        let statement = try db.cachedStatement(sql: "SELECT state FROM request WHERE id = ?")
        return try Data.fetchOne(statement, arguments: [id.number]).map {
            try StoredJSON.value(SupportRequest.self, $0, "the state of request \(id)")
        }
    }
}
