import ReworkDomain

/// Calendars made ready once for each schedule: a file of cases has few of them.
struct CalendarShelf {
    private var calendars: [WorkSchedule: WorkCalendar] = [:]
    /// Each takes some 800 KB.
    private static let most = 64

    /// nil for an unknown zone, or a week without a window.
    mutating func calendar(_ schedule: WorkSchedule) -> WorkCalendar? {
        if let known = calendars[schedule] { return known }
        guard let made = WorkCalendar(schedule) else { return nil }
        if calendars.count >= CalendarShelf.most { calendars.removeAll() }
        calendars[schedule] = made
        return made
    }
}
