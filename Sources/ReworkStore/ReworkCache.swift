import ReworkDomain
import Synchronization

/// States of reworks read or written lately, newest versions only; the single writer puts what it changed.
final class ReworkCache: Sendable {
    private struct State {
        var reworks: [ID<Rework>: Rework] = [:]
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    subscript(id: ID<Rework>) -> Rework? {
        state.withLock { $0.reworks[id] }
    }

    /// Keeps the rework unless a newer version is there already.
    func put(_ rework: Rework) {
        state.withLock { state in
            if let known = state.reworks[rework.id], known.version >= rework.version { return }
            if state.reworks.count >= limit, let any = state.reworks.keys.first { state.reworks[any] = nil }
            state.reworks[rework.id] = rework
        }
    }

    func forget(_ id: ID<Rework>) {
        state.withLock { $0.reworks[id] = nil }
    }
}
