extension SupportRequest {
    /// The clock of rules 11 and 12 as it runs by what the request is now; nil for a rework, and while it is not served.
    package func clockRun(in calendar: WorkCalendar) -> ClockRun? {
        guard let kind = kind.clock, stage != .awaitingSupport else { return nil }
        return ServiceClock(kind, rules: calendar.rules).run(from: clockFrom, pauses: clockPauses, in: calendar)
    }

    /// When it would be due if the client answered all that is open at `moment` (rule 15).
    package func dueIfAnswered(at moment: Moment, in calendar: WorkCalendar) -> Moment? {
        var answered = self
        answered.pauses.resume(at: moment)
        return answered.clockRun(in: calendar)?.due
    }

    /// The waits since the clock began.
    private var clockPauses: [Pause] { pauses.filter { $0.to.map { $0 > clockFrom } ?? true } }

    /// What is due, without the present moment; nil when nothing is.
    package func timing(in calendar: WorkCalendar) -> Timing? {
        guard stage.isLive, let run = clockRun(in: calendar), let kind = kind.clock else {
            return stage == .triage ? triage(calendar) : nil
        }
        let counts = run.legs.first?.counts ?? clockFrom
        let stopped = isWaitingOnClient ? pauses.last?.from : nil
        let clock = Timing(
            kind: kind == .bug ? .bug : .consultation, from: counts, due: run.due, left: run.due == nil ? run.left : 0,
            end: solved, stoppedSince: stopped)
        guard stage == .triage, let goal = triage(calendar)?.due else { return clock }
        return run.due.map { $0 <= goal } ?? false ? clock : triage(calendar)
    }

    /// Nothing more is to be kept once it is answered or mended.
    private var solved: Timing.End? {
        guard stage == .answered || stage == .fixed, let solution else { return nil }
        return Timing.End(at: solution.at, isKept: solution.solution.isInTime)
    }

    private func triage(_ calendar: WorkCalendar) -> Timing? {
        let goal = calendar.rules.triage
        let due = calendar.due(goal, after: createdAt, pauses: clockPauses)
        let left = due == nil ? calendar.left(goal, after: createdAt, pauses: clockPauses) : 0
        return Timing(
            kind: .triage, from: createdAt, due: due, left: left,
            stoppedSince: isWaitingOnClient ? pauses.last?.from : nil)
    }
}
