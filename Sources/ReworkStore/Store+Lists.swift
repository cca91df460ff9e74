import GRDB
package import ReworkDomain

extension Store {
    /// Reworks in development and not on hold, by developer.
    package func claimed() async throws -> [ID<Person>: Int] {
        try await pool.read { db in
            let sql = """
                SELECT developer, count(*) AS claimed FROM listing
                WHERE stage = 'developing' AND is_held = 0 AND developer IS NOT NULL GROUP BY developer
                """
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql))
            return Dictionary(uniqueKeysWithValues: rows.map { (ID($0["developer"]), $0["claimed"]) })
        }
    }

    /// Live reworks in which the person is named and silent since, the latest named in first.
    package func mentioning(_ person: ID<Person>, limit: Int) async throws -> [ID<Rework>] {
        try await pool.read { db in
            let sql = """
                SELECT mention.rework FROM mention JOIN listing ON listing.rework = mention.rework
                WHERE mention.person = ? AND mention.is_open = 1 AND listing.is_live = 1
                ORDER BY mention.rework DESC LIMIT ?
                """
            return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [person.number, limit]).map { ID($0) }
        }
    }

    /// A page of the reworks wanted, at most `limit`, after the cursor.
    package func page(
        _ filter: ReworkFilter, _ order: ReworkOrder = .newest, after cursor: ListCursor? = nil, limit: Int
    ) async throws -> ListPage {
        try await pool.read { db in
            let query = ListQuery(filter, order)
            let after = cursor.map { ListQuery.Key(key: $0.key, rework: $0.rework.number) }
            guard let text = filter.text else {
                let keys = try query.keys(db, after: after, limit: limit + 1)
                let next = keys.count > limit ? keys[limit - 1] : nil
                return try Store.page(Array(keys.prefix(limit)), next, order, db)
            }
            let search = TextSearch(text, query, isForClient: filter.isForClient)
            let (keys, next) = try search.page(db, after: after, limit: limit)
            return try Store.page(keys, next, order, db, search)
        }
    }

    private static func page(
        _ keys: [ListQuery.Key], _ next: ListQuery.Key?, _ order: ReworkOrder, _ db: Database,
        _ search: TextSearch? = nil
    ) throws -> ListPage {
        var findings: [ID<Rework>: [ListPage.Finding]] = [:]
        for key in keys {
            guard let found = try search?.findings(in: key.rework, db), !found.isEmpty else { continue }
            findings[ID(key.rework)] = found
        }
        return ListPage(
            rows: try ListingRecord.fetch(keys.map(\.rework), db),
            next: next.map { ListCursor(order: order, key: $0.key, rework: ID($0.rework)) }, findings: findings)
    }

    /// Numbers of the newest reworks wanted, at most `limit`.
    package func numbers(_ filter: ReworkFilter, limit: Int) async throws -> [ID<Rework>] {
        try await pool.read { db in
            try ListQuery(filter, .newest).keys(db, after: nil, limit: limit).map { ID($0.rework) }
        }
    }

    /// Demonstrations shown in calls within the stretch of time, the earliest first.
    /// - Parameter specialist: nil for everybody's.
    package func shown(
        from start: Moment, before end: Moment, specialist: ID<Person>?, limit: Int
    ) async throws -> [ReworkSummary] {
        try await pool.read { db in
            let sql = """
                SELECT rework FROM listing WHERE demo_at >= ?1 AND demo_at < ?2 AND (?3 IS NULL OR specialist = ?3)
                ORDER BY demo_at LIMIT ?4
                """
            let numbers = try Int64.fetchAll(
                db.cachedStatement(sql: sql),
                arguments: [start.milliseconds, end.milliseconds, specialist?.number, limit])
            return try ListingRecord.fetch(numbers, db)
        }
    }

    /// Reworks of a specialist in which a signature passed on waits to be confirmed, the longest waiting first.
    package func passed(to specialist: ID<Person>, limit: Int) async throws -> [ReworkSummary] {
        try await pool.read { db in
            let sql = """
                SELECT rework FROM listing WHERE specialist = ? AND passed_at IS NOT NULL
                ORDER BY passed_at, rework LIMIT ?
                """
            let numbers = try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [specialist.number, limit])
            return try ListingRecord.fetch(numbers, db)
        }
    }

    /// Reworks a lead let go on without an entitlement, the newest override first.
    package func overridden(limit: Int) async throws -> [ID<Rework>] {
        try await pool.read { db in
            let sql = """
                SELECT rework FROM listing WHERE overridden_at IS NOT NULL
                ORDER BY overridden_at DESC, rework DESC LIMIT ?
                """
            return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [limit]).map { ID($0) }
        }
    }

    /// Live reworks by client.
    package func liveReworks() async throws -> [ID<Client>: Int] {
        try await pool.read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT client, count(*) AS live FROM listing WHERE is_live = 1 GROUP BY client")
            return Dictionary(uniqueKeysWithValues: rows.map { (ID($0["client"]), $0["live"]) })
        }
    }
}
