import Foundation
import Glibc
import ReworkSecrets

/// Where files lie: `files/ab/<sha256>` in the data folder. A file has its name only when all of it is on the disk.
struct FileShelf: Sendable {
    let folder: String
    /// Name of the folder in which files arrive.
    static let incoming = "incoming"
    private var incoming: String { "\(folder)/\(FileShelf.incoming)" }

    /// Makes the folders; what an earlier process was taking in when it ended is thrown away.
    /// - Throws: a `CocoaError` when they can't be made.
    init(folder: String) throws {
        self.folder = folder
        let manager = FileManager.default
        if manager.fileExists(atPath: incoming) { try manager.removeItem(atPath: incoming) }
        try manager.createDirectory(
            atPath: incoming, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    }

    static func path(of file: Digest, in folder: String) -> String {
        "\(folder)/\(file.hex.prefix(2))/\(file.hex)"
    }

    func path(of file: Digest) -> String { FileShelf.path(of: file, in: folder) }

    /// - Throws: `StoreError`.
    func begin() throws -> IncomingFile {
        try IncomingFile(path: "\(incoming)/\(RandomBytes.id())")
    }

    /// Gives a whole file its name. Whatever has that name already has the same bytes; so a write that is run twice finds
    /// it there the second time.
    func put(_ file: IncomingFile) throws {
        let path = path(of: file.digest)
        let folder = String(path.dropLast(file.digest.hex.count + 1))
        let isNew = mkdir(folder, 0o700) == 0
        guard isNew || errno == EEXIST, rename(file.path, path) == 0 || (errno == ENOENT && access(path, F_OK) == 0)
        else {
            throw FileShelf.failure()
        }
        try FileShelf.sync(folder)
        if isNew { try FileShelf.sync(self.folder) }
    }

    func remove(_ file: Digest) {
        unlink(path(of: file))
    }

    /// Bytes that anybody may still write on the disk of the files.
    func freeSpace() -> Int {
        var found = statvfs()
        guard statvfs(folder, &found) == 0 else { return 0 }
        return Int(clamping: UInt64(found.f_bavail) * UInt64(found.f_frsize))
    }

    /// A new name is on the disk when its folder is.
    private static func sync(_ folder: String) throws {
        let descriptor = Glibc.open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure() }
        defer { Glibc.close(descriptor) }
        guard fsync(descriptor) == 0 else { throw failure() }
    }

    /// What the system said last, as the store tells it.
    static func failure() -> StoreError {
        let cause = errno
        if cause == ENOSPC || cause == EDQUOT { return .diskFull }
        if cause == EROFS { return .diskReadOnly }
        return .damaged("a file can't be written: \(String(cString: strerror(cause)))")
    }
}
