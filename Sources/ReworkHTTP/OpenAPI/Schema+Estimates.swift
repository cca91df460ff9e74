import ReworkDomain

/// Estimates built from criteria, and compared with what was accepted.
extension Schema {
    private static let work: ClosedRange<Int64> = 0...120_000

    static let threePoint = Schema.request(
        "ThreePoint", "Hours of one criterion.",
        [
            Field("lowMinutes", .whole(.minutes, work), "If all goes well."),
            Field("likelyMinutes", .whole(.minutes, work), "Most likely; not below the low one."),
            Field("highMinutes", .whole(.minutes, work), "If it does not; not below the likely one."),
        ])

    static let criterionHours = Schema.answer(
        "CriterionHours", "What one criterion was estimated at.",
        [
            Field("criterion", .criterion, "Which."), Field("text", .text(), "As it was worded then."),
            Field("lowMinutes", .whole(.minutes, work), "If all goes well."),
            Field("likelyMinutes", .whole(.minutes, work), "Most likely."),
            Field("highMinutes", .whole(.minutes, work), "If it does not."),
            Field(
                "expectedMinutes", .whole(.minutes, work),
                "Mean (low + 4 likely + high) / 6, rounded so that they add up."),
        ])

    static let estimateComparison = Schema.answer(
        "EstimateComparison", "How similar accepted reworks came out: hours spent ÷ likely hours approved.",
        [
            Field("likelyMinutes", .whole(.minutes, 1...120_000), "Of this estimate."),
            Field(
                "works", .list(.named(estimatedWork), most: 12),
                "Estimated at half to twice as much; the client's own first, then the nearest in hours."),
            Field("ownWorks", .whole(.count, 0...12), "How many of them are the client's own."),
            Field("least", .whole(.count, 1...100), "Below so many it is too little to tell."),
            Field("outcome", estimateOutcome, "Absent when there are too few.").optional,
        ])

    private static let estimatedWork = Schema.answer(
        "EstimatedWork", "An accepted rework.",
        [
            Field("number", .identity, "Of the rework."),
            Field("likelyMinutes", .whole(.minutes, 1...120_000), "As approved."),
            Field("spentMinutes", .whole(.minutes, 1...120_000), "As its last delivery told of the whole work."),
            Field("ratio", .whole(.thousandths, 0...Int64.max), "Spent ÷ likely."),
            Field("criteria", .whole(.count, 0...Int64.max), "Criteria it was accepted by."),
        ])

    private static let estimateOutcome = Schema.answer(
        "EstimateOutcome", "Ratios, and what they would make of this estimate.",
        [
            Field("median", .whole(.thousandths, 0...Int64.max), "Of the ratios."),
            Field("lower", .whole(.thousandths, 0...Int64.max), "The middle half begins here."),
            Field("upper", .whole(.thousandths, 0...Int64.max), "And ends here."),
            Field("medianMinutes", .whole(.minutes, 0...Int64.max), "This estimate by the median."),
            Field("lowerMinutes", .whole(.minutes, 0...Int64.max), "By the beginning of the middle half."),
            Field("upperMinutes", .whole(.minutes, 0...Int64.max), "By its end."),
        ])
}
