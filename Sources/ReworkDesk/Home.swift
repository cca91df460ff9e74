package import ReworkDomain

/// What one of the vendor's people does now, by role: the first rows of each list, never a whole one.
package struct Home: Sendable {
    package var lead: Lead?
    package var specialist: Specialist?
    package let now: Moment

    package struct Section: Sendable {
        package let rows: [ReworkSummary]
        /// Whether there are no more of them.
        package let isWhole: Bool

        init(_ rows: [ReworkSummary], limit: Int, isWhole: Bool = true) {
            self.rows = Array(rows.prefix(limit))
            self.isWhole = isWhole && rows.count <= limit
        }
    }

    package struct Specialist: Sendable {
        package let dueToday: Section
        /// Signatures passed on that wait to be confirmed first, then by slack.
        package let myMove: Section
        package let waiting: Section
        /// At the developers, at risk or late.
        package let atDevelopers: Section
        package let demosToday: Section
        /// Accepted, and nobody has said yet that it is live; the newest acceptance first. No work under way: it counts
        /// against no limit and no load.
        package let notLive: Section
        /// What is due next, when nothing is today.
        package let nearest: ReworkSummary?
        /// Rule 18: for whom they act, and the absence.
        package let standsIn: [(person: Person, absence: Absence)]
    }

    package struct Lead: Sendable {
        /// Promises for this calendar week, at risk or missed.
        package let breaking: Section
        package let overdue: Section
        package let load: [Load]
        package let overrides: [Rework]
        package let awaitingSupport: Section
        /// Plans that entitle to reworks and end within 30 days, the earliest first.
        package let ending: [(client: Client, ending: PlanEnding)]
        /// Rule 19: who is first in line for a place that is free, and with whom.
        package let places: [(client: Client, manager: Person)]
    }

    package struct Load: Sendable {
        package let person: Person
        /// Live reworks they are accountable for.
        package let live: Int
        /// In development and not on hold.
        package let claimed: Int
    }
}
