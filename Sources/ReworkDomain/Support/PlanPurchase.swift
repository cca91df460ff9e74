/// Buying a plan: its dates are checked, a renewal may be dated back over the days of grace (rule 9), and main plans
/// follow one another, never two on one day.
package enum PlanPurchase {
    /// Rules 18–20: an individual plan names its manager, who may serve it and has room; left out, it stays the client's
    /// own specialist.
    /// - Parameter today: of the client's calendar; nil: the vendor's.
    /// - Returns: the facts in their order: who leads the client, when that changes, and the purchase.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.managerFull` with the ways out; `.invalid` with the
    ///   fields at fault.
    package static func decide(
        _ plan: Plan, manager: Person? = nil, endsOthers: Bool = false, for client: Client, by person: Person,
        _ managers: Managers, today: Day? = nil, graceDays: Int = 5
    ) throws(Refusal) -> [ClientFact] {
        let bought = try decide(
            plan, endsOthers: endsOthers, for: client, by: person, today: today ?? managers.today,
            graceDays: graceDays)
        guard plan.kind == .individual else { return [bought] }
        let own = managers.people.first { $0.id == client.specialist && Assignment.mayServe($0, plan: .individual) }
        let manager = manager ?? own
        try managers.check(manager, for: client)
        guard let manager, manager.id != client.specialist else { return [bought] }
        return [.specialistSet(manager.id, reason: ""), bought]
    }

    /// - Parameters:
    ///   - endsOthers: whether the main plan before ends on the eve of this one; else an overlap is a fault.
    ///   - today: of the client's calendar.
    ///   - graceDays: rule 9 ⚙: how many days back a renewal may begin.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package static func decide(
        _ plan: Plan, endsOthers: Bool = false, for client: Client, by person: Person, today: Day, graceDays: Int = 5
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
        let ended = ending(by: plan, of: client, endsOthers: endsOthers, &check)
        try check.finish()
        return .planBought(plan, ends: ended.isEmpty ? nil : ended)
    }

    /// Places of the plans that end on the eve of `plan`: one that begins with it is over before it begins. One that
    /// begins later can't end before it: it stays a fault.
    private static func ending(
        by plan: Plan, of client: Client, endsOthers: Bool, _ check: inout FormCheck
    ) -> [Int] {
        guard plan.kind.isMain else { return [] }
        var ended: [Int] = []
        for (place, other) in client.plans.enumerated() where other.kind.isMain && other.overlaps(plan) {
            if endsOthers, other.from <= plan.from {
                ended.append(place)
            } else {
                overlap(plan, other, &check)
            }
        }
        return ended
    }

    private static func overlap(_ plan: Plan, _ other: Plan, _ check: inout FormCheck) {
        var values: [String: Refusal.Value] = ["plan": .text(other.kind.rawValue), "from": .day(other.from)]
        values["through"] = other.through.map { .day($0) }
        let isLater = other.from > plan.from
        check.fault(isLater ? "/through" : "/from", other.through == nil ? .overlapsEndless : .overlaps, values)
    }

    private static func isRenewal(_ plan: Plan, of client: Client) -> Bool {
        client.plans.contains { $0.kind == plan.kind && $0.from < plan.from }
    }
}
