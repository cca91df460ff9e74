import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Rows of `publication` and `publication_document`: what was made public of the measures, chained as events are, and
/// the pages with their bytes.
enum PublicationRecord {
    private static let table = "publication"

    static let tables =
        [
            VersionRecord.table(PublicationRecord.table),
            """
            CREATE TABLE publication_document (
              sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
              bytes BLOB NOT NULL CHECK (length(bytes) > 0)
            ) STRICT
            """,
            // What was opened in a period, by kind of history.
            "CREATE INDEX beginning_of_history ON event (history, at) WHERE number = 1",
        ] + ["publication", "publication_document"].flatMap(Schema.triggers)

    static func rows(_ db: Database) throws -> [VersionRecord] { try VersionRecord.rows(table, db) }

    static func append(_ event: Event<PublicationFact>, _ db: Database) throws {
        try VersionRecord.append(event, to: table, of: .publications, db)
    }

    /// The same page again is the same row.
    static func insert(_ document: NewPublicDocument, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO publication_document (sha256, bytes) VALUES (?, ?) ON CONFLICT DO NOTHING",
            arguments: [Data(document.digest.bytes), Data(document.bytes)])
    }
}
