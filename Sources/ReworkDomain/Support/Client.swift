/// The organisation that holds support plans.
package struct Client: Equatable, Codable, Sendable {
    package let id: ID<Client>
    /// Number of the last event that made it so.
    package var version: Int
    package var name: String
    package var language: Language
    /// The client's own specialist or manager, who gets its new reworks.
    package var specialist: ID<Person>?
    package var plans: [Plan]

    package init(
        id: ID<Client>, version: Int = 1, name: String, language: Language, specialist: ID<Person>?, plans: [Plan] = []
    ) {
        self.id = id
        self.version = version
        self.name = name
        self.language = language
        self.specialist = specialist
        self.plans = plans
    }

    /// The plan in force on `day`, the one that gives most; nil when none is.
    package func plan(on day: Day) -> Plan? {
        let current = plans.filter { $0.state(on: day) == .inForce }
        return [PlanKind.individual, .paid, .free, .training].lazy
            .compactMap { kind in current.last { $0.kind == kind } }.first
    }

    package func gate(for kind: RequestKind = .rework, on day: Day) -> Gate { Gate.ask(plans, for: kind, on: day) }

    /// The purchase that opens the gate on `day`, the newest if several do; nil while it is closed. A client's history
    /// is its addition and then its purchases, so a plan's event follows from its place.
    package func purchaseInForce(for kind: RequestKind = .rework, on day: Day) -> EventReference? {
        let newest = plans.lastIndex { $0.kind.entitles(to: kind) && $0.state(on: day) == .inForce }
        return newest.map { EventReference(.client(id), $0 + 2) }
    }
}
