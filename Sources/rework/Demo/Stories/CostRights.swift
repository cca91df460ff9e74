/// Wish 12, in English: the developer's question leads to a second revision, one check waits for the month's closing.
extension DemoStory {
    static var costRights: DemoStory {
        DemoStory(
            .costRights, .furniture,
            DemoBeat(45) {
                try await $0.asks(
                    "Rights to see cost prices",
                    """
                    Even a trainee sees the cost price. Only the finance department should, and the head of production \
                    for his own shop. In reports too.
                    """)
            },
            DemoBeat(43.3) {
                try await $0.estimates(
                    9, 13, 18, days: 7...10,
                    """
                    A right “sees cost prices” for roles: none, own shop, all. Without it the cost is missing from \
                    cards, from **six reports**, from the printed costing and from exports.
                    """,
                    excluded: "Purchase prices on suppliers’ invoices, a log of who looked.",
                    lines: [
                        ("The right and its limits by shop", 4), ("Six reports and exports", 5),
                        ("Cards and the printed costing", 2), ("Checking under five roles", 2),
                    ])
            },
            DemoBeat(42.5) { try await $0.approves() },
            DemoBeat(40) { try await $0.publishes(try $0.text("cost-rights")) },
            DemoBeat(39) { try await $0.signs() },
            DemoBeat(38.7) { try await $0.handsOff(hours: 13, due: $0.closing(inDays: 10)) },
            DemoBeat(38.2) { try await $0.claims(.taras) },
            DemoBeat(35) {
                try await $0.developerAsks(
                    "I found a seventh report with cost in it, “Shop load”. It is not in the spec.")
            },
            DemoBeat(34.6) { try await $0.specialistAnswers("Right, it is missing. I take the spec back and add it.") },
            DemoBeat(34.5) {
                try await $0.withdrawsSpec(
                    "A seventh report, “Shop load”, shows the cost price and was not in the spec.")
            },
            DemoBeat(34.1) { try await $0.publishes(try await $0.revised(seventhReport)) },
            DemoBeat(33.2) { try await $0.signs() },
            DemoBeat(33) {
                try await $0.handsOffAgain(
                    hours: 15, due: $0.closing(inDays: 7), "The seventh report adds two hours of work.")
            },
            DemoBeat(32.8) { try await $0.claims(.taras) },
            DemoBeat(30.2) { try await $0.delivers(hours: 14, costNote, costCovers) },
            DemoBeat(29.6) {
                try await $0.shows(
                    link: "https://test.rework.example/furniture",
                    """
                    The test base is a copy of yours made last Friday. Use **Enter as…** to look with the eyes of a \
                    trainee, a sales manager and the head of shop 2.
                    """,
                    [
                        1: "Products, 7015, as “Trainee”.", 2: "Reports, all seven, as “Sales manager”.",
                        3: "Stock value, as “Head of shop 2”.", 6: "Month closing, October, as yourself.",
                    ])
            },
            DemoBeat(27) { try await $0.judges([1: .met, 3: .met], by: $0.onlooker) },
            DemoBeat(25) {
                try await $0.accepts([
                    5: .metWithNote("The file is fine; its name could say who exported it."),
                    6: .notChecked("I can compare the totals only when this month is closed, after the 5th."),
                ])
            })
    }

    private static let seventhReport = [
        ("six reports and the printed costing", "seven reports and the printed costing"),
        ("- Six reports: sales margin,", "- Seven reports: shop load, sales margin,"),
        (
            "\n\n## Open questions",
            "\n- The report “Shop load” opened by a sales manager has neither the cost column nor its total.\n\n"
                + "## Open questions"
        ),
    ]

    private static let costNote =
        "The right is in Settings → Roles. No role had to be changed by hand but finance and shops."

    private static let costCovers = [
        "The card asks the right before reading the price; 3f1c2ab.",
        "One shared column definition for all reports; 9be04d1.",
        "The right limited to a shop filters by the order’s shop; 70aa9e2.",
        "The template leaves the lines out, not only hides them; 1d5c8f0.",
        "Export uses the same columns as the report; 9be04d1.",
        "Totals are read as before; compared on October; 52e7b13.",
        "Added to the shared definition with its total; c48d6f7.",
    ]
}
