import GRDB
import ReworkDomain

/// Rows of `solved`: what rule 20 counts of each specialist, one a consultation, bug or rework; it follows from the
/// states. Narrow, so that half a year of a specialist reads little.
enum SolvedRecord {
    static let tables = [
        """
        CREATE TABLE solved (
          number INTEGER PRIMARY KEY,
          specialist INTEGER NOT NULL REFERENCES person (id),
          at INTEGER NOT NULL CHECK (at % 1000 = 0),
          is_kept INTEGER CHECK (is_kept IN (0, 1)),
          is_reopened INTEGER CHECK (is_reopened IN (0, 1)),
          score INTEGER CHECK (score BETWEEN 1 AND 5)
        ) STRICT
        """,
        "CREATE INDEX solved_by_specialist ON solved (specialist, at)",
    ]

    static let columns = ["number", "specialist", "at", "is_kept", "is_reopened", "score"]

    static func values(_ task: SolvedTask) -> [DatabaseValue] {
        .of([
            task.number, task.specialist.number, task.at.milliseconds, task.isKept, task.isReopened, task.score,
        ])
    }

    /// - Parameter task: nil when it is not solved any more.
    static func save(_ task: SolvedTask?, of number: Int64, _ db: Database) throws {
        guard let task else {
            try db.cachedStatement(sql: "DELETE FROM solved WHERE number = ?").execute(arguments: [number])
            return
        }
        try StoredRow(table: "solved", columns: columns, values: values(task)).save(db)
    }

    static func fetch(_ db: Database, _ number: Int64) throws -> SolvedTask? {
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM solved WHERE number = ?"
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [number]).map(task)
    }

    static func task(_ row: Row) -> SolvedTask {
        SolvedTask(
            number: row[0], specialist: ID(row[1]), at: Moment(milliseconds: row[2]), isKept: row[3],
            isReopened: row[4], score: row[5])
    }

    /// Makes the rows anew when there are none: for data from before there were any.
    static func fill(_ db: Database) throws {
        if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM solved)") == true { return }
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM request ORDER BY id") {
            guard let task = try RequestRecord.fetch(db, ID(number))?.solvedTask else { continue }
            try save(task, of: number, db)
        }
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM rework WHERE stage = 'accepted' ORDER BY id") {
            guard let task = try ReworkRecord.fetch(db, ID(number))?.rework.solvedTask else { continue }
            try save(task, of: number, db)
        }
    }
}
