import NIOCore
import ReworkDomain
import Synchronization

/// Final bytes of what is read often, each with a stamp of what it was made from: another stamp, and it is made anew.
/// Entries also grow old, for what they say about time.
final class ByteCache: Sendable {
    private struct Entry {
        let stamp: [Int]
        let madeAt: Moment
        let bytes: ByteBuffer
    }

    private struct State {
        var entries: [String: Entry] = [:]
        var size = 0
    }

    private let state = Mutex(State())
    private let limit: Int
    private let oldest: Int

    /// - Parameters:
    ///   - limit: bytes kept in all; past it everything is forgotten.
    ///   - oldest: seconds after which an entry is made anew.
    init(limit: Int, oldest: Int) {
        self.limit = limit
        self.oldest = oldest
    }

    func bytes(
        _ key: String, stamp: [Int], now: Moment, make: () async throws -> [UInt8]
    ) async throws -> ByteBuffer {
        if let entry = state.withLock({ $0.entries[key] }), entry.stamp == stamp,
            (0..<oldest).contains(entry.madeAt.seconds(to: now))
        {
            return entry.bytes
        }
        let bytes = ByteBuffer(bytes: try await make())
        state.withLock { state in
            if state.size + bytes.readableBytes > limit { state = State() }
            state.size += bytes.readableBytes - (state.entries[key]?.bytes.readableBytes ?? 0)
            state.entries[key] = Entry(stamp: stamp, madeAt: now, bytes: bytes)
        }
        return bytes
    }
}
