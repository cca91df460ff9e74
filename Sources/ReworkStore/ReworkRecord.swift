import Foundation
import GRDB
import ReworkDomain

/// A row of `rework`: the folded state, and the columns by which lists find it.
struct ReworkRecord {
    let rework: Rework

    init(_ rework: Rework) {
        self.rework = rework
    }

    func save(_ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO rework
                  (id, version, client, specialist, developer, stage, court, is_live, is_held, was_handed_off, due,
                   title, state)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, specialist = excluded.specialist,
                  developer = excluded.developer, stage = excluded.stage, court = excluded.court,
                  is_live = excluded.is_live, is_held = excluded.is_held,
                  was_handed_off = excluded.was_handed_off, due = excluded.due, state = excluded.state
                """)
        try statement.execute(arguments: try arguments())
    }

    /// In the order of the table's columns.
    func arguments() throws -> StatementArguments {
        [
            rework.id.number, rework.version, rework.client.number, rework.specialist.number,
            rework.developer?.number, rework.stage.rawValue, rework.court?.rawValue, rework.stage.isLive,
            rework.hold != nil, rework.wasHandedOff, rework.promise?.due.milliseconds, rework.title,
            try StoredJSON.bytes(rework),
        ]
    }

    static func fetch(_ db: Database, _ id: ID<Rework>) throws -> Rework? {
        let statement = try db.cachedStatement(sql: "SELECT state FROM rework WHERE id = ?")
        return try Data.fetchOne(statement, arguments: [id.number]).map { try state($0, id) }
    }

    static func state(_ data: Data, _ id: ID<Rework>) throws -> Rework {
        try StoredJSON.value(Rework.self, data, "the state of rework \(id)")
    }
}
