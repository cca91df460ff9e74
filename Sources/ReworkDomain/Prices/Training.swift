/// Rule 24: training of the client's own employee: a quotation on four inputs, and the programme it is a price of.
package struct Training: Equatable, Codable, Sendable {
    /// 1, 2, … of the client.
    package let number: Int
    package let at: Moment
    package let inputs: TrainingInputs
    /// What each input adds, with its reason.
    package let parts: [Part]
    package private(set) var steps: [Step]
    package let document: Fingerprint

    package init(number: Int, at: Moment, _ draft: TrainingDraft, document: Fingerprint) {
        self.number = number
        self.at = at
        inputs = draft.inputs
        parts = draft.parts
        steps = draft.steps
        self.document = document
    }

    package var price: Money {
        Money(minor: parts.map(\.price.minor).reduce(0, +), currency: parts.first?.price.currency ?? .hryvnia)
    }

    package var isDone: Bool { steps.allSatisfy { $0.completion != nil } }

    /// Does nothing for a step that is not there.
    mutating func complete(_ step: Int, _ completion: Completion) {
        if steps.indices.contains(step - 1) { steps[step - 1].completion = completion }
    }

    package enum Input: String, Codable, CaseIterable, Sendable {
        case requirements, level, place, source
    }

    package struct Part: Equatable, Codable, Sendable {
        package let input: Input
        package let price: Money
        package let reason: String

        package init(input: Input, price: Money, reason: String) {
            self.input = input
            self.price = price
            self.reason = reason
        }
    }

    /// A step of the programme, in its order.
    package struct Step: Equatable, Codable, Sendable {
        package let title: String
        /// Until when it is planned; nil when that is open.
        package let due: Day?
        package fileprivate(set) var completion: Completion?

        package init(title: String, due: Day?) {
            self.title = title
            self.due = due
        }
    }

    package struct Completion: Equatable, Codable, Sendable {
        package let on: Day
        package let by: ID<Person>
        /// What the trainee can do now, or what is left; may be empty.
        package let note: String

        package init(on: Day, by: ID<Person>, note: String) {
            self.on = on
            self.by = by
            self.note = note
        }
    }

    /// - Throws: `Refusal` `.notAllowed` for anyone but a specialist or a lead; `.notFound` for a step that is not there;
    ///   `.invalid` with the fields at fault.
    package func decide(
        step: Int, on day: Day, note: String, by person: Person, today: Day
    ) throws(Refusal) -> ClientFact {
        guard person.isActive, !person.roles.isDisjoint(with: [.specialist, .lead]) else { throw Refusal(.notAllowed) }
        guard steps.indices.contains(step - 1) else { throw Refusal(.notFound) }
        guard steps[step - 1].completion == nil else { throw Refusal(.stepDone, rule: 24) }
        var check = FormCheck()
        if day > today { check.fault("/on", .notInFuture) }
        let note = check.text(note, "/note", limit: TextLimit.note, optional: true)
        try check.finish()
        return .trainingStepDone(
            training: number, step: step, Completion(on: day, by: person.id, note: note))
    }
}

extension Client {
    /// - Throws: `Refusal` `.notFound` for a training that is not there, and whatever its step refuses.
    package func completeStep(
        _ step: Int, of training: Int, on day: Day, note: String, by person: Person, today: Day
    ) throws(Refusal) -> ClientFact {
        guard trainings.indices.contains(training - 1) else { throw Refusal(.notFound) }
        return try trainings[training - 1].decide(step: step, on: day, note: note, by: person, today: today)
    }
}

/// The four inputs of rule 24.
package struct TrainingInputs: Equatable, Codable, Sendable {
    /// Who is trained; the candidate may still be looked for.
    package var trainee: String
    /// What the client wants them to be able to do.
    package var requirements: String
    package var level: Level
    package var place: Place
    package var source: Source

    package init(trainee: String, requirements: String, level: Level, place: Place, source: Source) {
        self.trainee = trainee
        self.requirements = requirements
        self.level = level
        self.place = place
        self.source = source
    }

    /// The trainee's base level.
    package enum Level: String, Codable, CaseIterable, Sendable {
        case beginner, user, administrator
    }

    /// The place of work.
    package enum Place: String, Codable, CaseIterable, Sendable {
        case remote, atClient, atVendor
    }

    /// Where the candidate comes from.
    package enum Source: String, Codable, CaseIterable, Sendable {
        case ownStaff, hiredByClient, foundByVendor
    }
}
