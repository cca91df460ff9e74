import Foundation
import GRDB
import ReworkDomain

/// A row of `rework`, the moving part of the state with the columns by which lists find it, and one of `agreed`, the rest
/// of the state.
struct ReworkRecord: Sendable {
    let rework: Rework
    let stored: StoredRework
    private let saving: RowSaving

    /// - Parameter previous: the state whose row is there; nil when there may be none, or nobody knows.
    init(_ rework: Rework, over previous: Rework? = nil) throws {
        try self.init(rework, StoredRework(rework, over: previous), over: previous)
    }

    private init(_ rework: Rework, _ stored: StoredRework, over previous: Rework?) {
        self.rework = rework
        self.stored = stored
        let row = StoredRow(
            table: "rework", columns: ReworkRecord.columns, values: ReworkRecord.values(rework, state: stored.moving),
            always: "state")
        saving = previous.map { row.update(over: ReworkRecord.values($0, state: Data())) } ?? .reading(row)
    }

    static let agreedTable = """
        CREATE TABLE agreed (
          rework INTEGER PRIMARY KEY REFERENCES rework (id),
          state BLOB NOT NULL
        ) STRICT
        """

    static let columns = [
        "id", "version", "client", "specialist", "developer", "stage", "court", "is_live", "is_held",
        "was_handed_off", "due", "title", "state",
    ]

    func save(_ db: Database) throws {
        try saving.execute(db)
        guard let agreed = stored.agreed else { return }
        let statement = try db.cachedStatement(
            sql: """
                INSERT INTO agreed (rework, state) VALUES (?, ?)
                ON CONFLICT (rework) DO UPDATE SET state = excluded.state
                """)
        try statement.execute(arguments: [rework.id.number, agreed])
    }

    /// In the order of the columns.
    static func values(_ rework: Rework, state: Data) -> [DatabaseValue] {
        .of([
            rework.id.number, rework.version, rework.client.number, rework.specialist.number,
            rework.developer?.number, rework.stage.rawValue, rework.court?.rawValue, rework.stage.isLive,
            rework.hold != nil, rework.wasHandedOff, rework.promise?.due.milliseconds, rework.title, state,
        ])
    }

    /// The parts of the state.
    static func stored(_ db: Database, _ id: ID<Rework>) throws -> StoredRework? {
        let statement = try db.cachedStatement(
            sql: "SELECT rework.state, agreed.state FROM rework LEFT JOIN agreed ON agreed.rework = id WHERE id = ?")
        return try Row.fetchOne(statement, arguments: [id.number]).map { StoredRework(moving: $0[0], agreed: $0[1]) }
    }

    /// The state with its size in bytes as stored.
    static func fetch(_ db: Database, _ id: ID<Rework>) throws -> (rework: Rework, size: Int)? {
        try stored(db, id).map { (try $0.rework(id), $0.size) }
    }

    /// Divides states that were kept whole.
    static func divide(_ db: Database) throws {
        try db.execute(sql: agreedTable)
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM rework ORDER BY id") {
            guard let rework = try stored(db, ID(number))?.rework(ID(number)) else { continue }
            // The row is there; what was agreed is not.
            try ReworkRecord(rework, StoredRework(rework), over: rework).save(db)
        }
    }
}
