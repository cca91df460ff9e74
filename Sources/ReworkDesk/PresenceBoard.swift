import ReworkDomain
import Synchronization

/// Who has which draft open now: in memory alone, and as long as they say so again.
final class PresenceBoard: Sendable {
    private struct Seat {
        let person: ID<Person>
        let window: String
        let until: Moment
    }

    private let seats = Mutex<[ID<Rework>: [Seat]]>([:])

    /// Seconds after which whoever said nothing more is gone ⚙.
    static let lasts = 45
    /// Windows told of one draft, and drafts in all: past them nobody more is told of.
    static let (mostWindows, mostDrafts) = (20, 2_000)

    /// - Returns: the people who have it open in another window, each once.
    func sit(_ person: ID<Person>, in window: String, at rework: ID<Rework>, _ now: Moment) -> [ID<Person>] {
        seats.withLock { seats in
            var others = (seats[rework] ?? []).filter { $0.until > now && $0.window != window }
            let found = others.map(\.person)
            if others.count < PresenceBoard.mostWindows {
                let until = now.adding(seconds: PresenceBoard.lasts)
                others.append(Seat(person: person, window: window, until: until))
            }
            if seats[rework] == nil, seats.count >= PresenceBoard.mostDrafts {
                seats = seats.filter { $0.value.contains { $0.until > now } }
                if seats.count >= PresenceBoard.mostDrafts { return found.unique }
            }
            seats[rework] = others
            return found.unique
        }
    }

    func leave(_ window: String, at rework: ID<Rework>) {
        seats.withLock { seats in
            let rest = (seats[rework] ?? []).filter { $0.window != window }
            seats[rework] = rest.isEmpty ? nil : rest
        }
    }
}

extension [ID<Person>] {
    /// Each once, in the order they came.
    fileprivate var unique: [ID<Person>] {
        reduce(into: []) { found, person in if !found.contains(person) { found.append(person) } }
    }
}
