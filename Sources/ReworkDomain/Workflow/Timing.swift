/// A rework's clock without the present moment: all that a list keeps of it. What is due, and how it stands, follows
/// from this and from now alone.
package struct Timing: Equatable, Sendable {
    package let kind: Deadline.Kind
    package let from: Moment
    /// nil while the clock of a goal stands: it will be `left` after the answer.
    package let due: Moment?
    /// Working seconds left where the clock stands; 0 when `due` says all.
    package let left: Int
    /// nil while there is something to keep.
    package let end: End?
    /// Working seconds the work needs, from `workFrom` on or altogether; nil when not known.
    package let work: Int?
    /// Since when somebody works on it; nil while nobody does.
    package let workFrom: Moment?
    /// Since when the client has been asked (rule 14).
    package let stoppedSince: Moment?

    /// How a promise ended: what was shown, or the rework itself, is over.
    package struct End: Equatable, Sendable {
        /// Where its clock stopped for good.
        package let at: Moment
        /// Whether the first promise was kept; nil when nothing was ever shown.
        package let isKept: Bool?

        package init(at: Moment, isKept: Bool?) {
            self.at = at
            self.isKept = isKept
        }
    }

    package init(
        kind: Deadline.Kind, from: Moment, due: Moment?, left: Int = 0, end: End? = nil, work: Int? = nil,
        workFrom: Moment? = nil, stoppedSince: Moment? = nil
    ) {
        self.kind = kind
        self.from = from
        self.due = due
        self.left = left
        self.end = end
        self.work = work
        self.workFrom = workFrom
        self.stoppedSince = stoppedSince
    }

    /// At risk: the work still needed does not fit into the time left, or less than an eighth of the time is left.
    package func deadline(now: Moment, calendar: WorkCalendar) -> Deadline {
        if let end { return ended(end, calendar) }
        let clock = stoppedSince.map { max(min($0, now), from) } ?? now
        // While the clock stands the due moment is shown as if the answer came now.
        let due = due ?? dueIfAnswered(at: max(now, from), calendar)
        let isLate = clock >= due && now >= due
        let slack =
            isLate
            ? -calendar.workingSeconds(from: due, to: now) : calendar.workingSeconds(from: clock, to: due)
        let elapsed = calendar.workingSeconds(from: from, to: isLate ? now : clock)
        let total = isLate ? calendar.workingSeconds(from: from, to: due) : elapsed + slack
        let work = workLeft(now, calendar)
        let isTight = slack < max(work ?? 0, total / 8)
        let state: Deadline.State =
            isLate ? .late : stoppedSince != nil ? .stopped : isTight ? .atRisk : .inTime
        return Deadline(
            kind: kind, at: due, from: from, state: state, slack: slack, elapsed: elapsed, total: total, work: work,
            stoppedSince: stoppedSince)
    }

    /// Time goes on, but not for a promise that is over: it is told as it stood at its end, whenever it is asked.
    private func ended(_ end: End, _ calendar: WorkCalendar) -> Deadline {
        let due = due ?? end.at
        let isLate = end.isKept == false
        let slack =
            isLate
            ? -calendar.workingSeconds(from: due, to: end.at) : calendar.workingSeconds(from: end.at, to: due)
        let state: Deadline.State =
            switch end.isKept {
            case true?: .kept
            case false?: .missed
            case nil: .done
            }
        return Deadline(
            kind: kind, at: due, from: from, state: state, slack: slack,
            elapsed: calendar.workingSeconds(from: from, to: end.at),
            total: calendar.workingSeconds(from: from, to: due), work: 0, stoppedSince: nil)
    }

    /// Rule 14: of a bug the day's limit and the cut-off are asked again then.
    private func dueIfAnswered(at moment: Moment, _ calendar: WorkCalendar) -> Moment {
        kind == .bug
            ? ServiceClock(.bug, rules: calendar.rules).due(left, from: moment, in: calendar)
            : calendar.add(left, to: moment)
    }

    private func workLeft(_ now: Moment, _ calendar: WorkCalendar) -> Int? {
        guard let work, let workFrom else { return work }
        let until = stoppedSince.map { min($0, now) } ?? now
        return max(0, work - calendar.workingSeconds(from: workFrom, to: until))
    }

    /// Rule 14: waiting that began at or after the due moment moves nothing, so that clock runs.
    package var isStanding: Bool {
        guard let stoppedSince else { return false }
        return due.map { max(stoppedSince, from) < $0 } ?? true
    }
}
