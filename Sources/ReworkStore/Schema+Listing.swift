import GRDB

/// The table by which lists find reworks, apart from their states: those are wide, and a list reads many rows.
extension Schema {
    static let listing = [listingTable, viewTable] + listingIndexes

    /// The rows follow from the states: emptied here, they are made anew when the file is opened.
    static let endsOfPromises = [
        "DELETE FROM listing", "ALTER TABLE listing DROP COLUMN is_done",
        "ALTER TABLE listing ADD COLUMN ended INTEGER CHECK (ended % 1000 = 0)",
        "ALTER TABLE listing ADD COLUMN is_kept INTEGER CHECK (is_kept IN (0, 1))",
    ]

    static let passings = [
        "DELETE FROM listing", "ALTER TABLE listing ADD COLUMN passed_at INTEGER CHECK (passed_at % 1000 = 0)",
        "CREATE INDEX passed_to_specialist ON listing (specialist, passed_at, rework) WHERE passed_at IS NOT NULL",
    ]

    /// Accepted work that nobody has said to be live, of everybody and of a specialist; `live_since` in days since 1970.
    static let goingLive = [
        "DELETE FROM listing", "ALTER TABLE listing ADD COLUMN live_since INTEGER",
        "ALTER TABLE listing ADD COLUMN is_short INTEGER NOT NULL DEFAULT 0 CHECK (is_short IN (0, 1))",
        """
        CREATE INDEX not_live ON listing (urgency, rework)
        WHERE stage = 'accepted' AND live_since IS NULL
        """,
        """
        CREATE INDEX not_live_of_specialist ON listing (specialist, urgency, rework)
        WHERE stage = 'accepted' AND live_since IS NULL
        """,
    ]

    private static let listingTable = """
        CREATE TABLE listing (
          rework INTEGER PRIMARY KEY REFERENCES rework (id),
          version INTEGER NOT NULL CHECK (version > 0),
          client INTEGER NOT NULL REFERENCES client (id),
          specialist INTEGER NOT NULL REFERENCES person (id),
          developer INTEGER REFERENCES person (id),
          returns_to INTEGER REFERENCES person (id),
          stage TEXT NOT NULL,
          court TEXT CHECK (court IN ('client', 'specialist', 'developer')),
          court_since INTEGER NOT NULL CHECK (court_since % 1000 = 0),
          is_live INTEGER NOT NULL CHECK (is_live IN (0, 1)),
          is_held INTEGER NOT NULL CHECK (is_held IN (0, 1)),
          was_handed_off INTEGER NOT NULL CHECK (was_handed_off IN (0, 1)),
          title TEXT NOT NULL CHECK (title <> ''),
          move TEXT,
          urgency INTEGER NOT NULL,
          clock TEXT CHECK (clock IN ('promise', 'estimateGoal', 'specGoal', 'estimateValid')),
          clock_from INTEGER CHECK (clock_from % 1000 = 0),
          due INTEGER CHECK (due % 1000 = 0),
          left INTEGER CHECK (left >= 0),
          is_done INTEGER CHECK (is_done IN (0, 1)),
          work INTEGER CHECK (work >= 0),
          work_from INTEGER,
          stopped_since INTEGER,
          asked_to TEXT,
          asked TEXT,
          shared_to TEXT,
          shared TEXT,
          size INTEGER,
          criteria INTEGER,
          demo_at INTEGER,
          overridden_at INTEGER,
          CHECK ((court IS NULL) = (is_live = 0)),
          CHECK ((clock IS NULL) = (clock_from IS NULL))
        ) STRICT
        """

    /// A person's own settings: no history, replaced and deleted freely.
    private static let viewTable = """
        CREATE TABLE saved_view (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES person (id),
          name TEXT NOT NULL CHECK (name <> ''),
          query TEXT NOT NULL,
          UNIQUE (person, name)
        ) STRICT
        """

    /// A name is unique among the views of one list.
    static let viewsOfLists = [
        "ALTER TABLE saved_view RENAME TO saved_view_of_reworks",
        """
        CREATE TABLE saved_view (
          id INTEGER PRIMARY KEY,
          person INTEGER NOT NULL REFERENCES person (id),
          list TEXT NOT NULL CHECK (list IN ('reworks', 'requests')),
          name TEXT NOT NULL CHECK (name <> ''),
          query TEXT NOT NULL,
          UNIQUE (person, list, name)
        ) STRICT
        """,
        "INSERT INTO saved_view SELECT id, person, 'reworks', name, query FROM saved_view_of_reworks",
        "DROP TABLE saved_view_of_reworks",
    ]

    /// One for each way a list begins: what it is narrowed by first, its order, the rework's number as the last word.
    private static let listingIndexes = [
        "CREATE INDEX listed_by_urgency ON listing (urgency, rework)",
        "CREATE INDEX listed_of_specialist ON listing (specialist, court, urgency, rework, stage)",
        """
        CREATE INDEX listed_of_developer ON listing (developer, urgency, rework, stage, court)
        WHERE developer IS NOT NULL
        """,
        "CREATE INDEX listed_of_client ON listing (client, urgency, rework)",
        "CREATE INDEX listed_in_stage ON listing (stage, urgency, rework)",
        "CREATE INDEX listed_in_court ON listing (court, urgency, rework) WHERE court IS NOT NULL",
        "CREATE INDEX waiting_in_court ON listing (court, court_since, rework) WHERE court IS NOT NULL",
        """
        CREATE INDEX waiting_of_specialist ON listing (specialist, court, court_since, rework, stage)
        WHERE court IS NOT NULL
        """,
        "CREATE INDEX newest_of_specialist ON listing (specialist, rework)",
        "CREATE INDEX newest_of_developer ON listing (developer, rework) WHERE developer IS NOT NULL",
        "CREATE INDEX newest_of_client ON listing (client, rework)",
        "CREATE INDEX newest_in_stage ON listing (stage, rework)",
        "CREATE INDEX live_listed_of_client ON listing (client, is_live) WHERE is_live = 1",
        "CREATE INDEX shown_at ON listing (demo_at, specialist) WHERE demo_at IS NOT NULL",
        "CREATE INDEX overridden_at ON listing (overridden_at, rework) WHERE overridden_at IS NOT NULL",
        """
        CREATE INDEX claimed_by_developer ON listing (developer) WHERE stage = 'developing' AND is_held = 0
        """,
        "DROP INDEX rework_of_client",
        "DROP INDEX live_rework_by_court",
    ]
}
