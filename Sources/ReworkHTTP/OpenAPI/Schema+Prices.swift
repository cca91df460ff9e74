import ReworkDomain

/// What support costs: the price list, a client's inputs and the arithmetic between them.
extension Schema {
    private static let most = PriceListDraft.mostThousandths
    private static let base = Field("base", money, "Of a month, before any complexity.")
    private static let rate = Field("rate", money, "Of a month, for one point of complexity.")
    private static let formula = Field(
        "formula", .word(PriceTerms.Formula.self), "How the published formula is read: the type is added or multiplies."
    )

    private static let weights = Schema.answer(
        "PriceWeights", "Rule 23: what each input is multiplied by.",
        ["type", "hours", "reworks", "users"].map { Field($0, .whole(.thousandths, 0...most), "Its weight.") })

    static let implementationType = Schema.answer(
        "ImplementationType", "A row of the table of implementation types.",
        [
            Field("number", .identity, "Its own for ever."), Field("name", .text(), "In Ukrainian."),
            Field("englishName", .text(), "In English."),
            Field("score", .whole(.thousandths, 0...most), "What it scores."),
        ])

    private static let priceList = Schema.answer(
        "PriceList", "A version of the price list, whole.",
        [
            base, rate, Field("weights", weights, "Of the four inputs."), formula,
            Field("types", .list(.named(implementationType)), "The table of types."),
        ])

    private static let priceListVersion = Schema.answer(
        "PriceListVersion", "Who set the price list so, when and why.",
        [
            Field("version", .version, "Number of it."), Field("at", .moment, "When."), Field("by", storyActor, "Who."),
            Field("reason", .text(), "Why."), Field("list", priceList, "How it was from then on."),
        ])

    static let priceListPage = Schema.answer(
        "PriceListPage", "The price list with its versions.",
        [
            Field("version", .version, "Of the list in force; 0: there is none."),
            Field("versions", .list(.named(priceListVersion)), "Newest first."),
            Field("usedTypes", .list(.identity), "Types that clients' prices are counted by: they stay."),
            Field("allowedActions", .list(.word(["setPriceList"])), "What the reader may do here."),
        ])

    static let priceListForm = Schema.request(
        "PriceListForm", "The price list as it shall be.",
        [
            Field("baseMinor", .whole(.money, 0...Money.most), "Of a month, before any complexity."),
            Field("rateMinor", .whole(.money, 0...Money.most), "Of a month, for one point of complexity."),
            Field("currency", .word(Currency.self), "ISO 4217 code; UAH unless said.").optional,
            Field("weights", weightsForm, "Of the inputs; 1 unless said.").optional, formula.optional,
            Field("types", .list(.named(typeForm), most: PriceListDraft.mostTypes), "At least one."),
            Field("reason", .saying(TextLimit.reason), "Kept for ever."),
        ])

    private static let weightsForm = Schema.request(
        "PriceWeightsForm", "Weights of the inputs.",
        ["type", "hours", "reworks", "users"].map {
            Field($0, .whole(.thousandths, 0...most), "Its weight; 1 unless said.").optional
        })

    private static let typeForm = Schema.request(
        "ImplementationTypeForm", "A row of the table.",
        [
            Field("number", .identity, "Of a type that is there already; a new one has none.").optional,
            Field("name", .saying(TextLimit.name), "In Ukrainian."),
            Field("englishName", .saying(TextLimit.name), "In English."),
            Field("score", .whole(.thousandths, 0...most), "What it scores."),
        ])

    static let generalPriceForm = Schema.request(
        "GeneralPriceForm", "Rule 22: what paid support costs this client.",
        [
            Field("priceMinor", .whole(.money, 0...Money.most), "Of a month; not above its individual support."),
            Field("currency", .word(Currency.self), "ISO 4217 code; UAH unless said.").optional,
            Field("reason", .saying(TextLimit.reason), "Kept for ever."),
        ])

    static let hourlyRateForm = Schema.request(
        "HourlyRateForm", "Rule 25: what an hour of rework costs this client.",
        [
            Field("rateMinor", .whole(.money, 0...Money.most), "Of an hour."),
            Field("currency", .word(Currency.self), "ISO 4217 code; UAH unless said.").optional,
            Field("reason", .saying(TextLimit.reason), "Kept for ever."),
        ])

    static let priceInputsForm = Schema.request(
        "PriceInputsForm", "What a client's price follows from; its reworks are counted besides.",
        [
            Field("type", .identity, "Of the implementation."),
            Field(
                "implementationMinutes", .whole(.minutes, 0...Int64(PriceInputs.mostMinutes)),
                "Of active implementation."),
            Field(
                "openingReworks", .whole(.count, 0...Int64(PriceInputs.mostReworks)),
                "Custom reworks made before they were counted here; none unless said."
            ).optional,
            Field("users", .whole(.count, 0...Int64(PriceInputs.mostUsers)), "Active ones."),
        ])
}
