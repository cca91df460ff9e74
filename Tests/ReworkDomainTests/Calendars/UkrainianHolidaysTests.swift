import TestSupport
import Testing

@testable import ReworkDomain

struct UkrainianHolidaysTests {
    @Test(
        "Easter is that of the eastern churches",
        arguments: [
            (2023, "2023-04-16"), (2024, "2024-05-05"), (2025, "2025-04-20"), (2026, "2026-04-12"),
            (2027, "2027-05-02"), (2028, "2028-04-16"), (2038, "2038-04-25"), (2043, "2043-05-03"),
        ])
    func easter(year: Int, day: String) {
        #expect(UkrainianHolidays.easter(year) == .on(day))
    }

    @Test("the eleven holidays of 2026, in the order of their dates")
    func holidays() {
        let days = UkrainianHolidays.of(2026).filter { !$0.isMoved }.map(\.day.description)
        #expect(
            days == [
                "2026-01-01", "2026-03-08", "2026-04-12", "2026-05-01", "2026-05-08", "2026-05-31", "2026-06-28",
                "2026-07-15", "2026-08-24", "2026-10-01", "2026-12-25",
            ])
    }

    @Test("a holiday on a weekend moves the rest to the next working day, and to no other holiday")
    func moved() {
        let moved = UkrainianHolidays.of(2026).filter(\.isMoved).map(\.day.description)
        #expect(moved == ["2026-03-09", "2026-04-13", "2026-06-01", "2026-06-29"])
        for year in CalendarDraft.years {
            let all = UkrainianHolidays.of(year)
            #expect(Set(all.map(\.day)).count == all.count, "\(year)")
            #expect(all.filter(\.isMoved).allSatisfy { $0.day.weekday != .saturday && $0.day.weekday != .sunday })
        }
        #expect(UkrainianHolidays.of(1999).isEmpty)
    }
}
