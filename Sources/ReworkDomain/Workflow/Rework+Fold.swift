extension Rework {
    /// The rework its events tell of; nil when there are none or the first is not the request.
    package static func replay(_ events: [Event<Fact>], id: ID<Rework>) -> Rework? {
        guard let first = events.first, var rework = Rework(first, id: id) else { return nil }
        for event in events.dropFirst() { rework.apply(event) }
        return rework
    }

    /// nil unless `event` is a request.
    package init?(_ event: Event<Fact>, id: ID<Rework>) {
        guard case .requested(let request) = event.fact else { return nil }
        self.id = id
        client = request.client
        requestedBy = request.contact
        title = request.title
        wish = request.wish
        link = request.link
        files = request.files
        createdAt = event.at
        version = event.number
        stage = request.gate == nil ? .requested : .awaitingSupport
        stageLeft = request.gate == nil ? nil : .requested
        courtSince = event.at
        stageSince = event.at
        specialist = request.specialist
        gateRefusal = request.gate
        criteriaGiven = 0
        wasHandedOff = false
        verdicts = []
        questions = []
        pauses = []
        signatures = []
        documents = []
    }

    /// Takes one more event into the state.
    package mutating func apply(_ event: Event<Fact>) {
        let before = (court: court, stage: stage)
        // Whoever says or does something here has seen where they were named.
        if case .person(let person) = event.actor { seeMention(of: person) }
        fold(event)
        version = event.number
        if court != before.court { courtSince = event.at }
        if stage != before.stage { stageSince = event.at }
    }

    private mutating func fold(_ event: Event<Fact>) {
        switch event.fact {
        case .requested: break
        case .course(let fact): fold(fact, event)
        case .estimate(let fact): fold(fact, event)
        case .spec(let fact): fold(fact, event)
        case .short(let fact): fold(fact, event)
        case .work(let fact): fold(fact, event)
        case .demo(let fact): fold(fact, event)
        case .question(let fact): fold(fact, event)
        case .comment(let fact): fold(fact, event)
        case .passing(let fact): fold(fact, event)
        case .documentWritten(let document): fold(document)
        }
    }

    private mutating func fold(_ fact: CourseFact, _ event: Event<Fact>) {
        switch fact {
        case .attemptRefused(_, let gate):
            gateRefusal = gate
        case .stalled:
            stageLeft = stage
            stage = .awaitingSupport
        case .admitted(let reason):
            if let reason { override = Override(reason: reason, by: event.actor, at: event.at) }
            stage = stageLeft ?? .requested
            stageLeft = nil
            gateRefusal = nil
        case .refused:
            end(.declined, at: event.at)
        case .held(let reason):
            hold = Hold(reason: reason, by: event.actor, at: event.at)
        case .resumed:
            hold = nil
        case .reassigned(let person):
            specialist = person
        case .cancelled:
            end(.cancelled, at: event.at)
        case .recounted:
            // What is due follows from the calendar; the event only tells it.
            break
        }
    }

    /// A final stage: nobody works on it and nothing is waited for any more.
    mutating func end(_ stage: Stage, at moment: Moment) {
        self.stage = stage
        if estimate?.state == .open { estimate?.state = stage == .declined ? .declined : .withdrawn }
        hold = nil
        returnsTo = nil
        stopWaiting(at: moment)
    }

    mutating func stopWaiting(at moment: Moment) { pauses.resume(at: moment) }

    private mutating func fold(_ document: DocumentReference) {
        documents.append(document)
        switch document.kind {
        case .estimate:
            if estimate?.number == document.number, estimate?.isShort == false {
                estimate?.document = document.fingerprint
            }
        case .spec:
            if spec?.revision == document.number, spec?.isShort == false { spec?.document = document.fingerprint }
        case .short:
            guard hasOpenShort else { return }
            estimate?.document = document.fingerprint
            spec?.document = document.fingerprint
        case .demo: if demo?.number == document.number { demo?.document = document.fingerprint }
        case .protocolOfAcceptance: break
        }
    }
}
