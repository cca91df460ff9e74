/// The gate's answer to "may this client have this now?" (rules 4–9).
package enum Gate: Equatable, Sendable {
    /// The plan that entitles; individual before paid when both are in force.
    case open(PlanKind)
    case closed(GateRefusal)

    /// Asks the plans on `day` of the client's calendar.
    package static func ask(_ plans: [Plan], for kind: RequestKind = .rework, on day: Day) -> Gate {
        let current = plans.filter { $0.state(on: day) == .inForce }.map(\.kind)
        let entitling = [PlanKind.individual, .paid, .free].first { current.contains($0) && $0.entitles(to: kind) }
        return entitling.map { .open($0) } ?? .closed(refusal(plans, for: kind, current: current, on: day))
    }

    /// Rule 6 for a free plan, 7 for no plan or training alone; a lapsed or future entitling plan says its date.
    private static func refusal(
        _ plans: [Plan], for kind: RequestKind, current: [PlanKind], on day: Day
    ) -> GateRefusal {
        let entitling = plans.filter { $0.kind.entitles(to: kind) }
        let holdsFree = current.contains(.free)
        let rule = holdsFree ? 6 : kind == .rework ? 4 : 7
        if let next = entitling.filter({ $0.state(on: day) == .notYet }).map(\.from).min() {
            return GateRefusal(reason: .notYet, rule: rule, day: next)
        }
        if let ended = entitling.compactMap({ $0.state(on: day) == .lapsed ? $0.through : nil }).max() {
            return GateRefusal(reason: .lapsed, rule: rule, day: ended)
        }
        if holdsFree { return GateRefusal(reason: .free, rule: 6) }
        return GateRefusal(reason: current.contains(.training) ? .training : .none, rule: 7)
    }

    package var plan: PlanKind? {
        switch self {
        case .open(let kind): kind
        case .closed: nil
        }
    }
}

/// Why the gate is closed. The ways out are the same for every reason: paid support or an individual manager (rule 8).
package struct GateRefusal: Equatable, Codable, Sendable {
    package let reason: Reason
    /// The regulation's rule that stopped it.
    package let rule: Int
    /// Of a lapsed plan its last day, of one not yet in force its first.
    package var day: Day?

    package init(reason: Reason, rule: Int, day: Day? = nil) {
        self.reason = reason
        self.rule = rule
        self.day = day
    }

    package enum Reason: String, Codable, CaseIterable, Sendable {
        case none, free, training, lapsed, notYet
    }
}
