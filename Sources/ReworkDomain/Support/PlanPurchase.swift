/// Buying a plan: its dates are checked, and a renewal may be dated back over the days of grace (rule 9).
package enum PlanPurchase {
    /// Rule 9 ⚙: how many days back a renewal may begin.
    package static let graceDays = 5

    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package static func decide(
        _ plan: Plan, for client: Client, by person: Person, today: Day
    ) throws(Refusal) -> ClientFact {
        guard person.isActive, person.roles.contains(.lead) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        if let through = plan.through, through < plan.from { check.fault("/through", .mustBeAfterStart) }
        if let through = plan.through, through < today { check.fault("/through", .notInPast) }
        if let price = plan.price, price.minor < 0 { check.fault("/priceMinor", .tooSmall, ["minimum": .number(0)]) }
        if let price = plan.price, price.minor > Money.most {
            check.fault("/priceMinor", .tooLarge, ["maximum": .number(Int(Money.most / 100))])
        }
        let earliest = isRenewal(plan, of: client) ? today.adding(days: -graceDays) : today
        if plan.from < earliest {
            check.fault("/from", .beforeGrace, ["days": .number(graceDays), "earliest": .day(earliest)])
        }
        try check.finish()
        return .planBought(plan)
    }

    private static func isRenewal(_ plan: Plan, of client: Client) -> Bool {
        client.plans.contains { $0.kind == plan.kind && $0.from < plan.from }
    }
}
