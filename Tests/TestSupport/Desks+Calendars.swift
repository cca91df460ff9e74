import ReworkDesk
package import ReworkDomain
import ReworkStore

extension CalendarDraft {
    package static let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]

    /// As a vendor starts: Kyiv, weekdays 9:00–13:00 and 14:00–18:00.
    package static func plain(
        _ name: String = "Київ", zone: String = "Europe/Kyiv",
        hours: [[String]] = [["09:00", "13:00"], ["14:00", "18:00"]], exceptions: [SpecialRow] = [],
        rules: ServiceClock.Rules = .init(), reason: String = "Так домовлено"
    ) -> CalendarDraft {
        CalendarDraft(
            name: name, timeZone: zone, week: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, hours) }),
            exceptions: exceptions, rules: rules, reason: reason)
    }

    /// The same with days off.
    package static func resting(_ days: String...) -> CalendarDraft {
        plain(exceptions: days.map { SpecialRow(day: $0, name: "Свято", windows: []) })
    }
}

extension Desks {
    /// Another calendar, in Warsaw.
    package func addCalendar(
        _ draft: CalendarDraft = .plain("Варшава", zone: "Europe/Warsaw")
    ) async throws -> VendorCalendar {
        try await desk.addCalendar(draft, Call(by: lead.id))
    }

    package func setCalendar(_ draft: CalendarDraft) async throws -> [MovedDeadline] {
        let set = try await desk.setCalendar(VendorCalendar.main, draft, Call(by: lead.id))
        return store.calendars.versions(of: set.id).last?.fact.moved ?? []
    }

    /// When the consultation or bug is due by its client's calendar.
    package func due(_ id: ID<SupportRequest>) async throws -> Moment? {
        guard let request = try await store.request(id) else { return nil }
        return request.timing(in: desk.calendar(for: request))?.due
    }

    package func due(_ id: ID<Rework>) async throws -> Moment? {
        let rework = try await current(id)
        return rework.timing(desk.calendar(for: rework))?.due
    }
}
