import ReworkDomain

/// Who is on duty, absences, certifications (rules 16 to 20).
extension Schema {
    static let team = Schema.answer(
        "Team", "The vendor's specialists and leads.",
        [
            Field("items", .list(.named(teamMember)), "In the order of being added."),
            Field("managerLimit", .whole(.count, 1...1_000), "Rule 19: projects one manager serves."),
            Field("waiting", .list(.named(managerWait)), "Clients in line for a manager, the first first."),
            Field("goals", eligibilityGoals, "Rule 20: what makes eligible."),
            Field("certified", .list(.named(named)), "Who may be a manager, or a mentor."),
            Field("today", .day, "Of the vendor's calendar."),
        ])

    static let teamMember = Schema.answer(
        "TeamMember", "A specialist or a lead at this moment.",
        [
            Field("id", .identity, "Number of the person."), Field("name", .text(), "First name first."),
            Field("version", .version, "Of the person: what If-Match of a change names."),
            Field("position", .text(), "Trade or post; may be empty."),
            Field("roles", .list(.word(Role.self)), "What they are."),
            Field("isCertified", .flag, "Rule 20: may be an individual manager."),
            Field("onDuty", .flag, "Whether they are here today."),
            Field("absences", .list(.named(absence)), "Those that are not over, the earliest first."),
            Field("load", workload, "What they carry."),
            Field("own", .list(.named(named)), "Individual clients they lead: these count against the limit."),
            Field("taken", .whole(.count, 0...Int64.max), "Places that these take: as many as they have projects."),
            Field("substituted", .list(.named(named)), "Individual clients of those they stand in for: these do not."),
            Field("waiting", .list(.named(named)), "Who waits for them or for any, the first in line first."),
            Field("offered", .list(.named(named)), "Who of these is offered a free place."),
            Field("substitutes", .list(.named(named)), "Of a reader who may enter an absence: who may act meanwhile."),
            Field("certification", certification, "For leads, and of oneself.").optional,
            Field(
                "allowedActions", .list(.word(["beAway"] + CertificationAction.allCases.map(\.rawValue))),
                "What the reader may do now."),
        ])

    static let workload = Schema.answer(
        "Workload", "Open work, by how near it is due.",
        [
            Field("live", .whole(.count, 0...Int64.max), "Altogether."),
            Field("near", .whole(.count, 0...Int64.max), "Late, or due within a working day."),
            Field("week", .whole(.count, 0...Int64.max), "Due within five working days."),
            Field("later", .whole(.count, 0...Int64.max), "Due later, or with nothing due yet."),
            Field("standing", .whole(.count, 0...Int64.max), "On hold, or waiting on the client."),
            Field("weightTenths", .whole(.tenths, 0...Int64.max), "3, 2, 1 and a half for each of these."),
        ])

    static let assigned = Schema.answer(
        "Assigned", "Why it is that specialist (rules 16, 18).",
        [
            Field("kind", .word(Assigned.Kind.self), "By which rule."),
            Field("person", named, "Who became accountable then.").optional,
            Field("absent", named, "For whom they step in.").optional,
            Field("through", .day, "Last day of that absence; absent while its end is open.").optional,
            Field("load", workload, "What they carried, where that decided.").optional,
            Field("next", rival, "Who carried least after them.").optional,
        ])

    private static let rival = Schema.answer(
        "AssignedRival", "Who carried least after the one chosen.",
        [Field("person", named, "Who."), Field("load", workload, "What they carried.")])

    static let managerWait = Schema.answer(
        "ManagerWait", "A client in line for a manager (rule 19).",
        [
            Field("client", named, "Which."), Field("manager", named, "For whom; absent: for any.").optional,
            Field("since", .moment, "Since when."),
            Field("place", .whole(.ordinal, 1...Int64.max), "Among those who wait for the same."),
        ])

    private static let eligibilityGoals = Schema.answer(
        "EligibilityGoals", "Rule 20: what makes a specialist eligible.",
        [
            Field("days", .whole(.days, 1...Int64.max), "Looked back on."),
            Field("solved", .whole(.count, 0...Int64.max), "Tasks solved, at least."),
            Field("inTimePercent", .whole(.percent, 0...100), "Of those with a due moment, in time, at least."),
            Field("reopenedPercent", .whole(.percent, 0...100), "Of consultations and bugs, opened again, at most."),
            Field("scoreTenths", .whole(.tenths, 0...50), "Of a point: the mean of the clients' scores, at least."),
            Field("leastScores", .whole(.count, 1...Int64.max), "Scores below which the mean says nothing."),
        ])

    private static let absence = Schema.answer(
        "Absence", "When somebody is away (rule 18).",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Of the person's absences."),
            Field("from", .day, "The first day."), Field("through", .day, "The last; absent while open.").optional,
            Field("substitute", named, "Who acts meanwhile; absent: the lead.").optional,
            Field("note", .text(), "May be empty."), Field("by", named, "Who entered it.").optional,
            Field("current", .flag, "Whether it is now."),
        ])

    private static let certification = Schema.answer(
        "Certification", "Rule 20: how far somebody is.",
        [
            Field("state", .word(["none", "eligible", "internship", "certified"]), "Now."),
            Field("numbers", indicators, "Now."),
            Field("steps", .list(.named(certificationStep)), "Newest first."),
        ])

    private static let certificationStep = Schema.answer(
        "CertificationStep", "A step, with the numbers of its day.",
        [
            Field("kind", .word(CertificationStep.Kind.self), "What was decided."), Field("on", .day, "When."),
            Field("by", named, "By whom.").optional, Field("mentor", named, "Of an internship: with whom.").optional,
            Field("note", .text(), "What was said of it; may be empty."), Field("numbers", indicators, "Then."),
        ])

    private static let indicators = Schema.answer(
        "Indicators", "Rule 20: what somebody reached over a stretch of days.",
        [
            Field("from", .day, "The first day."), Field("through", .day, "The last."),
            Field("solved", .whole(.count, 0...Int64.max), "Consultations, bugs and reworks."),
            Field("timed", .whole(.count, 0...Int64.max), "Of those, with a due moment."),
            Field("inTime", .whole(.count, 0...Int64.max), "Of these, in time."),
            Field("requests", .whole(.count, 0...Int64.max), "Consultations and bugs solved."),
            Field("reopened", .whole(.count, 0...Int64.max), "Of these, opened again."),
            Field("scores", .whole(.count, 0...Int64.max), "Scores that clients gave."),
            Field("scoreSum", .whole(.points, 0...Int64.max), "Their sum."),
            Field("reached", .list(.word(Indicators.Name.self)), "Goals reached."),
            Field("unknown", .list(.word(Indicators.Name.self)), "Goals of which there is not enough to tell."),
        ])
}
