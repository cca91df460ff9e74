/// A check can't be altered, so the table of documents is made anew around its rows; their bytes stay as they are, and the
/// answers go on naming it.
extension Schema {
    static let documentsOfShortOffers =
        [
            """
            CREATE TABLE document_with_short_offers (
              sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
              rework INTEGER NOT NULL REFERENCES rework (id),
              kind TEXT NOT NULL CHECK (kind IN ('estimate', 'spec', 'short', 'demo', 'protocol')),
              number INTEGER NOT NULL CHECK (number > 0),
              at INTEGER NOT NULL,
              bytes BLOB NOT NULL,
              UNIQUE (rework, kind, number)
            ) STRICT
            """,
            "INSERT INTO document_with_short_offers SELECT sha256, rework, kind, number, at, bytes FROM document",
            "DROP TABLE document",
            "ALTER TABLE document_with_short_offers RENAME TO document",
        ] + triggers("document")
}
