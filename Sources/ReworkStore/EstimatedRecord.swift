import GRDB
import ReworkDomain

/// Rows of `estimated`: what estimates are compared with, one an accepted rework; it follows from the states. Narrow and
/// indexed by hours, so that the nearest are found without reading the rest.
enum EstimatedRecord {
    static let tables = [
        """
        CREATE TABLE estimated (
          rework INTEGER PRIMARY KEY REFERENCES rework (id),
          client INTEGER NOT NULL REFERENCES client (id),
          likely INTEGER NOT NULL CHECK (likely > 0),
          spent INTEGER NOT NULL CHECK (spent > 0),
          criteria INTEGER NOT NULL CHECK (criteria >= 0)
        ) STRICT
        """,
        "CREATE INDEX estimated_by_hours ON estimated (likely, rework)",
        "CREATE INDEX estimated_of_client ON estimated (client, likely, rework)",
    ]

    private static let columns = ["rework", "client", "likely", "spent", "criteria"]

    /// Does nothing for a rework that is not accepted.
    static func save(_ rework: Rework, _ db: Database) throws {
        guard let work = rework.estimatedWork else { return }
        let values: [DatabaseValue] = .of([
            work.rework.number, work.client.number, work.likelyMinutes, work.spentMinutes, work.criteria,
        ])
        try StoredRow(table: "estimated", columns: columns, values: values).save(db)
    }

    static func fetch(_ db: Database, _ id: ID<Rework>) throws -> EstimatedWork? {
        let sql = "SELECT \(columns.joined(separator: ", ")) FROM estimated WHERE rework = ?"
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [id.number]).map(work)
    }

    /// The nearest below and above, of the client and of everybody: enough for whatever the domain chooses of them.
    static func near(_ likelyMinutes: Int, of client: ID<Client>, _ db: Database) throws -> [EstimatedWork] {
        let window = EstimateComparison.window(of: likelyMinutes)
        var found: [ID<Rework>: EstimatedWork] = [:]
        for condition in ["client = ?4 AND", "?4 IS NOT NULL AND"] {
            for (range, order) in [
                ("likely >= ?1 AND likely < ?2", "DESC"), ("likely >= ?2 AND likely <= ?3", "ASC"),
            ] {
                let sql = """
                    SELECT \(columns.joined(separator: ", ")) FROM estimated WHERE \(condition) \(range)
                    ORDER BY likely \(order), rework DESC LIMIT \(EstimateComparison.most)
                    """
                let rows = try Row.fetchAll(
                    db.cachedStatement(sql: sql),
                    arguments: [window.lowerBound, likelyMinutes, window.upperBound, client.number])
                for row in rows.map(work) { found[row.rework] = row }
            }
        }
        return Array(found.values)
    }

    private static func work(_ row: Row) -> EstimatedWork {
        EstimatedWork(
            rework: ID(row[0]), client: ID(row[1]), likelyMinutes: row[2], spentMinutes: row[3], criteria: row[4])
    }

    /// Makes the rows anew when there are none: for data from before there were any.
    static func fill(_ db: Database) throws {
        if try Bool.fetchOne(db, sql: "SELECT EXISTS (SELECT 1 FROM estimated)") == true { return }
        for number in try Int64.fetchAll(db, sql: "SELECT id FROM rework WHERE stage = 'accepted' ORDER BY id") {
            guard let rework = try ReworkRecord.fetch(db, ID(number))?.rework else { continue }
            try save(rework, db)
        }
    }
}
