extension Rework {
    /// Decides what a person's command does to this rework: a pure function of what it is handed.
    /// - Throws: `Refusal` with everything that is missing. A gate that stops an estimate, its approval or a hand-off is
    ///   no throw: the decision stalls the rework and carries the refusal.
    package func decide(
        _ command: Command, by person: Person, in situation: Situation
    ) throws(Refusal) -> Decision {
        try rejectStaleAnswer(command, by: person)
        if let refusal = obstacle(to: command.action, by: .person(person), in: situation) { throw refusal }
        let facts: [Fact] =
            switch command {
            case .course(let command): [.course(try decide(command, situation))]
            case .estimate(let command): [.estimate(try decide(command, situation))]
            case .spec(let command): [.spec(try decide(command))]
            case .short(let command): [.short(try decide(command, situation))]
            case .work(let command): [.work(try decide(command, situation))]
            case .demo(let command): try decide(command, situation).map { .demo($0) }
            case .question(let command): [.question(try decide(command, by: person, situation))]
            case .comment(let command): [.comment(try decide(command, by: person))]
            case .passing(let command): [.passing(try decide(command, by: person))]
            }
        if let stalled = try gated(command, by: person, situation) { return stalled }
        return Decision(facts.map { Decision.Deed(.person(person.id), $0) })
    }

    /// Rules 5 and 9: the gate is asked at the estimate, its approval and the first hand-off; an override holds.
    private func gated(
        _ command: Command, by person: Person, _ situation: Situation
    ) throws(Refusal) -> Decision? {
        let action = command.action
        guard asksGate(action) || isSupplementary(command), override == nil, case .closed(let gate) = situation.gate
        else { return nil }
        // A published specification waits for its signature with the client: only one with a price is gated there.
        let maySpecStall = stage != .specified || hasOpenShort || openSupplement != nil
        guard Lifecycle.row(of: .stall).from.contains(stage), maySpecStall else { throw Refusal(gate) }
        let attempt = Decision.Deed(.person(person.id), .course(.attemptRefused(action: action, gate: gate)))
        let stall = Decision.Deed(.system(cause: reference(to: version + 1)), .course(.stalled))
        return Decision([attempt, stall], refusal: Refusal(gate))
    }

    /// A supplement is an estimate of its own, new scope even while work goes on: rules 4, 5 and 9.
    private func isSupplementary(_ command: Command) -> Bool {
        switch command {
        case .spec(.publish(_, _, _, _, _, let supplement)): supplement != nil
        case .spec(.sign): openSupplement != nil
        case .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing: false
        }
    }

    private func asksGate(_ action: Action) -> Bool {
        switch Lifecycle.row(of: action).gate {
        case .never: false
        case .always: true
        case .firstTime: !wasHandedOff
        }
    }

    /// An answer to a document that is no longer the present one says so, before any other reason.
    private func rejectStaleAnswer(_ command: Command, by person: Person) throws(Refusal) {
        if case .question(.answer(let number, _, _)) = command, mayBeSeen(by: person),
            let question = questions.first(where: { $0.number == number }), !question.isOpen, stage.isLive
        {
            throw Refusal(.alreadyAnswered)
        }
        guard let (kind, document) = command.answered else { return }
        guard mayBeSeen(by: person) else { throw Refusal(.notFound) }
        if document == currentDocument(kind) { return }
        let isOurs = documents.contains { $0.fingerprint == document }
        throw Refusal(isOurs ? .superseded : .notFound)
    }

    /// The document of `kind` that may be answered now.
    package func currentDocument(_ kind: DocumentReference.Kind) -> Fingerprint? {
        switch kind {
        case .estimate: estimate.flatMap { $0.isShort ? nil : $0.document }
        case .spec: spec.flatMap { $0.isShort ? nil : $0.document }
        case .short: estimate.flatMap { $0.isShort ? $0.document : nil }
        case .demo: demo?.document
        case .protocolOfAcceptance: nil
        }
    }

    /// The rework's beginning (rules 4–8): a contact asks, or a specialist writes down a contact's word. A closed gate
    /// keeps the request as awaitingSupport.
    package static func request(
        title: String, wish: String, link: Link?, from contact: Person, by person: Person, client: Client,
        specialist: ID<Person>, assigned: Assigned? = nil, gate: Gate, files: [Attachment] = []
    ) throws(Refusal) -> Decision {
        guard Who.mayAsk(person, on: contact, of: client) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let title = check.text(title, "/title", limit: TextLimit.title)
        let wish = check.text(wish, "/wish", limit: TextLimit.wish)
        if contact.client != client.id || !contact.isActive { check.fault("/contact", .unknown) }
        try check.finish()
        var refusal: GateRefusal?
        if case .closed(let gate) = gate { refusal = gate }
        let request = RequestMade(
            client: client.id, contact: contact.id, title: title, wish: wish, link: link, specialist: specialist,
            gate: refusal, files: files.orNone, assigned: assigned)
        return Decision([Decision.Deed(.person(person.id), .requested(request))])
    }
}
