import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// A deadline that one change of a calendar moved: at most once.
struct CalendarMove: Hashable {
    /// The change: a version of a calendar, or the client's event that gave it another.
    let cause: EventReference
    /// The history that tells it.
    let subject: History
}

/// Calendars: their chains, who is counted by which, and what their changes moved.
extension Verifier {
    /// Every calendar's versions are whole and chained.
    mutating func versionsOfCalendars() throws {
        var previous: [ID<VendorCalendar>: Digest] = [:]
        var last: [ID<VendorCalendar>: Int] = [:]
        for row in try CalendarRecord.rows(db) {
            let place = "calendar \(row.calendar), version \(row.version)"
            report.events += 1
            let number = last[row.calendar, default: 0] + 1
            if row.version != number { found(place, "version \(number) is missing before it") }
            last[row.calendar] = row.version
            let history = History.calendar(row.calendar)
            if Digest.of(previous: previous[row.calendar] ?? history.seed, bytes: row.body) != row.hash {
                found(place, "the chain breaks here: its bytes or a version before were altered")
            }
            previous[row.calendar] = row.hash
            guard let event = try? CalendarRecord.event(row) else {
                found(place, "its bytes are no calendar")
                continue
            }
            if event.number != row.version || event.at != row.at {
                found(place, "its number or time differs from its row")
            }
            if calendars.calendar(event.fact.terms) == nil { found(place, "no working time would ever pass by it") }
            told(event.fact.moved, by: EventReference(history, event.number))
        }
    }

    /// A client's event that gave it another calendar.
    mutating func given(
        _ given: CalendarAssignment, _ moved: [MovedDeadline], by event: Event<ClientFact>, to client: ID<Client>
    ) {
        let place = "client \(client), event \(event.number)"
        if calendars[given.calendar] == nil { found(place, "it names calendar \(given.calendar), which is not there") }
        if given.at != event.at { found(place, "its calendar is given at another moment") }
        told(moved, by: EventReference(.client(client), event.number))
    }

    private mutating func told(_ moved: [MovedDeadline], by cause: EventReference) {
        for one in moved { toldMoves[CalendarMove(cause: cause, subject: one.subject)] = one.shift }
    }

    /// Each event of a rework that tells a moved deadline is one its cause tells too, and is what its calendar makes.
    mutating func recounts(_ events: [Event<Fact>], of rework: Rework) {
        var state: Rework?
        for event in events {
            if case .course(.recounted(let shift)) = event.fact {
                recounted(shift, event.actor, .rework(rework.id), event.number) { state?.timing($0) }
            }
            if state == nil { state = Rework(event, id: rework.id) } else { state?.apply(event) }
        }
    }

    /// The same of a consultation or bug.
    mutating func recounts(_ events: [Event<SupportFact>], of request: SupportRequest) {
        var state: SupportRequest?
        for event in events {
            if case .recounted(let shift) = event.fact {
                recounted(shift, event.actor, .request(request.id), event.number) { state?.timing(in: $0) }
            }
            if state == nil { state = SupportRequest(event, id: request.id) } else { state?.apply(event) }
        }
    }

    private mutating func recounted(
        _ shift: DeadlineShift, _ actor: Actor, _ subject: History, _ number: Int, _ timing: (WorkCalendar) -> Timing?
    ) {
        let place = "\(subject.name) \(subject.subject), event \(number)"
        guard case .system(let cause) = actor else { return found(place, "a deadline is moved by nothing") }
        if toldMoves.removeValue(forKey: CalendarMove(cause: cause, subject: subject)) != shift {
            found(place, "the change of a calendar that it names does not tell of it")
        }
        guard let calendar = calendars.calendar(shift.calendar) else {
            return found(place, "it names a version of a calendar that is not there")
        }
        if timing(calendar).map(DeadlineShift.Place.init) != shift.after {
            found(place, "its deadline is not what the calendar makes")
        }
    }

    /// What was told as moved has its event.
    mutating func moves() {
        for move in toldMoves.keys.sorted(by: { $0.subject.subject < $1.subject.subject }) {
            found("\(move.subject.name) \(move.subject.subject)", "a moved deadline is told that no event of it tells")
        }
    }
}
