/// Wish 2: in development, the promise at risk; a substitute led it while the manager was on leave.
extension DemoStory {
    static var scanner: DemoStory {
        DemoStory(
            .scanner, .chemistry,
            DemoBeat(47) {
                try await $0.asks(
                    "Приймання товару сканером",
                    """
                    Хлопці рахують на папірці, ввечері вносять, потім недостача. Планшети вже купили. Хочемо пікати.
                    """)
            },
            DemoBeat(45.4) {
                try await $0.estimates(
                    36, 48, 80, days: 25...36,
                    """
                    Комірник прийматиме товар із планшета: сканує, бачить очікувану та прийняту кількість, додає \
                    фотографії браку. Залишки зміняться одразу, розбіжності потраплять до закупівельниці того \
                    самого дня.
                    """,
                    excluded: "Адресне зберігання, друк етикеток, повернення постачальнику.",
                    lines: [
                        ("Екран приймання на планшеті", 16), ("Робота без зв’язку", 12),
                        ("Брак, фотографії, акт про розбіжності", 11), ("Права й скасування", 5),
                        ("Перевірка на двох складах", 4),
                    ])
            },
            DemoBeat(44) { try await $0.approves() },
            DemoBeat(43.2) {
                try await $0.specialistAsks(
                    "Чи весь товар має заводський штрихкод? Якщо ні, скільки приблизно позицій без нього?")
            },
            DemoBeat(42) {
                try await $0.contactAnswers("Без коду приблизно третина, свої наклейки починаються з 29.")
            },
            DemoBeat(40) { try await $0.publishes(try $0.text("scanner")) },
            DemoBeat(37) { try await $0.signs() },
            DemoBeat(36.5) { try await $0.handsOff(hours: 48, due: $0.closing(inDays: 34)) },
            DemoBeat(35.2) { try await $0.claims(.yurii) },
            DemoBeat(24) { try await $0.reassigned(to: .olena) },
            DemoBeat(22.5) {
                try await $0.developerAsks(
                    "На другому складі немає зв’язку за стелажами. Скільки сканувань накопичувати?")
            },
            DemoBeat(22.2) {
                try await $0.specialistAsks(
                    """
                    Добрий день! Роман у відпустці, вас веду я. Розробник питає: скільки часу комірник на другому \
                    складі буває без зв’язку і скільки товару за цей час проходить?
                    """)
            },
            DemoBeat(20.4) { try await $0.contactAnswers("До пів години, коробок 150. Більше не буває.") },
            DemoBeat(20.2) { try await $0.specialistAnswers("До 30 хвилин і 150 коробок. Беріть із запасом, 500.") },
            DemoBeat(19) {
                try await $0.movesDeadline(
                    to: $0.closing(ahead: 1.2),
                    "Робота без зв’язку на другому складі більша, ніж ми вважали, і зачіпає кожне сканування.")
            },
            DemoBeat(14) { try await $0.reassigned(to: .roman) },
            DemoBeat(3.1) {
                try await $0.developerAsks("Звук для невідомого коду: свій файл чи системний сигнал планшета?")
            },
            DemoBeat(2.8) { try await $0.specialistAnswers("Системний. У завданні сказано лише «звуковий сигнал».") })
    }
}
