/// What may be done about a person. Everything a page shows as a button comes from `Person.allowedActions`.
package enum PersonAction: String, CaseIterable, Sendable {
    case changePerson, deactivatePerson, reactivatePerson, resetPassword, makeEnterLink
}

extension Person {
    /// Who decides about this person: a lead about the vendor's people, a specialist or a lead about contacts.
    package func isGoverned(by author: Person) -> Bool {
        let roles: Set<Role> = isVendor ? [.lead] : [.lead, .specialist]
        return author.isActive && author.isVendor && !author.roles.isDisjoint(with: roles)
    }

    /// - Parameter isLastLead: whether nobody else is an active lead.
    package func allowedActions(for author: Person, isLastLead: Bool) -> [PersonAction] {
        PersonAction.allCases.filter { obstacle(to: $0, by: author, isLastLead: isLastLead) == nil }
    }

    /// Why it can't be done now, whatever is typed into its form; nil when it can be tried.
    package func obstacle(to action: PersonAction, by author: Person, isLastLead: Bool) -> Refusal? {
        guard isGoverned(by: author) else { return Refusal(.notAllowed) }
        let isPossible: Bool
        switch action {
        case .changePerson:
            isPossible = isActive
        case .deactivatePerson:
            if isActiveLead, isLastLead { return Refusal(.lastLead) }
            // Nobody locks themselves out by mistake: another lead does it.
            isPossible = isActive && author.id != id
        case .reactivatePerson:
            isPossible = !isActive
        case .resetPassword:
            // One's own is changed by whoever knows it.
            isPossible = isActive && isVendor && author.id != id
        case .makeEnterLink:
            isPossible = isActive && !isVendor
        }
        return isPossible ? nil : Refusal(.notAllowed)
    }
}
