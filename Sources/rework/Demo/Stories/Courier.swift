/// Wishes 8 and 14: the children's clothes shop.
extension DemoStory {
    /// Declined for its price.
    static var courier: DemoStory {
        DemoStory(
            .courier, .clothes,
            DemoBeat(36) {
                try await $0.asks(
                    "Обмін із службою доставки",
                    """
                    Ми роздруковуємо наклейки з кабінету перевізника і вручну копіюємо номер у замовлення. \
                    80 посилок на день, перед святами 300.
                    """)
            },
            DemoBeat(34.6) {
                try await $0.estimates(
                    20, 28, 50, days: 12...20,
                    """
                    Замовлення передаватимуться перевізникові самі: наклейка, номер відправлення, післяплата, \
                    посилка з кількох місць, повторне передавання, коли перевізник не відповідає.
                    """,
                    excluded: "Інші перевізники, тарифи для покупця на сайті.",
                    lines: [
                        ("Передавання замовлень і номери", 9), ("Друк наклейок", 5), ("Післяплата", 8),
                        ("Кілька місць і повторні спроби", 6),
                    ])
            },
            DemoBeat(33.2) { try await $0.declines("Дорого. Перед святами таких грошей немає, повернемося пізніше.") })
    }

    /// Asked again a month later in a smaller scope; the offer is valid two more days.
    static var courierLabels: DemoStory {
        DemoStory(
            .courierLabels, .clothes,
            DemoBeat(11) {
                try await $0.asks(
                    "Наклейки перевізника із замовлення",
                    """
                    Давайте менше: тільки наклейки й номер у замовленні, без післяплати. Післяплату й далі вноситимемо \
                    самі.
                    """,
                    .askedAgain, of: .courier)
            },
            DemoBeat(9.2) {
                try await $0.estimates(
                    10, 14, 22, days: 6...9, until: $0.play.calendar.day(of: $0.play.now).adding(days: 2),
                    """
                    Кнопка «Наклейка» в замовленні: передаємо його перевізникові, друкуємо наклейку, номер \
                    відправлення з’являється сам. Можна вибрати кілька замовлень одразу.
                    """,
                    excluded: "Післяплата, посилки з кількох місць, інші перевізники.",
                    lines: [("Передавання замовлень і номери", 9), ("Друк наклейок", 5)])
            },
            DemoBeat(4.1) { try await $0.contactAsks("А якщо перевізник не відповідає, замовлення не загубиться?") },
            DemoBeat(3.8) {
                try await $0.specialistAnswers(
                    "Ні. Замовлення залишається з позначкою «не передано», кнопку можна натиснути ще раз.")
            })
    }

    /// In development; the clock stands, because the client has been asked.
    static var returns: DemoStory {
        DemoStory(
            .returns, .clothes,
            DemoBeat(22) {
                try await $0.asks(
                    "Причина повернення",
                    "Повертають по 90 речей на місяць, а чому, я не знаю. Хай продавець обирає причину.")
            },
            DemoBeat(20.6) {
                try await $0.estimates(
                    7, 10, 15, days: 14...20,
                    "Продавець обиратиме причину повернення зі списку, звіт покаже їх за брендами.",
                    excluded: "Повернення з інтернет-магазину перевізником.")
            },
            DemoBeat(20) { try await $0.approves() },
            DemoBeat(17.5) { try await $0.publishes(try $0.text("returns")) },
            DemoBeat(16) { try await $0.signs() },
            DemoBeat(15.5) { try await $0.handsOff(hours: 10, due: $0.closing(ahead: 3)) },
            DemoBeat(5) { try await $0.claims(.irma) },
            DemoBeat(2.6) {
                try await $0.developerAsks("Які саме причини в списку спочатку? У завданні лише «до 12».")
            },
            DemoBeat(2.3) { try await $0.specialistAnswers("Питаю клієнтку. Таблицю й екран можна робити вже зараз.") },
            DemoBeat(2.2) {
                try await $0.specialistAsks(
                    """
                    Добрий день! Які причини мають бути у списку від початку? Наприклад: не підійшов розмір, не той \
                    колір, брак, інше. Список потім зможете змінювати самі.
                    """)
            })
    }
}
