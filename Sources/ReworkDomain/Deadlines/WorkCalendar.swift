package import Foundation

/// A schedule made ready to count by: adding and measuring working time costs a search in its prepared intervals,
/// however long the span. "The clocks" of the regulation define its arithmetic.
package struct WorkCalendar: Sendable, Equatable {
    package let schedule: WorkSchedule
    package let timeZone: TimeZone
    /// What of the clocks is a setting ⚙, as this calendar has it.
    package private(set) var rules: ServiceClock.Rules
    let offsets: ZoneOffsets
    private let prepared: WorkingTime

    /// nil when the zone is unknown or no weekday has a window: no working time would ever pass.
    package init?(_ schedule: WorkSchedule, rules: ServiceClock.Rules = .init()) {
        guard let zone = TimeZone(identifier: schedule.timeZone),
            schedule.week.values.contains(where: { !$0.isEmpty })
        else { return nil }
        var sorted = schedule
        sorted.week = schedule.week.mapValues { $0.sorted { $0.open < $1.open } }
        for (day, special) in schedule.exceptions {
            sorted.exceptions[day]?.windows = special.windows.sorted { $0.open < $1.open }
        }
        self.schedule = sorted
        timeZone = zone
        self.rules = rules
        offsets = ZoneOffsets(zone)
        prepared = WorkingTime(sorted, offsets)
    }

    package static func == (left: WorkCalendar, right: WorkCalendar) -> Bool {
        left.schedule == right.schedule && left.rules == right.rules
    }

    /// The same hours by other settings of the clocks: nothing is made ready again.
    package func ruled(by rules: ServiceClock.Rules) -> WorkCalendar {
        var calendar = self
        calendar.rules = rules
        return calendar
    }

    /// The earliest instant by which `seconds` of working time have passed since `start`.
    package func add(_ seconds: Int, to start: Moment) -> Moment {
        guard seconds > 0 else { return start }
        if let found = prepared.add(seconds, to: start.seconds) { return Moment(seconds: found) }
        return walk(seconds, from: start)
    }

    /// Working seconds within [start, end); zero when `end` is not later.
    package func workingSeconds(from start: Moment, to end: Moment) -> Int {
        guard start < end else { return 0 }
        if let found = prepared.measure(from: start.seconds, to: end.seconds) { return found }
        return walked(from: start, to: end)
    }

    /// Working days strictly between the date of `start` and that of `end`, plus the last one: how long a silence is.
    package func workingDays(from start: Moment, to end: Moment) -> Int {
        var count = 0
        var day = self.day(of: start).adding(days: 1)
        let last = self.day(of: end)
        while day <= last {
            if !windows(on: day).isEmpty { count += 1 }
            day = day.adding(days: 1)
        }
        return count
    }

    package func windows(on day: Day) -> [WorkWindow] { schedule.windows(on: day) }

    /// The instants of the day's windows, ascending and disjoint: the union the regulation speaks of, also on a day
    /// when the clocks change.
    package func stretches(on day: Day) -> [Range<Moment>] {
        var found: [Range<Moment>] = []
        var reached: Moment?
        for window in windows(on: day) {
            let open = moment(on: day, second: window.open)
            let close = moment(on: day, second: window.close)
            let from = reached.map { max($0, open) } ?? open
            if from < close { found.append(from..<close) }
            reached = reached.map { max($0, close) } ?? close
        }
        return found
    }

    /// The date shown by a wall clock in the calendar's zone.
    package func day(of moment: Moment) -> Day { Day(number: offsets.dayNumber(of: moment.seconds)) }

    /// Seconds since midnight that a wall clock in the calendar's zone shows.
    package func wallClock(at moment: Moment) -> Int {
        Int(moment.seconds) + offset(at: moment) - day(of: moment).number * 86_400
    }

    /// The instant at which a wall clock shows `second` seconds past midnight of `day`. A time that a change of the
    /// clocks skips moves forward by the gap; one that comes twice is the first.
    package func moment(on day: Day, second: Int) -> Moment {
        Moment(seconds: offsets.instant(day: day.number, second: second))
    }

    /// The instant at which `day` ends and the next begins.
    package func end(of day: Day) -> Moment {
        moment(on: day.adding(days: 1), second: 0)
    }

    /// The last second of `day`: what is valid until a day is shown with that day's date.
    package func lastMoment(of day: Day) -> Moment {
        end(of: day).adding(seconds: -1)
    }

    /// Seconds the calendar's wall clock is ahead of UTC at `moment`.
    package func offset(at moment: Moment) -> Int { offsets.offset(at: moment.seconds) }
}
