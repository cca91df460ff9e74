import GRDB
import ReworkDomain

/// Rows of `mention`: the mentions in a rework's state, by which lists find it.
enum MentionRecord {
    static let table = """
        CREATE TABLE mention (
          person INTEGER NOT NULL REFERENCES person (id),
          rework INTEGER NOT NULL REFERENCES rework (id),
          event INTEGER NOT NULL CHECK (event > 0),
          is_open INTEGER NOT NULL CHECK (is_open IN (0, 1)),
          PRIMARY KEY (person, rework)
        ) STRICT, WITHOUT ROWID
        """

    static func save(_ rework: Rework, _ db: Database) throws {
        for mention in rework.mentions {
            let statement = try db.cachedStatement(
                sql: """
                    INSERT INTO mention (person, rework, event, is_open) VALUES (?, ?, ?, ?)
                    ON CONFLICT (person, rework) DO UPDATE SET event = excluded.event, is_open = excluded.is_open
                    """)
            try statement.execute(
                arguments: [mention.person.number, rework.id.number, mention.event, mention.isOpen])
        }
    }

    /// Whether the rows kept are those of the state.
    static func agree(with rework: Rework, _ db: Database) throws -> Bool {
        let sql = "SELECT person, event, is_open FROM mention WHERE rework = ? ORDER BY person"
        let rows = try Row.fetchAll(db, sql: sql, arguments: [rework.id.number])
        let kept = rows.map { row -> [Int64] in [row["person"], row["event"], row["is_open"]] }
        return kept == rework.mentions.map { [$0.person.number, Int64($0.event), $0.isOpen ? 1 : 0] }
    }
}
