import Foundation
import Glibc

/// The folder that holds the database, taken by one process at a time: two connections that checkpoint at once can
/// corrupt a database before SQLite 3.51.3.
final class DataDirectory: @unchecked Sendable {
    // Unchecked: the descriptor is set once and closed once.
    private let descriptor: Int32
    let path: String

    var database: String { path + "/rework.sqlite" }
    private var cleanMark: String { path + "/closed" }

    /// Makes the folder when it is missing and takes its lock.
    /// - Throws: `StoreError.locked` when another process has it; a `CocoaError` when it can't be made.
    init(path: String) throws {
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
        let descriptor = Glibc.open(path + "/lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: path]) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            Glibc.close(descriptor)
            throw StoreError.locked(path: path)
        }
        self.descriptor = descriptor
        self.path = path
    }

    /// Whether the last process closed the database in order; asking takes the mark away.
    func takeCleanMark() -> Bool {
        guard FileManager.default.fileExists(atPath: cleanMark) else { return false }
        return (try? FileManager.default.removeItem(atPath: cleanMark)) != nil
    }

    func leaveCleanMark() {
        _ = FileManager.default.createFile(atPath: cleanMark, contents: nil)
    }

    deinit {
        Glibc.close(descriptor)
    }
}
