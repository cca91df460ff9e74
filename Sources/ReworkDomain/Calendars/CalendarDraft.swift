import Foundation

/// A calendar as a lead types it.
package struct CalendarDraft: Equatable, Sendable {
    package var name: String
    package var timeZone: String
    /// Pairs of times as they are typed, "09:00" and "18:00".
    package var week: [Weekday: [[String]]]
    package var exceptions: [SpecialRow]
    package var rules: ServiceClock.Rules
    package var reason: String

    /// A date with windows of its own, as it is typed.
    package struct SpecialRow: Equatable, Sendable {
        package let day: String
        package let name: String
        package let windows: [[String]]

        package init(day: String, name: String, windows: [[String]]) {
            self.day = day
            self.name = name
            self.windows = windows
        }
    }

    package init(
        name: String, timeZone: String, week: [Weekday: [[String]]], exceptions: [SpecialRow] = [],
        rules: ServiceClock.Rules = .init(), reason: String
    ) {
        self.name = name
        self.timeZone = timeZone
        self.week = week
        self.exceptions = exceptions
        self.rules = rules
        self.reason = reason
    }

    package static let mostWindows = 8
    package static let mostExceptions = 1_000
    /// The years whose dates may have windows of their own.
    package static let years = 2000...2099
    /// Working minutes of a clock: up to a thousand hours.
    package static let mostMinutes = 60_000
    package static let mostDays = 3_660

    /// - Parameters:
    ///   - others: names of the other calendars.
    ///   - isPreview: whether nothing is to be written: a reason is not due then.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package func decide(
        others: [String], isPreview: Bool = false, by person: Person
    ) throws(Refusal) -> (terms: CalendarTerms, reason: String) {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let name = check.text(self.name, "/name", limit: TextLimit.name)
        if others.contains(where: { $0.lowercased() == name.lowercased() }) { check.fault("/name", .duplicate) }
        let zone = timeZone.trimmingCharacters(in: .whitespacesAndNewlines)
        if zone.isEmpty {
            check.fault("/timeZone", .missing)
        } else if !CalendarDraft.isZone(zone) {
            check.fault("/timeZone", .unknown)
        }
        var schedule = WorkSchedule(timeZone: zone, week: [:])
        for weekday in Weekday.allCases {
            let windows = CalendarDraft.windows(week[weekday] ?? [], "/week/\(weekday.rawValue)", &check)
            if !windows.isEmpty { schedule.week[weekday] = windows }
        }
        if check.faults.isEmpty, schedule.week.isEmpty { check.fault("/week", .missing) }
        schedule.exceptions = special(&check)
        CalendarDraft.check(rules, &check)
        let reason = isPreview ? "" : check.reason(self.reason)
        try check.finish()
        return (CalendarTerms(name: name, schedule: schedule, rules: rules), reason)
    }

    /// A place's name of the IANA list, or UTC; abbreviations such as EST mean different things in different places.
    private static func isZone(_ name: String) -> Bool {
        (name == "UTC" || name.contains("/")) && TimeZone(identifier: name) != nil
    }

    private func special(_ check: inout FormCheck) -> [Day: SpecialDay] {
        if exceptions.count > CalendarDraft.mostExceptions {
            check.fault("/exceptions", .tooLarge, ["maximum": .number(CalendarDraft.mostExceptions)])
            return [:]
        }
        var found: [Day: SpecialDay] = [:]
        for (index, row) in exceptions.enumerated() {
            let place = "/exceptions/\(index)"
            let name = check.text(row.name, "\(place)/name", limit: TextLimit.name)
            let windows = CalendarDraft.windows(row.windows, "\(place)/windows", &check)
            guard let day = Day(row.day) else {
                check.fault("\(place)/day", row.day.isEmpty ? .missing : .format)
                continue
            }
            if !CalendarDraft.years.contains(day.year) {
                check.fault("\(place)/day", .unknown)
            } else if found.updateValue(SpecialDay(name: name, windows: windows), forKey: day) != nil {
                check.fault("\(place)/day", .duplicate)
            }
        }
        return found
    }

    /// Half-open windows in ascending order that do not overlap; one fault says it for all of them.
    private static func windows(_ pairs: [[String]], _ pointer: String, _ check: inout FormCheck) -> [WorkWindow] {
        if pairs.count > mostWindows {
            check.fault(pointer, .tooLarge, ["maximum": .number(mostWindows)])
            return []
        }
        var found: [WorkWindow] = []
        for pair in pairs {
            guard pair.count == 2, let window = WorkWindow(pair[0], pair[1]) else {
                check.fault(pointer, .format)
                return []
            }
            if let last = found.last, window.open < last.close {
                check.fault(pointer, .overlapping)
                return []
            }
            found.append(window)
        }
        return found
    }

    private static func check(_ rules: ServiceClock.Rules, _ check: inout FormCheck) {
        let hours = [
            ("consultationMinutes", rules.consultation), ("bugMinutes", rules.bug), ("triageMinutes", rules.triage),
            ("estimateMinutes", rules.estimate), ("specMinutes", rules.specification),
        ]
        for (name, seconds) in hours { check.number(seconds / 60, "/clock/\(name)", in: 1...mostMinutes) }
        check.number(rules.graceDays, "/clock/graceDays", in: 0...mostDays)
        check.number(rules.warrantyDays, "/clock/warrantyDays", in: 0...mostDays)
    }
}

extension Client {
    /// Gives the client another calendar. - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid`.
    /// - Parameter isPreview: whether nothing is to be written: a reason is not due then.
    package func assign(
        _ calendar: VendorCalendar?, reason: String, isPreview: Bool = false, by person: Person
    ) throws(Refusal) -> (calendar: VendorCalendar, reason: String) {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        if calendar == nil { check.fault("/calendar", .unknown) }
        if calendar?.id == self.calendar { check.fault("/calendar", .duplicate) }
        let reason = isPreview ? "" : check.reason(reason)
        try check.finish()
        guard let calendar else { throw Refusal(.invalid, faults: [Fault("/calendar", .unknown)]) }
        return (calendar, reason)
    }
}
