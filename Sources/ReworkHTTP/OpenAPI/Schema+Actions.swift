import ReworkDomain

/// What the actions of a rework take, and the draft of a specification.
extension Schema {
    private static let work: ClosedRange<Int64> = 1...120_000

    static let nothing = Schema.request("Nothing", "No field at all.", [])

    static let refusal = Schema.request(
        "RequestRefusal", "Why a request comes to nothing.",
        [
            Field("why", .word(RefusedRequest.self), "The kind of reason."),
            Field("reason", .saying(TextLimit.reason), "In words, for the client."),
        ])

    static let offer = Schema.request(
        "EstimateOffer", "An offer of price and time.",
        [
            Field("lowMinutes", .whole(.minutes, work), "If all goes well."),
            Field("likelyMinutes", .whole(.minutes, work), "Most likely; not below the low one."),
            Field("highMinutes", .whole(.minutes, work), "If it does not; not below the likely one."),
            Field("priceMinor", .whole(.money, 0...Money.most), "Of the whole."),
            Field("currency", .word(Currency.self), "ISO 4217 code; UAH unless said.").optional,
            Field("validUntil", .day, "Last day it is valid: from today to a year from now."),
            Field("leadDaysFrom", .whole(.workingDays, 1...500), "Indicative lead time, at least."),
            Field("leadDaysTo", .whole(.workingDays, 1...500), "At most; not below the least."),
            Field("summary", .saying(TextLimit.summary), "Markdown: what will be done."),
            Field("excluded", .text(longest: TextLimit.summary), "Markdown: what is left out.").optional,
            Field("lines", .list(.named(offerLine), most: 50), "What it is made of; adds up to likelyMinutes.")
                .optional,
            Field("draftVersion", .version, "Of the draft whose criteria the hours are told of.").optional,
            Field(
                "criteria", .list(.named(threePoint), most: 1_000),
                "Hours by the draft's criteria, in its order; they get their ids with the offer."
            ).optional,
        ])

    private static let offerLine = Schema.request(
        "EstimateLine", "A part of the work.",
        [
            Field("work", .saying(TextLimit.title), "What."), Field("minutes", .whole(.minutes, work), "How much."),
        ])

    static let publish = Schema.request(
        "SpecPublication", "Which draft is published.",
        [
            Field("draftVersion", .version, "The version its author has before their eyes."),
            Field(
                "waiver", .text(longest: TextLimit.reason),
                "Why the linter's advice is left; required where it has any."
            ).optional,
            Field("supplement", supplementForm, "Where the change costs more or less than is approved.").optional,
        ])

    static let shortOffer = Schema.request(
        "ShortOffer", "Estimate and specification in one document.",
        [
            Field("draftVersion", .version, "The version its author has before their eyes."),
            Field("waiver", .text(longest: TextLimit.reason), "Why the linter's advice is left.").optional,
            Field("minutes", .whole(.minutes, work), "Hours of work, within the vendor's setting."),
            Field("priceMinor", .whole(.money, 0...Money.most), "Of the whole."),
            Field("currency", .word(Currency.self), "ISO 4217 code; UAH unless said.").optional,
            Field("validUntil", .day, "Last day it is valid: from today to a year from now."),
            Field("leadDaysFrom", .whole(.workingDays, 1...500), "Indicative lead time, at least."),
            Field("leadDaysTo", .whole(.workingDays, 1...500), "At most; not below the least."),
        ])

    static let handOff = Schema.request(
        "HandOff", "Rule 13: size and date of the work.",
        [
            Field("sizeMinutes", .whole(.minutes, work), "Size of the work."),
            Field("due", .moment, "When it will be shown: later than now, within three years."),
            Field("reason", .text(longest: TextLimit.reason), "Of a date moved by handing off again.").optional,
        ])

    static let deliveryForm = Schema.request(
        "DeliveryForm", "What the developer says at delivery.",
        [
            Field("minutesSpent", .whole(.minutes, work), "On the whole work."),
            Field("note", .text(longest: TextLimit.note), "For the specialist.").optional,
            Field("cover", .list(.named(coverForm), most: 1_000), "Every criterion, once."), filesWanted,
            Field(
                "log", .text(longest: CommitLog.longest),
                "What `git log` printed: hashes, subjects and `Covers: AC-1` trailers are read."
            ).optional,
            Field("commits", .list(.named(commitForm), most: 200), "The same told apart, in place of a log.").optional,
        ])

    private static let coverForm = Schema.request(
        "CoverForm", "How a criterion was met.",
        [
            Field("criterion", .criterion, "Which."),
            Field("how", .saying(TextLimit.note), "In the developer's words."),
        ])

    static let demoForm = Schema.request(
        "DemoForm", "What the client is shown: a link, a recording or a call.",
        [
            Field("link", .text(longest: TextLimit.link), "What to open: http or https.").optional,
            Field("recording", .text(longest: TextLimit.link), "What to watch: http or https.").optional,
            Field("callAt", .moment, "When to call: later than now, within a year.").optional,
            Field("notes", .text(longest: TextLimit.summary), "Markdown: what to know before looking.").optional,
            Field("where", .list(.named(placeForm), most: 1_000), "Where to look for single criteria.").optional,
            filesWanted,
        ])

    private static let placeForm = Schema.request(
        "DemoPlaceForm", "Where a criterion is to be seen.",
        [
            Field("criterion", .criterion, "Which."), Field("text", .text(longest: TextLimit.note), "Where.").optional,
        ])

    static let deadlineForm = Schema.request(
        "DeadlineForm", "A date to be moved.",
        [
            Field("due", .moment, "The new date: later than now, within three years."),
            Field("reason", .saying(TextLimit.reason), "As the client is told."),
        ])

    static let questionForm = Schema.request(
        "QuestionForm", "Something to be asked.",
        [
            Field("to", .word(Court.self), "Who is asked; never oneself."),
            Field("text", .saying(TextLimit.question), "What."), filesWanted,
        ])

    static let answerForm = Schema.request(
        "AnswerForm", "An answer to a question.",
        [Field("text", .saying(TextLimit.question), "What is answered."), filesWanted])

    static let noteForm = Schema.request(
        "NoteForm", "An internal note.",
        [Field("text", .saying(TextLimit.question), "For the vendor's people."), filesWanted])

    static let assignment = Schema.request(
        "AssignmentForm", "Who is accountable from now on.", [Field("specialist", .identity, "Number of the person.")])
}
