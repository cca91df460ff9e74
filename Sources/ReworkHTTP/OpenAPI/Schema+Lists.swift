import ReworkDomain

/// Reworks in lists, homes and the queue.
extension Schema {
    static let reworkRow = Schema.answer(
        "ReworkRow", "A rework in a list.",
        [
            Field("number", .identity, "Of the rework."), Field("title", .text(), "In the client's words."),
            Field("client", named, "Whose system it is.").optional,
            Field("planKind", .word(PlanKind.self), "The client's plan in force.").optional,
            Field("stage", .word(Stage.self), "Where it stands."),
            Field("court", .word(Court.self), "Whose move it is; absent in a final stage.").optional,
            Field("courtSince", .moment, "Since when it is their move."),
            Field("specialist", named, "Accountable for it.").optional,
            Field("developer", named, "Who builds it; not for the client.").optional,
            Field("version", .version, "Of the rework."),
            Field("move", .word(Action.self), "The expected next.").optional,
            Field("due", deadline, "What is due next.").optional, Field("hold", .flag, "Whether it is on hold."),
            Field("openQuestion", openQuestion, "The oldest that waits.").optional,
            Field("sizeMinutes", .whole(.minutes, 1...120_000), "Size of the work; not for the client.").optional,
            Field("criteria", .whole(.count, 0...Int64.max), "Criteria of the specification.").optional,
            Field("waitingDays", .whole(.workingDays, 0...Int64.max), "It has been this court's move."),
            Field("demoAt", .moment, "The call of a demo.").optional,
            Field("passedAt", .moment, "Since when a signature passed on waits to be confirmed.").optional,
            Field("liveSince", .day, "Since when accepted work is in the client's working system.").optional,
            Field("isShort", .flag, "Whether what is signed, or was signed last, is a short offer."),
            Field("allowedActions", .list(.word(Action.self)), "In the queue: what the reader may do.").optional,
            Field("reason", .word(["reserved", "leastSlack"]), "Of the next task: why it is this one.").optional,
            Field("note", .text(), "Of a task given back, or a mention: what was said.").optional,
            Field("by", named, "Of a task given back, or a mention: by whom.").optional,
            Field("at", .moment, "Of a task given back, or a mention: when.").optional,
            Field("found", .list(.named(finding)), "Of a search: where the words are, but for the title.").optional,
        ])

    private static let openQuestion = Schema.answer(
        "OpenQuestion", "A question that waits.",
        [Field("to", .word(Court.self), "Who is asked."), Field("text", .text(), "How it begins.")])

    private static let finding = Schema.answer(
        "SearchFinding", "A place where a search found one of its words.",
        [
            Field("place", .word(["title", "wish", "spec", "talk", "inside"]), "Which text it is."),
            Field("pieces", .list(.named(piece)), "The text around it, in order."),
        ])

    private static let piece = Schema.answer(
        "SearchPiece", "A piece of a text.",
        [Field("text", .text(), "As written."), Field("found", .flag, "Whether it is what was looked for.")])

    static let reworkList = Schema.answer(
        "ReworkList", "A page of reworks in the order asked for.",
        [
            Field("items", .list(.named(reworkRow), most: 200), "The reworks."),
            Field("next", .text(), "Cursor of the next page; absent on the last one. A search may end a page early.")
                .optional,
        ])

    private static func rows(_ name: String, _ meaning: String) -> Field {
        Field(name, .list(.named(reworkRow)), meaning)
    }

    static let queue = Schema.answer(
        "Queue", "The developers' queue.",
        [
            Field("wip", wip, "How much the reader has in hand."), Field("next", reworkRow, "To claim next.").optional,
            rows("mine", "In the reader's development."), rows("returned", "Given back, or answered since."),
            rows("mentioned", "Where the reader is named, and silent since."),
            rows("waiting", "The rest of the queue, least slack first."), rows("others", "At other developers."),
        ])

    private static let wip = Schema.answer(
        "Wip", "Work in progress.",
        [
            Field("claimed", .whole(.count, 0...Int64.max), "In the reader's development, not on hold."),
            Field("limit", .whole(.count, 1...20), "At most."),
        ])

    static let wish = Schema.request(
        "Wish", "What a client would like.",
        [
            Field("client", .identity, "Whose; of a contact its own, whatever is said.").optional,
            Field("contact", .identity, "On whose word; of a contact themselves, whatever is said.").optional,
            Field("title", .saying(TextLimit.title), "In a few words."),
            Field("wish", .saying(TextLimit.wish), "In full."),
            Field("linkedTo", .identity, "A rework of the same client it grows from.").optional,
            Field("linkKind", .word(Link.Kind.self), "How it grows from it; asked again unless said.").optional,
            filesWanted,
        ])
}
