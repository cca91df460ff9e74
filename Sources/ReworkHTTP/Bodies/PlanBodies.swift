import ReworkDomain

struct PlanBody: Encodable {
    let kind: String
    /// Days of the client's calendar.
    let from: String
    let through: String?
    /// inForce, lapsed or notYet.
    let state: String
    /// A month.
    let price: MoneyBody?

    init(_ plan: Plan, today: Day) {
        kind = plan.kind.rawValue
        from = plan.from.description
        through = plan.through?.description
        state = plan.state(on: today).rawValue
        price = plan.price.map(MoneyBody.init)
    }
}

/// The gate's answer; the page says it in words.
struct GateBody: Encodable {
    let open: Bool
    let planKind: String?
    let rule: Int?
    let reason: String?
    /// Of a lapsed plan its last day, of one not yet in force its first.
    let endedOn: String?
    let startsOn: String?
    let stageLeft: String?
    let waysOut: [WayOutBody]?

    init(_ gate: Gate, prices: [PlanKind: Money], stageLeft: Stage? = nil) {
        self.stageLeft = stageLeft?.rawValue
        switch gate {
        case .open(let kind):
            open = true
            planKind = kind.rawValue
            (rule, reason, endedOn, startsOn, waysOut) = (nil, nil, nil, nil, nil)
        case .closed(let refusal):
            open = false
            planKind = nil
            rule = refusal.rule
            reason = refusal.reason.rawValue
            endedOn = refusal.reason == .lapsed ? refusal.day?.description : nil
            startsOn = refusal.reason == .notYet ? refusal.day?.description : nil
            waysOut = WayOutBody.all(prices)
        }
    }
}
