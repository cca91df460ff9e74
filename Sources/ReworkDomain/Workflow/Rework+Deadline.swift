/// What is due next on a rework: a promise, or one of the goals of rule 13.
package struct Deadline: Equatable, Sendable {
    package let kind: Kind
    package let at: Moment
    package let from: Moment
    package let state: State
    /// Working seconds left, negative when late by so much; of a promise that is over, as they were at its end.
    package let slack: Int
    /// Working seconds from `from` to now (or to where the clock stands or ended), and to the due moment.
    package let elapsed: Int
    package let total: Int
    /// Working seconds the work itself still needs; nil when not known.
    package let work: Int?
    package let stoppedSince: Moment?

    package enum Kind: String, Codable, CaseIterable, Sendable {
        case promise, estimateGoal, specGoal, estimateValid
        /// Of consultations and bugs: rules 11 and 12, and the goal of rule 8.
        case consultation, bug, triage
    }

    package enum State: String, CaseIterable, Sendable {
        case inTime, atRisk, late, stopped
        /// The promise is over: shown in time, shown late, or the rework ended before anything was shown.
        case kept, missed, done

        package var isOver: Bool {
            switch self {
            case .inTime, .atRisk, .late, .stopped: false
            case .kept, .missed, .done: true
            }
        }
    }
}

extension Rework {
    /// nil when nothing is due: a final stage, or a move nobody has timed.
    package func deadline(now: Moment, calendar: WorkCalendar) -> Deadline? {
        timing(calendar)?.deadline(now: now, calendar: calendar)
    }

    /// The same without the present moment.
    package func timing(_ calendar: WorkCalendar) -> Timing? {
        if let promise { return timing(of: promise, calendar) }
        switch stage {
        case .requested:
            return goal(.estimateGoal, calendar.rules.estimate, since: stageSince, calendar)
        case .specifying:
            return goal(.specGoal, calendar.rules.specification, since: stageSince, calendar)
        case .estimated:
            return offerTiming(calendar)
        case .specified:
            return hasOpenShort ? offerTiming(calendar) : nil
        case .awaitingSupport, .signed, .ready, .developing, .delivered, .demonstrating, .accepted, .declined,
            .cancelled:
            return nil
        }
    }

    private func offerTiming(_ calendar: WorkCalendar) -> Timing? {
        guard let estimate, estimate.state == .open else { return nil }
        let end = calendar.lastMoment(of: estimate.offer.validUntil)
        return Timing(kind: .estimateValid, from: estimate.offeredAt, due: end, stoppedSince: stoppedSince)
    }

    /// A changed calendar counts anew what is open: since when nothing is any more; nil while something is.
    package var countedUntil: Moment? {
        promise.flatMap(end(of:))?.at ?? (stage.isLive ? nil : stageSince)
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
        if let end = end(of: promise) {
            let judged = promise.firstDemoAt == nil ? promise.due : promise.firstDue
            return Timing(kind: .promise, from: promise.from, due: judged, end: end)
        }
        let (work, workFrom) = work(of: promise, calendar)
        return Timing(
            kind: .promise, from: promise.from, due: promise.due, work: work, workFrom: workFrom,
            stoppedSince: stoppedSince)
    }

    /// Rule 13: the promise is for the demonstration, so the first one ends it. A request for changes keeps that in the
    /// reports and asks for a next date: only such a date runs again.
    private func end(of promise: Promise) -> Timing.End? {
        guard let shown = promise.firstDemoAt else {
            return stage.isLive ? nil : Timing.End(at: clock(at: stageSince, promise), isKept: nil)
        }
        let hasNextDate = promise.moves.last.map { $0.at > shown } ?? false
        if hasNextDate, stage.isLive, stage != .demonstrating { return nil }
        return Timing.End(at: clock(at: shown, promise), isKept: promise.isKept)
    }

    /// The moment itself, or since when the clock stood then (rule 14).
    private func clock(at moment: Moment, _ promise: Promise) -> Moment {
        let pause = pauses.last { $0.from <= moment && ($0.to.map { $0 > moment } ?? true) }
        // Waiting that began at or after the due moment moves nothing.
        guard let pause, max(pause.from, promise.from) < promise.firstDue else { return moment }
        return max(pause.from, promise.from)
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
