import ReworkDomain

/// The vendor's price list of individual support, and what is known of its clients' projects (rule 23).
enum DemoPrices {
    /// Hryvnias a month: before any complexity, and for a point of it.
    static let base: Int64 = 4_000
    static let rate: Int64 = 22
    /// From the second version on: the first was cheaper.
    static let laterRate: Int64 = 24
    /// Working days before the first start when the rate went up.
    static let raisedDaysAgo = 118.3

    static let types = [
        row("Роздрібна торгівля", "Retail", 60), row("Оптова торгівля", "Wholesale", 80),
        row("Інтернет-торгівля", "Online trade", 120), row("Сервіс і ремонт", "Service and repair", 100),
        row("Виробництво", "Production", 160), row("Кол-центр", "Call centre", 90),
    ]

    private static func row(_ name: String, _ englishName: String, _ score: Int64) -> PriceListDraft.Row {
        PriceListDraft.Row(number: nil, name: name, englishName: englishName, score: Thousandths(score * 1_000))
    }

    /// Of one client's project.
    struct Project {
        let client: String
        /// Number of the type.
        let type: Int
        let hours: Int
        let reworksBefore: Int
        let users: Int
    }

    static let projects = [
        Project(client: "chemistry", type: 3, hours: 380, reworksBefore: 24, users: 46),
        Project(client: "fridges", type: 4, hours: 310, reworksBefore: 11, users: 38),
        Project(client: "furniture", type: 5, hours: 420, reworksBefore: 6, users: 64),
        Project(client: "metalworks", type: 5, hours: 140, reworksBefore: 2, users: 17),
    ]

    /// Rule 22: paid support of clients who do not hold it, hryvnias a month, and why so much.
    static let general = [
        (
            client: "metalworks", price: Int64(3_800),
            reason: "Один цех і сімнадцять користувачів: звернень небагато."
        )
    ]

    /// Rule 3: the questions that were answered with yes before the first plan, or instead of one.
    static let needs: [(client: String, reasons: [SupportNeed.Question])] = [
        ("fridges", [.hasNobodyResponsible, .ordersManyReworks]), ("coffee", [.takesOnStaff, .ordersManyReworks]),
        ("windows", []), ("cleaning", [.takesOnStaff]),
    ]

    /// Rule 24: a training under way; `done` steps are completed, each some working days before the first start.
    static let training = TrainingDraft(
        inputs: TrainingInputs(
            trainee: "Надія Крушельницька",
            requirements:
                "Самостійно вести права користувачів, довідники й шаблони друку, без звернень до постачальника.",
            level: .user, place: .remote, source: .ownStaff),
        parts: [
            part(.requirements, 6_000, "Чотири теми, по два заняття на кожну."),
            part(.level, 2_400, "Систему знає як користувачка: вступ скорочено до одного заняття."),
            part(.place, 0, "Дистанційно, без виїздів."),
            part(.source, 0, "Працівниця клієнта: добирати кандидата не треба."),
        ],
        steps: [
            "Вступ: як влаштовано систему", "Права користувачів", "Довідники й обмін", "Шаблони друку",
            "Самостійна робота під наглядом", "Підсумкове завдання",
        ].map { Training.Step(title: $0, due: nil) })

    static let trained: [(client: String, quotedDaysAgo: Double)] = [("carparts", 38.4)]

    static let done: [(daysAgo: Double, note: String)] = [
        (33.2, "Знає, де що лежить і чого не чіпати."), (26.5, "Сама завела двох користувачів."), (15.3, ""),
    ]

    private static func part(_ input: Training.Input, _ price: Int64, _ reason: String) -> Training.Part {
        Training.Part(input: input, price: Money(minor: price * 100, currency: .hryvnia), reason: reason)
    }

    /// A quotation saved so many working days before the first start.
    static let quotations = [(client: "metalworks", daysAgo: 2.4), (client: "furniture", daysAgo: 41.2)]
}
