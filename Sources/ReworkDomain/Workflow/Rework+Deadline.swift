/// What is due next on a rework: a promise, or one of the goals of rule 13.
package struct Deadline: Equatable, Sendable {
    package let kind: Kind
    package let at: Moment
    package let from: Moment
    package let state: State
    /// Working seconds left, negative when late by so much.
    package let slack: Int
    /// Working seconds from `from` to now (or to where the clock stands), and to the due moment.
    package let elapsed: Int
    package let total: Int
    /// Working seconds the work itself still needs; nil when not known.
    package let work: Int?
    package let stoppedSince: Moment?

    package enum Kind: String, CaseIterable, Sendable {
        case promise, estimateGoal, specGoal, estimateValid
    }

    package enum State: String, CaseIterable, Sendable {
        case inTime, atRisk, late, stopped, done
    }
}

extension Rework {
    /// Rule 13 ⚙: goals in working hours, not promises.
    private static let estimateGoal = 16 * 3600
    private static let specGoal = 40 * 3600

    /// nil when nothing is due: a final stage, or a move nobody has timed.
    package func deadline(now: Moment, calendar: WorkCalendar) -> Deadline? {
        if let promise { return deadline(of: promise, now: now, calendar: calendar) }
        switch stage {
        case .requested:
            return goal(.estimateGoal, Rework.estimateGoal, since: stageSince, now, calendar)
        case .specifying:
            return goal(.specGoal, Rework.specGoal, since: stageSince, now, calendar)
        case .estimated:
            guard let estimate, estimate.state == .open else { return nil }
            let end = calendar.lastMoment(of: estimate.offer.validUntil)
            return deadline(.estimateValid, from: estimate.offeredAt, to: end, work: nil, now, calendar)
        case .awaitingSupport, .specified, .signed, .ready, .developing, .delivered, .demonstrating, .accepted,
            .declined, .cancelled:
            return nil
        }
    }

    private func goal(
        _ kind: Deadline.Kind, _ seconds: Int, since start: Moment, _ now: Moment, _ calendar: WorkCalendar
    ) -> Deadline? {
        let pauses = self.pauses.filter { ($0.to ?? now) > start }
        let due = calendar.due(seconds, after: start, pauses: pauses)
        // While the clock stands the due moment is shown as if the answer came now.
        let answered = pauses.map { Pause(from: $0.from, to: $0.to ?? now) }
        let assumed = due ?? calendar.due(seconds, after: start, pauses: answered)
        return deadline(kind, from: start, to: assumed ?? now, work: nil, now, calendar)
    }

    private func deadline(of promise: Promise, now: Moment, calendar: WorkCalendar) -> Deadline {
        let isShown = stage == .demonstrating || stage == .accepted
        let left = workLeft(of: promise, now: now, calendar: calendar)
        let found = deadline(.promise, from: promise.from, to: promise.due, work: left, now, calendar)
        guard isShown || !stage.isLive || (promise.firstDemoAt.map { promise.due <= $0 } ?? false) else { return found }
        return Deadline(
            kind: .promise, at: found.at, from: found.from, state: .done, slack: found.slack, elapsed: found.elapsed,
            total: found.total, work: 0, stoppedSince: nil)
    }

    /// The whole size until somebody works on it; then less by the working time since.
    private func workLeft(of promise: Promise, now: Moment, calendar: WorkCalendar) -> Int {
        let size = promise.sizeMinutes * 60
        switch stage {
        case .ready:
            return size
        case .developing:
            return max(0, size - calendar.workingSeconds(from: stageSince, to: now, without: pauses))
        case .awaitingSupport, .requested, .estimated, .specifying, .specified, .signed, .delivered,
            .demonstrating, .accepted, .declined, .cancelled:
            return 0
        }
    }

    /// At risk: the work still needed does not fit into the time left, or less than an eighth of the time is left.
    private func deadline(
        _ kind: Deadline.Kind, from: Moment, to due: Moment, work: Int?, _ now: Moment, _ calendar: WorkCalendar
    ) -> Deadline {
        let stopped = isWaitingOnClient ? pauses.last?.from : nil
        let clock = stopped.map { max(min($0, now), from) } ?? now
        let isLate = clock >= due && now >= due
        let slack =
            isLate
            ? -calendar.workingSeconds(from: due, to: now) : calendar.workingSeconds(from: clock, to: due)
        let elapsed = calendar.workingSeconds(from: from, to: clock)
        let total = elapsed + max(slack, 0)
        let isTight = slack < max(work ?? 0, total / 8)
        let state: Deadline.State = isLate ? .late : stopped != nil ? .stopped : isTight ? .atRisk : .inTime
        return Deadline(
            kind: kind, at: due, from: from, state: state, slack: slack, elapsed: elapsed, total: total, work: work,
            stoppedSince: stopped)
    }
}
