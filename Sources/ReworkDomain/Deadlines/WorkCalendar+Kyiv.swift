extension WorkSchedule {
    /// What a vendor in Ukraine starts with: weekdays 9:00–13:00 and 14:00–18:00, Kyiv time.
    package static let kyiv: WorkSchedule = {
        let day = [WorkWindow("09:00", "13:00"), WorkWindow("14:00", "18:00")].compactMap(\.self)
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        return WorkSchedule(timeZone: "Europe/Kyiv", week: Dictionary(uniqueKeysWithValues: weekdays.map { ($0, day) }))
    }()
}

extension WorkCalendar {
    package static let kyiv: WorkCalendar = {
        guard let calendar = WorkCalendar(.kyiv) else {
            preconditionFailure("the system has no time zone data for Europe/Kyiv")
        }
        return calendar
    }()
}
