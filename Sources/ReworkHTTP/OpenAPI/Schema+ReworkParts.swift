import ReworkDomain

/// The promise, delivery, demo and talk of a rework.
extension Schema {
    static let deadline = Schema.answer(
        "Deadline", "What is due next.",
        [
            Field("kind", .word(Deadline.Kind.self), "A promise, or a goal of rule 13."),
            Field("at", .moment, "Due."), Field("from", .moment, "Counted from."),
            Field("state", .word(Deadline.State.self), "How it stands."),
            Field("slackSeconds", .whole(.workingSeconds), "Left, now or at its end; negative: late by so much."),
            Field(
                "elapsedSeconds", .whole(.workingSeconds),
                "Gone since `from`, to now or to where the clock stands or ended."),
            Field("totalSeconds", .whole(.workingSeconds), "From `from` to due."),
            Field("workSeconds", .whole(.workingSeconds), "The work itself still needs; not for the client.").optional,
            Field("stoppedSince", .moment, "Rule 14: since when the clock stands.").optional,
        ])

    static let promise = Schema.answer(
        "Promise", "The promised date of the demo with its drawing.",
        [
            Field("first", .moment, "The first promise, which reports keep."),
            Field("due", .moment, "The present one."),
            Field("from", .moment, "The hand-off."),
            Field("sizeMinutes", .whole(.minutes, 1...120_000), "Size of the work; not for the client.").optional,
            Field("deadline", deadline, "How it stands.").optional,
            Field("pausedSeconds", .whole(.workingSeconds), "Waiting on the client in all."),
            Field("pauses", .list(.named(pause)), "Rule 14: each waiting on the client."),
            Field("days", .list(.named(promiseDay), most: 90), "Working days between hand-off and due."),
            Field("moves", .list(.named(deadlineMove)), "Dates moved, with reasons."),
            Field("firstDemoAt", .moment, "When the first demo was offered.").optional,
            Field("kept", .flag, "Whether it was in time; absent while open.").optional,
        ])

    private static let pause = Schema.answer(
        "Pause", "A waiting on the client.",
        [
            Field("from", .moment, "Asked."), Field("to", .moment, "Answered; absent while it waits.").optional,
            Field("fromSeconds", .whole(.workingSeconds), "From the hand-off to its beginning."),
            Field("toSeconds", .whole(.workingSeconds), "From the hand-off to its end."),
        ])

    private static let promiseDay = Schema.answer(
        "PromiseDay", "A working day of the promise.",
        [
            Field("day", .day, "Of the client's calendar."),
            Field("seconds", .whole(.workingSeconds), "Of the promise on this day."), Field("from", .moment, "Begins."),
        ])

    private static let deadlineMove = Schema.answer(
        "DeadlineMove", "A date moved.",
        [
            Field("at", .moment, "When it was moved."), Field("from", .moment, "The old date."),
            Field("to", .moment, "The new date."), Field("reason", .text(), "As the client was told."),
            Field("by", named, "Who moved it.").optional,
        ])

    static let delivery = Schema.answer(
        "Delivery", "What the developer said at delivery.",
        [
            Field("at", .moment, "When."), Field("by", named, "Who.").optional,
            Field("minutesSpent", .whole(.minutes, 1...120_000), "On the whole work."),
            Field("note", .text(), "Markdown; may be empty."),
            Field("rich", .list(.named(richBlock)), "The note as it is shown; absent where it is plain words.")
                .optional,
            Field("cover", .list(.named(cover)), "Of every criterion."),
            files, Field("commits", .list(.named(commit), most: 200), "As they were told, in their order."),
        ])

    private static let cover = Schema.answer(
        "Cover", "How a criterion was met.",
        [
            Field("criterion", .criterion, "Which."), Field("how", .text(), "Markdown: in the developer's words."),
            Field("rich", .list(.named(richBlock)), "The same as it is shown; absent where it is plain words.")
                .optional,
        ])

    static let demo = Schema.answer(
        "Demo", "An offered demonstration.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the demo within its rework."),
            Field("document", .sha256, "SHA-256 of its sheet.").optional, Field("offeredAt", .moment, "When."),
            Field("link", .text(format: "uri"), "What to open.").optional,
            Field("recording", .text(format: "uri"), "What to watch.").optional,
            Field("callAt", .moment, "When to call.").optional,
            Field("notes", .text(), "Markdown: what to know before looking; may be empty."),
            Field("where", .list(.named(place)), "Where to look for single criteria."), files,
        ])

    private static let place = Schema.answer(
        "DemoPlace", "Where a criterion is to be seen.",
        [Field("criterion", .criterion, "Which."), Field("text", .text(), "Where.")])

    static let verdict = Schema.answer(
        "Verdict", "What a contact found about one criterion.",
        [
            Field("criterion", .criterion, "Which."), Field("verdict", .word(Verdict.Finding.self), "What was found."),
            Field("note", .text(), "Why; may be empty."), Field("by", named, "Who.").optional,
            Field("at", .moment, "When."),
        ])

    static let document = Schema.answer(
        "Document", "A static document, kept under its SHA-256 for ever.",
        [
            Field("kind", .word(DocumentReference.Kind.self), "Which."),
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the document within its kind."),
            Field("sha256", .sha256, "Of its bytes; they are at /documents/{sha256}."),
            Field("label", .text(), "As it calls itself, in the client's language."), Field("at", .moment, "Written."),
            Field("signedBy", named, "Who signed.").optional, Field("signedAt", .moment, "When.").optional,
            Field(
                "answer", .word(["approved", "returned", "declined", "signed", "accepted", "changes"]),
                "What was answered to it."
            ).optional,
        ])
}
