import Foundation

extension Backup {
    /// What a restore did.
    package struct Restored: Sendable {
        package let verification: VerificationReport
        /// Where what was there before lies now; nil when nothing was.
        package let replaced: String?
    }

    /// Puts a backup in the place of a data folder's database and files. It is copied and verified first; what was there
    /// is moved aside, never overwritten.
    /// - Parameter name: of the folder for what was there.
    /// - Throws: `StoreError.locked` while a server has the folder, `.damaged` when the backup does not pass.
    package static func restore(_ backup: String, to path: String, replaced name: String) throws -> Restored {
        let directory = try DataDirectory(path: path)
        let incoming = "\(path)/restoring"
        try? FileManager.default.removeItem(atPath: incoming)
        try FileManager.default.createDirectory(atPath: incoming, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: incoming) }
        let database = database(in: backup)
        try FileManager.default.copyItem(atPath: database, toPath: "\(incoming)/rework.sqlite")
        try FileTree.sync("\(incoming)/rework.sqlite")
        let files = (database as NSString).deletingLastPathComponent + "/files"
        _ = try FileTree.copy(files, to: "\(incoming)/files")
        let verification = try Verification.check(file: incoming)
        if let first = verification.discrepancies.first { throw StoreError.damaged(first.description) }
        _ = directory.takeCleanMark()
        let replaced = try moveAside(directory, to: "\(path)/\(name)")
        for part in ["files", "rework.sqlite"] where FileManager.default.fileExists(atPath: "\(incoming)/\(part)") {
            try FileManager.default.moveItem(atPath: "\(incoming)/\(part)", toPath: "\(path)/\(part)")
        }
        try FileTree.sync(path)
        return Restored(verification: verification, replaced: replaced)
    }

    /// The log goes with its database: together they are what was acknowledged.
    private static func moveAside(_ directory: DataDirectory, to folder: String) throws -> String? {
        let parts = ["rework.sqlite", "rework.sqlite-wal", "rework.sqlite-shm", "files"].filter {
            FileManager.default.fileExists(atPath: "\(directory.path)/\($0)")
        }
        guard !parts.isEmpty else { return nil }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
        for part in parts {
            try FileManager.default.moveItem(atPath: "\(directory.path)/\(part)", toPath: "\(folder)/\(part)")
        }
        try FileTree.sync(folder)
        return folder
    }
}
