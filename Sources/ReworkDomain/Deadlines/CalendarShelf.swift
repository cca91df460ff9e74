/// Calendars made ready once for each schedule, by its value: a file of cases, and the versions of a vendor's
/// calendars, have few of them.
package struct CalendarShelf: Sendable {
    private var calendars: [WorkSchedule: WorkCalendar] = [:]
    /// Each takes some 800 KB.
    private static let most = 64

    package init() {}

    /// nil for an unknown zone, or a week without a window.
    package mutating func calendar(_ schedule: WorkSchedule, rules: ServiceClock.Rules = .init()) -> WorkCalendar? {
        if let known = calendars[schedule] { return known.ruled(by: rules) }
        guard let made = WorkCalendar(schedule) else { return nil }
        if calendars.count >= CalendarShelf.most { calendars.removeAll() }
        calendars[schedule] = made
        return made.ruled(by: rules)
    }
}
