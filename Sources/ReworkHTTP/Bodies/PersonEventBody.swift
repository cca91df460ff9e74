import ReworkDomain
import ReworkStore

/// Who changed what of a person, and when.
struct PersonEventBody: Encodable {
    struct Difference: Encodable {
        let field: String
        /// Left out where there was, or is, nothing.
        let from: JSONValue?
        let to: JSONValue?
    }

    let seq: Int
    let at: Int64
    let by: StoryBody.By
    /// added, changed, languageChosen, deactivated, reactivated, passwordChanged, passwordReset, absenceSet, absenceEnded,
    /// or a step of a certification.
    let kind: String
    let reason: String?
    let changes: [Difference]

    /// Newest first. - Parameter events: the person's whole history, oldest first.
    static func all(_ events: [Event<PersonFact>], _ register: Register) -> [PersonEventBody] {
        var person: Person?
        var told: [PersonEventBody] = []
        for event in events {
            let before = person
            person = Person.applying(event.fact, to: person) ?? person
            told.append(PersonEventBody(event, from: before, to: person, register))
        }
        return told.reversed()
    }

    private init(_ event: Event<PersonFact>, from: Person?, to: Person?, _ register: Register) {
        seq = event.number
        at = event.at.milliseconds
        by = StoryBody.by(event.actor, register)
        var reason: String?
        switch event.fact {
        case .added: kind = "added"
        case .changed: kind = "changed"
        case .languageChosen: kind = "languageChosen"
        case .deactivated(let given):
            kind = "deactivated"
            reason = given
        case .reactivated: kind = "reactivated"
        case .passwordChanged: kind = "passwordChanged"
        case .passwordReset: kind = "passwordReset"
        case .absenceSet(let absence):
            kind = "absenceSet"
            reason = absence.note.isEmpty ? nil : absence.note
        case .absenceEnded: kind = "absenceEnded"
        case .certification(let step):
            kind = step.kind.rawValue
            reason = step.note.isEmpty ? nil : step.note
        }
        self.reason = reason
        if let from, let to { changes = PersonEventBody.differences(from, to) } else { changes = [] }
    }

    private static func differences(_ from: Person, _ to: Person) -> [Difference] {
        zip(fields(of: from), fields(of: to)).compactMap { old, new in
            old.value == new.value ? nil : Difference(field: old.name, from: old.value, to: new.value)
        }
    }

    private static func fields(of person: Person) -> [(name: String, value: JSONValue?)] {
        func text(_ text: String) -> JSONValue? { text.isEmpty ? nil : .text(text) }
        return [
            ("name", text(person.name)), ("position", text(person.position)), ("phone", text(person.phone)),
            ("language", .text(person.language.rawValue)),
            ("roles", .list(person.roles.map(\.rawValue).sorted().map { .text($0) })),
            ("isCertified", .flag(person.isCertified)), ("wipLimit", .number(Int64(person.wipLimit))),
            ("maySign", .flag(person.maySign)), ("signLimit", person.signLimit.map { .money($0) }),
        ]
    }
}
