import ReworkDomain

/// The first screens of the roles, and the lists one comes back to.
extension Schema {
    static let home = Schema.answer(
        "Home", "What to do now, a part a role of the reader.",
        [
            Field("lead", homeOfLead, "Of a lead.").optional,
            Field("specialist", homeOfSpecialist, "Of a specialist.").optional,
            Field("developer", queue, "Of a developer: the queue.").optional,
            Field("mentioned", .list(.named(reworkRow)), "Where the reader is named, and silent since."),
        ])

    private static let section = Schema.answer(
        "HomeSection", "The first rows of a list.",
        [
            Field("items", .list(.named(reworkRow)), "The rows."),
            Field("whole", .flag, "Whether the list has no more."),
            Field("list", .text(), "Address of the whole list."),
        ])

    private static let homeOfSpecialist = Schema.answer(
        "SpecialistHome", "What a specialist does now.",
        [
            Field("dueToday", section, "Due today and running."),
            Field("myMove", section, "Waiting for the reader: signatures passed on, then the least slack first."),
            Field("waiting", section, "Waiting for clients, the longest silence first."),
            Field("atDevelopers", section, "At the developers and at risk or late."),
            Field("demosToday", section, "Calls of today."),
            Field("notLive", section, "Accepted and not said to be live, the newest acceptance first."),
            Field("nearestDue", reworkRow, "Due next, when nothing is today.").optional,
            Field("standsIn", .list(.named(standIn)), "Rule 18: for whom the reader acts."),
        ])

    private static let homeOfLead = Schema.answer(
        "LeadHome", "What a lead does now.",
        [
            Field("breaking", section, "Promises for this week at risk or missed."),
            Field("overdue", section, "Past their due moment, beyond those."),
            Field("load", .list(.named(load)), "Who carries how much, the most first."),
            Field("overrides", .list(.named(override)), "The newest."),
            Field("awaitingSupport", section, "Kept until support is bought."),
            Field("plansEnding", .list(.named(ending)), "Within 30 days and with none to follow."),
            Field("places", .list(.named(place)), "Rule 19: free places with somebody in line."),
        ])

    private static let standIn = Schema.answer(
        "StandIn", "Somebody who is away, for whom the reader acts.",
        [
            Field("person", named, "Who is away."),
            Field("through", .day, "Until when; absent while the end is open.").optional,
            Field("list", .text(), "Address of their reworks."),
        ])

    private static let place = Schema.answer(
        "ManagerPlace", "A manager's free place.",
        [Field("client", named, "Whose turn it is."), Field("manager", named, "With whom.")])

    private static let load = Schema.answer(
        "Load", "What somebody carries.",
        [
            Field("person", named, "Who."),
            Field("live", .whole(.count, 0...Int64.max), "Live reworks, of a specialist.").optional,
            Field("claimed", .whole(.count, 0...Int64.max), "In development, of a developer.").optional,
            Field("wipLimit", .whole(.count, 1...20), "At most in development.").optional,
            Field("list", .text(), "Address of their reworks."),
        ])

    private static let override = Schema.answer(
        "OverrideGiven", "A lead let a rework go on without an entitlement.",
        [
            Field("number", .identity, "Of the rework."), Field("title", .text(), "In the client's words."),
            Field("client", named, "Whose system it is.").optional, Field("reason", .text(), "As the lead gave it."),
            Field("by", named, "Which lead.").optional, Field("at", .moment, "When."),
        ])

    static let ending = Schema.answer(
        "PlanEnding", "A plan that ends soon.",
        [
            Field("client", named, "Who holds it."), Field("plan", plan, "The plan."),
            Field("daysLeft", .whole(.days, 0...30), "Days of the calendar left, today not among them."),
            Field(
                "notice", .word(PlanEnding.Notice.allCases.map(\.word)),
                "Which of the warnings 30, 14 and 3 days before has come."),
        ])

    static let savedView = Schema.answer(
        "SavedView", "A list one comes back to.",
        [
            Field("id", .identity, "Number of the view."), Field("list", .word(SavedView.List.self), "Of which list."),
            Field("name", .text(), "As its owner calls it."),
            Field("query", .text(), "What stands after the question mark of the list's address."),
        ])

    static let savedViewForm = Schema.request(
        "SavedViewForm", "A list, to be kept.",
        [
            Field("list", .word(SavedView.List.self), "Of which list; of reworks unless said.").optional,
            Field("name", .saying(60), "What to call it; another list of that name is replaced."),
            Field(
                "query", .text(longest: 1_000, pattern: "^[A-Za-z0-9._~%&=+*-]+$"),
                "What stands after the question mark of the list's address."),
        ])
}
