/// A support plan a client holds, in force on every date of [from, through] of the client's calendar.
package struct Plan: Equatable, Codable, Sendable {
    package let kind: PlanKind
    package let from: Day
    /// The last day; nil when the plan has no end.
    package let through: Day?
    /// Price a month; nil when none was recorded.
    package let price: Money?

    package init(kind: PlanKind, from: Day, through: Day?, price: Money? = nil) {
        self.kind = kind
        self.from = from
        self.through = through
        self.price = price
    }

    /// The same plan, over after `day`.
    package func ending(on day: Day) -> Plan { Plan(kind: kind, from: from, through: day, price: price) }

    /// Whether both are in force on some day, without asking their kinds.
    package func overlaps(_ other: Plan) -> Bool {
        (through.map { other.from <= $0 } ?? true) && (other.through.map { from <= $0 } ?? true)
    }

    package func state(on day: Day) -> State {
        if day < from { return .notYet }
        if let through, day > through { return .lapsed }
        return .inForce
    }

    package enum State: String, CaseIterable, Sendable {
        case inForce, lapsed, notYet
    }
}

package enum PlanKind: String, Codable, CaseIterable, Sendable {
    case free, paid, individual, training

    /// Rules 4–7: paid and individual support entitle to everything, free support to bugs, training to nothing.
    package func entitles(to kind: RequestKind) -> Bool {
        switch self {
        case .paid, .individual: true
        case .free: kind == .bug
        case .training: false
        }
    }

    /// Whether it is what a client's support is: one at a time. A training stands beside it.
    package var isMain: Bool {
        switch self {
        case .free, .paid, .individual: true
        case .training: false
        }
    }

    package var entitlesToRework: Bool { entitles(to: .rework) }
}
