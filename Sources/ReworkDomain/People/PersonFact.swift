/// What happened to a person's place here; the person is the fold of these.
package enum PersonFact: Equatable, Codable, Sendable {
    case added(Person)
    case languageChosen(Language)
    case deactivated(reason: String)
}

extension Person {
    /// The person after `fact`; nil when the first fact does not add them, or a later one does.
    package static func applying(_ fact: PersonFact, to person: Person?) -> Person? {
        switch (fact, person) {
        case (.added(let person), nil):
            return person
        case (.languageChosen(let language), .some(var person)):
            person.language = language
            return person
        case (.deactivated, .some(var person)):
            person.isActive = false
            return person
        case (.added, .some), (.languageChosen, nil), (.deactivated, nil):
            return nil
        }
    }

    /// Lifecycle row "deactivate a person": refused while accountable for live reworks, whose numbers are given.
    /// - Throws: `Refusal` `.notAllowed`, `.accountable` or `.invalid` without a reason.
    package func deactivate(
        reason: String, by lead: Person, accountableFor numbers: [ID<Rework>]
    ) throws(Refusal) -> PersonFact {
        guard lead.isActive, lead.roles.contains(.lead), lead.id != id, isActive else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let reason = check.text(reason, "/reason", limit: TextLimit.reason, missing: .reasonRequired)
        try check.finish()
        guard numbers.isEmpty else {
            let list = numbers.map(\.description).joined(separator: ", ")
            throw Refusal(.accountable, values: ["numbers": .text(list), "count": .number(numbers.count)])
        }
        return .deactivated(reason: reason)
    }

    /// A contact is added by a specialist or a lead, one of the vendor's people by a lead only.
    /// - Throws: `Refusal` `.notAllowed`, or `.invalid` with the fields at fault.
    package static func add(_ person: Person, by author: Person) throws(Refusal) -> PersonFact {
        let roles: Set<Role> = person.isVendor ? [.lead] : [.lead, .specialist]
        guard author.isActive, !author.roles.isDisjoint(with: roles) else { throw Refusal(.notAllowed) }
        return .added(try person.checked())
    }

    /// The person with tidy texts. - Throws: `Refusal` `.invalid` with the fields at fault.
    package func checked() throws(Refusal) -> Person {
        var check = FormCheck()
        var person = self
        person.name = check.text(name, "/name", limit: TextLimit.name)
        person.position = check.text(position, "/position", limit: TextLimit.name, optional: true)
        person.phone = check.text(phone, "/phone", limit: 40, optional: true)
        if isVendor && roles.isEmpty { check.fault("/roles", .missing) }
        check.number(wipLimit, "/wipLimit", in: 1...20)
        try check.finish()
        return person
    }
}
