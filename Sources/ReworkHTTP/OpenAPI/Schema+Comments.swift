import ReworkDomain

/// Comments on a specification.
extension Schema {
    private static let revision = Field("revision", .whole(.ordinal, 1...100_000), "A published revision.").optional
    private static let ofDraft = Field("draftVersion", .version, "The draft at this version.").optional
    private static let place = Field("block", .whole(.position, 0...1_000_000), "Of the block in the text shown.")

    static let comments = Schema.answer(
        "Comments", "What is said about a specification, with the blocks of the text it is shown in.",
        [
            Field("number", .identity, "Of the rework."), Field("version", .version, "Of the rework."), revision,
            ofDraft, Field("blocks", .list(.named(block)), "In the order they are read."),
            Field("threads", .list(.named(thread)), "What the reader may see, oldest first."),
            Field("mayComment", .flag, "Whether the reader may open a thread now."),
        ])

    private static let block = Schema.answer(
        "CommentedBlock", "A block of the text.",
        [
            Field("kind", .word(["heading", "paragraph", "item", "code", "row"]), "Which."),
            Field("text", .text(), "Its words."), Field("criterion", .criterion, "When it is one with an id.").optional,
            Field("line", .whole(.line, 1...1_000_000), "Where it begins."),
            Field("takesWording", .flag, "Whether other words can be proposed for it."),
        ])

    private static let thread = Schema.answer(
        "CommentThread", "What is said about one place.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Within its rework."),
            Field("revision", .whole(.ordinal, 1...100_000), "It was written on; absent: on a draft.").optional,
            Field("words", .text(), "The block as it was then."),
            Field("criterion", .criterion, "When it was one.").optional,
            Field("place", .word(["here", "changed", "gone"]), "What became of the block in the text shown."),
            place.optional, Field("internal", .flag, "Between the vendor's own."),
            Field("blocking", .flag, "While open, in the way of a signature; of an internal one, of publishing."),
            Field("wording", .text(longest: TextLimit.wording), "Other words proposed for the block.").optional,
            Field("state", .word(CommentThread.State.self), "Whether it is settled, and how."),
            Field("settledBy", actor, "Who settled it.").optional, Field("settledAt", .moment, "When.").optional,
            Field("remarks", .list(.named(remark)), "Oldest first."),
            Field("mayReply", .flag, "Whether the reader may."), Field("maySettle", .flag, "Likewise, or reopen it."),
            Field("mayTake", .flag, "Whether the reader may take the wording into the draft."),
        ])

    private static let remark = Schema.answer(
        "CommentRemark", "Something said in a thread.",
        [
            Field("by", actor, "Who.").optional, Field("at", .moment, "When."),
            Field("fromClient", .flag, "Whether a contact wrote it."),
            Field("text", .text(), "Markdown; people by their names."),
            Field("rich", .list(.named(richBlock)), "The same as it is shown."),
        ])

    static let commentCount = Schema.answer(
        "CommentCount", "How many threads the reader may see.",
        [
            Field("open", .whole(.count, 0...1_000), "Not settled."),
            Field("blocking", .whole(.count, 0...1_000), "Of those, in the way of a signature or of publishing."),
            Field("stopPublishing", .whole(.count, 0...1_000), "Of those, in the way of publishing."),
            Field("all", .whole(.count, 0...1_000), "Settled ones too."),
        ])

    static let commentForm = Schema.request(
        "CommentForm", "A comment on a block: of a revision, or of the draft.",
        [
            revision, ofDraft, place, Field("text", .saying(TextLimit.note), "Markdown."),
            Field("internal", .flag, "For the vendor's people alone; always so on a draft.").optional,
            Field("blocking", .flag, "Whether it must be settled before the signature.").optional,
            Field("wording", .text(), "Other words for the block, in one line.").optional,
        ])

    static let replyForm = Schema.request(
        "CommentReply", "What is said to a comment.", [Field("text", .saying(TextLimit.note), "Markdown.")])

    static let wordingForm = Schema.request(
        "WordingTaking", "Takes a proposed wording into the draft.",
        [Field("draftVersion", .version, "The draft before one's eyes.")])
}
