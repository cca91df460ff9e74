import GRDB
import ReworkDomain
import Synchronization

/// Which idempotency keys may be kept: nearly every key is new, and knowing that here saves the way to the file. It holds
/// every key kept and now and then one that is not, never too few.
final class RememberedKeys: Sendable {
    /// When each was used, by its hash.
    private let used: Mutex<[Int: Moment]>

    init(_ db: Database) throws {
        var used: [Int: Moment] = [:]
        let rows = try Row.fetchCursor(db, sql: "SELECT person, key, at FROM remembered")
        while let row = try rows.next() {
            used[RememberedKeys.hash(ID(row[0]), row[1])] = Moment(milliseconds: row[2])
        }
        self.used = Mutex(used)
    }

    func mayHold(_ person: ID<Person>, _ key: String) -> Bool {
        used.withLock { $0[RememberedKeys.hash(person, key)] != nil }
    }

    /// Told before the key is written, so that whoever meets it in the file finds it here.
    func take(_ remembered: Remembered) {
        used.withLock { $0[RememberedKeys.hash(remembered.person, remembered.key)] = remembered.at }
    }

    func forget(before moment: Moment) {
        used.withLock { used in used = used.filter { $0.value >= moment } }
    }

    private static func hash(_ person: ID<Person>, _ key: String) -> Int {
        var hasher = Hasher()
        hasher.combine(person.number)
        hasher.combine(key)
        return hasher.finalize()
    }
}
