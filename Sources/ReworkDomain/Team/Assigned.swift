/// Why somebody became accountable, as the event keeps it (rules 16, 18).
package struct Assigned: Equatable, Codable, Sendable {
    package let kind: Kind
    /// The manager or specialist who is away, for whom somebody steps in; nil when nobody is.
    package let absent: ID<Person>?
    /// The last day of that absence; nil when it is open-ended.
    package let through: Day?
    /// What the chosen one carried, where that decided.
    package let load: Workload?
    /// Who carried least after them; nil when nobody else was on duty.
    package let next: Rival?

    package enum Kind: String, Codable, CaseIterable, Sendable {
        /// The client's own specialist.
        case own
        /// Rule 18: the client's individual manager.
        case manager
        /// Rule 18: steps in for the manager or specialist who is away.
        case substitute
        case leastLoaded
        /// Rule 18: nobody else was eligible.
        case lead
    }

    package struct Rival: Equatable, Codable, Sendable {
        package let person: ID<Person>
        package let load: Workload

        package init(person: ID<Person>, load: Workload) {
            self.person = person
            self.load = load
        }
    }

    package init(
        _ kind: Kind, absent: ID<Person>? = nil, through: Day? = nil, load: Workload? = nil, next: Rival? = nil
    ) {
        self.kind = kind
        self.absent = absent
        self.through = through
        self.load = load
        self.next = next
    }
}
