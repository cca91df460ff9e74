/// Whom a document is passed to, as the command brings them.
package enum PassedTo: Equatable, Sendable {
    case known(Person)
    case new(name: String, position: String, phone: String)
}

extension Rework {
    func decide(_ command: PassingCommand, by person: Person) throws(Refusal) -> PassingFact {
        switch command {
        case .propose(_, let document, let colleague, let note):
            return try propose(document, colleague, note, by: person)
        case .confirm(let number, let colleague, let limit):
            let passing = try waiting(number)
            try check(limit, for: passing, by: person)
            return .confirmed(proposal: number, person: colleague, limit: limit)
        case .decline(let number, let reason):
            _ = try waiting(number)
            var check = FormCheck()
            let reason = check.reason(reason)
            try check.finish()
            return .declined(proposal: number, reason: reason)
        }
    }

    private func propose(
        _ document: Fingerprint, _ colleague: PassedTo, _ note: String, by person: Person
    ) throws(Refusal) -> PassingFact {
        var check = FormCheck()
        let proposed: Passing.Colleague
        switch colleague {
        case .known(let colleague):
            let isColleague = colleague.client == client && colleague.isActive && colleague.id != person.id
            if !isColleague { check.fault("/colleague", .unknown) }
            proposed = .known(colleague.id)
        case .new(let name, let position, let phone):
            proposed = .new(
                name: check.text(name, "/name", limit: TextLimit.name),
                position: check.text(position, "/position", limit: TextLimit.name, optional: true),
                phone: check.text(phone, "/phone", limit: 40, optional: true))
        }
        let note = check.text(note, "/note", limit: TextLimit.note, optional: true)
        try check.finish()
        return .proposed(document: document, colleague: proposed, note: note)
    }

    /// - Throws: `Refusal` `.notFound`; `.superseded` when a newer proposal or another document took its place;
    ///   `.alreadyAnswered`.
    private func waiting(_ number: Int) throws(Refusal) -> Passing {
        guard let passing = passings.first(where: { $0.number == number }) else { throw Refusal(.notFound) }
        switch passing.outcome {
        case .confirmed, .declined: throw Refusal(.alreadyAnswered)
        case .replaced: throw Refusal(.superseded)
        case nil: break
        }
        guard passing.document == waitingDocument?.document else { throw Refusal(.superseded) }
        return passing
    }

    /// The amount must be enough for this very price, and nobody gives a right they do not hold.
    private func check(_ limit: Money?, for passing: Passing, by person: Person) throws(Refusal) {
        var check = FormCheck()
        if let limit {
            if let price, !price.isWithin(limit) {
                check.fault("/signLimitMinor", .belowPrice, ["price": .money(price)])
            }
            if limit.minor > Money.most {
                check.fault("/signLimitMinor", .tooLarge, ["maximum": .number(Int(Money.most / 100))])
            }
        }
        if !person.isVendor, let own = person.signLimit, !(limit?.isWithin(own) ?? false) {
            check.fault("/signLimitMinor", .aboveOwn, ["limit": .money(own)])
        }
        try check.finish()
    }

    /// What a confirmed passing records of the colleague, beside the rework's own event.
    /// - Parameters:
    ///   - colleague: as they are now; nil for somebody new, who becomes number `id`.
    ///   - limit: up to which they sign from now on; nil: any amount.
    /// - Returns: nil when they may sign this already.
    /// - Throws: `Refusal` `.invalid` when they are no contact of this client any more.
    package func entrust(
        _ passing: Passing, to colleague: Person?, id: ID<Person>, language: Language, limit: Money?
    ) throws(Refusal) -> PersonFact? {
        switch (passing.colleague, colleague) {
        case (.new(let name, let position, let phone), nil):
            let person = Person(
                id: id, name: name, position: position, language: language, client: client, maySign: true,
                signLimit: limit, phone: phone)
            return .added(try person.checked())
        case (.known, .some(var colleague)):
            guard colleague.client == client, colleague.isActive else {
                throw Refusal(.invalid, faults: [Fault("/colleague", .unknown)])
            }
            if colleague.maySign(at: price) { return nil }
            colleague.maySign = true
            colleague.signLimit = limit
            return .changed(colleague)
        case (.new, .some), (.known, nil):
            throw Refusal(.invalid, faults: [Fault("/colleague", .unknown)])
        }
    }

    mutating func fold(_ fact: PassingFact, _ event: Event<Fact>) {
        guard case .person(let person) = event.actor else { return }
        switch fact {
        case .proposed(let document, let colleague, let note):
            for index in passings.indices where passings[index].outcome == nil { passings[index].outcome = .replaced }
            passings.append(
                Passing(
                    number: passings.count + 1, document: document, colleague: colleague, note: note, by: person,
                    at: event.at))
        case .confirmed(let number, let colleague, _):
            close(number, .confirmed(person: colleague, by: person, at: event.at))
        case .declined(let number, let reason):
            close(number, .declined(reason: reason, by: person, at: event.at))
        }
    }

    private mutating func close(_ number: Int, _ outcome: Passing.Outcome) {
        guard passings.indices.contains(number - 1) else { return }
        passings[number - 1].outcome = outcome
    }
}
