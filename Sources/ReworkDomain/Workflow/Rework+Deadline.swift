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
        /// Of consultations and bugs: rules 11 and 12, and the goal of rule 8.
        case consultation, bug, triage
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
        timing(calendar)?.deadline(now: now, calendar: calendar)
    }

    /// The same without the present moment.
    package func timing(_ calendar: WorkCalendar) -> Timing? {
        if let promise { return timing(of: promise, calendar) }
        switch stage {
        case .requested:
            return goal(.estimateGoal, Rework.estimateGoal, since: stageSince, calendar)
        case .specifying:
            return goal(.specGoal, Rework.specGoal, since: stageSince, calendar)
        case .estimated:
            guard let estimate, estimate.state == .open else { return nil }
            let end = calendar.lastMoment(of: estimate.offer.validUntil)
            return Timing(kind: .estimateValid, from: estimate.offeredAt, due: end, stoppedSince: stoppedSince)
        case .awaitingSupport, .specified, .signed, .ready, .developing, .delivered, .demonstrating, .accepted,
            .declined, .cancelled:
            return nil
        }
    }

    private var stoppedSince: Moment? { isWaitingOnClient ? pauses.last?.from : nil }

    private func goal(
        _ kind: Deadline.Kind, _ seconds: Int, since start: Moment, _ calendar: WorkCalendar
    ) -> Timing {
        let pauses = self.pauses.filter { pause in pause.to.map { $0 > start } ?? true }
        let due = calendar.due(seconds, after: start, pauses: pauses)
        let left = due == nil ? calendar.left(seconds, after: start, pauses: pauses) : 0
        return Timing(kind: kind, from: start, due: due, left: left, stoppedSince: stoppedSince)
    }

    private func timing(of promise: Promise, _ calendar: WorkCalendar) -> Timing {
        let isShown = stage == .demonstrating || stage == .accepted
        let isMet = promise.firstDemoAt.map { promise.due <= $0 } ?? false
        let (work, workFrom) = work(of: promise, calendar)
        return Timing(
            kind: .promise, from: promise.from, due: promise.due, isDone: isShown || !stage.isLive || isMet,
            work: work, workFrom: workFrom, stoppedSince: stoppedSince)
    }

    /// The whole size until somebody works on it; then what was left when the client last answered, less by the working
    /// time since.
    private func work(of promise: Promise, _ calendar: WorkCalendar) -> (seconds: Int, from: Moment?) {
        let size = promise.sizeMinutes * 60
        switch stage {
        case .ready:
            return (size, nil)
        case .developing:
            let ended = pauses.filter { $0.to != nil }
            let from = max(stageSince, ended.last?.to ?? stageSince)
            return (max(0, size - calendar.workingSeconds(from: stageSince, to: from, without: ended)), from)
        case .awaitingSupport, .requested, .estimated, .specifying, .specified, .signed, .delivered,
            .demonstrating, .accepted, .declined, .cancelled:
            return (0, nil)
        }
    }
}
