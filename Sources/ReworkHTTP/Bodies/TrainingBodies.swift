import ReworkDesk
import ReworkDomain

/// Rule 24: a training with its programme.
struct TrainingBody: Encodable {
    struct Part: Encodable {
        let input: String
        let price: MoneyBody
        let reason: String
    }

    struct Step: Encodable {
        let number: Int
        let title: String
        let due: String?
        /// Completed on that day, by whom.
        let doneOn: String?
        let doneBy: NamedBody?
        let note: String?
    }

    let number: Int
    let label: String
    let at: Int64
    let trainee: String
    let requirements: String
    let level: String
    let place: String
    let source: String
    let parts: [Part]
    let price: MoneyBody
    let steps: [Step]
    let sha256: String

    init(_ training: Training, of client: Client, _ desk: Desk) {
        number = training.number
        label = desk.writing(client.language).label(.training, training.number, of: client.id)
        at = training.at.milliseconds
        trainee = training.inputs.trainee
        requirements = training.inputs.requirements
        level = training.inputs.level.rawValue
        place = training.inputs.place.rawValue
        source = training.inputs.source.rawValue
        parts = training.parts.map {
            Part(input: $0.input.rawValue, price: MoneyBody($0.price), reason: $0.reason)
        }
        price = MoneyBody(training.price)
        steps = training.steps.enumerated().map { index, step in
            Step(
                number: index + 1, title: step.title, due: step.due?.description,
                doneOn: step.completion?.on.description,
                doneBy: step.completion.flatMap { NamedBody($0.by, desk.register) }, note: step.completion?.note)
        }
        sha256 = training.document.hex
    }
}

/// A training as a lead types it.
struct TrainingFormBody: Decodable {
    struct Part: Decodable {
        let priceMinor: Int64?
        let reason: String?
    }

    struct Step: Decodable {
        let title: String?
        let due: String?
    }

    let trainee: String?
    let requirements: String?
    let level: String?
    let place: String?
    let source: String?
    let currency: String?
    let parts: [String: Part]?
    let steps: [Step]?

    /// - Throws: `Refusal` `.invalid` naming every field that is missing or none of those there are.
    var draft: TrainingDraft {
        get throws(Refusal) {
            var check = FormCheck()
            let level = check.word(level, "/level", TrainingInputs.Level.self)
            let place = check.word(place, "/place", TrainingInputs.Place.self)
            let source = check.word(source, "/source", TrainingInputs.Source.self)
            let currency = check.word(currency ?? "UAH", "/currency", Currency.self)
            let given = (steps ?? []).enumerated().map { index, step in
                let due = step.due?.nonEmpty.flatMap { Day($0) }
                if step.due?.nonEmpty != nil, due == nil { check.fault("/steps/\(index)/due", .format) }
                return Training.Step(title: step.title ?? "", due: due)
            }
            try check.finish()
            guard let level, let place, let source, let currency else { throw Refusal(.invalid) }
            let priced = Training.Input.allCases.compactMap { input -> Training.Part? in
                guard let part = parts?[input.rawValue], let minor = part.priceMinor else { return nil }
                return Training.Part(
                    input: input, price: Money(minor: minor, currency: currency), reason: part.reason ?? "")
            }
            let inputs = TrainingInputs(
                trainee: trainee ?? "", requirements: requirements ?? "", level: level, place: place, source: source)
            return TrainingDraft(inputs: inputs, parts: priced, steps: given)
        }
    }
}

extension FormCheck {
    /// One of the words there are; a fault when none is given, or another.
    mutating func word<Word: RawRepresentable>(
        _ text: String?, _ pointer: String, _ type: Word.Type
    ) -> Word? where Word.RawValue == String {
        let word = text.flatMap { Word(rawValue: $0) }
        if word == nil { fault(pointer, text?.nonEmpty == nil ? .missing : .unknown) }
        return word
    }
}
