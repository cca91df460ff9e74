import ReworkDomain

/// The vendor's own templates and words of specifications.
extension Schema {
    private static let language = Field("language", .word(Language.self), "Of which specifications.")

    private static let libraryVersion = Schema.answer(
        "SpecLibraryVersion", "Who changed it, when and why.",
        [
            Field("version", .version, "Of the template or words; absent of a retirement.").optional,
            Field("at", .moment, "When."), Field("by", storyActor, "Who."), Field("note", .text(), "What for."),
        ])

    private static let ownTemplate = Schema.answer(
        "OwnTemplate", "A template the vendor made.",
        [
            Field("number", .identity, "Its own for ever."), language, Field("title", .text(), "Its first heading."),
            Field("isRetired", .flag, "Whether it is offered no more."),
            Field("versions", .list(.named(libraryVersion)), "Newest first."),
        ])

    private static let wordsOfLanguage = Schema.answer(
        "SpecWords", "What the linter watches for in one language.",
        [
            language, Field("vague", .list(.text()), "Words nobody can check at a demonstration."),
            Field("stop", .list(.text()), "Words that a client is not to read."),
            Field("versions", .list(.named(libraryVersion)), "Newest first; none while they are the product's."),
        ])

    static let specLibrary = Schema.answer(
        "SpecLibrary", "The vendor's own templates and words, beside what the product brings.",
        [
            Field("version", .version, "Of it all; 0 while there is nothing of the vendor's."),
            Field("templates", .list(.named(ownTemplate)), "In the order they were made."),
            Field("products", .list(.named(template)), "What the product brings."),
            Field("words", .list(.named(wordsOfLanguage)), "By language."),
            Field(
                "allowedActions", .list(.word(["publishTemplate", "retireTemplate", "setWords"])),
                "What the reader may do here."),
        ])

    static let templateForm = Schema.request(
        "TemplateForm", "A version of a template.",
        [
            Field("language", .word(Language.self), "Of a new template; Ukrainian unless said.").optional,
            Field("text", .text(longest: 65_536), "Markdown with a heading of level 1, at most 64 KiB."),
            Field("note", .saying(TextLimit.reason), "What is new in it."),
        ])

    static let templateRetirement = Schema.request(
        "TemplateRetirement", "Why a template is offered no more.", [Field("reason", .saying(TextLimit.reason), "Why.")]
    )

    static let specWordsForm = Schema.request(
        "SpecWordsForm", "Words of one language, an entry a line.",
        [
            language, Field("vague", .text(longest: 60_000), "Words nobody can check.").optional,
            Field("stop", .text(longest: 60_000), "Words that a client is not to read.").optional,
            Field("reason", .saying(TextLimit.reason), "Why."),
        ])
}
