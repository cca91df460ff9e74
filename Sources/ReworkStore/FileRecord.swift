import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Rows of `file`, `upload`, `file_use` and `draft_file`: what is kept, who brought it, which facts and drafts name it.
enum FileRecord {
    static let tables = [
        """
        CREATE TABLE file (
          sha256 BLOB PRIMARY KEY CHECK (length(sha256) = 32),
          type TEXT NOT NULL,
          size INTEGER NOT NULL CHECK (size > 0)
        ) STRICT
        """,
        """
        CREATE TABLE upload (
          person INTEGER NOT NULL REFERENCES person (id),
          file BLOB NOT NULL REFERENCES file (sha256),
          at INTEGER NOT NULL,
          PRIMARY KEY (person, file)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX upload_of_file ON upload (file)",
        """
        CREATE TABLE file_use (
          file BLOB NOT NULL REFERENCES file (sha256),
          rework INTEGER NOT NULL REFERENCES rework (id),
          event INTEGER NOT NULL CHECK (event > 0),
          name TEXT NOT NULL CHECK (name <> ''),
          is_internal INTEGER NOT NULL CHECK (is_internal IN (0, 1)),
          PRIMARY KEY (file, rework, event, name)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX file_use_of_rework ON file_use (rework, event)",
    ]

    /// What is written may take longer than a file that nothing names is kept: a draft names its files too.
    static let ofDrafts = [
        """
        CREATE TABLE draft_file (
          file BLOB NOT NULL REFERENCES file (sha256),
          rework INTEGER NOT NULL REFERENCES rework (id),
          is_beside INTEGER NOT NULL CHECK (is_beside IN (0, 1)),
          PRIMARY KEY (file, rework, is_beside)
        ) STRICT, WITHOUT ROWID
        """,
        "CREATE INDEX draft_file_of_rework ON draft_file (rework, is_beside)",
    ]

    /// The draft names these files from now on, and no others; one kept beside it adds its own.
    /// - Parameter isBeside: whether the text lost a race.
    static func use(_ draft: NewDraft, isBeside: Bool, _ db: Database) throws {
        if !isBeside {
            try db.execute(
                sql: "DELETE FROM draft_file WHERE rework = ? AND is_beside = 0", arguments: [draft.rework.number])
        }
        for file in draft.files {
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO draft_file (file, rework, is_beside)
                    SELECT sha256, ?2, ?3 FROM file WHERE sha256 = ?1
                    """,
                arguments: [try Digest.ofStored(file), draft.rework.number, isBeside])
        }
    }

    /// - Throws: `StoreError.conflict` when a file is no longer there: named too late.
    static func use(_ change: ReworkChange, _ db: Database) throws {
        for event in change.events {
            let (files, areInternal) = event.fact.files(in: change.state)
            for file in files {
                let digest = try Digest.ofStored(file.file)
                let isThere = try Bool.fetchOne(
                    db, sql: "SELECT EXISTS (SELECT 1 FROM file WHERE sha256 = ?)", arguments: [digest])
                guard isThere == true else { throw StoreError.conflict }
                try db.execute(
                    sql:
                        "INSERT OR IGNORE INTO file_use (file, rework, event, name, is_internal) VALUES (?, ?, ?, ?, ?)",
                    arguments: [digest, change.state.id.number, event.number, file.name, areInternal])
            }
        }
    }

    /// Bytes this person has brought and that are still kept.
    static func total(of person: ID<Person>, _ db: Database) throws -> Int {
        let sql = "SELECT coalesce(sum(size), 0) FROM upload JOIN file ON file.sha256 = upload.file WHERE person = ?"
        return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [person.number]) ?? 0
    }

    static func keep(
        _ digest: Digest, _ type: FileType, size: Int, by person: ID<Person>, at: Moment, _ db: Database
    ) throws {
        let sha256 = Data(digest.bytes)
        try db.execute(
            sql: "INSERT OR IGNORE INTO file (sha256, type, size) VALUES (?, ?, ?)",
            arguments: [sha256, type.rawValue, size])
        // Brought again it is new again: the day it may lie unused begins anew.
        try db.execute(
            sql: """
                INSERT INTO upload (person, file, at) VALUES (?, ?, ?)
                ON CONFLICT (person, file) DO UPDATE SET at = excluded.at
                """,
            arguments: [person.number, sha256, at.milliseconds])
    }

    /// Forgets what nobody named since `moment`. - Returns: the files whose bytes may go.
    static func forget(before moment: Moment, _ db: Database) throws -> [Digest] {
        let unused = ["file_use", "request_file_use", "draft_file"].map { "file NOT IN (SELECT file FROM \($0))" }
            .joined(separator: " AND ")
        try db.execute(sql: "DELETE FROM upload WHERE at < ? AND \(unused)", arguments: [moment.milliseconds])
        let gone = """
            SELECT sha256 FROM file WHERE sha256 NOT IN (SELECT file FROM upload)
              AND sha256 NOT IN (SELECT file FROM file_use)
              AND sha256 NOT IN (SELECT file FROM request_file_use)
              AND sha256 NOT IN (SELECT file FROM draft_file)
            """
        let found = try Data.fetchAll(db, sql: gone)
        for sha256 in found { try db.execute(sql: "DELETE FROM file WHERE sha256 = ?", arguments: [sha256]) }
        return found.compactMap { Digest(bytes: $0) }
    }

    static func isThere(_ digest: Digest, _ db: Database) throws -> Bool {
        let sql = "SELECT EXISTS (SELECT 1 FROM file WHERE sha256 = ?)"
        return try Bool.fetchOne(db, sql: sql, arguments: [Data(digest.bytes)]) ?? false
    }
}
