/// Who may be the accountable specialist of a client's rework, and who becomes it (rules 16, 18, 20).
package enum Assignment {
    /// An individual client is led by a certified specialist; any other by any specialist.
    package static func mayServe(_ person: Person, plan: PlanKind?) -> Bool {
        guard person.isActive, person.roles.contains(.specialist) else { return false }
        return plan != .individual || person.isCertified
    }

    /// Whether somebody may stay accountable: a lead may answer for anything.
    package static func mayAnswer(_ person: Person, plan: PlanKind?) -> Bool {
        mayServe(person, plan: plan) || person.isActiveLead
    }

    /// Somebody, and why it is them.
    package struct Choice: Equatable, Sendable {
        package let person: ID<Person>
        package let reason: Assigned
    }

    /// The client's own specialist or manager; while they are away their substitute; for an individual client then a lead,
    /// since nobody else is its manager's substitute (rule 18), for any other the least loaded specialist on duty; a lead
    /// where nobody is left. nil only when the vendor has nobody at all.
    /// - Parameter loads: what each carries; missing: nothing.
    package static func choose(
        for client: Client, plan: PlanKind?, among people: [Person], loads: [ID<Person>: Workload], on day: Day
    ) -> Choice? {
        let own = people.first { $0.id == client.specialist && mayServe($0, plan: plan) }
        var absence: Absence?
        if let own {
            absence = own.absence(on: day)
            guard let absence else {
                return Choice(person: own.id, reason: Assigned(plan == .individual ? .manager : .own))
            }
            if let substitute = substitute(for: own, in: absence, plan: plan, among: people, on: day) {
                let reason = Assigned(.substitute, absent: own.id, through: absence.through)
                return Choice(person: substitute.id, reason: reason)
            }
        }
        let isLeadsAlone = absence != nil && plan == .individual
        let eligible = isLeadsAlone ? [] : people.filter { mayServe($0, plan: plan) && $0.absence(on: day) == nil }
        if let (chosen, load, next) = leastLoaded(of: eligible, loads) {
            let reason = Assigned(
                .leastLoaded, absent: absence.flatMap { _ in own?.id }, through: absence?.through, load: load,
                next: next)
            return Choice(person: chosen, reason: reason)
        }
        let leads = people.filter(\.isActiveLead)
        let onDuty = leads.filter { $0.absence(on: day) == nil }
        return leastLoaded(of: onDuty.isEmpty ? leads : onDuty, loads).map { chosen, load, _ in
            let absent = absence.flatMap { _ in own?.id }
            return Choice(
                person: chosen, reason: Assigned(.lead, absent: absent, through: absence?.through, load: load))
        }
    }

    /// Who acts as `person` would while they are away: named in the absence, here, and allowed to (rules 18, 20).
    static func substitute(
        for person: Person, in absence: Absence, plan: PlanKind?, among people: [Person], on day: Day
    ) -> Person? {
        people.first { candidate in
            candidate.id == absence.substitute && candidate.absence(on: day) == nil
                && mayServe(candidate, plan: person.isCertified ? .individual : plan)
        }
    }

    private static func leastLoaded(
        of people: [Person], _ loads: [ID<Person>: Workload]
    ) -> (person: ID<Person>, load: Workload, next: Assigned.Rival?)? {
        let ordered = people.map { (person: $0.id, load: loads[$0.id] ?? Workload()) }
            .sorted { ($0.load.weight, $0.load.live, $0.person) < ($1.load.weight, $1.load.live, $1.person) }
        guard let first = ordered.first else { return nil }
        let next = ordered.dropFirst().first.map { Assigned.Rival(person: $0.person, load: $0.load) }
        return (first.person, first.load, next)
    }
}
