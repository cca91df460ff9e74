/// A main plan that ends soon with none to follow, told on both sides' pages.
package struct PlanEnding: Equatable, Sendable {
    package let plan: Plan
    /// Its last day.
    package let through: Day
    /// Days of the calendar left, today not among them.
    package let daysLeft: Int

    /// The nearest day of warning that has come ⚙.
    package var notice: Notice {
        Notice.allCases.last { daysLeft <= $0.rawValue } ?? .month
    }

    /// Days before the end on which both sides are told, each time more plainly ⚙.
    package enum Notice: Int, CaseIterable, Sendable {
        case month = 30, fortnight = 14, days = 3

        /// As the interface's words and programs know it.
        package var word: String {
            switch self {
            case .month: "month"
            case .fortnight: "fortnight"
            case .days: "days"
            }
        }
    }
}

extension Client {
    /// The main plan that is in force on `day` and ends within 30 days; nil when none does, or when the next day has a
    /// plan that gives all it gave.
    package func ending(on day: Day) -> PlanEnding? {
        guard let plan = plan(on: day), plan.kind.isMain, let through = plan.through else { return nil }
        let left = through.number - day.number
        guard left <= PlanEnding.Notice.month.rawValue else { return nil }
        let next = through.adding(days: 1)
        let isFollowed = plans.contains { other in
            other.state(on: next) == .inForce
                && RequestKind.allCases.allSatisfy { !plan.kind.entitles(to: $0) || other.kind.entitles(to: $0) }
                && other.kind.isMain
        }
        return isFollowed ? nil : PlanEnding(plan: plan, through: through, daysLeft: left)
    }
}
