import ReworkDomain

/// Training of clients' own employees (rule 24).
extension Schema {
    private static let level = Field("level", .word(TrainingInputs.Level.self), "The trainee's base level.")
    private static let place = Field("place", .word(TrainingInputs.Place.self), "The place of work.")
    private static let source = Field("source", .word(TrainingInputs.Source.self), "Where the candidate comes from.")

    static let training = Schema.answer(
        "Training", "A training of a client's employee.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the client's trainings."),
            Field("label", .text(), "As its document calls itself."), Field("at", .moment, "When it was quoted."),
            Field("trainee", .text(), "Who is trained."), Field("requirements", .text(), "The client's."), level, place,
            source, Field("parts", .list(.named(part)), "What each input adds, and why."),
            Field("price", money, "Of the whole."), Field("steps", .list(.named(step)), "The programme."),
            Field("sha256", .sha256, "Of its document, at /documents/{sha256}."),
        ])

    private static let part = Schema.answer(
        "TrainingPart", "What an input adds to the price.",
        [
            Field("input", .word(Training.Input.self), "Which."), Field("price", money, "How much."),
            Field("reason", .text(), "Why."),
        ])

    private static let step = Schema.answer(
        "TrainingStep", "A step of the programme.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the step."), Field("title", .text(), "What is done."),
            Field("due", .day, "Until when it is planned.").optional,
            Field("doneOn", .day, "When it was completed.").optional,
            Field("doneBy", named, "Who says so.").optional, Field("note", .text(), "Beside it.").optional,
        ])

    static let trainingForm = Schema.request(
        "TrainingForm", "A training, to be quoted.",
        [
            Field("trainee", .saying(TextLimit.name), "Who is trained."),
            Field("requirements", .saying(TextLimit.note), "What they shall be able to do."), level, place, source,
            Field("currency", .word(Currency.self), "ISO 4217 code; UAH unless said.").optional,
            Field("parts", partsForm, "What each input adds."),
            Field("steps", .list(.named(stepDraft), most: TrainingDraft.mostSteps), "At least one."),
        ])

    private static let partsForm = Schema.request(
        "TrainingPartsForm", "What each input adds.",
        Training.Input.allCases.map { Field($0.rawValue, partForm, "Of this input.") })

    private static let partForm = Schema.request(
        "TrainingPartForm", "What an input adds.",
        [
            Field("priceMinor", .whole(.money, 0...Money.most / 4), "How much."),
            Field("reason", .saying(TextLimit.reason), "Why; the client reads it."),
        ])

    private static let stepDraft = Schema.request(
        "TrainingStepDraft", "A step of the programme.",
        [
            Field("title", .saying(TextLimit.title), "What is done."),
            Field("due", .day, "Until when it is planned.").optional,
        ])

    static let stepForm = Schema.request(
        "TrainingStepForm", "A step that is completed.",
        [
            Field("on", .day, "When; today unless said.").optional,
            Field("note", .text(longest: TextLimit.note), "Both sides read it.").optional,
        ])
}
