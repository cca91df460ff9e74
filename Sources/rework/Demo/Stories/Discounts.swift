/// Wish 5: two of seven criteria were not met, the second demo was accepted, and a remark became a new request.
extension DemoStory {
    static var discounts: DemoStory {
        DemoStory(
            .discounts, .coffee,
            DemoBeat(34) {
                try await $0.asks(
                    "Погодження знижки понад 10 %",
                    """
                    Менеджери роздають знижки. Хочу, щоб без мого „так“ рахунок не пішов. Але щоб я міг з телефона.
                    """)
            },
            DemoBeat(32.5) {
                try await $0.estimates(
                    12, 18, 28, days: 8...12,
                    """
                    Рахунок зі знижкою понад 10 % чекатиме на вашу згоду. Погоджуєте з телефона за посиланням, у \
                    відпустці це робить фінансистка.
                    """,
                    excluded: "Знижки за промокодами, звіт про знижки.",
                    lines: [
                        ("Зупинка рахунка й договірні знижки", 6), ("Сторінка погодження для телефона", 6),
                        ("Заступництво та сповіщення", 4), ("Перевірка", 2),
                    ])
            },
            DemoBeat(32) { try await $0.approves() },
            DemoBeat(29) { try await $0.publishes(try $0.text("discounts")) },
            DemoBeat(27.5) { try await $0.signs() },
            DemoBeat(27) { try await $0.handsOff(hours: 18, due: $0.closing(inDays: 8)) },
            DemoBeat(26.5) { try await $0.claims(.irma) },
            DemoBeat(21) { try await $0.delivers(hours: 19, discountsNote, discountsCovers) },
            DemoBeat(20) {
                try await $0.shows(
                    link: "https://test.rework.example/coffee/invoices",
                    "Відкрийте з телефона посилання, яке прийде в месенджер: адресу тестової бази вже додано.",
                    [
                        1: "Рахунок № 3007, знижка 10,5 %.", 4: "Відкрийте № 3007 з телефона.",
                        5: "Відпустку задано на сьогодні.",
                    ])
            },
            DemoBeat(19) { try await $0.judges([1: .met, 2: .met, 3: .met], by: $0.onlooker) },
            DemoBeat(18.5) {
                try await $0.requestsChanges([
                    4: .notMet("На моєму телефоні кнопка «Погодити» за краєм, треба посувати вбік."),
                    6: .notMet("Змінив кількість у погодженому рахунку № 3009, і його все одно можна надіслати."),
                    7: .metWithNote("Видно. Добре б причину бачити й у звіті про продажі, бо рахунків багато."),
                ])
            },
            DemoBeat(18.2) {
                try await $0.returnsDelivery(
                    "AC-4: ширина 360 точок разом зі смугою прокручування. AC-6: зміна кількості не знімає погодження.")
            },
            DemoBeat(15) {
                try await $0.delivers(hours: 4, "Виправлено AC-4 і AC-6, решту не змінено.", discountsCovers)
            },
            DemoBeat(14.5) {
                try await $0.shows(
                    link: "https://test.rework.example/coffee/invoices",
                    """
                    Виправлено два пункти з минулого показу. Побажання про причину у звіті до завдання не входить: \
                    надішліть його окремим побажанням, ми його оцінимо.
                    """,
                    [4: "Рахунок № 3007 з вашого телефона.", 6: "Рахунок № 3009: змініть кількість."])
            },
            DemoBeat(13) { try await $0.accepts() })
    }

    private static let discountsNote = "Межа 10 % у «Налаштування → Продажі», заступник у картці директора."

    private static let discountsCovers = [
        "Дія «Надіслати» перевіряє погодження, спробу обійти відхилено й на сервері.",
        "Порівняння строге: рівно 10 % проходить.",
        "Договірна знижка читається з картки покупця на дату рахунка.",
        "Перевірено на ширині 360 точок, дії закріплено внизу екрана.",
        "Одержувач визначається заступництвом на поточну дату.",
        "Зміна будь-якого рядка знімає погодження.",
        "Блок «Погодження» під підсумком рахунка.",
    ]

    /// What grew from the remark: signed this morning, waiting for its date.
    static var discountReasons: DemoStory {
        DemoStory(
            .discountReasons, .coffee,
            DemoBeat(12.8) {
                try await $0.asks(
                    "Показати причину знижки у звіті",
                    "У рахунку причину видно, але їх двадцять на місяць. Покажіть причину знижки у звіті про продажі.",
                    .newScope, of: .discounts)
            },
            DemoBeat(11.4) {
                try await $0.estimates(
                    3, 5, 8, days: 3...5, "У звіті «Продажі за період» додамо відсоток, причину та хто погодив.",
                    excluded: "Діаграми, розсилання звіту.")
            },
            DemoBeat(8.6) { try await $0.approves() },
            DemoBeat(5.5) { try await $0.publishes(try $0.text("discount-reasons")) },
            DemoBeat(0.4) { try await $0.signs() })
    }
}
