import ReworkDomain
import TestSupport

/// Every kind of person there is, in relation to the stories' rework.
enum Part: String, CaseIterable {
    case contact, signatory, stranger, accountable, otherSpecialist, itsDeveloper, otherDeveloper, lead
    case leadWhoLeft, signatoryWhoLeft

    var person: Person {
        switch self {
        case .contact: People.contact
        case .signatory: People.signatory
        case .stranger: People.stranger
        case .accountable: People.specialist
        case .otherSpecialist: People.otherSpecialist
        case .itsDeveloper: People.developer
        case .otherDeveloper: People.otherDeveloper
        case .lead: People.lead
        case .leadWhoLeft: People.gone(People.lead)
        case .signatoryWhoLeft: People.gone(People.signatory)
        }
    }

    var isGone: Bool { self == .leadWhoLeft || self == .signatoryWhoLeft }
    var isDeveloper: Bool { self == .itsDeveloper || self == .otherDeveloper }

    /// The words of the table's second column: "specialist" is the accountable one, or a lead; nobody acts for a
    /// contact; a developer is the rework's own from the claim on.
    func isOne(of who: Set<Who>, in stage: Stage) -> Bool {
        let claimed: Set<Stage> = [.developing, .delivered, .demonstrating, .accepted]
        let names: Set<Who> =
            switch self {
            case .contact: [.contact]
            case .signatory: [.contact, .signatory]
            case .accountable: [.specialist]
            case .lead: [.specialist, .lead]
            case .itsDeveloper: claimed.contains(stage) ? [.developer, .itsDeveloper] : [.developer]
            case .otherDeveloper: [.developer]
            case .stranger, .otherSpecialist, .leadWhoLeft, .signatoryWhoLeft: []
            }
        return !names.isDisjoint(with: who)
    }
}
