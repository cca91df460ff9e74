import Foundation
import GRDB
package import ReworkDomain
import ReworkSecrets

/// A kept file, who brought it, and what names it.
package struct StoredFile: Sendable {
    package let file: Fingerprint
    package let type: FileType
    /// Bytes.
    package let size: Int
    /// By whom, and when last.
    package let brought: [ID<Person>: Moment]
    /// Whose drafts name it.
    package let drafts: [ID<Rework>]
    /// In the order they were named.
    package let uses: [Use]

    package var broughtBy: Set<ID<Person>> { Set(brought.keys) }

    package struct Use: Equatable, Sendable {
        package let subject: Subject
        package let event: Int
        package let name: String
        /// Whether no contact may read it there.
        package let isInternal: Bool
        package let at: Moment

        package enum Subject: Equatable, Sendable {
            case rework(ID<Rework>)
            case request(ID<SupportRequest>)
        }
    }
}

extension Store {
    /// Bytes free on the disk of the files.
    package var freeSpace: Int { files.freeSpace() }

    /// Where the bytes of a kept file lie.
    package func path(of file: Fingerprint) -> String? {
        Digest(hex: file.hex).map { files.path(of: $0) }
    }

    /// - Throws: `StoreError.diskFull`; `Lane.Busy` when too much is being written.
    package func beginFile() async throws -> IncomingFile {
        guard isWritable else { throw StoreError.stopped }
        let files = self.files
        return try await fileLane.run { try files.begin() }
    }

    package func add(_ bytes: [UInt8], to file: IncomingFile) async throws {
        try await fileLane.run { try file.add(bytes) }
    }

    package func discard(_ file: IncomingFile) async {
        try? await fileLane.run { file.discard() }
    }

    /// Gives the file its name and keeps whose it is. The bytes are on the disk before, and name and row are made by
    /// the one writer: so that no sweep comes between.
    /// - Parameter quota: bytes a person's files may have together.
    /// - Throws: `StoreError.overQuota`, `.diskFull`.
    package func keep(
        _ file: IncomingFile, _ type: FileType, by person: ID<Person>, at: Moment, quota: Int
    ) async throws -> Fingerprint {
        try await fileLane.run { try file.finish() }
        let (files, digest, size) = (self.files, file.digest, file.size)
        guard let fingerprint = Fingerprint(hex: digest.hex) else { throw StoreError.damaged("a fingerprint") }
        try await funnel.write { db in
            try FileRecord.keep(digest, type, size: size, by: person, at: at, db)
            guard try FileRecord.total(of: person, db) <= quota else { throw StoreError.overQuota }
            try files.put(file)
        }
        return fingerprint
    }

    package func file(_ fingerprint: Fingerprint) async throws -> StoredFile? {
        let digest = try Digest.ofStored(fingerprint)
        return try await pool.read { db in
            let row = try Row.fetchOne(db, sql: "SELECT type, size FROM file WHERE sha256 = ?", arguments: [digest])
            guard let row else { return nil }
            guard let type = FileType(rawValue: row["type"]) else {
                throw StoreError.damaged("the type of file \(fingerprint)")
            }
            let people = try Row.fetchAll(
                db, sql: "SELECT person, at FROM upload WHERE file = ?", arguments: [digest])
            let drafts = try Int64.fetchAll(
                db, sql: "SELECT DISTINCT rework FROM draft_file WHERE file = ?", arguments: [digest])
            return StoredFile(
                file: fingerprint, type: type, size: row["size"],
                brought: Dictionary(
                    uniqueKeysWithValues: people.map { (ID($0["person"]), Moment(milliseconds: $0["at"])) }),
                drafts: drafts.map { ID($0) }, uses: try Store.uses(of: digest, db))
        }
    }

    private static func uses(of file: Data, _ db: Database) throws -> [StoredFile.Use] {
        let sql = """
            SELECT subject, is_request, name, is_internal, used.event, event.at FROM (
              SELECT rework AS subject, 0 AS is_request, event, name, is_internal FROM file_use WHERE file = ?1
              UNION ALL SELECT request, 1, event, name, is_internal FROM request_file_use WHERE file = ?1
            ) AS used JOIN event USING (subject)
            WHERE event.history = iif(is_request, 'request', 'rework') AND event.number = used.event
            ORDER BY subject, used.event
            """
        return try Row.fetchAll(db, sql: sql, arguments: [file]).map { row in
            StoredFile.Use(
                subject: row["is_request"] ? .request(ID(row["subject"])) : .rework(ID(row["subject"])),
                event: row["event"], name: row["name"], isInternal: row["is_internal"],
                at: Moment(milliseconds: row["at"]))
        }
    }

    /// Takes away what was brought before `moment` and never named. - Returns: how many files.
    @discardableResult
    package func forgetFiles(before moment: Moment) async throws -> Int {
        let gone = try await funnel.write { db in try FileRecord.forget(before: moment, db) }
        let leaving = forgotten.withLock { waiting in
            waiting += gone
            return waiting
        }
        guard !leaving.isEmpty else { return 0 }
        // A backup under way may still have their rows, and copies bytes after rows: they go when it is done, or the
        // next time when another waits already.
        do {
            try await backups.run {}
        } catch is Lane.Busy {
            return gone.count
        }
        let files = self.files
        // The rows are gone for good by now; one that came back meanwhile keeps its bytes.
        try await funnel.write { db in
            for digest in leaving where try !FileRecord.isThere(digest, db) { files.remove(digest) }
        }
        forgotten.withLock { $0.removeAll(where: leaving.contains) }
        return gone.count
    }
}
