/// Wishes 6, 7 and 11: what the gate stops, and how it is told.
extension DemoStory {
    /// Asked as a bug under free support; contested once, decided by the lead.
    static var waybill: DemoStory {
        DemoStory(
            .waybill, .metalworks,
            DemoBeat(3.2) {
                try await $0.asks(
                    "Товарно-транспортна накладна на друк",
                    "Наша ТТН друкується без номера причепа, водія розвернули на ваговій. Терміново!!!")
            },
            DemoBeat(2.9) {
                try await $0.contactAsks("Це ж помилка: номер причепа має бути на бланку. Коли виправите?")
            },
            DemoBeat(2.6) {
                try await $0.specialistAnswers(
                    """
                    Добрий день! Номера причепа в системі немає взагалі, його ніде ввести. Тому це не помилка, а нове \
                    поле, тобто доопрацювання, а за безкоштовною підтримкою його не виконуємо. Побажання збережено.
                    """)
            },
            DemoBeat(1.8) {
                try await $0.contactAsks("Не згодна. Бланк затверджений, у ньому є причіп, отже, друкує неправильно.")
            },
            DemoBeat(1.1) {
                try await $0.leadAnswers(
                    """
                    Розглянула ваше заперечення. Бланк у системі погоджено під час впровадження без причепа, тому це \
                    зміна. До підключення підтримки номер можна вписати в поле «особливі відмітки», воно друкується.
                    """)
            })
    }

    /// Signed on the plan's last day; the hand-off was stopped by the gate and waits for a renewal.
    static var reminders: DemoStory {
        DemoStory(
            .reminders, .publisher,
            DemoBeat(13.5) {
                try await $0.asks(
                    "Нагадування про оплату",
                    """
                    Щоб боржникам за 3 дні до строку йшов лист, а на п’ятий день прострочки мені задача подзвонити.
                    """)
            },
            DemoBeat(12.6) {
                try await $0.estimates(
                    6, 9, 14, days: 5...8,
                    "Лист за 3 дні до строку оплати, задача «Подзвонити» на п’ятий день прострочення.",
                    excluded: "Повідомлення в месенджерах, пеня.")
            },
            DemoBeat(11.9) { try await $0.approves() },
            DemoBeat(11.3) { try await $0.specialistAsks("Чи є покупці, яким листів не слати зовсім?") },
            DemoBeat(10.8) { try await $0.contactAnswers("Державним бібліотекам не слати. І в неділю нікому.") },
            DemoBeat(9.4) { try await $0.publishes(try $0.text("reminders")) },
            DemoBeat(DemoPlay.lastDayOfPublisher) { try await $0.signs() },
            DemoBeat(6.4) { try await $0.stalls(hours: 9, due: $0.closing(inDays: 7)) })
    }

    /// Kept at the gate, let through by the lead so that its kind can be found out: a bug is served by free support.
    static var kopiykas: DemoStory {
        DemoStory(
            .kopiykas, .windows,
            DemoBeat(2.4) {
                try await $0.asks(
                    "Ціни в PDF-пропозиції не ті, що в рахунку",
                    """
                    Можна зробити, щоб у пропозиції й рахунку була однакова сума? Бо різниця 3 копійки, покупці \
                    сміються.
                    """)
            },
            DemoBeat(1.7) {
                try await $0.leadAdmits(
                    "Схоже на помилку заокруглення, а їх безкоштовна підтримка охоплює. Спеціаліст з’ясує вид звернення."
                )
            },
            DemoBeat(1.4) { try await $0.specialistAsks("Надішліть, прошу, номери пропозиції та рахунка з різницею.") },
            DemoBeat(0.7) { try await $0.contactAnswers("Пропозиція 1187, рахунок 1187/1. Різниця 0,03.") })
    }
}
