import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets
import Synchronization

/// What the one writer knows of the file without asking it: where each history ends, who still works here, which row of
/// calendars is the last. Nobody else writes these. It holds what the open transaction holds, or nothing: what was told
/// in a write that came to nothing is forgotten.
final class Heads: Sendable {
    /// The last event of a history.
    struct Head: Equatable {
        /// 0: there is none yet.
        let number: Int
        /// What the next event is chained to.
        let hash: Digest
    }

    private struct State {
        var heads: [History: Head] = [:]
        var active: [ID<Person>: Bool] = [:]
        var calendar: Int64?
        /// Whose heads the write under way has moved.
        var moved: [History] = []
    }

    private let state = Mutex(State())
    /// Histories kept; each takes about a hundred bytes.
    private static let limit = 16_384

    /// - Throws: `StoreError.damaged` when what is stored as a hash is none.
    func head(of history: History, _ db: Database) throws -> Head {
        if let known = state.withLock({ $0.heads[history] }) { return known }
        let sql = "SELECT number, hash FROM event WHERE history = ? AND subject = ? ORDER BY number DESC LIMIT 1"
        let row = try Row.fetchOne(db.cachedStatement(sql: sql), arguments: [history.name, history.subject])
        guard let row else { return Head(number: 0, hash: history.seed) }
        guard let hash = Digest(bytes: row[1] as Data) else { throw StoreError.damaged("a hash of \(history)") }
        let head = Head(number: row[0], hash: hash)
        state.withLock { Heads.keep(head, of: history, &$0) }
        return head
    }

    /// The history goes on to here, in the write under way.
    func move(_ history: History, to head: Head) {
        state.withLock { state in
            state.moved.append(history)
            Heads.keep(head, of: history, &state)
        }
    }

    func isActive(_ person: ID<Person>, _ db: Database) throws -> Bool {
        if let known = state.withLock({ $0.active[person] }) { return known }
        let isActive = try PersonRecord.isActive(db, person)
        state.withLock { $0.active[person] = isActive }
        return isActive
    }

    /// The person is otherwise from now on: the file is asked again.
    func forget(_ person: ID<Person>) {
        state.withLock { $0.active[person] = nil }
    }

    func lastCalendar(_ db: Database) throws -> Int64 {
        if let known = state.withLock({ $0.calendar }) { return known }
        let last = try CalendarRecord.last(db)
        state.withLock { $0.calendar = last }
        return last
    }

    /// A calendar was written: the file is asked again.
    func forgetCalendar() {
        state.withLock { $0.calendar = nil }
    }

    /// Runs one of the writes of a transaction; when it fails, what it told is forgotten.
    func attempt<Value>(_ write: () throws -> Value) throws -> Value {
        state.withLock { $0.moved.removeAll(keepingCapacity: true) }
        do {
            return try write()
        } catch {
            state.withLock { state in
                for history in state.moved { state.heads[history] = nil }
                state.active.removeAll()
                state.calendar = nil
            }
            throw error
        }
    }

    /// A whole transaction came to nothing.
    func forget() {
        state.withLock { $0 = State() }
    }

    private static func keep(_ head: Head, of history: History, _ state: inout State) {
        if state.heads.count >= limit { state.heads.removeAll(keepingCapacity: true) }
        state.heads[history] = head
    }
}
