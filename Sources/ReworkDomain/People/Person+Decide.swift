/// A live rework, consultation or bug somebody is accountable for, and the plan its client holds. They share their
/// numbers, so that one of a rework names any.
package struct Duty: Equatable, Sendable {
    package let rework: ID<Rework>
    package let plan: PlanKind?

    package init(rework: ID<Rework>, plan: PlanKind?) {
        self.rework = rework
        self.plan = plan
    }
}

extension Person {
    /// A contact is added by a specialist or a lead, one of the vendor's people by a lead only.
    /// - Throws: `Refusal` `.notAllowed`, or `.invalid` with the fields at fault.
    package static func add(_ person: Person, by author: Person) throws(Refusal) -> PersonFact {
        guard person.isGoverned(by: author) else { throw Refusal(.notAllowed) }
        return .added(try person.checked())
    }

    /// Rights are those of the next request on. Nobody loses by it what they are accountable for (rules 16, 20), and
    /// somebody stays a lead.
    /// - Parameters:
    ///   - wanted: this person as `author` wants them.
    ///   - duties: the live reworks they are accountable for.
    ///   - claims: what they have in development.
    ///   - leads: the individual clients they lead.
    /// - Returns: nil when nothing would change.
    /// - Throws: `Refusal` `.notAllowed`, `.lastLead`, `.accountable`, `.leadsClients`, `.holdsWork` or `.invalid` with the fields at
    ///   fault.
    package func change(
        to wanted: Person, by author: Person, duties: [Duty], claims: [ID<Rework>], leads: [Client] = [],
        isLastLead: Bool
    ) throws(Refusal) -> PersonFact? {
        if let refusal = obstacle(to: .changePerson, by: author, isLastLead: isLastLead) { throw refusal }
        var wanted = wanted
        // Rule 20: certified by its steps alone, and lost by them alone.
        wanted.isCertified = isCertified
        let changed = try taking(wanted).checked()
        if isActiveLead, !changed.isActiveLead, isLastLead { throw Refusal(.lastLead) }
        let lost = duties.filter { duty in
            Assignment.mayAnswer(self, plan: duty.plan) && !Assignment.mayAnswer(changed, plan: duty.plan)
        }
        if let refusal = Person.refusal(.accountable, lost.map(\.rework)) { throw refusal }
        let stopsLeading = !Assignment.mayServe(changed, plan: .individual)
        if stopsLeading, let refusal = Person.leading(leads) { throw refusal }
        let stopsDeveloping = roles.contains(.developer) && !changed.roles.contains(.developer)
        if stopsDeveloping, let refusal = Person.refusal(.holdsWork, claims) { throw refusal }
        return changed == self ? nil : .changed(changed)
    }

    /// Lifecycle row "deactivate a person": refused while accountable for anything live, whose numbers are given.
    /// - Throws: `Refusal` `.notAllowed`, `.lastLead`, `.accountable`, `.leadsClients` or `.invalid` without a
    ///   reason.
    package func deactivate(
        reason: String, by author: Person, accountableFor numbers: [ID<Rework>], leads: [Client] = [],
        isLastLead: Bool
    ) throws(Refusal) -> PersonFact {
        if let refusal = obstacle(to: .deactivatePerson, by: author, isLastLead: isLastLead) { throw refusal }
        var check = FormCheck()
        let reason = check.reason(reason)
        try check.finish()
        if let refusal = Person.refusal(.accountable, numbers) ?? Person.leading(leads) { throw refusal }
        return .deactivated(reason: reason)
    }

    /// - Throws: `Refusal` `.notAllowed`.
    package func reactivate(by author: Person) throws(Refusal) -> PersonFact {
        if let refusal = obstacle(to: .reactivatePerson, by: author, isLastLead: false) { throw refusal }
        return .reactivated
    }

    /// The reworks that stand in the way, by number; nil when none do.
    static func refusal(_ code: Refusal.Code, _ numbers: [ID<Rework>]) -> Refusal? {
        guard !numbers.isEmpty else { return nil }
        let list = numbers.map(\.description).joined(separator: ", ")
        return Refusal(code, values: ["numbers": .text(list), "count": .number(numbers.count)])
    }

    /// The person with tidy texts, and no right that is not of their kind.
    /// - Throws: `Refusal` `.invalid` with the fields at fault.
    package func checked() throws(Refusal) -> Person {
        var check = FormCheck()
        var person = self
        person.name = check.text(name, "/name", limit: TextLimit.name)
        person.position = check.text(position, "/position", limit: TextLimit.name, optional: true)
        person.phone = check.text(phone, "/phone", limit: 40, optional: true)
        if isVendor {
            if roles.isEmpty { check.fault("/roles", .missing) }
            person.maySign = false
        } else {
            person.roles = []
            person.isCertified = false
        }
        check.number(wipLimit, "/wipLimit", in: 1...20)
        if !person.maySign { person.signLimit = nil }
        if let limit = person.signLimit { Person.check(limit, &check) }
        try check.finish()
        return person
    }

    /// No limit of nothing: who may sign for nothing has no right to sign.
    private static func check(_ limit: Money, _ check: inout FormCheck) {
        if limit.minor < 1 { check.fault("/signLimitMinor", .tooSmall, ["minimum": .number(1)]) }
        if limit.minor > Money.most {
            check.fault("/signLimitMinor", .tooLarge, ["maximum": .number(Int(Money.most / 100))])
        }
    }
}
