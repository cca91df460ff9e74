extension WorkCalendar {
    /// What a vendor in Ukraine starts with: weekdays 9:00–13:00 and 14:00–18:00, Kyiv time.
    package static let kyiv: WorkCalendar = {
        let day = [WorkWindow("09:00", "13:00"), WorkWindow("14:00", "18:00")].compactMap(\.self)
        let weekdays: [Weekday] = [.monday, .tuesday, .wednesday, .thursday, .friday]
        let week = Dictionary(uniqueKeysWithValues: weekdays.map { ($0, day) })
        guard let calendar = WorkCalendar(timeZone: "Europe/Kyiv", week: week) else {
            preconditionFailure("the system has no time zone data for Europe/Kyiv")
        }
        return calendar
    }()
}
