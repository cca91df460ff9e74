/// Who did something, as an event keeps it.
package enum Actor: Hashable, Codable, Sendable {
    case person(ID<Person>)
    /// The system always names the event that caused its act.
    case system(cause: EventReference)
    /// The vendor at the server's own console: makes the first lead.
    case console

    /// Who is acting now, looked up.
    package enum Resolved: Equatable, Sendable {
        case person(Person)
        case system(cause: EventReference)

        package var actor: Actor {
            switch self {
            case .person(let person): .person(person.id)
            case .system(let cause): .system(cause: cause)
            }
        }
    }
}

/// Names an event: the history it belongs to and its number there, from 1.
package struct EventReference: Hashable, Codable, Sendable {
    package let history: History
    package let number: Int

    package init(_ history: History, _ number: Int) {
        self.history = history
        self.number = number
    }
}

/// Whose history an event belongs to; each has a chain of its own.
package enum History: Hashable, Codable, Sendable {
    case rework(ID<Rework>)
    case client(ID<Client>)
    case person(ID<Person>)
    case request(ID<SupportRequest>)
    /// The vendor's price list.
    case prices
    /// The measures that are public.
    case publications
    /// The vendor's templates and words of specifications.
    case specLibrary
    case calendar(ID<VendorCalendar>)
}
