extension Schema {
    /// What people see of their own sessions, and where a one-time link leads and how it may end.
    static let people = [
        "ALTER TABLE session ADD COLUMN user_agent TEXT",
        "ALTER TABLE enter_link ADD COLUMN document BLOB REFERENCES document (sha256)",
        "ALTER TABLE enter_link ADD COLUMN revoked_at INTEGER",
        "ALTER TABLE enter_link ADD COLUMN revoked_by INTEGER REFERENCES person (id)",
        """
        CREATE TABLE last_seen (
          person INTEGER PRIMARY KEY REFERENCES person (id), at INTEGER NOT NULL
        ) STRICT
        """,
        "INSERT INTO last_seen SELECT person, max(seen_at) FROM session GROUP BY person",
        "CREATE INDEX enter_link_of_person ON enter_link (person, made_at)",
    ]
}
