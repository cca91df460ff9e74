import Foundation
import GRDB
package import ReworkDomain
package import ReworkSecrets

/// A row of `event`: the stored bytes of one event and its link of the chain,
/// SHA-256(previous hash ‖ stored bytes), begun by the history's own name so that no event fits another history.
package struct EventRecord: Sendable {
    package let number: Int
    package let at: Moment
    /// Of a rework: its stage after the event.
    package let stage: Stage?
    package let body: [UInt8]
    package let hash: Digest

    /// An event as it is to be stored.
    struct New {
        let number: Int
        let at: Moment
        var stage: Stage?
        /// `StoredJSON` of the event.
        let body: Data

        init<Fact>(_ event: Event<Fact>, stage: Stage? = nil, body: Data) {
            number = event.number
            at = event.at
            self.stage = stage
            self.body = body
        }
    }

    static func append(_ events: [New], to history: History, _ heads: Heads, _ db: Database) throws {
        guard let last = events.last else { return }
        var previous = try heads.head(of: history, db).hash
        let insert = try db.cachedStatement(
            sql: "INSERT INTO event (history, subject, number, at, stage, body, hash) VALUES (?, ?, ?, ?, ?, ?, ?)")
        for event in events {
            previous = Digest.of(previous: previous, bytes: event.body)
            try insert.execute(
                arguments: [
                    history.name, history.subject, event.number, event.at.milliseconds, event.stage?.rawValue,
                    event.body, Data(previous.bytes),
                ])
        }
        heads.move(history, to: Heads.Head(number: last.number, hash: previous))
    }

    static func fetch(_ db: Database, _ history: History) throws -> [EventRecord] {
        let sql = "SELECT number, at, stage, body, hash FROM event WHERE history = ? AND subject = ? ORDER BY number"
        let rows = try Row.fetchAll(
            db.cachedStatement(sql: sql), arguments: [history.name, history.subject])
        return try rows.map { row in try EventRecord(row, history) }
    }

    static func fetch(_ db: Database, _ history: History, number: Int) throws -> EventRecord? {
        let sql = "SELECT number, at, stage, body, hash FROM event WHERE history = ? AND subject = ? AND number = ?"
        let arguments: StatementArguments = [history.name, history.subject, number]
        return try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments).map { try EventRecord($0, history) }
    }

    private init(_ row: Row, _ history: History) throws {
        guard let hash = Digest(bytes: row["hash"] as Data) else {
            throw StoreError.damaged("a hash of \(history)")
        }
        number = row["number"]
        at = Moment(milliseconds: row["at"])
        stage = (row["stage"] as String?).flatMap(Stage.init(rawValue:))
        body = Array(row["body"] as Data)
        self.hash = hash
    }

    /// - Throws: `StoreError.damaged` when the bytes are no event of this kind.
    package func event<Fact>(_ type: Fact.Type) throws -> Event<Fact> {
        try StoredJSON.value(Event<Fact>.self, Data(body), "event \(number)")
    }
}

extension History {
    var name: String {
        switch self {
        case .rework: "rework"
        case .client: "client"
        case .person: "person"
        case .request: "request"
        case .prices: "prices"
        case .publications: "publications"
        case .specLibrary: "spec-library"
        case .calendar: "calendar"
        }
    }

    var subject: Int64 {
        switch self {
        case .rework(let id): id.number
        case .client(let id): id.number
        case .person(let id): id.number
        case .request(let id): id.number
        case .prices, .publications, .specLibrary: 1
        case .calendar(let id): id.number
        }
    }

    /// What the first event of the history is chained to.
    var seed: Digest { Digest.of("\(name)/\(subject)") }
}
