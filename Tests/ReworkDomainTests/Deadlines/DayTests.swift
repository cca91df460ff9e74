import Foundation
import ReworkDomain
import TestSupport
import Testing

struct DayTests {
    @Test(
        "a day is read from exactly its own spelling",
        arguments: ["2026-11-02", "2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"])
    func read(_ text: String) {
        #expect(Day(text)?.description == text)
    }

    @Test(
        "what is no date is not read",
        arguments: [
            "", "2026-11-2", "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "2026-11-00",
            "0000-01-01",
            "2026/11/02", "2026-11-02 ", "+026-11-02", "26-11-0002", "2026-11-02T", "２026-11-02",
        ])
    func refused(_ text: String) {
        #expect(Day(text) == nil)
    }

    @Test("days count on over months, leap years and centuries, as Foundation counts them")
    func counted() throws {
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try #require(TimeZone(identifier: "UTC"))
        var random = SplitMix64(seed: 5)
        for _ in 0..<1_000 {
            let number = Int.random(in: -60_000...200_000, using: &random)
            let date = Date(timeIntervalSince1970: Double(number) * 86_400)
            let parts = calendar.dateComponents([.year, .month, .day, .weekday], from: date)
            let day = Day(number: number)
            #expect(day.year == parts.year && day.month == parts.month && day.day == parts.day, "\(number)")
            #expect(day.number == number)
            let weekdays: [Weekday] = [.sunday, .monday, .tuesday, .wednesday, .thursday, .friday, .saturday]
            #expect(day.weekday == weekdays[try #require(parts.weekday) - 1])
        }
    }

    @Test("days are added over the end of a month and a year")
    func adding() {
        #expect(Day.on("2026-12-31").adding(days: 1) == .on("2027-01-01"))
        #expect(Day.on("2024-03-01").adding(days: -1) == .on("2024-02-29"))
        #expect(Day.on("2026-11-10").adding(days: -5) == .on("2026-11-05"))
    }

    @Test("days are in the order of time")
    func order() {
        let days = ["2027-01-01", "2026-12-31", "2026-02-03", "2026-01-31"].map { Day.on($0) }
        #expect(days.sorted().map(\.description) == ["2026-01-31", "2026-02-03", "2026-12-31", "2027-01-01"])
    }

    @Test("a day survives being written and read; no date is not read")
    func coded() throws {
        let data = try JSONEncoder().encode([Day.on("2026-11-02")])
        #expect(String(decoding: data, as: UTF8.self) == #"["2026-11-02"]"#)
        #expect(try JSONDecoder().decode([Day].self, from: data) == [.on("2026-11-02")])
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Day].self, from: Data(#"["2026-02-30"]"#.utf8))
        }
    }
}
