/// Consultations and bugs: their states, what lists find them by, their texts and their files.
extension Schema {
    static let requests = [requestTable, useTable, textTable] + requestIndexes + eventsOfRequests

    private static let requestTable = """
        CREATE TABLE request (
          id INTEGER PRIMARY KEY,
          version INTEGER NOT NULL CHECK (version > 0),
          client INTEGER NOT NULL REFERENCES client (id),
          specialist INTEGER NOT NULL REFERENCES person (id),
          developer INTEGER REFERENCES person (id),
          kind TEXT NOT NULL CHECK (kind IN ('consultation', 'bug', 'rework')),
          stage TEXT NOT NULL,
          court TEXT CHECK (court IN ('client', 'specialist', 'developer')),
          court_since INTEGER NOT NULL CHECK (court_since % 1000 = 0),
          is_live INTEGER NOT NULL CHECK (is_live IN (0, 1)),
          is_queued INTEGER NOT NULL CHECK (is_queued IN (0, 1)),
          is_contested INTEGER NOT NULL CHECK (is_contested IN (0, 1)),
          is_referred INTEGER NOT NULL CHECK (is_referred IN (0, 1)),
          urgency INTEGER NOT NULL,
          place INTEGER NOT NULL,
          title TEXT NOT NULL CHECK (title <> ''),
          state BLOB NOT NULL
        ) STRICT
        """

    private static let useTable = """
        CREATE TABLE request_file_use (
          file BLOB NOT NULL REFERENCES file (sha256),
          request INTEGER NOT NULL REFERENCES request (id),
          event INTEGER NOT NULL CHECK (event > 0),
          name TEXT NOT NULL CHECK (name <> ''),
          is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
          PRIMARY KEY (file, request, event, name)
        ) STRICT, WITHOUT ROWID
        """

    // One row a text; its rowid says whose it is.
    private static let textTable = "CREATE VIRTUAL TABLE request_text USING fts5(text, tokenize = 'trigram')"

    /// One for each way a list begins.
    private static let requestIndexes = [
        "CREATE INDEX request_by_place ON request (place, id)",
        "CREATE INDEX request_of_specialist ON request (specialist, place, id)",
        "CREATE INDEX request_of_developer ON request (developer, place, id) WHERE developer IS NOT NULL",
        "CREATE INDEX request_of_client ON request (client, place, id)",
        "CREATE INDEX request_in_stage ON request (stage, place, id)",
        "CREATE INDEX request_in_queue ON request (place, id) WHERE is_queued = 1 AND is_live = 1",
        "CREATE INDEX request_for_lead ON request (id) WHERE is_contested = 1 OR is_referred = 1",
        "CREATE INDEX live_request_of_client ON request (client) WHERE is_live = 1",
        "CREATE INDEX request_file_use_of_request ON request_file_use (request, event)",
    ]

    /// A check can't be altered, so the table is made anew around its rows; their bytes and hashes stay as they are.
    private static let eventsOfRequests =
        [
            "DROP TRIGGER event_is_append_only_update",
            "DROP TRIGGER event_is_append_only_delete",
            "ALTER TABLE event RENAME TO event_before_requests",
            """
            CREATE TABLE event (
              id INTEGER PRIMARY KEY,
              history TEXT NOT NULL CHECK (history IN ('rework', 'client', 'person', 'request')),
              subject INTEGER NOT NULL,
              number INTEGER NOT NULL CHECK (number > 0),
              at INTEGER NOT NULL CHECK (at % 1000 = 0),
              stage TEXT,
              body BLOB NOT NULL CHECK (length(body) > 0),
              hash BLOB NOT NULL CHECK (length(hash) = 32),
              UNIQUE (history, subject, number)
            ) STRICT
            """,
            "INSERT INTO event SELECT * FROM event_before_requests ORDER BY id",
            "DROP TABLE event_before_requests",
        ] + triggers("event")
}
