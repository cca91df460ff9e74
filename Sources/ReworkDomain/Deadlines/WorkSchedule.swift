/// What a calendar is made of: windows by weekday in one time zone, and dates with windows of their own. Equal schedules
/// are the same calendar; `WorkCalendar` is one made ready to count.
package struct WorkSchedule: Hashable, Codable, Sendable {
    /// An IANA name, as `Europe/Kyiv`.
    package var timeZone: String
    package var week: [Weekday: [WorkWindow]]
    package var exceptions: [Day: SpecialDay]

    package init(timeZone: String, week: [Weekday: [WorkWindow]], exceptions: [Day: SpecialDay] = [:]) {
        self.timeZone = timeZone
        self.week = week
        self.exceptions = exceptions
    }

    package func windows(on day: Day) -> [WorkWindow] {
        exceptions[day]?.windows ?? week[day.weekday] ?? []
    }
}

/// A date with windows of its own: a holiday has none, a short day fewer.
package struct SpecialDay: Hashable, Codable, Sendable {
    /// As a deadline names it (rule 15); nil when nobody gave it a name.
    package var name: String?
    package var windows: [WorkWindow]

    package init(name: String? = nil, windows: [WorkWindow]) {
        self.name = name
        self.windows = windows
    }
}
