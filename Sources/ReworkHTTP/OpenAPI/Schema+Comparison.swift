import ReworkDomain

extension Schema {
    static let comparison = Schema.answer(
        "SpecComparison", "What changed between two revisions, unchanged runs folded.",
        [
            Field("from", .whole(.ordinal, 1...100_000), "The earlier revision."),
            Field("to", .whole(.ordinal, 1...100_000), "The later one."),
            Field("changes", .list(.named(change)), "Block by block, as they are read."),
            Field("addedCriteria", .list(.criterion), "New ones."),
            Field("changedCriteria", .list(.criterion), "Worded anew."),
            Field("removedCriteria", .list(.criterion), "No longer there."),
        ])

    private static let change = Schema.answer(
        "BlockChange", "A block of the text, or a run of unchanged ones.",
        [
            Field("change", .word(["same", "added", "removed", "changed", "gap"]), "What became of it."),
            Field("kind", .word(["heading", "paragraph", "item", "code", "row"]), "Of the block.").optional,
            Field("text", .text(), "Its words as they are now, of a removed one as they were.").optional,
            Field("criterion", .criterion, "When it is one.").optional,
            Field("words", .list(.named(run)), "Of a changed block.").optional,
            Field("count", .whole(.count, 1...Int64.max), "Of a gap: blocks folded.").optional,
        ])

    private static let run = Schema.answer(
        "WordRun", "Words of a changed block.",
        [
            Field("change", .word(["same", "added", "removed"]), "What became of them."),
            Field("text", .text(), "The words with what stands between them."),
        ])
}
