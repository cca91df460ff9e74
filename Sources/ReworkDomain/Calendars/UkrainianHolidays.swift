/// Public holidays of Ukraine (article 73 of the Labour Code, as it stands since 2024), prepared for a lead to choose
/// from: under martial law they are working days, so nothing of this is in a calendar by itself.
package enum UkrainianHolidays {
    package struct Holiday: Equatable, Sendable {
        package let day: Day
        /// In Ukrainian, and in English.
        package let name: String
        package let englishName: String
        /// Article 67: the working day after a holiday that fell on a day of rest.
        package let isMoved: Bool
    }

    private static let fixed: [(month: Int, day: Int, name: String, englishName: String)] = [
        (1, 1, "Новий рік", "New Year’s Day"),
        (3, 8, "Міжнародний жіночий день", "International Women’s Day"),
        (5, 1, "День праці", "Labour Day"),
        (5, 8, "День пам’яті та перемоги над нацизмом", "Day of Remembrance and Victory over Nazism"),
        (6, 28, "День Конституції України", "Constitution Day"),
        (7, 15, "День Української Державності", "Ukrainian Statehood Day"),
        (8, 24, "День Незалежності України", "Independence Day"),
        (10, 1, "День захисників і захисниць України", "Defenders Day"),
        (12, 25, "Різдво Христове", "Christmas Day"),
    ]

    /// The holidays of a year in the order of their dates, with the Mondays that rest in place of a weekend's.
    package static func of(_ year: Int) -> [Holiday] {
        guard CalendarDraft.years.contains(year) else { return [] }
        let easter = easter(year)
        var found = fixed.compactMap { one in
            Day(year: year, month: one.month, day: one.day).map { ($0, one.name, one.englishName) }
        }
        let movable = [(easter, "Великдень", "Easter"), (easter.adding(days: 49), "Трійця", "Trinity Sunday")]
        for (day, name, englishName) in movable {
            if let same = found.firstIndex(where: { $0.0 == day }) {
                // Two holidays of one date are one day off.
                found[same] = (day, "\(found[same].1), \(name)", "\(found[same].2), \(englishName)")
            } else {
                found.append((day, name, englishName))
            }
        }
        found.sort { $0.0 < $1.0 }
        var taken = Set(found.map(\.0))
        var holidays = found.map { Holiday(day: $0, name: $1, englishName: $2, isMoved: false) }
        for (day, name, englishName) in found where day.weekday == .saturday || day.weekday == .sunday {
            var next = day.adding(days: 1)
            while next.weekday == .saturday || next.weekday == .sunday || taken.contains(next) {
                next = next.adding(days: 1)
            }
            taken.insert(next)
            holidays.append(
                Holiday(
                    day: next, name: "Вихідний за свято: \(name)", englishName: "Day off for \(englishName)",
                    isMoved: true))
        }
        return holidays.sorted { $0.day < $1.day }
    }

    /// Easter of the eastern churches: Meeus's rule of the Julian calendar, 13 days later until 2099.
    static func easter(_ year: Int) -> Day {
        let moon = (19 * (year % 19) + 15) % 30
        let sunday = (2 * (year % 4) + 4 * (year % 7) - moon + 34) % 7
        let sum = moon + sunday + 114
        let (month, day) = (sum / 31, sum % 31 + 1)
        // The Julian date read as a Gregorian one; March 31 and April 30 have the same place in both.
        let read = Day(year: year, month: month, day: day) ?? Day(number: 0)
        return read.adding(days: 13)
    }
}
