import GRDB

/// The texts by which reworks or requests are searched: a row a text, whose number says whose it is and where it stands
/// (`SearchRecord`). The index keeps no text: that is in the event that brought it.
///
/// Log-structured: FTS5 takes nearly as long over one text as over many, so a short new text goes into a plain table
/// first, the tail, in the transaction of the action that brought it. The text that makes the tail full brings all of it
/// into FTS5, in the same transaction as itself. Whoever searches is told of both.
struct TextIndex {
    static let reworks = TextIndex(table: "rework_text", replaces: true)
    static let requests = TextIndex(table: "request_text", replaces: false)

    private let table: String
    /// Whether a specification's rows are here, of which the newest counts.
    private let replaces: Bool
    private var tail: String { "new_\(table)" }

    /// Texts in the tail at most: each search reads them all.
    static let mostNew: Int64 = 256
    /// Bytes of a text that may wait in the tail; a longer one is worth FTS5's while by itself.
    static let longestNew = 2_000

    /// A text to be found, as the index takes it: made before its turn with the one writer has come.
    struct Text: Sendable {
        fileprivate let place: Int64
        /// Folded when it waits.
        fileprivate let text: String
        fileprivate let waits: Bool
        fileprivate let replacesEarlier: Bool

        /// - Parameter replacesEarlier: of a specification: those of the same rework count no more.
        init(_ text: String, at place: Int64, replacesEarlier: Bool = false) {
            self.place = place
            waits = text.utf8.count <= TextIndex.longestNew
            self.text = waits ? Folded(text).string : text
            self.replacesEarlier = replacesEarlier
        }
    }

    // MARK: Tables

    /// `folded` is the text as words are looked for in it.
    static let tables =
        [reworks, requests].flatMap { index in
            [
                """
                CREATE VIRTUAL TABLE \(index.table)
                USING fts5(text, tokenize = 'trigram', content = '', columnsize = 0)
                """,
                """
                CREATE TABLE \(index.tail) (
                  id INTEGER PRIMARY KEY,
                  place INTEGER NOT NULL UNIQUE,
                  folded TEXT NOT NULL
                ) STRICT
                """,
            ]
        } + [
            // Whose specification, and the row of its newest text.
            "CREATE TABLE newest_spec_text (rework INTEGER PRIMARY KEY, place INTEGER NOT NULL) STRICT"
        ]

    /// The tail once more: so few rows need no index, which would be one more page in every commit.
    static let plainTails = [reworks, requests].flatMap { index in
        [
            "ALTER TABLE \(index.tail) RENAME TO old_tail",
            "CREATE TABLE \(index.tail) (id INTEGER PRIMARY KEY, place INTEGER NOT NULL, folded TEXT NOT NULL) STRICT",
            "INSERT INTO \(index.tail) SELECT id, place, folded FROM old_tail",
            "DROP TABLE old_tail",
        ]
    }

    // MARK: Writing

    /// Adds the text of a row that has none yet. Outside of savepoints: FTS5 writes what it has gathered whenever one
    /// begins or ends.
    func put(_ text: Text, _ db: Database) throws {
        if text.replacesEarlier { try note(text, db) }
        guard text.waits else {
            let statement = try db.cachedStatement(sql: "INSERT INTO \(table) (rowid, text) VALUES (?, ?)")
            return try statement.execute(arguments: [text.place, text.text])
        }
        let statement = try db.cachedStatement(sql: "INSERT INTO \(tail) (place, folded) VALUES (?, ?)")
        try statement.execute(arguments: [text.place, text.text])
        // Numbers begin anew in an empty table.
        if db.lastInsertedRowID >= TextIndex.mostNew { try merge(db) }
    }

    /// The newest specification of its rework is this one.
    private func note(_ text: Text, _ db: Database) throws {
        let newest = try db.cachedStatement(
            sql: """
                INSERT INTO newest_spec_text (rework, place) VALUES (?, ?)
                ON CONFLICT (rework) DO UPDATE SET place = excluded.place
                """)
        try newest.execute(arguments: [text.place / SearchRecord.places, text.place])
    }

    func removeAll(_ db: Database) throws {
        try db.execute(sql: "INSERT INTO \(table) (\(table)) VALUES ('delete-all')")
        try db.execute(sql: "DELETE FROM \(tail)")
        if replaces { try db.execute(sql: "DELETE FROM newest_spec_text") }
    }

    private func merge(_ db: Database) throws {
        let statement = try db.cachedStatement(
            sql: "INSERT INTO \(table) (rowid, text) SELECT place, folded FROM \(tail) ORDER BY place")
        try statement.execute()
        try db.cachedStatement(sql: "DELETE FROM \(tail)").execute()
    }

    // MARK: Searching

    /// Rows before the one given whose text has the word, the last first.
    /// - Parameter word: as `SearchRecord.words` gives them.
    func rows(with word: String, before row: Int64, isForClient: Bool, limit: Int, _ db: Database) throws -> [Int64] {
        func fetch(_ column: String, _ source: String, _ word: String) throws -> [Int64] {
            let inside = isForClient ? "AND \(column) % \(SearchRecord.places) < \(SearchRecord.inside)" : ""
            let sql = """
                SELECT \(column) FROM \(source) AND \(column) < ? \(inside) \(newest(column))
                ORDER BY \(column) DESC LIMIT \(limit)
                """
            return try Int64.fetchAll(db.cachedStatement(sql: sql), arguments: [word, row])
        }
        let indexed = try fetch("\(table).rowid", "\(table) WHERE \(table) MATCH ?", TextIndex.phrase(word))
        let new = try fetch("\(tail).place", "\(tail) WHERE instr(folded, ?)", word)
        return new.isEmpty ? indexed : Array((indexed + new).sorted(by: >).prefix(limit))
    }

    /// How many rows' texts have the word, counted up to `most`.
    func count(of word: String, most: Int, _ db: Database) throws -> Int {
        let sql = """
            SELECT (SELECT count(*) FROM (SELECT 1 FROM \(table) WHERE \(table) MATCH ? LIMIT \(most)))
              + (SELECT count(*) FROM \(tail) WHERE instr(folded, ?))
            """
        let statement = try db.cachedStatement(sql: sql)
        return min(most, try Int.fetchOne(statement, arguments: [TextIndex.phrase(word), word]) ?? 0)
    }

    /// The first of these rows in whose text the word stands; nil when there is none.
    func first(_ word: String, in rows: (first: Int64, last: Int64), _ db: Database) throws -> Int64? {
        let sql = """
            SELECT min(
              coalesce((SELECT place FROM \(tail) WHERE place BETWEEN ?1 AND ?2 AND instr(folded, ?3)
                \(newest("\(tail).place")) ORDER BY place LIMIT 1), \(Int64.max)),
              coalesce((SELECT rowid FROM \(table) WHERE \(table) MATCH ?4 AND rowid BETWEEN ?1 AND ?2
                \(newest("\(table).rowid")) ORDER BY rowid LIMIT 1), \(Int64.max)))
            """
        let arguments: StatementArguments = [rows.first, rows.last, word, TextIndex.phrase(word)]
        let found = try Int64.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
        return found == .max ? nil : found
    }

    /// The texts of earlier revisions stay in FTS5: what it has is not taken out without the text itself.
    /// - Parameter column: with its table's name, since the table of the newest has columns of the same names.
    private func newest(_ column: String) -> String {
        guard replaces else { return "" }
        let (places, specs) = (SearchRecord.places, SearchRecord.specs)
        return """
            AND (\(column) % \(places) NOT BETWEEN \(specs.lowerBound) AND \(specs.upperBound)
              OR \(column) = (SELECT newest_spec_text.place FROM newest_spec_text WHERE rework = \(column) / \(places)))
            """
    }

    /// As FTS5 takes a word: letters, figures, apostrophes and hyphens need no escape.
    private static func phrase(_ word: String) -> String { "\"\(word)\"" }
}
