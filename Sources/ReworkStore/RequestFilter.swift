import GRDB
package import ReworkDomain

/// Which consultations and bugs a list shows; every part narrows it.
package struct RequestFilter: Hashable, Sendable {
    package var kind: RequestKind?
    /// Any of these; empty: all.
    package var stages: Set<SupportStage> = []
    package var court: Court?
    package var client: ID<Client>?
    package var specialist: ID<Person>?
    package var developer: ID<Person>?
    package var onlyLive = false
    /// In the developers' queue, claimed or not.
    package var onlyQueued = false
    /// Contested, or a client waits to be told about the ways out.
    package var onlyForLead = false
    /// Clocks that run and are due in this stretch of the order of slack.
    package var due: ClosedRange<Urgency>?
    /// What a developer may see.
    package var visibleToDeveloper: ID<Person>?
    /// Whether what the vendor's people write to each other is left out of the search.
    package var isForClient = false
    package var text: String?

    package init() {}

    /// As a condition on `request`.
    func condition(_ db: Database) throws -> (sql: String, arguments: StatementArguments) {
        var conditions: [String] = []
        var arguments = StatementArguments()
        func equal(_ column: String, _ value: (any DatabaseValueConvertible)?) {
            guard let value else { return }
            conditions.append("\(column) = ?")
            arguments += [value]
        }
        equal("kind", kind?.rawValue)
        equal("court", court?.rawValue)
        equal("client", client?.number)
        equal("specialist", specialist?.number)
        equal("developer", developer?.number)
        if !stages.isEmpty {
            conditions.append("stage IN (\(stages.map { _ in "?" }.joined(separator: ", ")))")
            arguments += StatementArguments(stages.map(\.rawValue).sorted())
        }
        if onlyLive { conditions.append("is_live = 1") }
        if onlyQueued { conditions.append("is_queued = 1 AND is_live = 1") }
        if onlyForLead { conditions.append("(is_contested = 1 OR is_referred = 1)") }
        if let due {
            conditions.append("urgency BETWEEN ? AND ?")
            arguments += [due.lowerBound.value, due.upperBound.value]
        }
        if let visibleToDeveloper {
            conditions.append("(is_queued = 1 OR developer = ?)")
            arguments += [visibleToDeveloper.number]
        }
        if let text {
            let numbers = try RequestSearch.numbers(text, isForClient: isForClient, db)
            conditions.append("id IN (SELECT value FROM json_each(?))")
            arguments += [String(describing: numbers)]
        }
        return (conditions.isEmpty ? "1" : conditions.joined(separator: " AND "), arguments)
    }
}

/// A page of consultations and bugs.
package struct RequestListPage: Sendable {
    package let rows: [SupportRequest]
    /// nil on the last page.
    package let next: RequestCursor?
}

/// The place after which the next page begins.
package struct RequestCursor: Hashable, Sendable {
    package let isNewest: Bool
    package let key: Int64
    package let request: ID<SupportRequest>

    package init(isNewest: Bool, key: Int64, request: ID<SupportRequest>) {
        self.isNewest = isNewest
        self.key = key
        self.request = request
    }
}
