/// A quotation of a training as a lead types it.
package struct TrainingDraft: Equatable, Sendable {
    package var inputs: TrainingInputs
    package var parts: [Training.Part]
    package var steps: [Training.Step]

    package init(inputs: TrainingInputs, parts: [Training.Part], steps: [Training.Step]) {
        self.inputs = inputs
        self.parts = parts
        self.steps = steps
    }

    package static let mostSteps = 40

    /// The draft with tidy texts. Rule 24: a price has its reasons, an input each, and there is a programme.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package func checked(by person: Person) throws(Refusal) -> TrainingDraft {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        var draft = self
        draft.inputs.trainee = check.text(inputs.trainee, "/trainee", limit: TextLimit.name)
        draft.inputs.requirements = check.text(inputs.requirements, "/requirements", limit: TextLimit.note)
        draft.parts = Training.Input.allCases.compactMap { input in
            let pointer = "/parts/\(input.rawValue)"
            guard let part = parts.first(where: { $0.input == input }) else {
                check.fault("\(pointer)/priceMinor", .missing)
                return nil
            }
            if part.price.minor < 0 { check.fault("\(pointer)/priceMinor", .tooSmall, ["minimum": .number(0)]) }
            if part.price.minor > Money.most / 4 {
                check.fault("\(pointer)/priceMinor", .tooLarge, ["maximum": .number(Int(Money.most / 400))])
            }
            let reason = check.text(
                part.reason, "\(pointer)/reason", limit: TextLimit.reason, missing: .reasonRequired)
            return Training.Part(input: input, price: part.price, reason: reason)
        }
        if steps.isEmpty { check.fault("/steps", .missing) }
        if steps.count > TrainingDraft.mostSteps {
            check.fault("/steps", .tooLarge, ["maximum": .number(TrainingDraft.mostSteps)])
        }
        draft.steps = steps.enumerated().map { index, step in
            Training.Step(
                title: check.text(step.title, "/steps/\(index)/title", limit: TextLimit.title), due: step.due)
        }
        try check.finish()
        return draft
    }
}
