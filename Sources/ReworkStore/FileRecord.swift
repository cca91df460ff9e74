import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Rows of `file`, `upload` and `file_use`: what is kept, who brought it, which facts name it.
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
        let unused = "file NOT IN (SELECT file FROM file_use) AND file NOT IN (SELECT file FROM request_file_use)"
        try db.execute(sql: "DELETE FROM upload WHERE at < ? AND \(unused)", arguments: [moment.milliseconds])
        let gone = """
            SELECT sha256 FROM file WHERE sha256 NOT IN (SELECT file FROM upload)
              AND sha256 NOT IN (SELECT file FROM file_use)
              AND sha256 NOT IN (SELECT file FROM request_file_use)
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
