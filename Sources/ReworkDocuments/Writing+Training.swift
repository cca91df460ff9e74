import ReworkDomain

/// Rule 24: a training as people read it.
extension Writing {
    /// The four inputs, what each adds and why, and the sum.
    func training(_ training: Training, of client: ID<Client>) -> [String: Any] {
        var context = inputs(training.inputs, training.parts)
        context["href"] = "/documents/\(training.document.hex)"
        context["documentName"] = name(.training, training.number, of: client)
        context["n"] = training.number
        context["price"] = money(training.price)
        context["progress"] = words(
            "prices.training.progress",
            [
                "done": String(training.steps.count { $0.completion != nil }), "all": String(training.steps.count),
            ])
        return context
    }

    func inputs(_ inputs: TrainingInputs, _ parts: [Training.Part]) -> [String: Any] {
        [
            "trainee": inputs.trainee,
            "parts": parts.map { part -> [String: Any] in
                [
                    "what": words("prices.training.input.\(part.input.rawValue)"), "value": value(part.input, inputs),
                    "reason": part.reason, "adds": money(part.price),
                ]
            },
        ]
    }

    private func value(_ input: Training.Input, _ inputs: TrainingInputs) -> String {
        switch input {
        case .requirements: inputs.requirements
        case .level: words("prices.training.level.\(inputs.level.rawValue)")
        case .place: words("prices.training.place.\(inputs.place.rawValue)")
        case .source: words("prices.training.source.\(inputs.source.rawValue)")
        }
    }

    /// - Parameter by: who completed it.
    func step(_ number: Int, _ step: Training.Step, by: String?) -> [String: Any] {
        var shown: [String: Any] = ["number": number, "stepTitle": step.title]
        if let completion = step.completion {
            var done: [String: Any] = ["on": date(completion.on), "by": by ?? ""]
            if !completion.note.isEmpty { done["note"] = completion.note }
            shown["done"] = done
        } else if let due = step.due {
            shown["due"] = date(due)
        }
        return shown
    }
}
