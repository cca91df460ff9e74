import ReworkDomain

/// A calendar beside the vendor's own, for clients who live by another clock.
struct DemoCalendar {
    let name: String
    let timeZone: String
    let hours: [Weekday: [[String]]]
    let reason: String

    private static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    private static func week(_ days: [Weekday], _ windows: [[String]]) -> [Weekday: [[String]]] {
        Dictionary(uniqueKeysWithValues: days.map { ($0, windows) })
    }

    /// Of the furniture factory.
    static let london = DemoCalendar(
        name: "Лондон", timeZone: "Europe/London", hours: week(weekdays, [["09:00", "12:30"], ["13:30", "17:30"]]),
        reason: "Фабрика працює за британським часом.")

    /// Of the shop, which sells on Saturdays too.
    static let shops = DemoCalendar(
        name: "Крамниці", timeZone: "Europe/Kyiv", hours: week(weekdays + [.saturday], [["10:00", "19:00"]]),
        reason: "Крамниці відчинені й у суботу.")

    /// The vendor's own.
    static let kyiv = DemoCalendar(
        name: "Київ", timeZone: "Europe/Kyiv", hours: week(weekdays, [["09:00", "13:00"], ["14:00", "18:00"]]),
        reason: "На Новий рік відпочиваємо, а напередодні працюємо до обіду.")

    func draft(_ exceptions: [CalendarDraft.SpecialRow] = []) -> CalendarDraft {
        CalendarDraft(name: name, timeZone: timeZone, week: hours, exceptions: exceptions, reason: reason)
    }
}
