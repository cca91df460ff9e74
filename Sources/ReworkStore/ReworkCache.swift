import ReworkDomain
import Synchronization

/// States and histories of reworks read or written lately, newest versions only; the single writer puts what it changed.
///
/// Two generations: what is asked for moves to the young one; when that has grown to half of the limit it becomes the
/// old one, and the old one is forgotten.
final class ReworkCache: Sendable {
    /// A class: it moves between the generations, and a state is wide.
    private final class Entry: Sendable {
        let rework: Rework
        /// Every event with the stage after it; nil until somebody asks for the history.
        let events: [RecordedEvent]?
        /// Stored bytes of the state and of the events that are here.
        let size: Int

        init(_ rework: Rework, _ events: [RecordedEvent]? = nil, size: Int) {
            self.rework = rework
            self.events = events
            self.size = size
        }
    }

    private struct Generations {
        var young: [ID<Rework>: Entry] = [:]
        var old: [ID<Rework>: Entry] = [:]
        /// Bytes of the young one.
        var size = 0
    }

    /// Stored bytes kept in all; decoded they take about one and a half times as much.
    private let limit: Int
    private let state = Mutex(Generations())

    init(limit: Int) {
        self.limit = limit
    }

    subscript(id: ID<Rework>) -> Rework? { entry(id)?.rework }

    /// The whole history of the newest version known; nil when it has to be read.
    func events(of id: ID<Rework>) -> [RecordedEvent]? { entry(id)?.events }

    /// Keeps a state that was read, unless this version or a newer one is there already.
    func put(_ rework: Rework, size: Int) {
        state.withLock { state in
            if let known = find(rework.id, &state), known.rework.version >= rework.version { return }
            place(Entry(rework, size: size), &state)
        }
    }

    /// Keeps a history that was read, when it is that of the version known.
    func put(_ events: [RecordedEvent], size: Int, of id: ID<Rework>) {
        state.withLock { state in
            guard let entry = find(id, &state), entry.events == nil, entry.rework.version == events.count else {
                return
            }
            place(Entry(entry.rework, events, size: entry.size + size), &state)
        }
    }

    /// Keeps what was written; a history known up to it goes on.
    func put(_ change: ReworkChange) {
        state.withLock { state in
            let known = find(change.state.id, &state)
            if let known, known.rework.version >= change.state.version { return }
            var size = change.encodedState.count
            let first = change.state.version - change.recorded.count
            let before = first == 0 ? [] : known.flatMap { $0.rework.version == first ? $0.events : nil }
            if before != nil { size = max(known?.size ?? 0, size) + change.encodedEvents.reduce(0) { $0 + $1.count } }
            place(Entry(change.state, before.map { $0 + change.recorded }, size: size), &state)
        }
    }

    func forget(_ id: ID<Rework>) {
        state.withLock { state in
            if let entry = state.young.removeValue(forKey: id) { state.size -= entry.size }
            state.old[id] = nil
        }
    }

    private func entry(_ id: ID<Rework>) -> Entry? {
        state.withLock { state in find(id, &state) }
    }

    /// What is found in the old generation moves to the young one.
    private func find(_ id: ID<Rework>, _ state: inout Generations) -> Entry? {
        if let entry = state.young[id] { return entry }
        guard let entry = state.old.removeValue(forKey: id) else { return nil }
        place(entry, &state)
        return entry
    }

    private func place(_ entry: Entry, _ state: inout Generations) {
        state.size += entry.size - (state.young[entry.rework.id]?.size ?? 0)
        state.young[entry.rework.id] = entry
        guard state.size > limit / 2 else { return }
        state.old = state.young
        state.young = [:]
        state.size = 0
    }
}
