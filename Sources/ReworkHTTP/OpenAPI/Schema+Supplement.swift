import ReworkDomain

/// Supplementary estimates.
extension Schema {
    private static let minutes: ClosedRange<Int64> = -120_000...120_000

    static let supplementForm = Schema.request(
        "SupplementForm", "What the change costs beside the approved price.",
        [
            Field("minutes", .list(.whole(.minutes, minutes), most: 1_000), "More for each change, in their order."),
            Field("priceMinor", .whole(.money, -Money.most...Money.most), "More than is approved; less below zero."),
        ])

    static let supplementChanges = Schema.answer(
        "SupplementChanges", "What changed since the signed revision.",
        [
            Field("approved", money, "To be paid so far."),
            Field("changes", .list(.named(change)), "In the order of the text, removed ones last."),
        ])

    private static let change = Schema.answer(
        "CriterionChange", "What became of a criterion.",
        [
            Field("kind", .word(Supplement.Change.Kind.self), "Which."),
            Field("criterion", .criterion, "Absent of a new one.").optional,
            Field("text", .text(), "As it is, of a removed one as it was."),
        ])

    static let supplements = Schema.answer(
        "Supplements", "What is to be paid beside the estimate, for changes of the specification.",
        [
            Field("total", money, "With the estimate."), Field("approved", .list(.named(money)), "Oldest first."),
            Field("open", money, "Waits for the signature.").optional,
        ])
}
