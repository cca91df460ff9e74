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

    /// The client's own specialist, else the least loaded who may serve it, else a lead (rule 18).
    /// `loads` counts live reworks by specialist. nil only when the vendor has nobody left.
    package static func choose(
        for client: Client, plan: PlanKind?, among people: [Person], loads: [ID<Person>: Int]
    ) -> ID<Person>? {
        let eligible = people.filter { mayServe($0, plan: plan) }
        if let own = client.specialist, eligible.contains(where: { $0.id == own }) { return own }
        func lessLoaded(_ left: Person, _ right: Person) -> Bool {
            (loads[left.id] ?? 0, left.id) < (loads[right.id] ?? 0, right.id)
        }
        let leads = people.filter { $0.isActive && $0.roles.contains(.lead) }
        return (eligible.min(by: lessLoaded) ?? leads.min(by: lessLoaded))?.id
    }
}
