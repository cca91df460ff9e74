import ReworkDomain

extension Schema {
    static let deadlineProposal = Schema.answer(
        "DeadlineProposal", "Rule 13: the date the program proposes, from the size, the calendar and the queue.",
        [
            Field("due", .moment, "The close of the day on which it can be shown; absent when nobody develops.")
                .optional,
            Field("startsAt", .moment, "When a developer is free for it.").optional,
            Field("builtAt", .moment, "When it is built.").optional,
            Field("ahead", .whole(.count, 0...Int64.max), "Works that go before it."),
            Field("aheadSeconds", .whole(.workingSeconds, 0...Int64.max), "What they still need."),
            Field("developers", .whole(.count, 0...Int64.max), "Who develop."),
            Field(
                "reserveSeconds", .whole(.workingSeconds, 0...Int64.max),
                "Kept between the building and the demonstration."),
        ])
}
