package import Foundation

/// When the vendor works: windows by weekday in one time zone, and dates with windows of their own
/// (a holiday has none, a short day fewer). "The clocks" of the regulation define its arithmetic.
package struct WorkCalendar: Sendable, Equatable {
    package let timeZone: TimeZone
    package let week: [Weekday: [WorkWindow]]
    package let exceptions: [Day: [WorkWindow]]
    private let offsets: ZoneOffsets

    /// nil when the zone is unknown or no weekday has a window: no working time would ever pass.
    package init?(timeZone identifier: String, week: [Weekday: [WorkWindow]], exceptions: [Day: [WorkWindow]] = [:]) {
        guard let zone = TimeZone(identifier: identifier), week.values.contains(where: { !$0.isEmpty }) else {
            return nil
        }
        timeZone = zone
        offsets = ZoneOffsets(zone)
        self.week = week.mapValues { $0.sorted { $0.open < $1.open } }
        self.exceptions = exceptions.mapValues { $0.sorted { $0.open < $1.open } }
    }

    /// The earliest instant by which `seconds` of working time have passed since `start`.
    package func add(_ seconds: Int, to start: Moment) -> Moment {
        var left = seconds
        guard left > 0 else { return start }
        var day = self.day(of: start)
        while true {
            for stretch in stretches(on: day) where stretch.upperBound > start {
                let from = max(stretch.lowerBound, start)
                let length = from.seconds(to: stretch.upperBound)
                if length >= left { return from.adding(seconds: left) }
                left -= length
            }
            day = day.adding(days: 1)
        }
    }

    /// Working seconds within [start, end); zero when `end` is not later.
    package func workingSeconds(from start: Moment, to end: Moment) -> Int {
        guard start < end else { return 0 }
        var total = 0
        var day = self.day(of: start)
        let last = self.day(of: end)
        while day <= last {
            for stretch in stretches(on: day) {
                let from = max(stretch.lowerBound, start)
                let to = min(stretch.upperBound, end)
                if from < to { total += from.seconds(to: to) }
            }
            day = day.adding(days: 1)
        }
        return total
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

    package func windows(on day: Day) -> [WorkWindow] {
        exceptions[day] ?? week[day.weekday] ?? []
    }

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
    package func day(of moment: Moment) -> Day {
        let local = moment.seconds + Int64(offset(at: moment.seconds))
        return Day(number: Int((local >= 0 ? local : local - 86_399) / 86_400))
    }

    /// The instant at which a wall clock shows `second` seconds past midnight of `day`. A time that a change of the
    /// clocks skips moves forward by the gap; one that comes twice is the first.
    package func moment(on day: Day, second: Int) -> Moment {
        let local = Int64(day.number) * 86_400 + Int64(second)
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        for candidate in [max(before, after), min(before, after)]
        where offset(at: local - Int64(candidate)) == candidate {
            return Moment(seconds: local - Int64(candidate))
        }
        return Moment(seconds: local - Int64(before))
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
    package func offset(at moment: Moment) -> Int {
        offset(at: moment.seconds)
    }

    private func offset(at seconds: Int64) -> Int {
        offsets.offset(at: seconds)
    }
}
