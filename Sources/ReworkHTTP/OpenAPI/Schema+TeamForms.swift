import ReworkDomain

/// What is said of absences, certifications, managers and passports.
extension Schema {
    static let absenceForm = Schema.request(
        "AbsenceForm", "When somebody will be away.",
        [
            Field("from", .day, "The first day, not past."),
            Field("through", .day, "The last day; open unless said.").optional,
            Field("substitute", .identity, "Who acts meanwhile: of a certified one a certified one.").optional,
            Field("note", .text(longest: TextLimit.reason), "May be empty.").optional,
        ])

    static let backForm = Schema.request(
        "BackForm", "When somebody is back.", [Field("back", .day, "The first day; today unless said.").optional])

    static let internshipForm = Schema.request(
        "InternshipForm", "An internship.",
        [
            Field("mentor", .identity, "A certified colleague."),
            Field("note", .text(longest: TextLimit.note), "What it is about; may be empty.").optional,
        ])

    static let certificationForm = Schema.request(
        "CertificationForm", "A certification.",
        [Field("note", .saying(TextLimit.note), "How the internship was served.")])

    static let managerForm = Schema.request(
        "ManagerForm", "Who leads a client from now on.",
        [
            Field("manager", .identity, "Of an individual client a certified specialist with room."),
            Field("reason", .saying(TextLimit.reason), "Why."),
        ])

    static let projectsForm = Schema.request(
        "ProjectsForm", "How many projects a client has.",
        [
            Field("projects", .whole(.count, 1...1_000), "Systems under support; within a manager's places."),
            Field("reason", .saying(TextLimit.reason), "Why."),
        ])

    static let managerWaitForm = Schema.request(
        "ManagerWaitForm", "For whom a client waits.",
        [Field("manager", .identity, "A full one; for any unless said.").optional])

    static let passportForm = Schema.request(
        "PassportForm", "The handwritten part of a passport.",
        [Field("text", .text(longest: TextLimit.passport), "Markdown.")])

    static let scoreForm = Schema.request(
        "ScoreForm", "What a contact thinks of how it was solved.",
        [
            Field("score", .whole(.points, 1...5), "5 is best."),
            Field("note", .text(longest: TextLimit.reason), "In their words; may be empty.").optional,
        ])

    static let score = Schema.answer(
        "Score", "What a contact thinks of how it was solved.",
        [Field("score", .whole(.points, 1...5), "5 is best."), Field("note", .text(), "May be empty.")])

    static let leading = Schema.answer(
        "Leading", "Rules 18, 19: who may lead a client, and where it stands in line.",
        [
            Field("projects", .whole(.count, 1...1_000), "Rule 19: places of a manager it takes."),
            Field("managers", .list(.named(managerChoice)), "Everybody certified."),
            Field("specialists", .list(.named(named)), "Who may lead it as it is now."),
            Field("wait", managerWait, "While it is in line.").optional,
            Field("offeredBy", .list(.named(named)), "Managers with a place whose turn it is."),
            Field("story", .list(.named(leadingEvent)), "Newest first."),
        ])

    private static let leadingEvent = Schema.answer(
        "LeadingEvent", "A change of who leads a client, or of its place in line.",
        [
            Field(
                "kind", .word(["specialistSet", "managerAwaited", "managerWaitEnded", "projectsSet"]),
                "What happened."),
            Field("at", .moment, "When."), Field("by", named, "Who decided.").optional,
            Field("person", named, "Who leads it from then on, or for whom it waits.").optional,
            Field("projects", .whole(.count, 1...1_000), "How many it has from then on.").optional,
            Field("reason", .text(), "As typed.").optional,
        ])

    private static let managerChoice = Schema.answer(
        "ManagerChoice", "Somebody who may lead individual clients.",
        [
            Field("id", .identity, "Number of the person."), Field("name", .text(), "First name first."),
            Field("taken", .whole(.count, 0...Int64.max), "Places their own projects take."),
            Field("limit", .whole(.count, 1...1_000), "Rule 19: at most."),
            Field("room", .whole(.count, 0...1_000), "Places free for this client."),
            Field("hasRoom", .flag, "Whether those are enough."),
            Field("waiting", .whole(.count, 0...Int64.max), "Others in line."),
        ])

    static let passport = Schema.answer(
        "Passport", "Rule 19: how a client's project is configured.",
        [
            Field("client", named, "Whose."),
            Field("version", .version, "Number of the present text: what If-Match names; 0 for none."),
            Field("entries", .list(.named(passportEntry)), "From accepted reworks, the newest first."),
            Field("note", passportNote, "The present text.").optional,
            Field("notes", .list(.named(passportNote)), "Every text there was, the newest first."),
            Field("allowedActions", .list(.word(["notePassport"])), "What the reader may do now."),
        ])

    private static let passportEntry = Schema.answer(
        "PassportEntry", "What an accepted rework made of the system.",
        [
            Field("rework", .identity, "Its number."), Field("title", .text(), "What."),
            Field("acceptedAt", .moment, "When."),
            Field("place", .text(), "Where in the system, as its specification says.").optional,
            Field("criteria", .list(.named(specCriterion)), "What the client accepted."),
            Field("specification", .sha256, "Of the signed document, at /documents/{sha256}.").optional,
        ])

    private static let passportNote = Schema.answer(
        "PassportNote", "A text written by hand.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the texts there were."),
            Field("base", .whole(.version, 0...Int64.max), "Number of the one it was written upon."),
            Field("text", .text(), "Markdown."), Field("rich", .list(.named(richBlock)), "The same as it is shown."),
            Field("by", named, "Who wrote it.").optional, Field("at", .moment, "When."),
            Field("beside", .flag, "Whether a newer text was there already: kept, and never the present one."),
        ])
}
