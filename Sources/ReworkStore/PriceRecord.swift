import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Rows of `price_list` and `client_document`: the versions of the vendor's price list, chained as events are, and what
/// was written for a client beside its reworks.
enum PriceRecord {
    static let tables =
        [
            """
            CREATE TABLE price_list (
              version INTEGER PRIMARY KEY CHECK (version > 0),
              at INTEGER NOT NULL CHECK (at % 1000 = 0),
              body BLOB NOT NULL CHECK (length(body) > 0),
              hash BLOB NOT NULL CHECK (length(hash) = 32)
            ) STRICT
            """,
            """
            CREATE TABLE client_document (
              sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
              client INTEGER NOT NULL REFERENCES client (id),
              kind TEXT NOT NULL CHECK (kind IN ('quotation', 'training')),
              number INTEGER NOT NULL CHECK (number > 0),
              at INTEGER NOT NULL CHECK (at % 1000 = 0),
              bytes BLOB NOT NULL CHECK (length(bytes) > 0),
              UNIQUE (client, kind, number)
            ) STRICT
            """,
        ] + ["price_list", "client_document"].flatMap(Schema.triggers)

    struct Row {
        let version: Int
        let at: Moment
        let body: Data
        let hash: Digest
    }

    static func rows(_ db: Database) throws -> [Row] {
        try GRDB.Row.fetchAll(db, sql: "SELECT version, at, body, hash FROM price_list ORDER BY version").map { row in
            guard let hash = Digest(bytes: row["hash"] as Data) else { throw StoreError.damaged("a price list's hash") }
            return Row(
                version: row["version"], at: Moment(milliseconds: row["at"]), body: row["body"], hash: hash)
        }
    }

    static func event(_ row: Row) throws -> Event<PriceListFact> {
        try StoredJSON.value(Event<PriceListFact>.self, row.body, "price list \(row.version)")
    }

    static func append(_ event: Event<PriceListFact>, _ db: Database) throws {
        let previous = try rows(db).last?.hash ?? History.prices.seed
        let body = try StoredJSON.bytes(event)
        try db.execute(
            sql: "INSERT INTO price_list (version, at, body, hash) VALUES (?, ?, ?, ?)",
            arguments: [
                event.number, event.at.milliseconds, body, Data(Digest.of(previous: previous, bytes: body).bytes),
            ])
    }

    static func insert(_ document: NewClientDocument, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO client_document (sha256, client, kind, number, at, bytes) VALUES (?, ?, ?, ?, ?, ?)",
            arguments: [
                Data(document.digest.bytes), document.client.number, document.kind.rawValue, document.number,
                document.at.milliseconds, Data(document.bytes),
            ])
    }
}
