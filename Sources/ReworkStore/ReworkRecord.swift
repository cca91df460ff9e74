import Foundation
import GRDB
import ReworkDomain

/// A row of `rework`: the folded state, and the columns by which lists find it.
struct ReworkRecord {
    let rework: Rework
    let state: Data

    /// - Parameter state: `StoredJSON` of the rework.
    init(_ rework: Rework, state: Data) {
        self.rework = rework
        self.state = state
    }

    static let columns = [
        "id", "version", "client", "specialist", "developer", "stage", "court", "is_live", "is_held",
        "was_handed_off", "due", "title", "state",
    ]

    /// - Parameter previous: the state whose row is there; nil when there may be none, or nobody knows.
    func save(over previous: Rework?, _ db: Database) throws {
        let known = previous.map { ReworkRecord($0, state: Data()).values }
        try StoredRow(table: "rework", columns: ReworkRecord.columns, values: values, always: "state")
            .save(over: known, db)
    }

    /// In the order of the columns.
    var values: [DatabaseValue] {
        .of([
            rework.id.number, rework.version, rework.client.number, rework.specialist.number,
            rework.developer?.number, rework.stage.rawValue, rework.court?.rawValue, rework.stage.isLive,
            rework.hold != nil, rework.wasHandedOff, rework.promise?.due.milliseconds, rework.title, state,
        ])
    }

    /// The state with its size in bytes as stored.
    static func fetch(_ db: Database, _ id: ID<Rework>) throws -> (rework: Rework, size: Int)? {
        let statement = try db.cachedStatement(sql: "SELECT state FROM rework WHERE id = ?")
        return try Data.fetchOne(statement, arguments: [id.number]).map { data in
            (try StoredJSON.value(Rework.self, data, "the state of rework \(id)"), data.count)
        }
    }
}
