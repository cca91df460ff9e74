import GRDB
package import ReworkDomain

extension Store {
    /// What everybody carries who carries anything: live reworks, consultations and bugs, by how near they are due.
    package func workloads(_ scale: Workload.Scale) async throws -> [ID<Person>: Workload] {
        try await pool.read { db in
            let sql = """
                SELECT specialist, urgency, is_held FROM listing WHERE is_live = 1
                UNION ALL SELECT specialist, urgency, 0 FROM request WHERE is_live = 1
                """
            var found: [ID<Person>: Workload] = [:]
            let rows = try Row.fetchCursor(db.cachedStatement(sql: sql))
            while let row = try rows.next() {
                let nearness = scale.nearness(of: Urgency(value: row[1]), isHeld: row[2])
                found[ID(row[0]), default: Workload()].add(nearness)
            }
            return found
        }
    }

    /// Rule 20: what was solved since `start`, by who is accountable for it.
    /// - Parameter person: nil for everybody.
    package func solved(since start: Moment, by person: ID<Person>? = nil) async throws -> [ID<Person>: [SolvedTask]] {
        try await pool.read { db in
            let sql = """
                SELECT \(SolvedRecord.columns.joined(separator: ", ")) FROM solved
                WHERE (?1 IS NULL OR specialist = ?1) AND at >= ?2 ORDER BY number
                """
            let rows = try Row.fetchAll(
                db.cachedStatement(sql: sql), arguments: [person?.number, start.milliseconds])
            return Dictionary(grouping: rows.map(SolvedRecord.task), by: \.specialist)
        }
    }

    /// Live reworks and requests of a client for which somebody else is accountable, by number.
    package func live(
        of client: ID<Client>, notOf person: ID<Person>
    ) async throws -> (reworks: [ID<Rework>], requests: [ID<SupportRequest>]) {
        try await pool.read { db in
            func numbers(_ table: String, _ id: String) throws -> [Int64] {
                let sql = """
                    SELECT \(id) FROM \(table) WHERE client = ? AND specialist <> ? AND is_live = 1 ORDER BY \(id)
                    """
                return try Int64.fetchAll(db, sql: sql, arguments: [client.number, person.number])
            }
            return (try numbers("listing", "rework").map { ID($0) }, try numbers("request", "id").map { ID($0) })
        }
    }
}
