import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// A row of a table that keeps the versions of one thing, chained as events are.
struct VersionRecord {
    let version: Int
    let at: Moment
    let body: Data
    let hash: Digest

    /// The statement that makes such a table.
    static func table(_ name: String) -> String {
        """
        CREATE TABLE \(name) (
          version INTEGER PRIMARY KEY CHECK (version > 0),
          at INTEGER NOT NULL CHECK (at % 1000 = 0),
          body BLOB NOT NULL CHECK (length(body) > 0),
          hash BLOB NOT NULL CHECK (length(hash) = 32)
        ) STRICT
        """
    }

    /// Oldest first.
    static func rows(_ table: String, _ db: Database) throws -> [VersionRecord] {
        try Row.fetchAll(db, sql: "SELECT version, at, body, hash FROM \(table) ORDER BY version").map { row in
            guard let hash = Digest(bytes: row["hash"] as Data) else { throw StoreError.damaged("a hash of \(table)") }
            return VersionRecord(
                version: row["version"], at: Moment(milliseconds: row["at"]), body: row["body"], hash: hash)
        }
    }

    static func append<Fact>(
        _ event: Event<Fact>, to table: String, of history: History, _ db: Database
    ) throws {
        let previous = try rows(table, db).last?.hash ?? history.seed
        let body = try StoredJSON.bytes(event)
        try db.execute(
            sql: "INSERT INTO \(table) (version, at, body, hash) VALUES (?, ?, ?, ?)",
            arguments: [
                event.number, event.at.milliseconds, body, Data(Digest.of(previous: previous, bytes: body).bytes),
            ])
    }

    /// - Throws: `StoreError.damaged` when the bytes are no event of this kind.
    func event<Fact>(_ type: Fact.Type) throws -> Event<Fact> {
        try StoredJSON.value(Event<Fact>.self, body, "version \(version)")
    }
}

extension Verifier {
    /// The events of a table of versions, by their numbers; every break of its chain is told where it is.
    /// - Parameter name: what one version is called where something is found.
    mutating func versions<Fact>(
        _ rows: [VersionRecord], of history: History, called name: String, _ type: Fact.Type
    ) -> [Int: Event<Fact>] {
        var previous = history.seed
        var found: [Int: Event<Fact>] = [:]
        var last = 0
        for row in rows {
            let place = "\(name) \(row.version)"
            report.events += 1
            if row.version != last + 1 { self.found(place, "version \(last + 1) is missing before it") }
            last = row.version
            previous = Digest.of(previous: previous, bytes: row.body)
            if previous != row.hash {
                self.found(place, "the chain breaks here: its bytes or a version before were altered")
            }
            previous = row.hash
            guard let event = try? row.event(Fact.self) else {
                self.found(place, "its bytes are no \(name)")
                continue
            }
            if event.number != row.version || event.at != row.at {
                self.found(place, "its number or time differs from its row")
            }
            found[row.version] = event
        }
        return found
    }
}
