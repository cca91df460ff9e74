import ReworkDomain

/// The conversation of a rework.
extension Schema {
    private static let seq = Field(
        "seq", .whole(.ordinal, 1...Int64.max), "Of its event: the place in the conversation.")
    private static let text = Field("text", .text(), "Markdown; people by their names.")
    private static let rich = Field("rich", .list(.named(richBlock)), "The same as it is shown.")

    static let question = Schema.answer(
        "Question", "Something asked: it is theirs to move until answered.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the question within its rework."), seq,
            Field("to", .word(Court.self), "Who is asked."), Field("by", actor, "Who asked.").optional,
            Field("at", .moment, "When."), text, rich, files,
            Field("internal", .flag, "Between the vendor's own; not for the client."),
            Field("answer", givenAnswer, "Absent while it waits.").optional,
            Field("mayAnswer", .flag, "Whether the reader may answer it now."),
        ])

    private static let givenAnswer = Schema.answer(
        "Answer", "An answer to a question.",
        [Field("by", actor, "Who.").optional, Field("at", .moment, "When."), text, rich, files])

    static let note = Schema.answer(
        "Note", "An internal note: no contact reads it, and it is nobody's move.",
        [seq, Field("by", actor, "Who.").optional, Field("at", .moment, "When."), text, rich, files])

    static let richBlock = Schema.answer(
        "RichBlock", "A block of a text, as a tree of what may be shown.",
        [
            Field("kind", .word(["paragraph", "heading", "quote", "list", "line", "code", "rule", "table"]), "Which."),
            Field("level", .whole(.ordinal, 1...6), "Of a heading.").optional,
            Field("start", .whole(.ordinal, 0...999_999_999), "Of an ordered list: its first number.").optional,
            Field("text", .text(), "Of code.").optional,
            Field("parts", .list(.named(richPart)), "Its words.").optional,
            Field("blocks", .list(.same("RichBlock")), "Of a quote.").optional,
            Field("items", .list(.list(.same("RichBlock"))), "Of a list.").optional,
            Field(
                "rows", .list(.list(.list(.named(richPart)))),
                "Of a table: cells of each row, the titles first; every row has one for each column."
            ).optional,
            Field(
                "aligned", .list(.word(["", "left", "middle", "end"])), "Of a table, by column; empty: as it comes."
            ).optional,
        ])

    private static let richPart = Schema.answer(
        "RichPart", "A piece of a block's words.",
        [
            Field("kind", .word(["text", "code", "emphasis", "strong", "link", "mention", "break"]), "Which."),
            Field("text", .text(), "Plain words; of a mention the name.").optional,
            Field("href", .text(), "Of a link: http, https, mailto or a path of this server.").optional,
            Field("person", .identity, "Of a mention: number of the person.").optional,
            Field("parts", .list(.same("RichPart")), "What is emphasised or leads somewhere.").optional,
        ])
}
