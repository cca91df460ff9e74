/// A sentence of a deadline's explanation (rule 15), the same for both sides; the words are the page's.
package enum ClockStep: Equatable, Sendable {
    /// When it was asked.
    case set(Moment)
    /// Rule 12: why it does not count at once; `cutoff` in seconds since midnight.
    case later(ClockRun.Later, cutoff: Int)
    /// Days without working time on the way, with the names of holidays.
    case daysOff([DayOff])
    /// From when on so many working seconds are counted.
    case counts(from: Moment, seconds: Int)
    /// Rule 14: waiting on the client; `seconds` of working time went by in it.
    case waited(from: Moment, to: Moment, seconds: Int)
    /// Rule 14: waiting now.
    case stands(since: Moment, left: Int)
    /// Rule 12: the day's closing comes before the hours are over.
    case dayLimit(Moment)
    case due(Moment)

    package struct DayOff: Equatable, Sendable {
        package let day: Day
        /// nil for a day of the week that is always off.
        package let name: String?

        package init(day: Day, name: String?) {
            self.day = day
            self.name = name
        }
    }

    /// More than a drawing shows.
    static let mostDaysOff = 31
}

extension ClockRun {
    /// How the due moment came about, in the order of time.
    package func steps(in calendar: WorkCalendar) -> [ClockStep] {
        var steps: [ClockStep] = [.set(set)]
        for leg in legs {
            if let later = leg.later { steps.append(.later(later, cutoff: calendar.rules.cutoff)) }
            let end = leg.pause?.from ?? leg.due
            let off = calendar.daysOff(from: leg.from, to: max(end, leg.counts))
            if !off.isEmpty { steps.append(.daysOff(off)) }
            steps.append(.counts(from: calendar.nextWorking(leg.counts), seconds: leg.left))
            guard let pause = leg.pause else {
                if leg.isLimited { steps.append(.dayLimit(leg.due)) }
                continue
            }
            if let to = pause.to {
                steps.append(
                    .waited(from: pause.from, to: to, seconds: calendar.workingSeconds(from: pause.from, to: to)))
            } else {
                steps.append(.stands(since: pause.from, left: left))
            }
        }
        if let due { steps.append(.due(due)) }
        return steps
    }
}

extension WorkCalendar {
    /// Days between the dates of two moments, those of both included, on which nobody works.
    func daysOff(from start: Moment, to end: Moment) -> [ClockStep.DayOff] {
        var (found, day, last) = ([ClockStep.DayOff](), day(of: start), day(of: end))
        while day <= last, found.count < ClockStep.mostDaysOff {
            if windows(on: day).isEmpty {
                found.append(ClockStep.DayOff(day: day, name: schedule.exceptions[day]?.name))
            }
            day = day.adding(days: 1)
        }
        return found
    }

    /// `moment` itself within a window, else the next opening.
    func nextWorking(_ moment: Moment) -> Moment { add(1, to: moment).adding(seconds: -1) }
}
