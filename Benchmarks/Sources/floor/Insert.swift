import Foundation
import GRDB
import Hummingbird

/// The least that a durable POST can cost here: one row of 3 KB through GRDB, committed in full before the answer, and
/// nothing decided, encoded, indexed or remembered.
struct Insert: Sendable {
    private let pool: DatabasePool

    init(file: String) throws {
        pool = try DatabasePool(path: file)
        // After the pool is open, since it sets NORMAL.
        try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
        try pool.write { try $0.execute(sql: "CREATE TABLE event (id INTEGER PRIMARY KEY, body BLOB NOT NULL)") }
    }

    func answer() async throws -> Response {
        try await pool.write { try $0.execute(sql: "INSERT INTO event (body) VALUES (zeroblob(3000))") }
        return Response(status: .noContent)
    }
}
