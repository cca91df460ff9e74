extension Rework {
    func decide(_ command: WorkCommand, _ situation: Situation) throws(Refusal) -> WorkFact {
        var check = FormCheck()
        switch command {
        case .handOff(let sizeMinutes, let due, let reason):
            // Rule 13: refused without a size and a date.
            check.number(sizeMinutes, "/sizeMinutes", in: 1...120_000)
            if due <= situation.now { check.fault("/due", .notInPast) }
            if due > situation.now.adding(seconds: 3 * 366 * 86_400) { check.fault("/due", .tooLarge) }
            let isMoved = promise.map { $0.due != due } ?? false
            let reason = isMoved ? check.reason(reason) : ""
            try check.finish()
            return .handedOff(sizeMinutes: sizeMinutes, due: due, reason: reason)
        case .claim:
            return .claimed
        case .release(let reason):
            let reason = check.reason(reason)
            try check.finish()
            return .released(reason: reason)
        case .deliver(let delivery):
            return .delivered(try delivery.checked(criteria: criteria, given: criteriaGiven))
        case .returnDelivery(let reason):
            let reason = check.reason(reason)
            try check.finish()
            return .returned(reason: reason, toQueue: developer == nil || !situation.developerIsActive)
        case .moveDeadline(let due, let reason):
            let reason = check.reason(reason)
            if due <= situation.now { check.fault("/due", .notInPast) }
            if due > situation.now.adding(seconds: 3 * 366 * 86_400) { check.fault("/due", .tooLarge) }
            try check.finish()
            return .deadlineMoved(to: due, reason: reason)
        }
    }

    func decide(_ command: CourseCommand, _ situation: Situation) throws(Refusal) -> CourseFact {
        var check = FormCheck()
        let fact: CourseFact
        switch command {
        case .admit(let reason):
            fact = .admitted(override: check.reason(reason))
        case .refuse(let why, let reason):
            fact = .refused(why: why, reason: check.reason(reason))
        case .hold(let reason):
            fact = .held(reason: check.reason(reason))
        case .resume:
            fact = .resumed
        case .reassign(let person):
            guard Assignment.mayServe(person, plan: situation.gate.plan) else {
                throw Refusal(.notAssignable, rule: 20)
            }
            if person.id == specialist { check.fault("/specialist", .duplicate) }
            fact = .reassigned(to: person.id)
        case .cancel(let reason):
            fact = .cancelled(reason: check.reason(reason))
        }
        try check.finish()
        return fact
    }

    func decide(
        _ command: QuestionCommand, by person: Person, _ situation: Situation
    ) throws(Refusal) -> QuestionFact {
        switch command {
        case .ask(let court, let text, let files): try ask(court, text, files, by: person)
        case .answer(let number, let text, let files): try answer(number, text, files, by: person, situation)
        case .note(let text, let files): .noted(text: try QuestionFact.written(text), files: files.orNone)
        }
    }

    /// Rule 14: with the last answer of the client the hours left of the promise go on from that moment.
    private func answer(
        _ number: Int, _ text: String, _ files: [Attachment], by person: Person, _ situation: Situation
    ) throws(Refusal) -> QuestionFact {
        let question = try openQuestion(number, for: person)
        let text = try QuestionFact.written(text)
        let stillWaits = openQuestions.contains { $0.to == .client && $0.number != number }
        guard question.to == .client, !stillWaits, let promise else {
            return .answered(question: number, text: text, due: nil, files: files.orNone)
        }
        return .answered(
            question: number, text: text, due: moved(promise.due, by: promise, situation),
            firstDue: moved(promise.firstDue, by: promise, situation), files: files.orNone)
    }

    /// nil when the waiting moved nothing: shown already, or missed before the question was asked.
    private func moved(_ due: Moment, by promise: Promise, _ situation: Situation) -> Moment? {
        guard promise.firstDemoAt == nil, let pause = pauses.last, pause.to == nil else { return nil }
        let from = max(pause.from, promise.from)
        guard from < due else { return nil }
        let left = situation.calendar.workingSeconds(from: from, to: due)
        return situation.calendar.add(left, to: situation.now)
    }
}
