import Foundation

/// What happened, in order, noted from any thread.
final class Notes: @unchecked Sendable {
    private let lock = NSLock()
    private var list: [String] = []

    func add(_ note: String) {
        lock.withLock { list.append(note) }
    }

    var all: [String] {
        lock.withLock { list }
    }
}
