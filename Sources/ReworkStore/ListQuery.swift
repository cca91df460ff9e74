import GRDB
import ReworkDomain

/// A filter in an order as SQL: branches, each read along an index of its own from the cursor on, merged here. So no
/// page costs more than its branches' first rows, however many reworks there are.
struct ListQuery {
    /// A key of the order with the number of its rework.
    struct Key: Hashable {
        let key: Int64
        let rework: Int64
    }

    /// What is equal along an index, and the index.
    private struct Branch {
        let index: String
        var equals: [(column: String, value: DatabaseValue)] = []
    }

    private let filter: ReworkFilter
    let order: ReworkOrder

    init(_ filter: ReworkFilter, _ order: ReworkOrder) {
        self.filter = filter
        self.order = order
    }

    /// The first `limit` keys after the cursor.
    func keys(_ db: Database, after cursor: Key?, limit: Int) throws -> [Key] {
        let branches = branches
        var found: [Key] = []
        for branch in branches {
            let (sql, arguments) = statement(branch, after: cursor, limit: limit)
            let rows = try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
            found += rows.map { Key(key: $0[0], rework: $0[1]) }
        }
        guard branches.count > 1 else { return found }
        // A person may be accountable for a rework and build it.
        return Array(Set(found).sorted(by: isBefore).prefix(limit))
    }

    /// Those of `numbers` that the filter lets through, in order, after the cursor.
    func keys(_ db: Database, among numbers: [Int64], after cursor: Key?) throws -> [Key] {
        var (conditions, arguments) = conditions(except: [])
        conditions.append("rework IN (SELECT value FROM json_each(?))")
        arguments += [String(describing: numbers)]
        if let cursor { add(cursor, &conditions, &arguments) }
        let condition = conditions.joined(separator: " AND ")
        let sql = "SELECT \(column), rework FROM listing NOT INDEXED WHERE \(condition)"
        return try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
            .map { Key(key: $0[0], rework: $0[1]) }.sorted(by: isBefore)
    }

    func isBefore(_ left: Key, _ right: Key) -> Bool {
        switch order {
        case .newest: left.rework > right.rework
        case .slack, .waiting: (left.key, left.rework) < (right.key, right.rework)
        }
    }

    /// For the plan of every branch to be looked at in tests.
    func statements(after cursor: Key?, limit: Int) -> [(sql: String, arguments: StatementArguments)] {
        branches.map { statement($0, after: cursor, limit: limit) }
    }

    private var column: String {
        switch order {
        case .newest: "rework"
        case .slack: "urgency"
        case .waiting: "court_since"
        }
    }

    private func statement(
        _ branch: Branch, after cursor: Key?, limit: Int
    ) -> (sql: String, arguments: StatementArguments) {
        var (conditions, arguments) = conditions(except: Set(branch.equals.map(\.column)))
        for (column, value) in branch.equals {
            conditions.append(value.isNull ? "\(column) IS NULL" : "\(column) = ?")
            if !value.isNull { arguments += [value] }
        }
        if let cursor { add(cursor, &conditions, &arguments) }
        let condition = conditions.isEmpty ? "1" : conditions.joined(separator: " AND ")
        let direction =
            switch order {
            case .newest: "rework DESC"
            case .slack, .waiting: "\(column), rework"
            }
        let sql = """
            SELECT \(column), rework FROM listing \(branch.index) WHERE \(condition)
            ORDER BY \(direction) LIMIT \(limit)
            """
        return (sql, arguments)
    }

    private func add(_ cursor: Key, _ conditions: inout [String], _ arguments: inout StatementArguments) {
        switch order {
        case .newest:
            conditions.append("rework < ?")
            arguments += [cursor.rework]
        case .slack, .waiting:
            conditions.append("(\(column), rework) > (?, ?)")
            arguments += [cursor.key, cursor.rework]
        }
    }

    /// What every row must meet, but for the columns that the branch fixes.
    private func conditions(except fixed: Set<String>) -> ([String], StatementArguments) {
        var conditions: [String] = []
        var arguments = StatementArguments()
        func equal(_ column: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value, !fixed.contains(column) else { return }
            conditions.append("\(column) = ?")
            arguments += [value]
        }
        equal("court", filter.court?.rawValue)
        equal("client", filter.client?.number)
        equal("specialist", filter.specialist?.number)
        equal("developer", filter.developer?.number)
        if !filter.stages.isEmpty, !fixed.contains("stage") {
            let stages = filter.stages.map(\.rawValue).sorted()
            conditions.append("stage IN (\(stages.map { _ in "?" }.joined(separator: ", ")))")
            arguments += StatementArguments(stages)
        }
        if filter.onlyLive { conditions.append("is_live = 1") }
        // In the words of its indexes, or they would not be used.
        if filter.isNotPutLive { conditions.append("stage = 'accepted' AND live_since IS NULL") }
        if let person = filter.person {
            conditions.append("(specialist = ? OR developer = ?)")
            arguments += [person.number, person.number]
        }
        if let due = filter.due {
            conditions.append("urgency BETWEEN ? AND ?")
            arguments += [due.lowerBound.value, due.upperBound.value]
        }
        if let since = filter.waitingSince {
            conditions.append("court_since < ?")
            arguments += [since.milliseconds]
        }
        if let developer = filter.visibleToDeveloper {
            conditions.append(
                """
                (was_handed_off = 1 OR developer = ? OR returns_to = ?
                  OR rework IN (SELECT mention.rework FROM mention WHERE mention.person = ?))
                """)
            arguments += [developer.number, developer.number, developer.number]
        }
        return (conditions, arguments)
    }

    private var branches: [Branch] {
        if let person = filter.person {
            return along("specialist", person) + along("developer", person)
        }
        if let developer = filter.developer { return along("developer", developer) }
        if filter.isNotPutLive, order == .slack, filter.client == nil { return notPutLive }
        if let specialist = filter.specialist { return along("specialist", specialist) }
        if let client = filter.client, order != .waiting {
            let index = order == .slack ? "listed_of_client" : "newest_of_client"
            return [Branch(index: "INDEXED BY \(index)", equals: [("client", client.number.databaseValue)])]
        }
        switch order {
        case .waiting:
            return courts(true).map { Branch(index: "INDEXED BY waiting_in_court", equals: [("court", $0)]) }
        case .slack:
            if !filter.stages.isEmpty { return stages("listed_in_stage") }
            guard let court = filter.court else { return [Branch(index: "INDEXED BY listed_by_urgency")] }
            return [Branch(index: "INDEXED BY listed_in_court", equals: [("court", court.rawValue.databaseValue)])]
        case .newest:
            return filter.stages.isEmpty ? [Branch(index: "NOT INDEXED")] : stages("newest_in_stage")
        }
    }

    private var notPutLive: [Branch] {
        guard let specialist = filter.specialist else { return [Branch(index: "INDEXED BY not_live")] }
        let own = (column: "specialist", value: specialist.number.databaseValue)
        return [Branch(index: "INDEXED BY not_live_of_specialist", equals: [own])]
    }

    private func stages(_ index: String) -> [Branch] {
        filter.stages.sorted { $0.rawValue < $1.rawValue }.map {
            Branch(index: "INDEXED BY \(index)", equals: [("stage", $0.rawValue.databaseValue)])
        }
    }

    /// Courts a list goes through one by one; none is that of what is over.
    private func courts(_ onlyLive: Bool) -> [DatabaseValue] {
        if let court = filter.court { return [court.rawValue.databaseValue] }
        return Court.allCases.map(\.rawValue.databaseValue) + (onlyLive ? [] : [.null])
    }

    private func along(_ column: String, _ person: ID<Person>) -> [Branch] {
        let own = (column: column, value: person.number.databaseValue)
        switch (order, column) {
        case (.newest, _):
            return [Branch(index: "INDEXED BY newest_of_\(column)", equals: [own])]
        case (.slack, "developer"):
            return [Branch(index: "INDEXED BY listed_of_developer", equals: [own])]
        case (.slack, _):
            return courts(filter.onlyLive).map {
                Branch(index: "INDEXED BY listed_of_specialist", equals: [own, ("court", $0)])
            }
        case (.waiting, "developer"):
            // Few are a developer's and live at once: found within the index, sorted as they are read.
            return courts(true).map { Branch(index: "INDEXED BY listed_of_developer", equals: [own, ("court", $0)]) }
        case (.waiting, _):
            return courts(true).map { Branch(index: "INDEXED BY waiting_of_specialist", equals: [own, ("court", $0)]) }
        }
    }
}
