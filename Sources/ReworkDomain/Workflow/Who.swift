/// Who may act, in relation to one rework. "Specialist" of the lifecycle table is the accountable one, or a lead;
/// nobody acts for a contact.
package enum Who: String, CaseIterable, Sendable {
    case contact, signatory, specialist, developer, itsDeveloper, mentioned, lead, system

    package func includes(_ actor: Actor.Resolved, on rework: Rework) -> Bool {
        switch (self, actor) {
        case (.system, .system):
            return true
        case (.system, .person), (_, .system):
            return false
        case (_, .person(let person)):
            return person.isActive && includes(person, on: rework)
        }
    }

    private func includes(_ person: Person, on rework: Rework) -> Bool {
        switch self {
        case .contact: person.client == rework.client
        case .signatory: person.client == rework.client && person.maySign(at: rework.price)
        case .specialist: person.isVendor && (person.id == rework.specialist || person.roles.contains(.lead))
        case .developer: person.isVendor && person.roles.contains(.developer)
        case .itsDeveloper: person.isVendor && person.id == rework.developer
        case .mentioned: person.isVendor && rework.hasMentioned(person.id)
        case .lead: person.isVendor && person.roles.contains(.lead)
        case .system: false
        }
    }
}
