import ReworkDomain

/// The draft of a specification, and what it begins from.
extension Schema {
    static let draft = Schema.answer(
        "Draft", "The draft of a specification with what its editor shows.",
        [
            Field("version", .version, "Of the draft; 0 before the first save."),
            Field("text", .text(), "Markdown; absent after a save, since the editor has it.").optional,
            Field("savedAt", .moment, "When it was saved last.").optional,
            Field("savedBy", named, "By whom.").optional,
            Field("findings", .list(.named(finding)), "What the linter says."),
            Field("outline", .list(.named(section)), "Its sections in their order."),
            Field("criteria", .list(.named(draftCriterion)), "Its acceptance criteria in their order."),
            Field("words", .whole(.count, 0...Int64.max), "Words in all."),
            Field("mayPublish", .flag, "Whether the reader may publish it now, as far as the lifecycle goes."),
            Field("mayOfferShort", .flag, "Whether the reader may publish it as a short offer now."),
            Field("shortMinutes", .whole(.minutes, 1...120_000), "The most hours of a short offer."),
            Field("editable", .flag, "Whether the reader may write it now."),
            Field("kept", .list(.named(keptDraft)), "Texts that lost a race, kept beside it."),
            Field("comments", commentCount, "On it and its revisions."),
            Field("supplement", supplementChanges, "Where a supplementary estimate may go with it.").optional,
            Field("mergedWith", named, "Whose text was put together with the one saved; `text` is the whole.").optional,
            Field(
                "pieces", .list(.named(draftPiece)), "After a refused save: both texts put together, piece by piece."
            ).optional,
        ])

    private static let draftPiece = Schema.answer(
        "DraftPiece", "Lines of two texts made of one, each with its end.",
        [
            Field("agreed", .text(), "Lines nobody disputes.").optional,
            Field("base", .text(), "Lines both changed, as they were.").optional,
            Field("mine", .text(), "As the refused text has them.").optional,
            Field("theirs", .text(), "As the saved one has them.").optional,
        ])

    static let draftReader = Schema.request(
        "DraftReader", "A window that has the draft open.",
        [
            Field("window", .saying(64), "A word of its own for the window."),
            Field("leaving", .flag, "Whether it is being closed.").optional,
        ])

    static let draftReaders = Schema.answer(
        "DraftReaders", "Who has the draft open.",
        [
            Field("others", .list(.named(.named)), "In other windows, each person once."),
            Field("version", .version, "Of the draft; 0 before the first save."),
        ])

    private static let finding = Schema.answer(
        "Finding", "What the linter says about one line.",
        [
            Field("line", .whole(.line, 1...Int64.max), "Where."),
            Field(
                "severity", .word(SpecFinding.Severity.self),
                "An error stops publishing; advice is left with a reason."),
            Field("code", .word(SpecFinding.Code.self), "What."),
            Field("values", .map(value), "What its sentence needs: limits as counts."),
            Field("fix", fix, "How it is mended, where that takes no thought.").optional,
        ])

    private static let fix = Schema.answer(
        "Fix", "Whole lines in place of others.",
        [
            Field("firstLine", .whole(.line, 1...Int64.max), "First line replaced."),
            Field("lastLine", .whole(.line, 1...Int64.max), "Last line replaced."),
            Field("text", .text(), "What comes instead; absent: the lines go.").optional,
        ])

    private static let section = Schema.answer(
        "Section", "A heading of the draft.",
        [
            Field("title", .text(), "Of the section."), Field("level", .whole(.level, 1...6), "Of its heading."),
            Field("line", .whole(.line, 1...Int64.max), "Where."),
            Field("items", .whole(.count, 0...Int64.max), "Items of its lists."),
        ])

    private static let draftCriterion = Schema.answer(
        "DraftCriterion", "An acceptance criterion of the draft.",
        [
            Field("id", .criterion, "Absent until one is given.").optional,
            Field("text", .text(), "Plain text, without its id; may be empty."),
            Field("line", .whole(.line, 1...Int64.max), "Where."),
        ])

    private static let keptDraft = Schema.answer(
        "KeptDraft", "A text that lost a race.",
        [
            Field("version", .version, "Of the draft it was made upon."), Field("text", .text(), "Markdown."),
            Field("savedBy", named, "Whose it is.").optional, Field("savedAt", .moment, "When."),
        ])

    static let draftForm = Schema.request(
        "DraftForm", "The draft's text.",
        [
            Field("text", .text(longest: 262_144), "Markdown, at most 256 KiB; only 64 KiB can be published."),
            Field(
                "base", .text(longest: 262_144),
                "What it was written over: with it, a text that comes late is put together with the newer one."
            ).optional,
        ])

    static let template = Schema.answer(
        "SpecTemplate", "What a specification may begin with.",
        [
            Field("name", .text(), "Of the template."), Field("language", .word(Language.self), "What it is in."),
            Field("title", .text(), "Its first heading."), Field("isOwn", .flag, "Whether the vendor made it."),
        ])

    static let templateText = Schema.answer(
        "SpecTemplateText", "A template's text.", [Field("text", .text(), "Markdown.")])
}
