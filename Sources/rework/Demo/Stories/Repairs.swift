/// Wishes 9 and 15: the service of shop equipment.
extension DemoStory {
    /// In the queue.
    static var repairCode: DemoStory {
        DemoStory(
            .repairCode, .fridges,
            DemoBeat(15) {
                try await $0.asks(
                    "Заявка на ремонт із QR-коду",
                    """
                    Наклеїмо код на кожен холодильник, продавець навів телефон, написав, що зламалось, і в нас уже \
                    заявка з адресою.
                    """)
            },
            DemoBeat(13.8) {
                try await $0.estimates(
                    14, 20, 30, days: 8...12,
                    """
                    Код на кожній із 1 400 одиниць відкриває сторінку, де продавець без входу описує несправність і \
                    додає фотографії. Заявка з адресою одразу в диспетчерки.
                    """,
                    excluded: "Друк наліпок, вибір часу майстра.",
                    lines: [
                        ("Коди та сторінка заявки", 8), ("Фотографії й робота без зв’язку", 5),
                        ("Захист від жартівників", 4), ("Історія ремонтів у диспетчерки", 3),
                    ])
            },
            DemoBeat(13) { try await $0.approves() },
            DemoBeat(10) { try await $0.publishes(try $0.text("repair-code")) },
            DemoBeat(8) { try await $0.signs() },
            DemoBeat(6.5) { try await $0.handsOff(hours: 20, due: $0.closing(ahead: 4)) },
            DemoBeat(5.8) { try await $0.contactAsks("Наліпки вже в друкарні. Коди коли отримаємо?") },
            DemoBeat(5.5) { try await $0.specialistAnswers("Перелік кодів надішлю першим, не чекаючи показу.") })
    }

    /// Delivered late: the promise is overdue, the specialist is checking before the demo.
    static var repairsOnTime: DemoStory {
        DemoStory(
            .repairsOnTime, .fridges,
            DemoBeat(30) {
                try await $0.asks(
                    "Звіт: ремонти в строк",
                    "Мережі вимагають ремонту за добу, а я рахую вручну за квартал. Треба звіт, який можна їм віддати.")
            },
            DemoBeat(28.7) {
                try await $0.estimates(
                    8, 12, 18, days: 16...24,
                    "Звіт для мережі: скільки заявок виконано за 24 години, які прострочено, PDF.",
                    excluded: "Штрафи за договором, порівняння майстрів.")
            },
            DemoBeat(28) { try await $0.approves() },
            DemoBeat(25.5) { try await $0.publishes(try $0.text("repairs-on-time")) },
            DemoBeat(24) { try await $0.signs() },
            DemoBeat(23.5) { try await $0.handsOff(hours: 12, due: $0.closing(ago: 1.3)) },
            DemoBeat(20) { try await $0.claims(.taras) },
            DemoBeat(18) {
                try await $0.developerAsks("Магазин працює цілодобово: виняток години зачинення не застосовувати?")
            },
            DemoBeat(17.6) { try await $0.specialistAnswers("Так, тоді рахуємо всі 24 години підряд.") },
            DemoBeat(0.6) {
                try await $0.delivers(
                    hours: 16, "Довше, ніж оцінено: у 40 заявок акт має дату раніше заявки, їх винесено в перелік.",
                    [
                        "Третій квартал тестової бази: 1 984.",
                        "Час зачинення береться з годин роботи мережі.",
                        "Незавершені окремим рядком, знаменник без них.",
                        "PDF за квартал: 2 сторінки.",
                        "Добір за майстром, перевірено під роллю майстра.",
                    ])
            })
    }
}
