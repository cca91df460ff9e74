/// Who may act, in relation to one rework, consultation or bug. "Specialist" of the lifecycle table is the accountable one, or a lead;
/// nobody acts for a contact.
package enum Who: String, CaseIterable, Sendable {
    case contact, signatory, specialist, developer, itsDeveloper, mentioned, lead, system

    package func includes(_ actor: Actor.Resolved, on subject: some Discussed) -> Bool {
        switch (self, actor) {
        case (.system, .system):
            return true
        case (.system, .person), (_, .system):
            return false
        case (_, .person(let person)):
            return person.isActive && includes(person, on: subject)
        }
    }

    /// Rule 18: the accountable one, the substitute of one who is away, and the manager who leads all of its client's.
    private func answers(_ person: Person, for subject: some Discussed) -> Bool {
        person.id == subject.specialist || person.standsInFor.contains(subject.specialist)
            || person.leads.contains(subject.client)
    }

    /// Who begins a request of any kind: a contact for itself, a specialist or a lead on a contact's word.
    static func mayAsk(_ person: Person, on contact: Person, of client: Client) -> Bool {
        let isContact = person.client == client.id && person.id == contact.id
        let isSpecialist = person.isVendor && !person.roles.isDisjoint(with: [.specialist, .lead])
        return person.isActive && (isContact || isSpecialist)
    }

    private func includes(_ person: Person, on subject: some Discussed) -> Bool {
        switch self {
        case .contact: person.client == subject.client
        case .signatory: person.client == subject.client && person.maySign(at: subject.price)
        case .specialist: person.isVendor && (answers(person, for: subject) || person.roles.contains(.lead))
        case .developer: person.isVendor && person.roles.contains(.developer)
        case .itsDeveloper: person.isVendor && person.id == subject.developer
        case .mentioned: person.isVendor && subject.hasMentioned(person.id)
        case .lead: person.isVendor && person.roles.contains(.lead)
        case .system: false
        }
    }
}
