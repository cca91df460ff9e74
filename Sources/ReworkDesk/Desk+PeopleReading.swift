package import ReworkDomain
import ReworkStore

/// One person with all a page about them needs.
package struct PersonView: Sendable {
    package let person: Person
    package let reader: Person
    /// Live reworks they are accountable for.
    package let accountableFor: [Rework]
    /// What they have in development.
    package let claims: [Rework]
    package let events: [Event<PersonFact>]
}

extension Desk {
    /// What this reader may do about the person now.
    package func allowedActions(on person: Person, for reader: Person) -> [PersonAction] {
        let hasOther = !person.isActiveLead || register.people.contains { $0.id != person.id && $0.isActiveLead }
        return person.allowedActions(for: reader, isLastLead: !hasOther)
    }

    /// For whoever decides about the person. - Throws: `Refusal` `.notAllowed`, or `.notFound`.
    package func personView(_ id: ID<Person>, for reader: ID<Person>) async throws -> PersonView {
        let reader = try vendor(reader)
        guard let person = register.person(id) else { throw Refusal(.notFound) }
        guard person.isGoverned(by: reader) else { throw Refusal(.notAllowed) }
        return PersonView(
            person: person, reader: reader, accountableFor: try await accountabilities(of: id),
            claims: try await claims(of: id), events: try await store.events(of: id))
    }
}
