import ReworkDomain
import Synchronization

/// States and histories of reworks read or written lately, newest versions only; the single writer puts what it changed.
/// A state is asked for by every action and a history by those who read it, so neither pushes out the other.
final class ReworkCache: Sendable {
    /// A class: a state is wide, and is handed on often.
    private final class State: Sendable {
        let rework: Rework

        init(_ rework: Rework) {
            self.rework = rework
        }
    }

    private struct Kept {
        var states: RecentValues<ID<Rework>, State>
        /// Every event with the stage after it.
        var histories: RecentValues<ID<Rework>, [RecordedEvent]>
    }

    private let kept: Mutex<Kept>

    /// - Parameters:
    ///   - states: stored bytes of states kept in all; decoded they take about one and a half times as much.
    ///   - histories: the same of events.
    init(states: Int, histories: Int) {
        kept = Mutex(Kept(states: RecentValues(limit: states), histories: RecentValues(limit: histories)))
    }

    subscript(id: ID<Rework>) -> Rework? {
        kept.withLock { $0.states.find(id)?.value.rework }
    }

    /// The whole history of the newest version known; nil when it has to be read.
    func events(of id: ID<Rework>) -> [RecordedEvent]? {
        kept.withLock { kept in
            guard let events = kept.histories.find(id)?.value else { return nil }
            guard let state = kept.states.find(id)?.value else { return events }
            return state.rework.version == events.count ? events : nil
        }
    }

    /// Keeps a state that was read, unless this version or a newer one is there already.
    func put(_ rework: Rework, size: Int) {
        kept.withLock { kept in
            if let known = kept.states.find(rework.id)?.value, known.rework.version >= rework.version { return }
            kept.states.put(State(rework), size: size, at: rework.id)
        }
    }

    /// Keeps a history that was read, when it is that of the version known.
    func put(_ events: [RecordedEvent], size: Int, of id: ID<Rework>) {
        kept.withLock { kept in
            guard let known = kept.states.find(id)?.value, known.rework.version == events.count else { return }
            kept.histories.put(events, size: size, at: id)
        }
    }

    /// Keeps what was written; a history known up to it goes on.
    func put(_ change: ReworkChange) {
        let (id, version) = (change.state.id, change.state.version)
        kept.withLock { kept in
            let known = kept.states.find(id)
            if let known, known.value.rework.version >= version { return }
            let before = kept.histories.find(id) ?? (value: [], size: 0)
            if before.value.count == version - change.recorded.count {
                let size = change.encodedEvents.reduce(before.size) { $0 + $1.count }
                kept.histories.put(before.value + change.recorded, size: size, at: id)
            } else {
                kept.histories.remove(id)
            }
            // Of a state written in part only what was known before tells how long it is.
            guard change.record.stored.agreed != nil || known != nil else { return }
            kept.states.put(State(change.state), size: max(change.record.stored.size, known?.size ?? 0), at: id)
        }
    }

    func forget(_ id: ID<Rework>) {
        kept.withLock { kept in
            kept.states.remove(id)
            kept.histories.remove(id)
        }
    }
}
