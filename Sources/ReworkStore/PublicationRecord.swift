import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Rows of `publication` and `publication_document`: what was made public of the measures, chained as events are, and
/// the pages with their bytes.
enum PublicationRecord {
    static let tables =
        [
            """
            CREATE TABLE publication (
              version INTEGER PRIMARY KEY CHECK (version > 0),
              at INTEGER NOT NULL CHECK (at % 1000 = 0),
              body BLOB NOT NULL CHECK (length(body) > 0),
              hash BLOB NOT NULL CHECK (length(hash) = 32)
            ) STRICT
            """,
            """
            CREATE TABLE publication_document (
              sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
              bytes BLOB NOT NULL CHECK (length(bytes) > 0)
            ) STRICT
            """,
            // What was opened in a period, by kind of history.
            "CREATE INDEX beginning_of_history ON event (history, at) WHERE number = 1",
        ] + ["publication", "publication_document"].flatMap(Schema.triggers)

    struct Row {
        let version: Int
        let at: Moment
        let body: Data
        let hash: Digest
    }

    static func rows(_ db: Database) throws -> [Row] {
        try GRDB.Row.fetchAll(db, sql: "SELECT version, at, body, hash FROM publication ORDER BY version").map { row in
            guard let hash = Digest(bytes: row["hash"] as Data) else {
                throw StoreError.damaged("a publication's hash")
            }
            return Row(
                version: row["version"], at: Moment(milliseconds: row["at"]), body: row["body"], hash: hash)
        }
    }

    static func event(_ row: Row) throws -> Event<PublicationFact> {
        try StoredJSON.value(Event<PublicationFact>.self, row.body, "publication \(row.version)")
    }

    static func append(_ event: Event<PublicationFact>, _ db: Database) throws {
        let previous = try rows(db).last?.hash ?? History.publications.seed
        let body = try StoredJSON.bytes(event)
        try db.execute(
            sql: "INSERT INTO publication (version, at, body, hash) VALUES (?, ?, ?, ?)",
            arguments: [
                event.number, event.at.milliseconds, body, Data(Digest.of(previous: previous, bytes: body).bytes),
            ])
    }

    /// The same page again is the same row.
    static func insert(_ document: NewPublicDocument, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO publication_document (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [Data(document.digest.bytes), Data(document.bytes)])
    }
}
