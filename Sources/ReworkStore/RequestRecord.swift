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

    private static let insert: String = {
        let places = columns.map { _ in "?" }.joined(separator: ", ")
        // A request's number, client and title never change.
        let changing = columns.filter { !["id", "client", "title"].contains($0) }
        let updates = changing.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        return """
            INSERT INTO request (\(columns.joined(separator: ", "))) VALUES (\(places))
            ON CONFLICT (id) DO UPDATE SET \(updates)
            """
    }()

    func save(_ db: Database) throws {
        try db.cachedStatement(sql: RequestRecord.insert).execute(arguments: arguments)
    }

    /// In the order of the columns.
    var arguments: StatementArguments {
        var arguments: StatementArguments = [
            request.id.number, request.version, request.client.number, request.specialist.number,
            request.developer?.number, request.kind.rawValue, request.stage.rawValue, request.court?.rawValue,
            request.courtSince.milliseconds,
        ]
        arguments += [
            request.isLive, request.isQueued, request.isContested, request.isReferred, urgency.value,
            request.isWorkStopped && request.stage.isServed ? urgency.first.value : urgency.value, request.title, state,
        ]
        return arguments
    }

    static func fetch(_ db: Database, _ id: ID<SupportRequest>) throws -> SupportRequest? {
        let statement = try db.cachedStatement(sql: "SELECT state FROM request WHERE id = ?")
        return try Data.fetchOne(statement, arguments: [id.number]).map {
            try StoredJSON.value(SupportRequest.self, $0, "the state of request \(id)")
        }
    }
}
