import ReworkDomain

/// One rework as its page shows it.
extension Schema {
    static let rework = Schema.answer(
        "Rework", "A change made to the client's system, from wish to acceptance.",
        [
            Field("number", .identity, "Of the rework."), Field("version", .version, "Of the rework."),
            Field("title", .text(), "In the client's words."), Field("wish", .text(), "The client's first text."),
            files,
            Field("stage", .word(Stage.self), "Where it stands."),
            Field("isShort", .flag, "Whether what is signed, or was signed last, is a short offer."),
            Field("court", .word(Court.self), "Whose move it is; absent in a final stage.").optional,
            Field("courtSince", .moment, "Since when it is their move."),
            Field("createdAt", .moment, "When asked for."),
            Field("client", reworkClient, "Whose system it is."),
            Field("specialist", named, "Accountable for it (rule 16).").optional,
            Field("developer", named, "Who builds it; never told to the client.").optional,
            Field("requestedBy", named, "The contact who asked, or on whose word it was written down.").optional,
            Field("signatories", .list(.named(named)), "The client's contacts who may sign."),
            Field("linkedTo", linkedRework, "What it grew from.").optional,
            Field(
                "allowedActions", .list(.word(Action.allCases.map(\.rawValue) + ["writeDraft", "makeEnterLink"])),
                "What the reader may do now, from the lifecycle table."),
            Field("move", .word(Action.self), "The expected next one, when it is the reader's.").optional,
            Field("gate", gate, "Whether the client may have a rework now."),
            Field("override", remark, "A lead's reason to go on without an entitlement; not for the client.").optional,
            Field("hold", remark, "Why nothing goes on, while on hold.").optional,
            Field("estimate", estimate, "The last offer.").optional,
            Field("spec", spec, "The last published revision.").optional,
            Field("supplements", supplements, "Where the specification changed for more or less.").optional,
            Field("promise", promise, "Since the hand-off.").optional,
            Field("deadline", deadline, "What is due next.").optional,
            Field("delivery", delivery, "The last one; not for the client.").optional,
            Field("demo", demo, "The last one offered.").optional,
            Field("verdicts", .list(.named(verdict)), "The newest of each criterion, of the present demo."),
            Field("questions", .list(.named(question)), "In their order; internal ones not for the client."),
            Field("comments", commentCount, "On its specification."),
            Field("notes", .list(.named(note)), "Internal ones, oldest first; absent for the client.").optional,
            Field("passing", passing, "A contact proposes that a colleague sign: it waits to be confirmed.").optional,
            Field("documents", .list(.named(document)), "Every one written, oldest first."),
            Field("people", assignable, "Of a reader who may reassign: to whom.").optional,
            Field("ledger", ledger, "Whose move it was, and for how long (rule 14)."),
            Field("score", score, "What the client thinks of it, once accepted.").optional,
            Field("goLive", goLive, "Since when it is in the client's working system.").optional,
            Field("assigned", assigned, "Why it is that specialist; not for the client.").optional,
            Field("story", .list(.named(storyEvent)), "What happened, oldest first."),
        ])

    static let reworkClient = Schema.answer(
        "ReworkClient", "The client of a rework.",
        [
            Field("id", .identity, "Number of the client."), Field("name", .text(), "Of the organisation."),
            Field("language", .word(Language.self), "Of its documents."),
            Field("plan", plan, "The plan in force that gives most.").optional,
            Field("hourlyRate", money, "Rule 25: an hour of rework for it; not for the client.").optional,
        ])

    private static let linkedRework = Schema.answer(
        "LinkedRework", "What a rework grew from.",
        [
            Field("number", .identity, "Of that rework."), Field("kind", .word(Link.Kind.self), "How."),
            Field("title", .text(), "Of that rework."),
        ])

    private static let remark = Schema.answer(
        "Remark", "A reason with who gave it.",
        [
            Field("reason", .text(), "As typed."), Field("by", actor, "Who; absent for the system.").optional,
            Field("at", .moment, "When."),
        ])

    static let assignable = Schema.answer(
        "Assignable", "Who could be accountable instead.",
        [Field("specialists", .list(.named(named)), "Those who may serve this client (rules 18 to 20).")])

    private static let estimate = Schema.answer(
        "Estimate", "An offer of price and time.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the offer within its rework."),
            Field("isShort", .flag, "Whether it was offered together with its specification, to be signed once."),
            Field("hours", estimateHours, "Of work; not for the client.").optional,
            Field(
                "criteria", .list(.named(criterionHours)), "Hours by criterion it was built from; not for the client."
            ).optional,
            Field("price", money, "Of the whole."), Field("includesTax", .flag, "Whether value-added tax is in it."),
            Field("leadDays", leadDays, "Rule 13: indicative, from the signed spec to the demo."),
            Field("summary", .text(), "Markdown: what will be done."),
            Field("excluded", .text(), "Markdown: what is left out; may be empty."),
            Field("validUntil", .moment, "The last second it is valid."),
            Field("document", .sha256, "SHA-256 of the offer's document.").optional,
            Field("state", .word(Estimate.State.self), "What became of it."),
            Field("offeredAt", .moment, "When."), Field("approvedAt", .moment, "When it was signed.").optional,
            Field("approvedBy", named, "Who signed.").optional,
        ])

    private static let estimateHours = Schema.answer(
        "EstimateHours", "Work, low to high.",
        [
            Field("lowMinutes", .whole(.minutes, 1...120_000), "If all goes well."),
            Field("likelyMinutes", .whole(.minutes, 1...120_000), "Most likely."),
            Field("highMinutes", .whole(.minutes, 1...120_000), "If it does not."),
        ])

    private static let leadDays = Schema.answer(
        "LeadDays", "An indicative lead time.",
        [
            Field("from", .whole(.workingDays, 1...500), "At least."),
            Field("to", .whole(.workingDays, 1...500), "At most."),
        ])

    private static let spec = Schema.answer(
        "Spec", "A published revision of the specification.",
        [
            Field("revision", .whole(.ordinal, 1...Int64.max), "Of the specification."),
            Field("document", .sha256, "SHA-256 of its document.").optional,
            Field("publishedAt", .moment, "When."), Field("criteria", .list(.named(specCriterion)), "In their order."),
            Field("signedAt", .moment, "When it was signed.").optional,
            Field("signedBy", named, "Who signed.").optional,
        ])

    static let specCriterion = Schema.answer(
        "Criterion", "An acceptance criterion.",
        [
            Field("id", .criterion, "Given at publishing, never reused."),
            Field("text", .text(), "Plain text, without its id."),
        ])
}
