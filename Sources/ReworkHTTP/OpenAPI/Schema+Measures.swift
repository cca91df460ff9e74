import ReworkDomain

/// Rules 2 and 21. Shares are thousandths.
extension Schema {
    static let measures = Schema.answer(
        "Measures", "What is measured over the requests opened in a period.",
        [
            Field("from", .day, "First day."), Field("through", .day, "Last day."),
            Field("consulting", share, "Rule 2 of all clients together."),
            Field("clients", .list(.named(clientShare)), "Rule 2 by client, who asked most first."),
            Field("reductions", .list(.named(reduction)), "Rule 21, by kind and stretch."),
            Field("leastHandled", .whole(.count, 1...1_000), "Fewer of either plan tell nothing."),
            Field("publications", publications, "What was made public."),
            Field(
                "allowedActions", .list(.word(["publishMeasures", "withdrawMeasures"])), "What the reader may do here."),
        ])

    private static let thousandths = Shape.whole(.thousandths, 0...1_000)

    static let share = Schema.answer(
        "ConsultingShare", "Consulting and recommending requests of all; without a share: not enough data.",
        [
            Field("count", .whole(.count, 0...Int64.max), "Requests asked."),
            Field("least", .whole(.count, 1...1_000), "Fewer tell nothing."),
            Field("share", thousandths, "Measured.").optional,
            Field("low", thousandths, "Lower bound of 95 %, by Wilson.").optional,
            Field("high", thousandths, "Upper bound of 95 %, by Wilson.").optional,
            Field("inSupport", .flag, "Rule 2: whether 95 % is reached.").optional,
        ])

    private static let clientShare = Schema.answer(
        "ClientShare", "Rule 2 of a client.",
        [Field("client", named, "Which."), Field("consulting", share, "Its share.")])

    private static let reduction = Schema.answer(
        "Reduction", "Rule 21: one less the ratio of medians, individual to paid.",
        [
            Field("kind", .word(RequestKind.self), "Of requests."),
            Field("stretch", .word(SupportMeasures.Stretch.self), "Until when time is counted."),
            Field("individual", .whole(.count, 0...Int64.max), "Measured with individual support."),
            Field("paid", .whole(.count, 0...Int64.max), "Measured with paid support."),
            Field("found", foundReduction, "Absent: not enough data.").optional,
        ])

    private static let foundReduction = Schema.answer(
        "FoundReduction", "The figure with its interval; negative: slower.",
        [
            Field("value", .whole(.thousandths), "Measured."),
            Field("low", .whole(.thousandths), "Lower bound of 95 %, by resampling."),
            Field("high", .whole(.thousandths), "Upper bound of 95 %, by resampling."),
            Field("individualSeconds", .whole(.workingSeconds, 0...Int64.max), "Median with individual support."),
            Field("paidSeconds", .whole(.workingSeconds, 0...Int64.max), "Median with paid support."),
        ])

    static let publications = Schema.answer(
        "Publications", "What was made public of the measures.",
        [
            Field("version", .version, "Of the last publication or withdrawal; 0: never any."),
            Field("now", publicNow, "What is public now.").optional,
            Field("story", .list(.named(publicationEvent)), "Newest first."),
        ])

    private static let publicNow = Schema.answer(
        "PublicMeasures", "The page that everybody may read.",
        [
            Field("from", .day, "First day."), Field("through", .day, "Last day."), Field("since", .moment, "When."),
            Field("path", .text(), "Its address."),
        ])

    private static let publicationEvent = Schema.answer(
        "PublicationEvent", "A publication or withdrawal.",
        [
            Field("at", .moment, "When."), Field("by", storyActor, "Who."),
            Field("kind", .word(["published", "withdrawn"]), "Which."),
            Field("from", .day, "First day of what was published.").optional,
            Field("through", .day, "Its last day.").optional,
            Field("reason", .text(), "Why it was withdrawn.").optional,
        ])

    static let publicationForm = Schema.request(
        "PublicationForm", "The period to be made public.",
        [Field("from", .day, "First day."), Field("through", .day, "Last day.")])

    static let withdrawalForm = Schema.request(
        "MeasuresWithdrawalForm", "Why nothing is to be public any more.",
        [Field("reason", .saying(TextLimit.reason), "Kept in the history.")])
}
