import ReworkDomain
import TestSupport
import Testing

/// RFC 5545, as far as days off need it.
struct ICalendarReaderTests {
    private func read(_ events: String..., end: String = "\r\n") -> ICalendarReader.Reading {
        var lines = ["BEGIN:VCALENDAR", "VERSION:2.0"]
        for event in events {
            lines.append("BEGIN:VEVENT")
            lines += event.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
            lines.append("END:VEVENT")
        }
        lines += ["END:VCALENDAR", ""]
        return ICalendarReader.read(lines.joined(separator: end), repeatedIn: 2026...2030)
    }

    private func told(_ reading: ICalendarReader.Reading) -> [String] {
        reading.days.map { "\($0.day) \($0.name)" } + reading.troubles.map { "\($0.line) \($0.code.rawValue)" }
    }

    @Test("a whole day with its name; its end is the day after, and may be left out")
    func days() {
        let reading = read(
            "SUMMARY:День Незалежності|DTSTART;VALUE=DATE:20260824|DTEND;VALUE=DATE:20260825",
            "DTSTART;VALUE=DATE:20261225|SUMMARY:Різдво", "DTSTART:20260501|DTEND:20260503|SUMMARY:Травень",
            "DTSTART:20260701|DURATION:P2D|SUMMARY:Два дні", "DTSTART:20260801|DTEND:20260801|SUMMARY:Той самий")
        #expect(
            told(reading) == [
                "2026-05-01 Травень", "2026-05-02 Травень", "2026-07-01 Два дні", "2026-07-02 Два дні",
                "2026-08-01 Той самий", "2026-08-24 День Незалежності", "2026-12-25 Різдво",
            ])
    }

    @Test(
        "lines are unfolded, escapes are read, parameters may be quoted, any line ending does",
        arguments: ["\r\n", "\n"])
    func lines(end: String) {
        let folded = "DTSTART;VALUE=DATE:20260824|SUMMARY;X-A=\"a:b\":Свято\\, |  велике\\; \\\\ так"
        #expect(told(read(folded, end: end)) == ["2026-08-24 Свято,  велике; \\ так"])
    }

    @Test("an event of every year is repeated within the years, until it ends")
    func yearly() {
        #expect(
            told(read("DTSTART;VALUE=DATE:20200229|RRULE:FREQ=YEARLY|SUMMARY:Високосний")) == ["2028-02-29 Високосний"])
        let until = read("DTSTART:20240101|RRULE:FREQ=YEARLY;UNTIL=20280101|SUMMARY:Рік")
        #expect(until.days.map(\.day.year) == [2026, 2027, 2028])
        let count = read("DTSTART:20250101|RRULE:FREQ=YEARLY;COUNT=3;BYMONTH=1;BYMONTHDAY=1|SUMMARY:Рік")
        #expect(count.days.map(\.day.year) == [2026, 2027])
    }

    @Test(
        "what can't be taken is told by its line, and the rest is taken",
        arguments: [
            ("SUMMARY:Без дати", "3 noStart"), ("DTSTART:20261345|SUMMARY:Хибна", "4 noStart"),
            ("DTSTART:20260824T090000Z|SUMMARY:Нарада", "4 hasTime"), ("DTSTART:20260824", "3 noName"),
            ("DTSTART:20260824|DTEND:20260820|SUMMARY:Назад", "5 badEnd"),
            ("DTSTART:20260824|DURATION:PT1H|SUMMARY:Година", "5 badEnd"),
            ("DTSTART:20260824|RRULE:FREQ=WEEKLY|SUMMARY:Щотижня", "5 repeatsOtherwise"),
            ("DTSTART:20260824|RRULE:FREQ=YEARLY;BYDAY=1MO|SUMMARY:Перший понеділок", "5 repeatsOtherwise"),
            ("DTSTART:20260824|RDATE:20270824|SUMMARY:Двічі", "5 repeatsOtherwise"),
            ("DTSTART:20260101|DTEND:20270101|SUMMARY:Увесь рік", "3 tooLong"),
            ("DTSTART:18990101|SUMMARY:Давно", "4 outside"),
            ("DTSTART:20260824|SUMMARY:Так|немає двокрапки", "6 damaged"),
        ])
    func troubles(event: String, trouble: String) {
        let reading = read(event, "DTSTART:20261225|SUMMARY:Різдво")
        #expect(reading.troubles.map { "\($0.line) \($0.code.rawValue)" } == [trouble])
        #expect(reading.days.last?.name == "Різдво")
    }

    @Test("an alarm's properties are not the event's, a cancelled event is none, of one date the first counts")
    func components() {
        let reading = read(
            "DTSTART:20260824|SUMMARY:Свято|BEGIN:VALARM|SUMMARY:Нагадати|DTSTART:20260101|END:VALARM",
            "DTSTART:20260824|SUMMARY:Те саме", "DTSTART:20260825|SUMMARY:Ні|STATUS:CANCELLED")
        #expect(told(reading) == ["2026-08-24 Свято"])
    }

    @Test("no calendar, one that breaks off, and one that is nothing but noise")
    func hostile() {
        #expect(told(ICalendarReader.read("Просто текст", repeatedIn: 2026...2030)) == ["1 noCalendar"])
        let broken = "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20260824\nSUMMARY:Свято"
        #expect(told(ICalendarReader.read(broken, repeatedIn: 2026...2030)) == ["2 damaged"])
        let event = "BEGIN:VEVENT\nDTSTART:20000101\nDTEND:20000301\nRRULE:FREQ=YEARLY\nSUMMARY:а\nEND:VEVENT\n"
        let many = "BEGIN:VCALENDAR\n" + String(repeating: event, count: 4_000) + "END:VCALENDAR"
        #expect(ICalendarReader.read(many, repeatedIn: 2026...2030).days.count <= ICalendarReader.mostDays)
        let empty = String(repeating: "BEGIN:VEVENT\nEND:VEVENT\n", count: 9_000)
        let faults = "BEGIN:VCALENDAR\n\(empty)END:VCALENDAR"
        #expect(ICalendarReader.read(faults, repeatedIn: 2026...2030).troubles.count == 50)
    }
}
