import Glibc
import ReworkDomain
import ReworkSecrets

/// A file on its way in: written and hashed piece by piece, under a name of its own until it is whole.
package final class IncomingFile: @unchecked Sendable {
    // Unchecked: one request has it, and touches it on the files' lane only.
    let path: String
    private var descriptor: Int32
    private var running = RunningDigest()
    package private(set) var size = 0
    /// The first bytes, as many as tell the type.
    package private(set) var head: [UInt8] = []

    init(path: String) throws {
        self.path = path
        descriptor = Glibc.open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw FileShelf.failure() }
    }

    var digest: Digest { running.finish() }

    func add(_ bytes: [UInt8]) throws {
        running.add(bytes)
        size += bytes.count
        if head.count < FileType.head { head += bytes.prefix(FileType.head - head.count) }
        try bytes.withUnsafeBytes { all in
            var done = 0
            while done < all.count {
                let written = Glibc.write(descriptor, all.baseAddress?.advanced(by: done), all.count - done)
                if written < 0, errno == EINTR { continue }
                guard written > 0 else { throw FileShelf.failure() }
                done += written
            }
        }
    }

    /// All of it is on the disk.
    func finish() throws {
        guard fsync(descriptor) == 0 else { throw FileShelf.failure() }
        close()
    }

    /// Takes it away again; does nothing once it has its own name.
    func discard() {
        close()
        unlink(path)
    }

    private func close() {
        guard descriptor >= 0 else { return }
        Glibc.close(descriptor)
        descriptor = -1
    }

    deinit { close() }
}
