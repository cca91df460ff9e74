import ReworkDomain

/// One client's price.
extension Schema {
    private static let minutes = Field(
        "implementationMinutes", .whole(.minutes, 0...Int64(PriceInputs.mostMinutes)), "Of active implementation.")
    private static let opening = Field(
        "openingReworks", .whole(.count, 0...Int64(PriceInputs.mostReworks)), "Made before they were counted here.")
    private static let users = Field("users", .whole(.count, 0...Int64(PriceInputs.mostUsers)), "Active ones.")
    private static let accepted = Field(
        "acceptedReworks", .whole(.count, 0...Int64.max), "Counted from the system.")

    static let clientPrice = Schema.answer(
        "ClientPrice", "What support costs a client, and why.",
        [
            Field("id", .identity, "Number of the client."), Field("version", .version, "Of the client."),
            Field("name", .text(), "Of the organisation."),
            Field("language", .word(Language.self), "Of its documents."),
            Field("types", .list(.named(implementationType)), "Of the price list in force."),
            Field("inputs", priceInputs, "What its price follows from, once it is known.").optional, accepted,
            Field("reading", priceReading, "The arithmetic as it is now.").optional,
            Field(
                "otherReading", priceReading,
                "By the other reading of the formula, for a lead, where the price differs."
            ).optional,
            Field("prices", supportPrices, "Of a month, as the ways out name them."),
            Field("hourlyRate", money, "Rule 25: an hour of rework for this client."),
            Field("includesTax", .flag, "Whether prices have value-added tax in them."),
            Field("quotations", .list(.named(quotation)), "Newest first."),
            Field("trainings", .list(.named(training)), "Newest first."),
            Field("story", .list(.named(clientEvent)), "Newest first."),
            Field(
                "allowedActions",
                .list(
                    .word([
                        "setPriceInputs", "quote", "setGeneralPrice", "setHourlyRate", "quoteTraining", "completeStep",
                    ])),
                "What the reader may do here."),
        ])

    private static let priceInputs = Schema.answer(
        "PriceInputs", "What a client's price follows from.",
        [Field("type", .identity, "Of the implementation."), minutes, opening, users])

    private static let priceReading = Schema.answer(
        "PriceReading", "Rule 23 worked out: the base and the lines add up to the price.",
        [
            Field("formula", .word(PriceTerms.Formula.self), "How the published formula is read."),
            Field("type", implementationType, "Of the implementation."), minutes, accepted, opening, users,
            Field("lines", .list(.named(priceLine)), "What each input adds."),
            Field("factor", .whole(.thousandths, 0...Int64.max), "What a type that multiplies multiplies by.").optional,
            Field("base", money, "Of a month, before any complexity."),
            Field("rate", money, "Of a month, for one point of complexity."),
            Field("complexity", .whole(.thousandths, 0...Int64.max), "Points of it."),
            Field("price", money, "Of a month."),
            Field("tenMore", money, "What ten more reworks would add.").optional,
        ])

    private static let priceLine = Schema.answer(
        "PriceLine", "What an input adds.",
        [
            Field("input", .word(PriceReading.Input.allCases.map(\.rawValue)), "Which."),
            Field("weight", .whole(.thousandths, 0...Int64.max), "Its weight."),
            Field("points", .whole(.thousandths, 0...Int64.max), "Of complexity."),
            Field("adds", money, "To the month's price."),
        ])

    private static let quotation = Schema.answer(
        "Quotation", "A price told in writing.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the client's quotations."),
            Field("label", .text(), "As the document calls itself."), Field("at", .moment, "When."),
            Field("price", money, "Of a month."), Field("listVersion", .version, "Of the price list."),
            Field("sha256", .sha256, "Of its document, at /documents/{sha256}."),
        ])

    private static let clientEvent = Schema.answer(
        "ClientEvent", "What happened to a client's price.",
        [
            Field("seq", .whole(.ordinal, 1...Int64.max), "Of the event within the client's history."),
            Field("at", .moment, "When."), Field("by", storyActor, "Who."),
            Field(
                "kind",
                .word([
                    "planBought", "priceInputsSet", "quoted", "generalPriceSet", "hourlyRateSet", "needAssessed",
                    "trainingQuoted",
                    "trainingStepDone",
                ]),
                "What happened."),
            Field("values", .map(value), "What its sentence needs: work as minutes."),
        ])
}
