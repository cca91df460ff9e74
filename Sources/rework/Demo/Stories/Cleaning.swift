/// Wish 10 and a wish taken back: the cleaning company.
extension DemoStory {
    /// The client has been silent on the published specification for many working days.
    static var timesheet: DemoStory {
        DemoStory(
            .timesheet, .cleaning,
            DemoBeat(24) {
                try await $0.asks(
                    "Табель і відпустки майстрів",
                    "Хто коли вийшов, хто захворів, скільки годин. Зараз у месенджері фотографії зошита.")
            },
            DemoBeat(22.4) {
                try await $0.estimates(
                    12, 16, 26, days: 8...12,
                    "Бригадири відмічають вихід у системі, звіт «Табель» рахує години за видами, з нічними окремо.",
                    excluded: "Нарахування зарплати, графік на майбутнє.",
                    lines: [("Відмітки бригадира", 6), ("Види часу й ніч", 5), ("Звіт і закриття місяця", 5)])
            },
            DemoBeat(21) { try await $0.approves() },
            DemoBeat(19) {
                try await $0.specialistAsks("Нічну зміну з 22:00 до 06:00 відносити до першої дати чи ділити?")
            },
            DemoBeat(17.5) { try await $0.contactAnswers("До першої. Головне, щоб сума збіглася із зарплатою.") },
            DemoBeat(12.3) { try await $0.publishes(try $0.text("timesheet")) })
    }

    /// Cancelled by the client before the hand-off.
    static var birthdays: DemoStory {
        DemoStory(
            .birthdays, .cleaning,
            DemoBeat(40) {
                try await $0.asks(
                    "Привітання з днем народження", "Щоб клієнтам у день народження йшов лист зі знижкою.")
            },
            DemoBeat(38.8) {
                try await $0.estimates(
                    4, 6, 9, days: 4...6, "Лист у день народження з одноразовим кодом на знижку.",
                    excluded: "Повідомлення в месенджерах.")
            },
            DemoBeat(36.5) { try await $0.cancelled("Директор вирішив, що знижок цього року не буде.") })
    }
}
