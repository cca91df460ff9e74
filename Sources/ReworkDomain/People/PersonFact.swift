/// What happened to a person's place here; the person is the fold of these.
package enum PersonFact: Equatable, Codable, Sendable {
    case added(Person)
    /// The person as they are from now on; number, client and whether they work here stay as they were.
    case changed(Person)
    case languageChosen(Language)
    case deactivated(reason: String)
    case reactivated
    /// By the person, who knew the one before.
    case passwordChanged
    /// By a lead, for somebody who can't come in.
    case passwordReset
    /// Rule 18.
    case absenceSet(Absence)
    /// Back at work on that day.
    case absenceEnded(Int, back: Day)
    /// Rule 20.
    case certification(CertificationStep)
}

extension Person {
    /// The person after `fact`; nil when the first fact does not add them, or a later one does.
    package static func applying(_ fact: PersonFact, to person: Person?) -> Person? {
        guard var person else {
            if case .added(let person) = fact { return person }
            return nil
        }
        switch fact {
        case .added:
            return nil
        case .changed(let wanted):
            return person.taking(wanted)
        case .languageChosen(let language):
            person.language = language
        case .deactivated:
            person.isActive = false
        case .reactivated:
            person.isActive = true
        case .passwordChanged, .passwordReset:
            break
        case .absenceSet(let absence):
            person.absences.append(absence)
        case .absenceEnded(let number, let day):
            guard person.absences.indices.contains(number - 1) else { return nil }
            person.absences[number - 1].through = day.adding(days: -1)
        case .certification(let step):
            person.certification.append(step)
            switch step.kind {
            case .certified: person.isCertified = true
            case .withdrawn: person.isCertified = false
            case .internshipBegun, .internshipEnded: break
            }
        }
        return person
    }

    /// `wanted` in this person's place: what makes them themselves is kept.
    func taking(_ wanted: Person) -> Person {
        var taken = Person(
            id: id, name: wanted.name, position: wanted.position, language: wanted.language, roles: wanted.roles,
            client: client, maySign: wanted.maySign, signLimit: wanted.signLimit, isCertified: wanted.isCertified,
            wipLimit: wanted.wipLimit, phone: wanted.phone, isActive: isActive)
        taken.absences = absences
        taken.certification = certification
        return taken
    }
}
