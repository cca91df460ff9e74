import Foundation
import GRDB
package import ReworkDomain

extension Store {
    /// The consultation or bug as it is now; nil when there is none.
    package func request(_ id: ID<SupportRequest>) async throws -> SupportRequest? {
        try await pool.read { db in try RequestRecord.fetch(db, id) }
    }

    /// Its history, oldest first.
    package func events(of id: ID<SupportRequest>) async throws -> [Event<SupportFact>] {
        try await pool.read { db in
            try EventRecord.fetch(db, .request(id)).map { try $0.event(SupportFact.self) }
        }
    }

    /// A page of those wanted, at most `limit`, after the cursor: the newest first, or the least slack first.
    package func page(
        _ filter: RequestFilter, newest: Bool = false, after cursor: RequestCursor? = nil, limit: Int
    ) async throws -> RequestListPage {
        try await pool.read { db in
            var (condition, arguments) = try filter.condition(db)
            if let cursor {
                condition += newest ? " AND id < ?" : " AND (place, id) > (?, ?)"
                arguments += newest ? [cursor.request.number] : [cursor.key, cursor.request.number]
            }
            let sql = """
                SELECT id, place, state FROM request WHERE \(condition)
                ORDER BY \(newest ? "id DESC" : "place, id") LIMIT \(limit + 1)
                """
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
            let shown = try rows.prefix(limit).map { row in
                try StoredJSON.value(SupportRequest.self, row["state"], "request \(row["id"] as Int64)")
            }
            guard rows.count > limit, limit > 0 else { return RequestListPage(rows: shown, next: nil) }
            let last = rows[limit - 1]
            let next = RequestCursor(isNewest: newest, key: last["place"], request: ID(last["id"]))
            return RequestListPage(rows: shown, next: next)
        }
    }

    /// Numbers of those that the gate keeps.
    package func keptRequests(of client: ID<Client>? = nil) async throws -> [ID<SupportRequest>] {
        try await pool.read { db in
            let sql = """
                SELECT id FROM request WHERE stage = 'awaitingSupport' AND (?1 IS NULL OR client = ?1) ORDER BY id
                """
            return try Int64.fetchAll(db, sql: sql, arguments: [client?.number]).map { ID($0) }
        }
    }
}
