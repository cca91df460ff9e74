package import ReworkDomain
import ReworkSecrets
import ReworkStore

extension Desk {
    /// A contact of a client. - Throws: `Refusal` with the fields at fault.
    package func addContact(
        name: String, position: String, language: Language, maySign: Bool, signLimit: Money? = nil, phone: String,
        of client: ID<Client>, _ call: Call
    ) async throws -> Person {
        _ = try self.client(client)
        let person = Person(
            id: register.newPerson(), name: name, position: position, language: language, client: client,
            maySign: maySign, signLimit: signLimit, phone: phone)
        return try await add(person, credential: nil, call)
    }

    /// One of the vendor's people; without a secret they can't sign in by password.
    package func addColleague(_ draft: Person, _ secret: Secret?, _ call: Call) async throws -> Person {
        if let secret, let id = try await keptPassword(secret.password, call) { return try known(id) }
        _ = try Person.add(draft, by: try person(call.person))
        return try await add(draft, credential: try await credential(secret), call)
    }

    /// The first lead, made at the console before anybody can sign in.
    package func addAtConsole(_ draft: Person, _ secret: Secret?) async throws -> Person {
        let credential = try await credential(secret)
        return try await write(.added(try draft.checked()), of: draft.id, by: .console, credential: credential)
    }

    private func add(_ draft: Person, credential: Credential?, _ call: Call) async throws -> Person {
        if let id = try await keptPerson(call) { return try known(id) }
        let fact = try Person.add(draft, by: try person(call.person))
        return try await write(fact, of: draft.id, by: .person(call.person), credential: credential, call)
    }

    package func chooseLanguage(_ language: Language, for id: ID<Person>) async throws {
        for _ in 1...Desk.tries where try person(id).language != language {
            do {
                _ = try await write(.languageChosen(language), of: id, by: .person(id), credential: nil)
            } catch let refusal as Refusal where refusal.code == .staleVersion {
                continue
            }
        }
    }

    /// What somebody is and may do, changed by whoever decides about them; it holds from the next request on.
    /// - Parameter edit: makes what is wanted out of what is.
    package func change(_ id: ID<Person>, _ call: Call, _ edit: (inout Person) -> Void) async throws -> Person {
        try await alter(id, call) { person, author, isLastLead, change in
            var wanted = person
            edit(&wanted)
            let (duties, claims) = (try await duties(of: id), try await claims(of: id).map(\.id))
            let managers = managers
            let fact = try person.change(
                to: wanted, by: author, duties: duties, claims: claims, leads: managers.own(id),
                isLastLead: isLastLead)
            guard let fact, let changed = Person.applying(fact, to: person) else { return nil }
            // What was found above must still be so when it is written.
            if person.isActiveLead, !changed.isActiveLead { change.expectations.append(.leadBeside(id)) }
            if duties.isEmpty, !Assignment.mayAnswer(changed, plan: nil) {
                change.expectations.append(.notAccountable(id))
            }
            if person.isCertified, !Assignment.mayServe(changed, plan: .individual) {
                change.expectations.append(.leadsNobody(id, on: managers.today))
            }
            if claims.isEmpty, !changed.roles.contains(.developer) {
                change.expectations.append(.claims(id, below: 1))
            }
            return fact
        }
    }

    /// Releases the claims held and ends the sessions and links; refused while accountable for live reworks.
    package func deactivate(_ id: ID<Person>, reason: String, _ call: Call) async throws -> Person {
        try await alter(id, call) { person, author, isLastLead, change in
            let fact = try person.deactivate(
                reason: reason, by: author, accountableFor: try await duties(of: id).map(\.rework),
                leads: managers.own(id), isLastLead: isLastLead)
            change.expectations += [.notAccountable(id), .leadsNobody(id, on: calendar.day(of: now))]
            if person.isActiveLead { change.expectations.append(.leadBeside(id)) }
            change.admission = Admission(of: id, revokesLinks: true, at: now)
            try await releaseClaims(of: id, reason: reason, &change)
            try await releaseBugs(of: id, reason: reason, &change)
            return fact
        }
    }

    package func reactivate(_ id: ID<Person>, _ call: Call) async throws -> Person {
        try await alter(id, call) { person, author, _, _ in try person.reactivate(by: author) }
    }

    func duties(of id: ID<Person>) async throws -> [Duty] {
        func plan(_ id: ID<Client>) -> PlanKind? {
            register.client(id).flatMap { client in client.plan(on: today(of: client))?.kind }
        }
        var live = RequestFilter()
        live.specialist = id
        live.onlyLive = true
        return try await accountabilities(of: id).map { Duty(rework: $0.id, plan: plan($0.client)) }
            + store.page(live, limit: 500).rows.map { Duty(rework: ID($0.id.number), plan: plan($0.client)) }
    }

    /// Live reworks somebody is accountable for.
    func accountabilities(of id: ID<Person>) async throws -> [Rework] {
        var accountable = ReworkFilter()
        accountable.specialist = id
        accountable.onlyLive = true
        return try await store.reworks(try await store.numbers(accountable, limit: 500))
    }

    /// What a developer has in development, on hold or not.
    func claims(of id: ID<Person>) async throws -> [Rework] {
        var held = ReworkFilter()
        held.developer = id
        held.onlyLive = true
        held.stages = [.developing]
        return try await store.reworks(try await store.numbers(held, limit: 200))
    }

    /// The claims go back to the queue; the event to come is the cause.
    private func releaseClaims(of id: ID<Person>, reason: String, _ change: inout Change) async throws {
        let cause = EventReference(.person(id), register.lastEvent(of: id) + 1)
        for rework in try await claims(of: id) {
            guard let decision = rework.releaseClaim(of: id, cause: cause, reason: reason) else { continue }
            let events = decision.events(after: rework.version, at: now)
            change.reworks.append(try ReworkChange(from: rework, id: rework.id, events: events))
            change.expectations.append(.rework(rework.id, version: rework.version))
        }
    }

    /// One event of a person's history, upon the version the caller saw, once under its key.
    /// - Parameter decide: the person, the author, whether the person is the only lead, and what else is written; nil:
    ///   there is nothing to do.
    func alter(
        _ id: ID<Person>, _ call: Call,
        _ decide: (Person, Person, Bool, inout Change) async throws -> PersonFact?
    ) async throws -> Person {
        if try await keptPerson(call) != nil { return try known(id) }
        let version = register.lastEvent(of: id)
        let person = try known(id)
        if let expected = call.expects, expected != version { throw Refusal(.staleVersion) }
        let author = try self.person(call.person)
        let others = register.people.contains { $0.id != id && $0.isActiveLead }
        var change = Change()
        let fact = try await decide(person, author, person.isActiveLead && !others, &change)
        guard let fact else { return person }
        change.expectations += [.active(author.id), .person(id, version: version)]
        return try await write(fact, of: id, by: .person(author.id), call: call, change)
    }

    func known(_ id: ID<Person>) throws(Refusal) -> Person {
        guard let person = register.person(id) else { throw Refusal(.notFound) }
        return person
    }

    /// Whom the call's key stood for before; nil when it is new.
    func keptPerson(_ call: Call) async throws -> ID<Person>? {
        if case .person(let id)? = try await kept(call)?.subject { id } else { nil }
    }

    func write(
        _ fact: PersonFact, of id: ID<Person>, by actor: Actor, credential: Credential?, _ call: Call? = nil
    ) async throws -> Person {
        var change = Change()
        if case .person(let author) = actor { change.expectations.append(.active(author)) }
        change.expectations.append(.person(id, version: register.lastEvent(of: id)))
        return try await write(fact, of: id, by: actor, credential: credential, call: call, change)
    }

    func write(
        _ fact: PersonFact, of id: ID<Person>, by actor: Actor, credential: Credential? = nil, call: Call?,
        _ given: Change
    ) async throws -> Person {
        guard let state = Person.applying(fact, to: register.person(id)) else { throw Refusal(.staleVersion) }
        let event = Event(number: register.lastEvent(of: id) + 1, at: now, actor: actor, fact: fact)
        var change = given
        change.people.append(PersonChange(state: state, event: event, credential: credential))
        change.remembered = try call.flatMap { try remembered($0, .person(id), at: event.at) }
        do {
            try await store.commit(change)
        } catch StoreError.loginTaken {
            throw Refusal(.invalid, faults: [Fault("/login", .duplicate)])
        } catch StoreError.conflict {
            if let call, let id = try await keptPerson(call) { return try known(id) }
            throw Refusal(.staleVersion)
        }
        return state
    }
}
