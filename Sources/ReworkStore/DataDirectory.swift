import Foundation
import Glibc
import ReworkSecrets

/// The folder that holds the database, taken by one process at a time: two connections that checkpoint at once can
/// corrupt a database before SQLite 3.51.3.
final class DataDirectory: @unchecked Sendable {
    // Unchecked: the descriptor is set once and closed once.
    private let descriptor: Int32
    let path: String

    var database: String { path + "/rework.sqlite" }
    var ballast: String { path + "/ballast" }
    var files: String { path + "/files" }
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

    /// The server's own key, made at the first start. It lies beside the database and not in it, so that a copy of the
    /// database opens nothing; where it is lost, a new one is made.
    /// - Throws: a `CocoaError` when it can't be written; `StoreError.damaged` when it is no key.
    func secretKey() throws -> SecretKey {
        let file = path + "/secret"
        if let data = FileManager.default.contents(atPath: file) {
            guard let key = SecretKey(bytes: Array(data)) else { throw StoreError.damaged("\(file) is no key") }
            return key
        }
        let key = SecretKey()
        // Written beside and moved: half a key is none.
        let fresh = file + ".new"
        guard
            FileManager.default.createFile(
                atPath: fresh, contents: Data(key.bytes), attributes: [.posixPermissions: 0o600]),
            rename(fresh, file) == 0
        else { throw CocoaError(.fileWriteNoPermission, userInfo: [NSFilePathErrorKey: file]) }
        return key
    }

    /// Another process, or another store of this one, may have the folder from now on.
    func unlock() {
        _ = flock(descriptor, LOCK_UN)
    }

    deinit {
        Glibc.close(descriptor)
    }
}
