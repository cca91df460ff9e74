import GRDB
package import ReworkDomain
import Synchronization

/// The vendor's calendars with their versions in memory, each made ready to count when it is first asked for: by value,
/// so that versions with the same hours share them.
package final class CalendarBook: Sendable {
    private struct State {
        /// Versions by calendar, oldest first.
        var versions: [ID<VendorCalendar>: [Event<CalendarFact>]] = [:]
        var ready: [CalendarVersion: WorkCalendar] = [:]
        var shelf = CalendarShelf()
        /// The row of the file written last.
        var last: Int64 = 0
    }

    /// What a vendor starts with: version 0 of the main calendar.
    private let first: WorkCalendar
    private let state: Mutex<State>

    /// - Parameter db: nil for a file from before there were any.
    init(_ db: Database?, first: WorkCalendar) throws {
        var state = State()
        for row in try db.map(CalendarRecord.rows) ?? [] {
            state.versions[row.calendar, default: []].append(try CalendarRecord.event(row))
            state.last = row.id
        }
        self.first = first
        self.state = Mutex(state)
    }

    /// What calendar 1 says before any lead has said something.
    private static func first(_ calendar: WorkCalendar) -> CalendarTerms {
        CalendarTerms(name: "Київ", schedule: calendar.schedule, rules: calendar.rules)
    }

    /// In the order of being added; the vendor's own is the first.
    package var all: [VendorCalendar] {
        let numbers = state.withLock { state in
            Set(state.versions.keys).union([VendorCalendar.main]).sorted { $0.number < $1.number }
        }
        return numbers.compactMap { self[$0] }
    }

    /// The version in force; nil when there is no such calendar.
    package subscript(id: ID<VendorCalendar>) -> VendorCalendar? {
        let last = state.withLock { $0.versions[id]?.last }
        if let last { return VendorCalendar(id: id, version: last.number, terms: last.fact.terms) }
        return id == VendorCalendar.main
            ? VendorCalendar(id: id, version: 0, terms: CalendarBook.first(first)) : nil
    }

    /// What happened to a calendar, oldest first.
    package func versions(of id: ID<VendorCalendar>) -> [Event<CalendarFact>] {
        state.withLock { $0.versions[id] ?? [] }
    }

    /// A number nobody has had.
    package var next: ID<VendorCalendar> {
        ID((state.withLock { $0.versions.keys.map(\.number).max() } ?? VendorCalendar.main.number) + 1)
    }

    /// The vendor's own.
    package var main: WorkCalendar { ready(VendorCalendar.main, at: nil) }

    /// What a client is counted by now, or was at `moment`; nil for nobody's: the vendor's own.
    package func calendar(of client: Client?, at moment: Moment? = nil) -> WorkCalendar {
        guard let client else { return ready(VendorCalendar.main, at: moment) }
        return ready(moment.map(client.calendar(at:)) ?? client.calendar, at: moment)
    }

    /// A version that is there; nil when it is not.
    package func calendar(_ version: CalendarVersion) -> WorkCalendar? {
        state.withLock { state in
            if version.version == 0, version.calendar == VendorCalendar.main { return first }
            guard let event = state.versions[version.calendar]?.first(where: { $0.number == version.version }) else {
                return nil
            }
            return CalendarBook.make(event, of: version.calendar, &state)
        }
    }

    /// Terms that are no version yet. - Returns: nil for an unknown zone, or a week without a window.
    package func calendar(_ terms: CalendarTerms) -> WorkCalendar? {
        state.withLock { $0.shelf.calendar(terms.schedule, rules: terms.rules) }
    }

    /// The row written last that this knows of.
    var last: Int64 { state.withLock { $0.last } }

    private func ready(_ id: ID<VendorCalendar>, at moment: Moment?) -> WorkCalendar {
        state.withLock { state in
            let versions = state.versions[id] ?? []
            guard let event = moment.map({ moment in versions.last { $0.at <= moment } }) ?? versions.last else {
                return first
            }
            return CalendarBook.make(event, of: id, &state) ?? first
        }
    }

    private static func make(
        _ event: Event<CalendarFact>, of id: ID<VendorCalendar>, _ state: inout State
    ) -> WorkCalendar? {
        let version = CalendarVersion(calendar: id, version: event.number)
        if let known = state.ready[version] { return known }
        let terms = event.fact.terms
        guard let made = state.shelf.calendar(terms.schedule, rules: terms.rules) else { return nil }
        if state.ready.count >= CalendarBook.mostReady { state.ready.removeAll() }
        state.ready[version] = made
        return made
    }

    /// Each may hold some 800 KB.
    private static let mostReady = 64

    func take(_ change: CalendarChange, row: Int64) {
        state.withLock { state in
            state.versions[change.calendar, default: []].append(change.event)
            state.last = max(state.last, row)
        }
    }
}
