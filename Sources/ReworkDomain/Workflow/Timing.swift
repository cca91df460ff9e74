/// A rework's clock without the present moment: all that a list keeps of it. What is due, and how it stands, follows
/// from this and from now alone.
package struct Timing: Equatable, Sendable {
    package let kind: Deadline.Kind
    package let from: Moment
    /// nil while the clock of a goal stands: it will be `left` after the answer.
    package let due: Moment?
    /// Working seconds left where the clock stands; 0 when `due` says all.
    package let left: Int
    /// Whether nothing is to be kept any more: it was shown, or the rework is over.
    package let isDone: Bool
    /// Working seconds the work needs, from `workFrom` on or altogether; nil when not known.
    package let work: Int?
    /// Since when somebody works on it; nil while nobody does.
    package let workFrom: Moment?
    /// Since when the client has been asked (rule 14).
    package let stoppedSince: Moment?

    package init(
        kind: Deadline.Kind, from: Moment, due: Moment?, left: Int = 0, isDone: Bool = false, work: Int? = nil,
        workFrom: Moment? = nil, stoppedSince: Moment? = nil
    ) {
        self.kind = kind
        self.from = from
        self.due = due
        self.left = left
        self.isDone = isDone
        self.work = work
        self.workFrom = workFrom
        self.stoppedSince = stoppedSince
    }

    /// At risk: the work still needed does not fit into the time left, or less than an eighth of the time is left.
    package func deadline(now: Moment, calendar: WorkCalendar) -> Deadline {
        let clock = stoppedSince.map { max(min($0, now), from) } ?? now
        // While the clock stands the due moment is shown as if the answer came now.
        let due = due ?? dueIfAnswered(at: max(now, from), calendar)
        let isLate = clock >= due && now >= due
        let slack =
            isLate
            ? -calendar.workingSeconds(from: due, to: now) : calendar.workingSeconds(from: clock, to: due)
        let elapsed = calendar.workingSeconds(from: from, to: clock)
        let total = elapsed + max(slack, 0)
        let work = isDone ? 0 : workLeft(now, calendar)
        let isTight = slack < max(work ?? 0, total / 8)
        let state: Deadline.State =
            isDone ? .done : isLate ? .late : stoppedSince != nil ? .stopped : isTight ? .atRisk : .inTime
        return Deadline(
            kind: kind, at: due, from: from, state: state, slack: slack, elapsed: elapsed, total: total, work: work,
            stoppedSince: isDone ? nil : stoppedSince)
    }

    /// Rule 14: of a bug the day's limit and the cut-off are asked again then.
    private func dueIfAnswered(at moment: Moment, _ calendar: WorkCalendar) -> Moment {
        kind == .bug
            ? ServiceClock(.bug).due(left, from: moment, in: calendar) : calendar.add(left, to: moment)
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
