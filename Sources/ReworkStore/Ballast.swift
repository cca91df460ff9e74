import Foundation
import Glibc
import Synchronization

/// A file that only takes up room. On a full disk even a deletion needs some: this is let go then, so that sessions can
/// end and the log can be folded into the database, and taken up again once there is room for it and more.
final class Ballast: Sendable {
    let bytes: Int
    private let path: String
    private let held: Mutex<Bool>

    /// - Parameter bytes: 0 for none.
    init(path: String, bytes: Int) {
        self.path = path
        self.bytes = bytes
        held = Mutex(bytes == 0)
    }

    var isHeld: Bool { held.withLock { $0 } }

    /// Takes the room up when it is not held and the disk has a quarter more. - Returns: whether it is held now.
    @discardableResult
    func hold() -> Bool {
        held.withLock { isHeld in
            if isHeld { return true }
            let present = Ballast.size(of: path)
            if present < bytes, free < bytes - present + bytes / 4 { return false }
            isHeld = Ballast.allocate(path, bytes)
            return isHeld
        }
    }

    func release() {
        held.withLock { isHeld in
            guard bytes > 0 else { return }
            Glibc.unlink(path)
            isHeld = false
        }
    }

    /// Bytes that the disk still has for us.
    var free: Int {
        var found = statvfs()
        guard statvfs((path as NSString).deletingLastPathComponent, &found) == 0 else { return 0 }
        return Int(found.f_bavail) * Int(found.f_frsize)
    }

    private static func size(of path: String) -> Int {
        var found = stat()
        return stat(path, &found) == 0 ? Int(found.st_size) : 0
    }

    private static func allocate(_ path: String, _ bytes: Int) -> Bool {
        let descriptor = Glibc.open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return false }
        defer { Glibc.close(descriptor) }
        if posix_fallocate(descriptor, 0, bytes) == 0 { return true }
        Glibc.unlink(path)
        return false
    }
}
