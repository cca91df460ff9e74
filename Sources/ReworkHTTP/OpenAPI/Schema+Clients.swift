import ReworkDomain

/// Clients with their plans and what the gate says.
extension Schema {
    private static let id = Field("id", .identity, "Number of the client.")
    private static let name = Field("name", .text(), "Of the organisation.")
    private static let specialist = Field("specialist", named, "Who gets its new reworks, if somebody is set.").optional
    private static let gateField = Field("gate", gate, "Whether it may have a rework now (rules 4 to 9).")

    static let plan = Schema.answer(
        "Plan", "A support plan the client holds.",
        [
            Field("kind", .word(PlanKind.self), "Which plan."),
            Field("from", .day, "First day, of the client's calendar."),
            Field("through", .day, "Last day; absent when it has no end.").optional,
            Field("state", .word(Plan.State.self), "Today."),
            Field("price", money, "Of a month; absent when none was recorded.").optional,
        ])

    static let gate = Schema.answer(
        "Gate", "The gate's answer; when closed, which rule stopped it and the ways out.",
        [
            Field("open", .flag, "Whether the client may have a rework now."),
            Field("planKind", .word(PlanKind.self), "When open: the plan that entitles.").optional,
            Field("rule", .whole(.rule, 1...25), "When closed: the rule.").optional,
            Field("reason", .word(GateRefusal.Reason.self), "When closed: why.").optional,
            Field("endedOn", .day, "Last day of a lapsed plan.").optional,
            Field("startsOn", .day, "First day of a plan not yet in force.").optional,
            Field("stageLeft", .word(Stage.self), "Of a waiting rework: where it goes on.").optional,
            Field("waysOut", .list(.named(wayOut)), "When closed: the plans that open it.").optional,
        ])

    static let clientRow = Schema.answer(
        "ClientRow", "A client in a list.",
        [
            id, name, specialist, Field("plan", plan, "The plan in force that gives most.").optional, gateField,
            Field("live", .whole(.count, 0...Int64.max), "Live reworks."),
        ])

    static let client = Schema.answer(
        "Client", "A client with its plans, contacts and newest reworks.",
        [
            id, Field("version", .version, "Of the client."), name,
            Field("language", .word(Language.self), "Of its documents."), specialist,
            Field("plans", .list(.named(plan)), "Newest first."), gateField,
            Field("contacts", .list(.named(contact)), "Those who are active."),
            Field("formerContacts", .list(.named(contact)), "Those who are there no more."),
            Field("reworks", .list(.named(reworkRow)), "The newest."),
            Field(
                "allowedActions",
                .list(
                    .word([
                        "buyPlan", "giveCalendar", "addContact", "request", "assessNeed", "changeSpecialist",
                        "changeProjects", "awaitManager", "leaveLine",
                    ])),
                "What the reader may do here."),
            Field("prices", supportPrices, "Of a month of support."),
            Field("need", need, "Rule 3: as it was told last.").optional,
            Field("ending", ending, "The main plan when it ends soon with none to follow.").optional,
            Field("consulting", share, "Rule 2 over the last 90 days."),
            Field("leading", leading, "Who may lead it, and where it stands in line (rules 18, 19)."),
            Field("admitted", .list(.identity), "Reworks that this purchase let go on.").optional,
            Field("calendar", calendarOfClient, "By which it is counted."),
            Field("moved", .list(.named(moved)), "Open deadlines that its new calendar moved.").optional,
        ])

    static let supportPrices = Schema.answer(
        "SupportPrices", "Of a month, as the ways out name them.",
        [
            Field("paid", money, "Of paid support; absent when it is quoted.").optional,
            Field("individual", money, "Of an individual manager; absent when it is quoted.").optional,
        ])

    private static let need = Schema.answer(
        "SupportNeed", "Rule 3: what the four questions recommend, and why.",
        [
            Field("recommended", .word(PlanKind.self), "Which plan."),
            Field("reasons", .list(.word(SupportNeed.Question.allCases.map(\.rawValue))), "Answered with yes."),
        ])

    static let needForm = Schema.request(
        "SupportNeedForm", "Rule 3: the four questions answered.",
        [
            Field("takesOnStaff", .flag, "Whether the client often takes on new staff."),
            Field("hasNobodyResponsible", .flag, "Whether nobody there is responsible for the system."),
            Field("trainsAdministrator", .flag, "Whether it is training an employee to administer it."),
            Field("ordersManyReworks", .flag, "Whether it orders many reworks."),
        ])

    static let newClient = Schema.request(
        "NewClient", "A client, to be added.",
        [
            Field("name", .saying(TextLimit.name), "Of the organisation."),
            Field("language", .word(Language.self), "Of its documents; Ukrainian unless said.").optional,
            Field("specialist", .identity, "Who gets its new reworks.").optional,
        ])

    static let newPlan = Schema.request(
        "NewPlan", "A plan, to be bought.",
        [
            Field("kind", .word(PlanKind.self), "Which plan."),
            Field("from", .day, "First day; a renewal may begin the days of grace ago that the calendar gives."),
            Field("through", .day, "Last day; without end unless said.").optional,
            Field("manager", .identity, "Of an individual plan; the client's own specialist unless said.").optional,
            Field("priceMinor", .whole(.money, 0...Money.most), "Of a month.").optional,
            Field("currency", .word(Currency.self), "ISO 4217 code; UAH unless said.").optional,
            Field(
                "endsOthers", .flag,
                "Whether the main plan before ends on the eve of this one; unless said, an overlap is refused."
            ).optional,
        ])
}
