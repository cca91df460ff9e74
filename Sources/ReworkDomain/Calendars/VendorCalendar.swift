/// A calendar by which a vendor promises: hours, dates of their own, and the settings ⚙ of its clocks. Its versions are
/// kept, and a lead changes it; each client is counted by one.
package struct VendorCalendar: Equatable, Sendable {
    package let id: ID<VendorCalendar>
    /// Number of the version in force; 0 is what a vendor starts with.
    package let version: Int
    package let terms: CalendarTerms

    package init(id: ID<VendorCalendar>, version: Int, terms: CalendarTerms) {
        self.id = id
        self.version = version
        self.terms = terms
    }

    /// The vendor's own, and that of every client to whom no other was given.
    package static let main = ID<VendorCalendar>(1)

    package var reference: CalendarVersion { CalendarVersion(calendar: id, version: version) }
}

/// Which version of which calendar something was counted by.
package struct CalendarVersion: Hashable, Codable, Sendable {
    package let calendar: ID<VendorCalendar>
    package let version: Int

    package init(calendar: ID<VendorCalendar>, version: Int) {
        self.calendar = calendar
        self.version = version
    }
}

/// Everything that a version of a calendar says, whole.
package struct CalendarTerms: Equatable, Codable, Sendable {
    package let name: String
    package let schedule: WorkSchedule
    package let rules: ServiceClock.Rules

    package init(name: String, schedule: WorkSchedule, rules: ServiceClock.Rules = .init()) {
        self.name = name
        self.schedule = schedule
        self.rules = rules
    }
}

/// What happened to a calendar: each version is whole, so that the calendar is the last of these.
package enum CalendarFact: Equatable, Codable, Sendable {
    /// `moved` are the open deadlines that the change moved, in the order of their numbers.
    case set(CalendarTerms, reason: String, moved: [MovedDeadline])

    package var terms: CalendarTerms {
        switch self {
        case .set(let terms, _, _): terms
        }
    }

    package var reason: String {
        switch self {
        case .set(_, let reason, _): reason
        }
    }

    package var moved: [MovedDeadline] {
        switch self {
        case .set(_, _, let moved): moved
        }
    }
}

/// From when on a client is counted by a calendar.
package struct CalendarAssignment: Equatable, Codable, Sendable {
    package let calendar: ID<VendorCalendar>
    package let at: Moment

    package init(calendar: ID<VendorCalendar>, at: Moment) {
        self.calendar = calendar
        self.at = at
    }
}
