import ReworkDesk
import ReworkDomain

/// By which hours the clients are counted.
extension DemoPlay {
    /// The calendars there are from the beginning, and the client abroad.
    func openCalendars() async throws {
        pass(minutes: 6)
        let london = try await desk.addCalendar(DemoCalendar.london.draft(), try leadCall())
        pass(minutes: 2)
        _ = try await desk.giveCalendar(
            london.id, to: try client("furniture"), reason: DemoCalendar.london.reason, try leadCall())
        pass(minutes: 6)
        _ = try await desk.addCalendar(DemoCalendar.shops.draft(), try leadCall())
    }

    /// The vendor's own days of rest, and the shop's hours, as they were settled lately.
    func calendarBeats() -> [DemoBeat] {
        [
            DemoBeat(at: moment(daysAgo: 24.4), name: "the vendor's New Year") { [self] in
                _ = try await desk.setCalendar(
                    VendorCalendar.main, DemoCalendar.kyiv.draft(newYear), try leadCall())
            },
            DemoBeat(at: moment(daysAgo: 0.1), name: "the hours of the shop") { [self] in
                let shops = desk.store.calendars.all.first { $0.terms.name == DemoCalendar.shops.name }
                guard let shops else { throw Refusal(.notFound) }
                _ = try await desk.giveCalendar(
                    shops.id, to: try client("clothes"), reason: DemoCalendar.shops.reason, try leadCall())
            },
        ]
    }

    /// The New Year after the first start.
    private var newYear: [CalendarDraft.SpecialRow] {
        let year = calendar.day(of: now).year
        return [
            .init(day: "\(year)-12-31", name: "Переддень Нового року", windows: [["09:00", "13:00"]]),
            .init(day: "\(year + 1)-01-01", name: "Новий рік", windows: []),
        ]
    }
}
