import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Rows of `price_list` and `client_document`: the versions of the vendor's price list, chained as events are, and what
/// was written for a client beside its reworks.
enum PriceRecord {
    /// The table of the price list.
    static let list = "price_list"

    static let tables =
        [
            VersionRecord.table(PriceRecord.list),
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

    static func lists(_ db: Database) throws -> [VersionRecord] { try VersionRecord.rows(list, db) }

    static func append(_ event: Event<PriceListFact>, _ db: Database) throws {
        try VersionRecord.append(event, to: list, of: .prices, db)
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
