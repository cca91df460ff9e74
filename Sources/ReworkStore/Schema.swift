import GRDB

/// The schema, as migrations that are only ever added. It defends itself: STRICT tables, checks, foreign keys, and
/// triggers that keep what was recorded from being altered or deleted.
enum Schema {
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: people, clients, reworks, events, documents") { db in
            for statement in first { try db.execute(sql: statement) }
        }
        migrator.registerMigration("people: devices of sessions, links to documents, links revoked, last seen") { db in
            for statement in people { try db.execute(sql: statement) }
        }
        migrator.registerMigration("mentions: who is named in which conversation") { db in
            try db.execute(sql: MentionRecord.table)
        }
        migrator.registerMigration("files: what is kept, who brought it, what names it") { db in
            for statement in FileRecord.tables { try db.execute(sql: statement) }
        }
        migrator.registerMigration("lists: what reworks are found by") { db in
            for statement in listing { try db.execute(sql: statement) }
        }
        migrator.registerMigration("lists: when a promise ended, and whether it was kept") { db in
            for statement in endsOfPromises { try db.execute(sql: statement) }
        }
        migrator.registerMigration("lists: signatures passed on that wait to be confirmed") { db in
            for statement in passings { try db.execute(sql: statement) }
        }
        migrator.registerMigration("lists: questions as they were written") { db in
            try db.execute(sql: "DELETE FROM listing")
        }
        migrator.registerMigration("requests: consultations and bugs") { db in
            for statement in requests { try db.execute(sql: statement) }
        }
        migrator.registerMigration("prices: versions of the price list, documents of clients") { db in
            for statement in PriceRecord.tables { try db.execute(sql: statement) }
        }
        migrator.registerMigration("measures: what is public of them, when histories began") { db in
            for statement in PublicationRecord.tables { try db.execute(sql: statement) }
        }
        migrator.registerMigration("views: of which list") { db in
            for statement in viewsOfLists { try db.execute(sql: statement) }
        }
        migrator.registerMigration("calendars: their versions") { db in
            for statement in CalendarRecord.tables { try db.execute(sql: statement) }
        }
        migrator.registerMigration("team: what was solved, by whom and how") { db in
            for statement in SolvedRecord.tables { try db.execute(sql: statement) }
        }
        migrator.registerMigration("estimates: how accepted reworks came out") { db in
            for statement in EstimatedRecord.tables { try db.execute(sql: statement) }
        }
        migrator.registerMigration("specifications: templates and words of the vendor's own") { db in
            for statement in SpecLibraryRecord.tables { try db.execute(sql: statement) }
        }
        migrator.registerMigration("files: those that drafts name") { db in
            for statement in FileRecord.ofDrafts { try db.execute(sql: statement) }
        }
        migrator.registerMigration("documents: short offers among them") { db in
            for statement in documentsOfShortOffers { try db.execute(sql: statement) }
        }
        migrator.registerMigration("lists: since when accepted reworks are live, what is signed as a short offer") {
            db in
            for statement in goingLive { try db.execute(sql: statement) }
        }
        migrator.registerMigration("reworks: what was agreed, apart from what is in motion") { db in
            try ReworkRecord.divide(db)
        }
        migrator.registerMigration("search: an index without the texts, and those it has not got yet") { db in
            for statement in indexWithoutTexts { try db.execute(sql: statement) }
        }
        migrator.registerMigration("lists: the version in one place") { db in
            try db.execute(sql: "ALTER TABLE listing DROP COLUMN version")
        }
        migrator.registerMigration("search: new texts without an index of their own") { db in
            for statement in TextIndex.plainTails { try db.execute(sql: statement) }
        }
        return migrator
    }

    /// The texts of reworks are found anew with the rows of their lists, those of requests where they were.
    private static let indexWithoutTexts =
        [
            "DELETE FROM listing", "DROP TABLE rework_text", "ALTER TABLE request_text RENAME TO old_request_text",
        ] + TextIndex.tables + [
            """
            INSERT INTO request_text (rowid, text)
            SELECT rowid + iif(rowid % 1000000 BETWEEN 10 AND 499999, 199990, 0), text FROM old_request_text
            """,
            "DROP TABLE old_request_text",
        ]

    private static let first = tables + indexes + appendOnly.flatMap(triggers)

    private static let tables = [
        """
        CREATE TABLE person (
          id INTEGER PRIMARY KEY, state BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE client (
          id INTEGER PRIMARY KEY, version INTEGER NOT NULL CHECK (version > 0), state BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE rework (
          id INTEGER PRIMARY KEY,
          version INTEGER NOT NULL CHECK (version > 0),
          client INTEGER NOT NULL REFERENCES client (id),
          specialist INTEGER NOT NULL REFERENCES person (id),
          developer INTEGER REFERENCES person (id),
          stage TEXT NOT NULL,
          court TEXT CHECK (court IN ('client', 'specialist', 'developer')),
          is_live INTEGER NOT NULL CHECK (is_live IN (0, 1)),
          is_held INTEGER NOT NULL CHECK (is_held IN (0, 1)),
          was_handed_off INTEGER NOT NULL CHECK (was_handed_off IN (0, 1)),
          due INTEGER CHECK (due % 1000 = 0),
          title TEXT NOT NULL CHECK (title <> ''),
          state BLOB NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE event (
          id INTEGER PRIMARY KEY,
          history TEXT NOT NULL CHECK (history IN ('rework', 'client', 'person')),
          subject INTEGER NOT NULL,
          number INTEGER NOT NULL CHECK (number > 0),
          at INTEGER NOT NULL CHECK (at % 1000 = 0),
          stage TEXT,
          body BLOB NOT NULL CHECK (length(body) > 0),
          hash BLOB NOT NULL CHECK (length(hash) = 32),
          UNIQUE (history, subject, number)
        ) STRICT
        """,
        """
        CREATE TABLE document (
          sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
          rework INTEGER NOT NULL REFERENCES rework (id),
          kind TEXT NOT NULL CHECK (kind IN ('estimate', 'spec', 'demo', 'protocol')),
          number INTEGER NOT NULL CHECK (number > 0),
          at INTEGER NOT NULL,
          bytes BLOB NOT NULL,
          UNIQUE (rework, kind, number)
        ) STRICT
        """,
        """
        CREATE TABLE answer (
          document BLOB PRIMARY KEY REFERENCES document (sha256),
          person INTEGER NOT NULL REFERENCES person (id),
          action TEXT NOT NULL,
          event INTEGER NOT NULL,
          at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE draft (
          rework INTEGER PRIMARY KEY REFERENCES rework (id),
          version INTEGER NOT NULL CHECK (version > 0),
          text TEXT NOT NULL,
          saved_by INTEGER NOT NULL REFERENCES person (id),
          saved_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE kept_draft (
          id INTEGER PRIMARY KEY,
          rework INTEGER NOT NULL REFERENCES rework (id),
          base INTEGER NOT NULL,
          text TEXT NOT NULL,
          saved_by INTEGER NOT NULL REFERENCES person (id),
          saved_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE credential (
          person INTEGER PRIMARY KEY REFERENCES person (id),
          login TEXT NOT NULL UNIQUE CHECK (login <> ''),
          password TEXT NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE session (
          token BLOB PRIMARY KEY CHECK (length(token) = 32),
          person INTEGER NOT NULL REFERENCES person (id),
          started_at INTEGER NOT NULL,
          seen_at INTEGER NOT NULL
        ) STRICT
        """,
        """
        CREATE TABLE enter_link (
          token BLOB PRIMARY KEY CHECK (length(token) = 32),
          person INTEGER NOT NULL REFERENCES person (id),
          rework INTEGER REFERENCES rework (id),
          made_by INTEGER REFERENCES person (id),
          made_at INTEGER NOT NULL,
          expires_at INTEGER NOT NULL,
          used_at INTEGER
        ) STRICT
        """,
        """
        CREATE TABLE remembered (
          person INTEGER NOT NULL REFERENCES person (id),
          key TEXT NOT NULL CHECK (length(key) BETWEEN 1 AND 200),
          request BLOB NOT NULL CHECK (length(request) = 32),
          result BLOB NOT NULL,
          at INTEGER NOT NULL,
          PRIMARY KEY (person, key)
        ) STRICT, WITHOUT ROWID
        """,
        // One row a text; its rowid says whose it is.
        "CREATE VIRTUAL TABLE rework_text USING fts5(text, tokenize = 'trigram')",
    ]

    private static let indexes = [
        "CREATE INDEX rework_of_client ON rework (client, id)",
        "CREATE INDEX rework_by_stage ON rework (stage, id)",
        "CREATE INDEX live_rework_of_specialist ON rework (specialist, id) WHERE is_live = 1",
        "CREATE INDEX live_rework_of_developer ON rework (developer, id) WHERE is_live = 1 AND developer IS NOT NULL",
        "CREATE INDEX live_rework_by_court ON rework (court, id) WHERE is_live = 1",
        "CREATE INDEX kept_draft_of_rework ON kept_draft (rework, id)",
        "CREATE INDEX session_of_person ON session (person)",
    ]

    /// Invariant: a verdict, a signature, an event is never altered or deleted.
    private static let appendOnly = ["event", "document", "answer"]

    static func triggers(_ table: String) -> [String] {
        ["UPDATE", "DELETE"].map { change in
            """
            CREATE TRIGGER \(table)_is_append_only_\(change.lowercased()) BEFORE \(change) ON \(table)
            BEGIN SELECT RAISE(ABORT, '\(table) is append-only'); END
            """
        }
    }
}
