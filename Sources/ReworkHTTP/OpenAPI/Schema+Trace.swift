import ReworkDomain

/// Commits, and what became of each criterion.
extension Schema {
    static let commitForm = Schema.request(
        "CommitForm", "A commit of the delivered work.",
        [
            Field("hash", .text(longest: 64, pattern: "^[0-9a-fA-F]{7,64}$"), "Whole or shortened."),
            Field("subject", .saying(10_000), "First paragraph of its message; the first 200 characters are kept."),
            Field("covers", .list(.criterion, most: 1_000), "The criteria it covers.").optional,
        ])

    static let commit = Schema.answer(
        "Commit", "A commit of the delivered work.",
        [
            Field("hash", .text(pattern: "^[0-9a-f]{7,64}$"), "As it was told."),
            Field("short", .text(pattern: "^[0-9a-f]{7,8}$"), "Its beginning, to call it by."),
            Field("subject", .text(), "Of its message."),
            Field("covers", .list(.criterion), "Its `Covers:` trailers."),
        ])

    static let trace = Schema.answer(
        "Trace", "What became of each criterion.",
        [
            Field("rows", .list(.named(traceRow)), "Of the specification, then those estimated and gone since."),
            Field(
                "restMinutes", .whole(.minutes, 0...120_000),
                "Likely hours above the sum by criteria; absent where the estimate was not built from them."
            ).optional,
            Field("hasCommits", .flag, "Whether the last delivery tells of any; not for the client.").optional,
            Field("otherCommits", .list(.named(commit)), "Those that name no such criterion; not for the client.")
                .optional,
        ])

    private static let traceRow = Schema.answer(
        "TraceRow", "What became of one criterion.",
        [
            Field("criterion", .criterion, "Which."), Field("text", .text(), "Plain text, without its id."),
            Field("isGone", .flag, "Estimated, and no longer in the specification."),
            Field("estimatedMinutes", .whole(.minutes, 0...120_000), "Expected by the last estimate.").optional,
            Field("how", .text(), "In the developer's words; not for the client.").optional,
            Field(
                "rich", .list(.named(richBlock)),
                "The same as it is shown; absent where it is plain words, and for the client."
            )
            .optional,
            Field("commits", .list(.named(commit)), "Of the last delivery; not for the client.").optional,
            Field("verdict", verdict, "The newest one.").optional,
        ])
}
