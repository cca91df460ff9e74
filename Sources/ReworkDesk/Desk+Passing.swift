package import ReworkDomain
package import ReworkSecrets
import ReworkStore

/// What came of a confirmed passing: the rework, and the colleague's own link, for whoever confirmed it to send on.
package struct PassedOn: Sendable {
    package let outcome: Outcome
    package let colleague: Person
    package let token: Token
    package let expiresAt: Moment
}

extension Desk {
    /// Whom a signature is passed to, as it is typed: a contact's number, or somebody new.
    package enum Colleague: Sendable {
        case known(ID<Person>)
        case new(name: String, position: String, phone: String)
    }

    /// - Throws: `Refusal` `.superseded` when the document is not the one that waits, `.invalid` with the fields at fault.
    package func passOn(
        _ id: ID<Rework>, _ document: Fingerprint, to colleague: Colleague, note: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            let to: PassedTo
            switch colleague {
            case .known(let id):
                guard let known = self.register.person(id), known.client == rework.client else {
                    throw Refusal(.invalid, faults: [Fault("/colleague", .unknown)])
                }
                to = .known(known)
            case .new(let name, let position, let phone):
                to = .new(name: name, position: position, phone: phone)
            }
            let kind = rework.documents.last { $0.fingerprint == document }?.kind ?? .estimate
            let command = PassingCommand.propose(kind: kind, document: document, to: to, note: note)
            return Move(try rework.decide(.passing(command), by: person, in: situation))
        }
    }

    /// Gives the proposed colleague the right to sign this, and a one-time link to the very document, in one write.
    /// Asked again under the same key it is the same link.
    /// - Parameter limit: up to which the colleague signs from now on; nil: any amount.
    package func confirmPassOn(
        _ id: ID<Rework>, proposal: Int, limit: Money?, _ call: Call
    ) async throws -> PassedOn {
        let token = linkToken(for: ["passing", id.description, String(proposal)], call)
        let fresh = register.newPerson()
        let outcome = try await act(on: id, call) { rework, person, situation in
            let passing = rework.passings.first { $0.number == proposal }
            let colleague = self.colleague(of: passing)
            let command = PassingCommand.confirm(proposal: proposal, person: colleague?.id ?? fresh, limit: limit)
            var move = Move(try rework.decide(.passing(command), by: person, in: situation))
            guard let passing else { throw Refusal(.notFound) }
            let confirmed = Confirmed(passing: passing, colleague: colleague, limit: limit, token: token)
            try self.add(confirmed, as: colleague?.id ?? fresh, of: rework, to: &move, call)
            return move
        }
        let link = try await made(token)
        guard let kept = try await store.enterLink(token.digest) else { throw Refusal(.keyReused) }
        return PassedOn(
            outcome: outcome, colleague: try known(kept.person), token: token, expiresAt: link.expiresAt)
    }

    package func declinePassOn(
        _ id: ID<Rework>, proposal: Int, reason: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .passing(.decline(proposal: proposal, reason: reason)))
    }

    private struct Confirmed: Sendable {
        let passing: Passing
        let colleague: Person?
        let limit: Money?
        let token: Token
    }

    private func colleague(of passing: Passing?) -> Person? {
        if case .known(let id)? = passing?.colleague { register.person(id) } else { nil }
    }

    /// The colleague's right and link, written together with the confirmation.
    private func add(
        _ confirmed: Confirmed, as id: ID<Person>, of rework: Rework, to move: inout Move, _ call: Call
    ) throws {
        let client = try client(rework.client)
        let fact = try rework.entrust(
            confirmed.passing, to: confirmed.colleague, id: id, language: client.language, limit: confirmed.limit)
        let version = register.lastEvent(of: id)
        move.more.expectations.append(.person(id, version: version))
        if let fact, let state = Person.applying(fact, to: confirmed.colleague) {
            let event = Event(number: version + 1, at: now, actor: Actor.person(call.person), fact: fact)
            move.more.people = [PersonChange(state: state, event: event)]
        }
        move.more.enterLink = newLink(
            confirmed.token, for: id, rework: rework.id, document: confirmed.passing.document, call)
    }
}
