import Foundation
import GRDB
import ReworkSecrets

/// A copy of everything in a folder of its own: the database as one file, and the files people sent beside it. It is
/// whole and verified, or it is not there.
package enum Backup {
    /// What a backup holds, and that it was opened and every history in it replayed.
    package struct Report: Sendable {
        package let folder: String
        package let databaseBytes: Int
        package let files: Int
        /// SHA-256 of the database, in hexadecimal.
        package let sha256: String
        package let verification: VerificationReport
    }

    /// The database of a backup named by its folder or by its file.
    static func database(in path: String) -> String {
        var isFolder: ObjCBool = false
        let isThere = FileManager.default.fileExists(atPath: path, isDirectory: &isFolder)
        return isThere && isFolder.boolValue ? "\(path)/rework.sqlite" : path
    }

    /// Writes a backup of the database, whoever writes to it meanwhile.
    /// - Parameters:
    ///   - files: the folder of files people sent; it need not be there.
    ///   - earlier: a backup whose files are taken over by link rather than copied again.
    /// - Throws: `StoreError.damaged` when the copy does not pass its verification, `.diskFull`, or a Cocoa error.
    static func make(
        of database: String, files: String, to folder: String, earlier: String? = nil
    ) throws -> Report {
        guard !FileManager.default.fileExists(atPath: folder) else { throw CocoaError(.fileWriteFileExists) }
        let partial = folder + BackupShelf.partial
        try? FileManager.default.removeItem(atPath: partial)
        try FileManager.default.createDirectory(
            atPath: partial, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        do {
            let earlier = earlier.map { "\($0)/files" }
            // Before the database, since a row goes before its file, and after it, since a file comes before its row.
            _ = try FileTree.copy(files, to: "\(partial)/files", earlier: earlier)
            try copy(database, to: "\(partial)/rework.sqlite")
            let count = try FileTree.copy(files, to: "\(partial)/files", earlier: earlier)
            let verification = try Verification.check(file: partial)
            if let first = verification.discrepancies.first { throw StoreError.damaged(first.description) }
            let (bytes, sha256) = try FileTree.digest(of: "\(partial)/rework.sqlite")
            try FileTree.sync(partial)
            try FileManager.default.moveItem(atPath: partial, toPath: folder)
            try FileTree.sync((folder as NSString).deletingLastPathComponent)
            return Report(
                folder: folder, databaseBytes: bytes, files: count, sha256: sha256, verification: verification)
        } catch {
            try? FileManager.default.removeItem(atPath: partial)
            throw (error as? DatabaseError)?.resultCode == .SQLITE_FULL ? StoreError.diskFull : error
        }
    }

    /// `VACUUM INTO` on a connection that can't write: it never folds the log, and a steady writer can't starve it.
    private static func copy(_ database: String, to file: String) throws {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let queue = try DatabaseQueue(path: database, configuration: configuration)
        try queue.unsafeRead { db in try db.execute(sql: "VACUUM INTO ?", arguments: [file]) }
        try queue.close()
        try FileTree.sync(file)
    }
}

extension Store {
    /// A backup while the server works. A process that is told to stop does not wait for it.
    /// - Throws: as `Backup.make`; `Lane.Busy` when two are being made already; `CancellationError`.
    package func backUp(to folder: String, earlier: String? = nil) async throws -> Backup.Report {
        let (results, told) = AsyncStream.makeStream(of: Result<Backup.Report, any Error>.self)
        let (directory, lane) = (self.directory, backups)
        Task {
            do {
                let report = try await lane.run {
                    try Backup.make(of: directory.database, files: directory.files, to: folder, earlier: earlier)
                }
                told.yield(.success(report))
            } catch {
                told.yield(.failure(error))
            }
            told.finish()
        }
        for await result in results { return try result.get() }
        throw CancellationError()
    }
}
