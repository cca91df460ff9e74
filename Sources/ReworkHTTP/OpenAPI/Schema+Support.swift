import ReworkDomain

/// Consultations and bugs.
extension Schema {
    private static let warranty = Schema.answer(
        "Warranty", "A signed criterion of an accepted rework (rule 9).",
        [Field("rework", .identity, "Number of the rework."), Field("criterion", .criterion, "Which.")])

    private static let warrantyOffer = Schema.answer(
        "WarrantyOffer", "An accepted rework whose criteria are under warranty.",
        [
            Field("rework", .identity, "Its number."), Field("title", .text(), "In the client's words."),
            Field("through", .day, "Last day of the warranty."),
            Field("criteria", .list(.named(specCriterion)), "What was signed."),
        ])

    private static let classified = Schema.answer(
        "Classified", "What it was found to be (rules 8, 10).",
        [
            Field("kind", .word(RequestKind.self), "Which kind."),
            Field("reason", .text(), "For the client; empty when as proposed."),
            Field("by", actor, "Who.").optional, Field("at", .moment, "When."),
            Field("final", .flag, "Whether it is a lead's word after a contest."),
            Field("warranty", warranty, "What makes the repair free.").optional,
        ])

    private static let said = Schema.answer(
        "Said", "Something said on the way.",
        [
            Field("text", .text(), "In their words; may be empty."), Field("by", actor, "Who.").optional,
            Field("at", .moment, "When."),
        ])

    private static let solution = Schema.answer(
        "Solution", "The answer to a consultation, or what was done about a bug.",
        [
            Field("text", .text(), "Markdown."), Field("rich", .list(.named(richBlock)), "The same as it is shown."),
            Field("recommendation", .flag, "Rule 2: a recommendation."),
            Field("inTime", .flag, "By its due moment, or while the clock stood."),
            Field("by", actor, "Who.").optional, Field("at", .moment, "When."), files,
        ])

    private static let clockStep = Schema.answer(
        "ClockStep", "A sentence of a deadline's explanation (rule 15).",
        [
            Field(
                "kind", .word(["set", "later", "daysOff", "counts", "waited", "stands", "dayLimit", "due"]), "Which."),
            Field("at", .moment, "The moment it speaks of.").optional,
            Field("to", .moment, "Of waiting: its end.").optional,
            Field("seconds", .whole(.workingSeconds), "Counted, waited or left.").optional,
            Field("why", .word(ClockRun.Later.self), "Rule 12: why it counts later.").optional,
            Field("cutoff", .whole(.seconds), "Since midnight on the calendar's clock.").optional,
            Field("days", .list(.named(dayOff)), "Without working time.").optional,
        ])

    private static let dayOff = Schema.answer(
        "DayOff", "A day without working time.",
        [
            Field("day", .day, "Of the client's calendar."),
            Field("name", .text(), "Of a holiday.").optional,
        ])

    private static let drawnDay = Schema.answer(
        "ClockDay", "A day of the drawing.",
        [
            Field("day", .day, "Of the client's calendar."), Field("name", .text(), "Of a special day.").optional,
            Field("windows", .list(.named(window)), "When somebody works."),
        ])

    private static let window = Schema.answer(
        "ClockWindow", "A stretch of working time.",
        [Field("from", .moment, "Opens."), Field("to", .moment, "Closes.")])

    private static let wait = Schema.answer(
        "ClockWait", "A waiting on the client (rule 14).",
        [Field("from", .moment, "Asked."), Field("to", .moment, "Answered; absent while it waits.").optional])

    private static let whatIf = Schema.answer(
        "WhatIf", "When it would be due by an answer of the client.",
        [Field("answeredAt", .moment, "If answered then."), Field("due", .moment, "Due then.").optional])

    private static let clock = Schema.answer(
        "Clock", "Why it is due when it is (rule 15).",
        [
            Field("kind", .word(ServiceClock.Kind.self), "Rule 11 or 12."), Field("set", .moment, "Counted from."),
            Field("due", .moment, "Absent while the clock stands.").optional,
            Field("timeZone", .text(), "IANA name of the calendar's zone."),
            Field("limitSeconds", .whole(.workingSeconds, 0...Int64.max), "Rule 11 or 12, as the calendar has it."),
            Field("triageSeconds", .whole(.workingSeconds, 0...Int64.max), "Rule 8, as the calendar has it."),
            Field("steps", .list(.named(clockStep)), "In the order of time."),
            Field("days", .list(.named(drawnDay), most: 21), "For a drawing."),
            Field("waits", .list(.named(wait)), "On the client."),
            Field("whatIf", .list(.named(whatIf)), "While it waits on the client."),
        ])

    static let support = Schema.answer(
        "SupportRequest", "A consultation or a bug.",
        [
            Field("number", .identity, "From the same numbers as reworks."),
            Field("version", .version, "Of the request."),
            Field("kind", .word(RequestKind.self), "What it is, as far as is known."),
            Field("proposedKind", .word(RequestKind.self), "What the contact chose (rule 8)."),
            Field("title", .text(), "In the client's words."), Field("text", .text(), "Markdown; in full."),
            Field("rich", .list(.named(richBlock)), "The same as it is shown."), files,
            Field("stage", .word(SupportStage.self), "Where it stands."),
            Field("court", .word(Court.self), "Whose move it is; absent when it is over.").optional,
            Field("courtSince", .moment, "Since when it is their move."), Field("createdAt", .moment, "Asked."),
            Field("workStopped", .flag, "The client can't work: orders, and changes no clock."),
            Field("queued", .flag, "Whether it is, or was, in the developers' queue."),
            Field("client", reworkClient, "Whose."), Field("specialist", named, "Accountable for it.").optional,
            Field("developer", named, "Who mends it; not for the client.").optional,
            Field("requestedBy", named, "The contact.").optional,
            Field("allowedActions", .list(.word(SupportAction.self)), "What the reader may do now."),
            Field("move", .word(SupportAction.self), "The expected next, if the reader's.").optional,
            Field("gate", gate, "Whether the client may have this kind now."),
            Field("classified", classified, "Absent in triage.").optional,
            Field("proposedWarranty", warranty, "The criterion the contact named.").optional,
            Field("contest", said, "Rule 10: once.").optional, Field("override", said, "A lead's (rule 9).").optional,
            Field("referral", said, "The client wants to be told about the ways out.").optional,
            Field("deadline", deadline, "What is due next.").optional,
            Field("clock", clock, "Why then.").optional, Field("solution", solution, "The newest.").optional,
            Field("reopenings", .whole(.count, 0...Int64.max), "How often it was opened again."),
            Field("score", score, "What the client thinks of the newest solution.").optional,
            Field("assigned", assigned, "Why it is that specialist; not for the client.").optional,
            Field("warranties", .list(.named(warrantyOffer)), "What a bug may be traced to; not for the client."),
            Field("questions", .list(.named(question)), "Asked on the way."),
            Field("notes", .list(.named(note)), "Internal; absent for the client.").optional,
            Field("people", assignable, "Whom it may be given to.").optional,
            Field("ledger", ledger, "Whose move it was, and for how long (rule 14)."),
            Field("story", .list(.named(supportEvent)), "What happened, oldest first."),
        ])

    private static let supportEvent = Schema.answer(
        "SupportEvent", "One event of a consultation's or bug's history.",
        [
            Field("seq", .whole(.ordinal, 1...Int64.max), "Of the event within it."), Field("at", .moment, "When."),
            Field(
                "kind",
                .word([
                    "made", "classified", "settled", "contested", "admitted", "referred", "begun", "queued", "claimed",
                    "released", "solved", "fixed", "closed", "reopened", "withdrawn", "asked", "answered", "noted",
                    "reassigned", "flagged", "becameRework", "recounted", "scored",
                ]), "What happened."),
            Field("by", storyActor, "Who, or by which cause the system."),
            Field("values", .map(value), "What its sentence needs."),
        ])

    private static let supportRow = Schema.answer(
        "SupportRow", "A consultation or bug in a list.",
        [
            Field("number", .identity, "Of the request."), Field("version", .version, "Of the request."),
            Field("kind", .word(RequestKind.self), "What it is, as far as is known."),
            Field("title", .text(), "In the client's words."), Field("client", named, "Whose.").optional,
            Field("planKind", .word(PlanKind.self), "The client's plan in force.").optional,
            Field("stage", .word(SupportStage.self), "Where it stands."),
            Field("court", .word(Court.self), "Whose move it is; absent when it is over.").optional,
            Field("courtSince", .moment, "Since when it is their move."), Field("createdAt", .moment, "Asked."),
            Field("specialist", named, "Accountable for it.").optional,
            Field("developer", named, "Who mends it; not for the client.").optional,
            Field("move", .word(SupportAction.self), "The expected next.").optional,
            Field("due", deadline, "What is due next.").optional,
            Field("workStopped", .flag, "The client can't work."),
            Field("contested", .flag, "Rule 10: waits for a lead's word."),
            Field("referred", .flag, "The client waits to be told about the ways out."),
            Field("queued", .flag, "In the developers' queue."),
            Field("waitingDays", .whole(.workingDays, 0...Int64.max), "It has been this court's move."),
        ])

    static let supportList = Schema.answer(
        "SupportList", "A page of consultations and bugs in the order asked for.",
        [
            Field("items", .list(.named(supportRow), most: 200), "The requests."),
            Field("next", .text(), "Cursor of the next page; absent on the last one.").optional,
        ])
}
