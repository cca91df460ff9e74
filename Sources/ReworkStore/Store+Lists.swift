import GRDB
package import ReworkDomain

/// Which reworks a list shows; every part narrows it.
package struct ReworkFilter: Hashable, Sendable {
    package var stage: Stage?
    package var court: Court?
    package var client: ID<Client>?
    package var specialist: ID<Person>?
    package var developer: ID<Person>?
    package var onlyLive = false
    /// Named in the conversation, and silent since.
    package var mentioned: ID<Person>?
    /// What a developer may see: handed off (the stages from `ready` on), theirs, or where they are mentioned.
    package var visibleToDeveloper: ID<Person>?
    /// Whether what the vendor's people ask each other is left out of the search.
    package var isForClient = false
    /// Words to look for.
    package var text: String?

    package init() {}
}

extension Store {
    /// Numbers of the reworks wanted, newest first, those before `before`; at most `limit`.
    package func list(_ filter: ReworkFilter, before: ID<Rework>?, limit: Int) async throws -> [ID<Rework>] {
        try await pool.read { db in
            var conditions: [String] = []
            var arguments = StatementArguments()
            func add(_ condition: String, _ values: [(any DatabaseValueConvertible)?]) {
                conditions.append(condition)
                arguments += StatementArguments(values)
            }
            if let before { add("id < ?", [before.number]) }
            if let stage = filter.stage { add("stage = ?", [stage.rawValue]) }
            if let court = filter.court { add("court = ? AND is_live = 1", [court.rawValue]) }
            if let client = filter.client { add("client = ?", [client.number]) }
            if let specialist = filter.specialist { add("specialist = ?", [specialist.number]) }
            if let developer = filter.developer { add("developer = ?", [developer.number]) }
            if filter.onlyLive { add("is_live = 1", []) }
            if let developer = filter.visibleToDeveloper {
                add(
                    "(developer = ? OR was_handed_off = 1 OR id IN (SELECT rework FROM mention WHERE person = ?))",
                    [developer.number, developer.number])
            }
            if let person = filter.mentioned {
                add("id IN (SELECT rework FROM mention WHERE person = ? AND is_open = 1)", [person.number])
            }
            if let text = filter.text { Store.match(text, isForClient: filter.isForClient, add) }
            let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
            let sql = "SELECT id FROM rework WHERE \(condition) ORDER BY id DESC LIMIT \(limit)"
            return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { ID($0) }
        }
    }

    /// A number finds its rework; words are looked for in the index, words too short for it in the titles.
    private static func match(
        _ text: String, isForClient: Bool, _ add: (String, [(any DatabaseValueConvertible)?]) -> Void
    ) {
        let digits = text.trimmingPrefix("№").filter { !$0.isWhitespace }
        if let number = Int64(digits) {
            add("id = ?", [number])
            return
        }
        let terms = SearchRecord.terms(text)
        let limit = isForClient ? " AND rowid % \(SearchRecord.places) < \(SearchRecord.inside)" : ""
        for term in terms {
            add(
                "id IN (SELECT rowid / \(SearchRecord.places) FROM rework_text WHERE rework_text MATCH ?\(limit))",
                [term])
        }
        guard terms.isEmpty else { return }
        let escaped = SearchRecord.fold(text).replacing("\\", with: "\\\\").replacing("%", with: "\\%")
            .replacing("_", with: "\\_")
        let isTitle = "rowid % \(SearchRecord.places) = \(SearchRecord.title)"
        add(
            "id IN (SELECT rowid / \(SearchRecord.places) FROM rework_text WHERE \(isTitle) AND text LIKE ? ESCAPE '\\')",
            ["%\(escaped)%"])
    }
}

extension Store {
    /// Live reworks by client.
    package func liveReworks() async throws -> [ID<Client>: Int] {
        try await pool.read { db in
            let rows = try Row.fetchAll(
                db, sql: "SELECT client, count(*) AS live FROM rework WHERE is_live = 1 GROUP BY client")
            return Dictionary(uniqueKeysWithValues: rows.map { (ID($0["client"]), $0["live"]) })
        }
    }
}
