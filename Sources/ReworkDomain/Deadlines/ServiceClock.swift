/// The clock of a consultation (rule 11) or a bug (rule 12), stopped while the client is waited for (rule 14).
package struct ServiceClock: Hashable, Codable, Sendable {
    package let kind: Kind
    package var rules: Rules

    package enum Kind: String, Codable, CaseIterable, Sendable {
        case consultation, bug
    }

    /// What of rules 8, 9, 11, 12 and 13 is a setting ⚙ of a calendar.
    package struct Rules: Hashable, Codable, Sendable {
        /// Rule 11, working seconds.
        package var consultation = 12 * 3600
        /// Rule 12, working seconds.
        package var bug = 8 * 3600
        /// Rule 12: seconds since midnight of the calendar's clock; a bug set then or later waits for the next working
        /// day.
        package var cutoff = 16 * 3600
        package var afterCutoff = AfterCutoff.nextOpening
        /// Rule 8: working seconds in which the kind is confirmed; a goal.
        package var triage = 2 * 3600
        /// Rule 13: working seconds to an estimate, and to a specification; goals, not promises.
        package var estimate = 16 * 3600
        package var specification = 40 * 3600
        /// Rule 9: days that a renewal may be dated back.
        package var graceDays = 5
        /// Rule 9: days from the acceptance on which a signed criterion is mended free, the last one included.
        package var warrantyDays = 90

        package init() {}
    }

    package enum AfterCutoff: String, Codable, CaseIterable, Sendable {
        /// Counts from the next working day's opening, and is due by that day's closing.
        case nextOpening
        /// Counts from the moment itself, without a day's limit.
        case runningClock
    }

    package init(_ kind: Kind, rules: Rules = Rules()) {
        self.kind = kind
        self.rules = rules
    }

    /// Counts from `set`, stopped by `pauses` in ascending order.
    package func run(from set: Moment, pauses: [Pause], in calendar: WorkCalendar) -> ClockRun {
        var left = kind == .consultation ? rules.consultation : rules.bug
        var legs: [ClockRun.Leg] = []
        var from = set
        for pause in pauses where pause.to.map({ $0 > from }) ?? true {
            var leg = self.leg(from: from, left, calendar)
            // Rule 14: waiting that begins at or after the due moment moves nothing.
            guard pause.from < leg.due else { break }
            let stopped = max(pause.from, from)
            leg.pause = Pause(from: stopped, to: pause.to)
            left -= calendar.workingSeconds(from: leg.counts, to: stopped)
            legs.append(leg)
            guard let resumed = pause.to else { return ClockRun(set: set, legs: legs, left: left, due: nil) }
            from = resumed
        }
        let last = leg(from: from, left, calendar)
        return ClockRun(set: set, legs: legs + [last], left: left, due: last.due)
    }

    /// When `left` working seconds are over, counted anew from `from` without waiting (rule 14).
    package func due(_ left: Int, from: Moment, in calendar: WorkCalendar) -> Moment {
        leg(from: from, left, calendar).due
    }

    /// Rule 12's test and its day limit are asked at every beginning, rule 14 says.
    private func leg(from: Moment, _ left: Int, _ calendar: WorkCalendar) -> ClockRun.Leg {
        guard kind == .bug else {
            return ClockRun.Leg(from: from, counts: from, left: left, due: calendar.add(left, to: from))
        }
        let today = calendar.closing(on: calendar.day(of: from))
        let why: ClockRun.Later?
        if let today, from < today {
            why = calendar.wallClock(at: from) < rules.cutoff ? nil : .cutoff
        } else {
            why = today == nil ? .dayOff : .closed
        }
        if let today, why == nil { return leg(from: from, counts: from, until: today, left, nil, calendar) }
        switch rules.afterCutoff {
        case .runningClock:
            return ClockRun.Leg(from: from, counts: from, left: left, due: calendar.add(left, to: from))
        case .nextOpening:
            let next = calendar.nextWorkingDay(after: calendar.day(of: from))
            return leg(from: from, counts: next.lowerBound, until: next.upperBound, left, why, calendar)
        }
    }

    private func leg(
        from: Moment, counts: Moment, until closing: Moment, _ left: Int, _ later: ClockRun.Later?,
        _ calendar: WorkCalendar
    ) -> ClockRun.Leg {
        let due = calendar.add(left, to: counts)
        return ClockRun.Leg(
            from: from, counts: counts, later: later, left: left, due: min(due, closing),
            isLimited: closing < due)
    }
}

/// How a clock ran: what `ServiceClock` found, with all it needs to explain itself (rule 15).
package struct ClockRun: Equatable, Sendable {
    package let set: Moment
    /// From the beginning, and from each answer, on.
    package let legs: [Leg]
    /// Working seconds left at the last leg's beginning, or where the clock stands.
    package let left: Int
    /// nil while the clock stands.
    package let due: Moment?

    package struct Leg: Equatable, Sendable {
        /// When it was set, or answered.
        package let from: Moment
        /// From when on working time counts.
        package let counts: Moment
        /// Why that is later than `from`; nil when it isn't, or only for want of an open window.
        package var later: Later?
        /// Working seconds left at its beginning.
        package let left: Int
        /// When it would be due without waiting.
        package let due: Moment
        /// Whether the day's closing comes before the hours are over (rule 12).
        package var isLimited = false
        /// The waiting that ended it.
        package var pause: Pause?
    }

    /// Rule 12: why a bug counts from the next working day.
    package enum Later: String, CaseIterable, Sendable {
        case cutoff, closed, dayOff
    }
}

extension WorkCalendar {
    /// When the last window of `day` closes; nil on a day off, and on one whose windows a change of the clocks skips.
    package func closing(on day: Day) -> Moment? { stretches(on: day).last?.upperBound }

    /// The opening and the closing of the first working day after `day`.
    func nextWorkingDay(after day: Day) -> Range<Moment> {
        var next = day.adding(days: 1)
        while next.number <= WorkCalendar.lastDay {
            let stretches = self.stretches(on: next)
            if let first = stretches.first, let last = stretches.last { return first.lowerBound..<last.upperBound }
            next = next.adding(days: 1)
        }
        let never = Moment(seconds: .max)
        return never..<never
    }
}
