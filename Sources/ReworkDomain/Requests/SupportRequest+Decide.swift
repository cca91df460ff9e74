extension SupportRequest {
    /// What follows from a command, in order, as deeds of that person.
    /// - Throws: `Refusal`.
    package func decide(
        _ command: SupportCommand, by person: Person, in situation: SupportSituation
    ) throws(Refusal) -> [SupportFact] {
        if case .question(.answer(let number, _, _)) = command, mayBeSeen(by: person), stage.isLive,
            let question = questions.first(where: { $0.number == number }), !question.isOpen
        {
            throw Refusal(.alreadyAnswered)
        }
        if let refusal = obstacle(to: command.action, by: .person(person), in: situation) { throw refusal }
        var check = FormCheck()
        let fact: SupportFact
        switch command {
        case .classify(let given):
            let (classification, gate) = try classify(given, situation, &check)
            fact = .classified(classification, gate: gate)
        case .settle(let given):
            let (classification, gate) = try classify(given, situation, &check)
            fact = .settled(classification, gate: gate)
        case .contest(let reason): fact = .contested(reason: check.reason(reason))
        case .admit(let reason): fact = .admitted(override: check.reason(reason))
        case .refer(let text):
            fact = .referred(text: check.text(text, "/text", limit: TextLimit.question, optional: true))
        case .begin: fact = .begun
        case .queue: fact = .queued
        case .claim: fact = .claimed
        case .release(let reason): fact = .released(reason: check.reason(reason))
        case .answer(let text, let isRecommendation, let files):
            fact = .answered(solution(text, isRecommendation, files, situation, &check))
        case .fix(let text, let files): fact = .fixed(solution(text, false, files, situation, &check))
        case .close: fact = .closed
        case .reopen(let reason): fact = .reopened(reason: check.reason(reason))
        case .withdraw(let reason): fact = .withdrawn(reason: check.reason(reason))
        case .question(let command): fact = .question(try decide(command, by: person))
        case .reassign(let specialist):
            guard Assignment.mayServe(specialist, plan: situation.gate(for: kind).plan) else {
                throw Refusal(.notAssignable, rule: 20)
            }
            if specialist.id == self.specialist { check.fault("/specialist", .duplicate) }
            fact = .reassigned(to: specialist.id)
        case .flag(let isStopped):
            guard isStopped != isWorkStopped else { return [] }
            fact = .flagged(isStopped: isStopped)
        case .score(let score): fact = .scored(try score.checked())
        }
        try check.finish()
        return [fact]
    }

    /// Rule 10: the kind, with a reason when it is not the proposed one; the gate is asked again (rule 9). An override
    /// of a lead holds for this request, whatever it is found to be.
    private func classify(
        _ given: Classification, _ situation: SupportSituation, _ check: inout FormCheck
    ) throws(Refusal) -> (Classification, GateRefusal?) {
        let isSame = given.kind == (isContested ? kind : proposed)
        let reason = check.text(given.reason, "/reason", limit: TextLimit.reason, optional: isSame && !isContested)
        if given.warranty != nil, given.kind != .bug || !situation.isCovered(given.warranty) {
            check.fault("/warranty", .unknown)
        }
        let classification = Classification(kind: given.kind, reason: reason, warranty: given.warranty)
        guard override == nil, given.warranty == nil, case .closed(let refusal) = situation.gate(for: given.kind) else {
            return (classification, nil)
        }
        return (classification, refusal)
    }

    private func solution(
        _ text: String, _ isRecommendation: Bool, _ files: [Attachment], _ situation: SupportSituation,
        _ check: inout FormCheck
    ) -> Solution {
        let text = check.text(text, "/text", limit: TextLimit.summary)
        let due = clockRun(in: situation.calendar)?.due
        return Solution(
            text: text, isRecommendation: isRecommendation, isInTime: due.map { situation.now <= $0 } ?? true,
            files: files.orNone)
    }

    private func decide(_ command: QuestionCommand, by person: Person) throws(Refusal) -> QuestionFact {
        switch command {
        case .ask(let court, let text, let files):
            return try ask(court, text, files, by: person)
        case .answer(let number, let text, let files):
            _ = try openQuestion(number, for: person)
            return .answered(question: number, text: try QuestionFact.written(text), due: nil, files: files.orNone)
        case .note(let text, let files):
            return .noted(text: try QuestionFact.written(text), files: files.orNone)
        }
    }

    /// What the system does by itself: serves the request when a plan is in force.
    /// - Throws: `Refusal` when the gate is still closed or nothing waits.
    package func admit(cause: EventReference, in situation: SupportSituation) throws(Refusal) -> SupportFact {
        if let refusal = obstacle(to: .admit, by: .system(cause: cause), in: situation) { throw refusal }
        return .admitted(override: nil)
    }
}
