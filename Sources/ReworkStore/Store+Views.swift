import GRDB
package import ReworkDomain

/// Lists that people come back to: settings of theirs, no part of any history.
extension Store {
    package func views(of person: ID<Person>) async throws -> [SavedView] {
        try await pool.read { db in
            let sql = "SELECT id, list, name, query FROM saved_view WHERE person = ? ORDER BY name, id"
            return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: [person.number])
                .map { row in
                    guard let list = SavedView.List(rawValue: row["list"]) else {
                        throw StoreError.damaged("a view's list")
                    }
                    return SavedView(id: ID(row["id"]), list: list, name: row["name"], query: row["query"])
                }
        }
    }

    /// Saves the view; one of the same list and name takes its query.
    /// - Returns: false when the person has `most` already and this is another.
    package func saveView(
        _ list: SavedView.List, name: String, query: String, of person: ID<Person>, most: Int
    ) async throws -> Bool {
        try await funnel.write { db in
            let others = try Int.fetchOne(
                db, sql: "SELECT count(*) FROM saved_view WHERE person = ? AND (list, name) <> (?, ?)",
                arguments: [person.number, list.rawValue, name])
            if (others ?? 0) >= most { return false }
            try db.execute(
                sql: """
                    INSERT INTO saved_view (person, list, name, query) VALUES (?, ?, ?, ?)
                    ON CONFLICT (person, list, name) DO UPDATE SET query = excluded.query
                    """,
                arguments: [person.number, list.rawValue, name, query])
            return true
        }
    }

    /// Does nothing when it is gone already, or another's.
    package func forgetView(_ id: ID<SavedView>, of person: ID<Person>) async throws {
        try await funnel.write { db in
            try db.execute(
                sql: "DELETE FROM saved_view WHERE id = ? AND person = ?", arguments: [id.number, person.number])
        }
    }
}
