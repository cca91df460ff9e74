/// What a specialist carries at a moment: open work, the heavier the nearer its deadline. The least loaded gets the next
/// request (rules 16, 18).
package struct Workload: Equatable, Codable, Sendable {
    /// Late, or due within a working day.
    package private(set) var near = 0
    /// Due within five working days.
    package private(set) var week = 0
    /// Due later, or with nothing due yet.
    package private(set) var later = 0
    /// On hold, or the clock stands because the client was asked.
    package private(set) var standing = 0

    package init(near: Int = 0, week: Int = 0, later: Int = 0, standing: Int = 0) {
        self.near = near
        self.week = week
        self.later = later
        self.standing = standing
    }

    package enum Nearness: CaseIterable, Sendable {
        case near, week, later, standing

        /// In tenths of the weight of work that is due later.
        package var tenths: Int {
            switch self {
            case .near: 30
            case .week: 20
            case .later: 10
            case .standing: 5
            }
        }
    }

    package mutating func add(_ nearness: Nearness) {
        switch nearness {
        case .near: near += 1
        case .week: week += 1
        case .later: later += 1
        case .standing: standing += 1
        }
    }

    /// Pieces of open work.
    package var live: Int { near + week + later + standing }

    /// In tenths.
    package var weight: Int {
        near * Nearness.near.tenths + week * Nearness.week.tenths + later * Nearness.later.tenths
            + standing * Nearness.standing.tenths
    }

    /// Where each nearness ends in the order of slack, at one moment.
    package struct Scale: Sendable {
        private let near: Urgency
        private let week: Urgency

        /// Working seconds of a day, and how many days are a week.
        private static let (day, days) = (8 * 3600, 5)

        package init(now: Moment, calendar: WorkCalendar) {
            near = Urgency.due(from: nil, through: calendar.add(Scale.day, to: now)).upperBound
            week = Urgency.due(from: nil, through: calendar.add(Scale.day * Scale.days, to: now)).upperBound
        }

        package func nearness(of urgency: Urgency, isHeld: Bool) -> Nearness {
            if isHeld || urgency.isStanding { return .standing }
            if urgency <= near { return .near }
            return urgency <= week ? .week : .later
        }
    }
}
