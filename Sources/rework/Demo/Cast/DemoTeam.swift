import ReworkDomain

/// How the team stands at the first start: who is away, who waits, who is in an internship, what a passport says.
enum DemoTeam {
    /// Rule 18: away since so many working days, for so many calendar days after the first start.
    static let absence = (
        name: "Роман Шевчук", substitute: "Олена Гнатюк", daysAgo: 1.4, daysAhead: 11, note: "Щорічна відпустка."
    )

    /// Rule 19: in line for the manager who is full.
    static let waiting = (client: "coffee", manager: "Олена Гнатюк", daysAgo: 5.3)

    /// Rule 20.
    static let intern = (
        name: "Софія Бондар", mentor: "Олена Гнатюк", daysAgo: 8.2,
        note: "Веде разом із наставницею двох невеликих клієнтів."
    )

    /// Questions that the intern answered on the way, by the client's first contact.
    static let questions: [(client: String, title: String, text: String, answer: String, daysAgo: Double)] = [
        (
            "plumbing", "Як повернути видалену позицію замовлення?",
            "Менеджер видалив рядок і не може його повернути.",
            "Відкрийте «Історію змін» замовлення й натисніть «Повернути рядок»: ціна лишиться та сама.", 44.3
        ),
        (
            "coffee", "Де змінити назву складу в накладній?", "У друкованій накладній стара назва складу.",
            "Назва береться з довідника «Склади», поле «Назва для друку». Змініть її там, і наступні накладні будуть з новою.",
            36.2
        ),
    ]

    /// What contacts say of accepted work of the intern's clients, and of others: the n-th accepted rework of a client.
    static let scores: [(client: String, value: Int, note: String, daysAgo: Double)] = [
        ("plumbing", 5, "", 30.2), ("plumbing", 4, "Усе зрозуміло.", 26.1), ("coffee", 5, "", 21.4),
        ("coffee", 4, "", 17.3), ("plumbing", 5, "Дуже швидко.", 12.1), ("clothes", 5, "", 11.2),
        ("dentists", 3, "Довелося нагадувати.", 10.4), ("fridges", 5, "", 9.3),
    ]

    /// Rule 19: the handwritten part of a passport, version by version.
    static let passport: [(daysAgo: Double, text: String)] = [
        (92.4, "## Ролі\n\n- Диспетчер бачить усі заявки, механік лише свої."),
        (
            20.2,
            """
            ## Ролі

            - Диспетчер бачить усі заявки, механік лише свої.
            - Ціни змінює тільки головний інженер.

            ## Обмін

            Залишки запчастин надходять із бухгалтерії щоночі о 03:00. Якщо обмін не пройшов, диспетчер бачить \
            попередження на першій сторінці.
            """
        ),
    ]
    static let passportClient = "fridges"

    /// Rule 20's goals for a vendor as small as this one.
    static let goals: EligibilityGoals = {
        var goals = EligibilityGoals()
        goals.solved = 5
        goals.leastScores = 3
        goals.inTimePercent = 75
        return goals
    }()
}
