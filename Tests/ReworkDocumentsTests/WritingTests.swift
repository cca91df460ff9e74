import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct WritingTests {
    private func writing(_ language: Language = .ukrainian, now: Moment = .start) -> Writing {
        Press.ofRepository.writing(language, now: now)
    }

    @Test(
        "a moment has its zone's offset, also on the days when the clocks change",
        arguments: [
            ("2026-11-17T16:00:00Z", "2026-11-17T18:00:00+02:00"),
            ("2026-07-01T21:30:05Z", "2026-07-02T00:30:05+03:00"),
            // Forward on 29 March 2026 at 03:00, back on 25 October 2026 at 04:00.
            ("2026-03-29T00:59:59Z", "2026-03-29T02:59:59+02:00"),
            ("2026-03-29T01:00:00Z", "2026-03-29T04:00:00+03:00"),
            ("2026-03-29T12:00:00Z", "2026-03-29T15:00:00+03:00"),
            ("2026-10-25T00:30:00Z", "2026-10-25T03:30:00+03:00"),
            ("2026-10-25T01:30:00Z", "2026-10-25T03:30:00+02:00"),
            ("2026-10-25T12:00:00Z", "2026-10-25T14:00:00+02:00"),
            ("2026-10-25T22:30:00Z", "2026-10-26T00:30:00+02:00"),
            ("2026-12-31T22:00:00Z", "2027-01-01T00:00:00+02:00"),
        ])
    func iso(moment: String, expected: String) {
        #expect(writing().iso(.utc(moment)) == expected)
    }

    @Test(
        "the clock on the wall is the vendor's",
        arguments: [
            ("2026-03-29T12:00:00Z", "15:00"), ("2026-10-25T12:00:00Z", "14:00"), ("2026-11-17T16:05:00Z", "18:05"),
        ])
    func clock(moment: String, expected: String) {
        #expect(writing().moment(.utc(moment)).hasSuffix(", \(expected)"))
    }

    @Test("a share is told to the tenth of a percent, in Ukrainian with a space that does not break")
    func percent() {
        #expect(writing().percent(0.634) == "63,4\u{a0}%")
        #expect(writing().percent(-0.055) == "−5,5\u{a0}%")
        #expect(writing(.english).percent(0.634) == "63.4%")
    }

    @Test("a date has its year, but for one of this year told in short")
    func days() {
        #expect(writing().day(.on("2026-11-17")).plain == "17 листопада 2026")
        #expect(writing().day(.on("2026-11-17"), short: true).plain == "17 листопада")
        #expect(writing().day(.on("2027-01-02"), short: true).plain == "2 січня 2027")
        #expect(writing(.english).day(.on("2026-11-17")).plain == "17 November 2026")
        #expect(writing().figures(.on("2026-11-04")) == "04.11.2026")
    }

    @Test(
        "amounts are grouped by thousands, with two digits after the mark",
        arguments: [
            (14_400_00, "14 400,00 ₴", "UAH 14,400.00"), (0, "0,00 ₴", "UAH 0.00"), (5, "0,05 ₴", "UAH 0.05"),
            (99_999, "999,99 ₴", "UAH 999.99"), (100_000, "1 000,00 ₴", "UAH 1,000.00"),
            (123_456_789_01, "123 456 789,01 ₴", "UAH 123,456,789.01"), (-1_500_00, "−1 500,00 ₴", "UAH −1,500.00"),
        ])
    func money(minor: Int, ukrainian: String, english: String) {
        let money = Money(minor: Int64(minor), currency: .hryvnia)
        #expect(writing().money(money).plain == ukrainian)
        #expect(writing(.english).money(money).plain == english)
        #expect(!writing().money(money).contains(" "), "an amount must not be parted at a line's end")
    }

    @Test("other currencies have their own signs")
    func currencies() {
        #expect(writing().money(Money(minor: 1_00, currency: .euro)).plain == "1,00 €")
        #expect(writing(.english).money(Money(minor: 1_00, currency: .dollar)).plain == "USD 1.00")
    }

    @Test(
        "hours are told without needless digits",
        arguments: [
            (720, "12"), (90, "1,5"), (75, "1,25"), (1, "0,02"), (5, "0,08"), (59, "0,98"), (50, "0,83"),
        ])
    func hours(minutes: Int, expected: String) {
        #expect(writing().hours(minutes) == expected)
    }

    @Test("a phone is dialled by its digits")
    func phone() {
        #expect(writing().phone("+380 (44) 123-45-67")?["tel"] as? String == "+380441234567")
        #expect(writing().phone("немає") == nil)
    }

    @Test("every refusal and fault can be said in both languages", arguments: Language.allCases)
    func refusals(language: Language) {
        for code in Refusal.Code.allCases {
            #expect(writing(language).problem(code.rawValue, [:]) != "problem.\(code.rawValue)")
        }
        for code in Fault.Code.allCases {
            #expect(writing(language).fault(Fault("/x", code)) != "fault.\(code.rawValue)")
        }
    }

    @Test(
        "a file's size is told in thousands, as people count it",
        arguments: [
            (80, "80 Б"), (999, "999 Б"), (1_000, "1 КБ"), (1_540, "1,5 КБ"), (999_949, "999,9 КБ"), (999_960, "1 МБ"),
            (25_000_000, "25 МБ"),
        ])
    func sizes(bytes: Int, expected: String) {
        #expect(writing().size(bytes) == expected.replacing(" ", with: "\u{A0}"))
    }
}
