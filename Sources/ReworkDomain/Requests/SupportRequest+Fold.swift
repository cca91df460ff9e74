extension SupportRequest {
    /// The request its events tell of; nil when there are none or the first does not make it.
    package static func replay(_ events: [Event<SupportFact>], id: ID<SupportRequest>) -> SupportRequest? {
        guard let first = events.first, var request = SupportRequest(first, id: id) else { return nil }
        for event in events.dropFirst() { request.apply(event) }
        return request
    }

    /// nil unless `event` makes one.
    package init?(_ event: Event<SupportFact>, id: ID<SupportRequest>) {
        guard case .made(let made) = event.fact else { return nil }
        self.id = id
        client = made.client
        requestedBy = made.contact
        title = made.title
        text = made.text
        files = made.files
        createdAt = event.at
        proposed = made.kind
        proposedWarranty = made.warranty
        version = event.number
        stage = .triage
        stageSince = event.at
        courtSince = event.at
        specialist = made.specialist
        isQueued = false
        isWorkStopped = made.isWorkStopped
        questions = []
        pauses = []
        clockFrom = event.at
        reopenings = 0
    }

    /// Takes one more event into the state.
    package mutating func apply(_ event: Event<SupportFact>) {
        let before = (court: court, stage: stage)
        fold(event)
        version = event.number
        if court != before.court { courtSince = event.at }
        if stage != before.stage { stageSince = event.at }
    }

    private mutating func fold(_ event: Event<SupportFact>) {
        switch event.fact {
        case .made: break
        case .classified(let classification, let gate): classify(classification, gate, event, isFinal: false)
        case .settled(let classification, let gate): classify(classification, gate, event, isFinal: true)
        case .contested(let reason):
            contest = Contest(reason: reason, by: event.actor, at: event.at, isSettled: false)
        case .admitted(let reason):
            if let reason { override = Override(reason: reason, by: event.actor, at: event.at) }
            gateRefusal = nil
            serve(from: event.at)
        case .referred(let text): referral = Referral(text: text, by: event.actor, at: event.at)
        case .begun: stage = .fixing
        case .queued:
            stage = .fixing
            isQueued = true
        case .claimed: if case .person(let person) = event.actor { developer = person }
        case .released: developer = nil
        case .answered(let solution): solve(solution, .answered, event)
        case .fixed(let solution): solve(solution, .fixed, event)
        case .closed: end(.closed, at: event.at)
        case .reopened:
            stage = .open
            isQueued = false
            developer = nil
            reopenings += 1
            score = nil
            clockFrom = event.at
        case .withdrawn: end(.withdrawn, at: event.at)
        case .question(let fact):
            fact.fold(into: &questions, &pauses, by: event.actor, at: event.at)
            if case .asked(.client, _, _, _) = fact { firstReplyAt = firstReplyAt ?? event.at }
        case .reassigned(let person): specialist = person
        case .flagged(let isStopped): isWorkStopped = isStopped
        case .becameRework: end(.becameRework, at: event.at)
        // What is due follows from the calendar; the event only tells it.
        case .recounted: break
        case .scored(let given): score = given
        }
    }

    /// Rule 10: the right clock runs from the original moment, so nothing of it is kept here. Work begun goes on.
    private mutating func classify(
        _ given: Classification, _ gate: GateRefusal?, _ event: Event<SupportFact>, isFinal: Bool
    ) {
        let changed = given.kind != kind
        classified = Classified(classification: given, by: event.actor, at: event.at, isFinal: isFinal)
        contest?.isSettled = true
        if given.kind == .rework, stage == .becameRework { return }
        gateRefusal = gate
        if gate != nil {
            stage = .awaitingSupport
        } else if stage != .fixing || changed {
            stage = .open
        }
        if stage != .fixing {
            isQueued = false
            developer = nil
        }
    }

    /// Rule 8: what was refused goes on when a plan is bought; its hours are the vendor's from then on.
    private mutating func serve(from moment: Moment) {
        stage = .open
        clockFrom = moment
    }

    private mutating func solve(_ solution: Solution, _ stage: SupportStage, _ event: Event<SupportFact>) {
        self.solution = GivenSolution(solution: solution, by: event.actor, at: event.at)
        self.stage = stage
        firstReplyAt = firstReplyAt ?? event.at
        firstSolvedAt = firstSolvedAt ?? event.at
        pauses.resume(at: event.at)
    }

    private mutating func end(_ stage: SupportStage, at moment: Moment) {
        self.stage = stage
        gateRefusal = nil
        pauses.resume(at: moment)
    }
}
