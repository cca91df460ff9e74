/// Rule 9: a bug traced to a signed criterion of an accepted rework is mended free, whatever plan is held.
package enum Warranty {
    /// Whether `criterion` of an accepted rework is under warranty on `day`.
    package static func covers(_ claim: WarrantyClaim, of rework: Rework, on day: Day, in calendar: WorkCalendar)
        -> Bool
    {
        guard rework.id == claim.rework, rework.criteria.contains(where: { $0.id == claim.criterion }),
            let last = lastDay(of: rework, in: calendar)
        else { return false }
        return day <= last
    }

    /// The last day of the warranty ⚙, by the calendar its client had at the acceptance; nil while there is none.
    package static func lastDay(of rework: Rework, in calendar: WorkCalendar) -> Day? {
        guard rework.stage == .accepted, let acceptance = rework.acceptance else { return nil }
        return calendar.day(of: acceptance.at).adding(days: calendar.rules.warrantyDays)
    }
}

/// The signed criterion of an accepted rework that no longer holds.
package struct WarrantyClaim: Hashable, Codable, Sendable {
    package let rework: ID<Rework>
    package let criterion: CriterionID

    package init(rework: ID<Rework>, criterion: CriterionID) {
        self.rework = rework
        self.criterion = criterion
    }
}
