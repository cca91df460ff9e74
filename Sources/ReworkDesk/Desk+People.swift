package import ReworkDomain
import ReworkSecrets
import ReworkStore

extension Desk {
    /// A contact of a client. - Throws: `Refusal` with the fields at fault.
    package func addContact(
        name: String, position: String, language: Language, maySign: Bool, phone: String, of client: ID<Client>,
        _ call: Call
    ) async throws -> Person {
        _ = try self.client(client)
        let person = Person(
            id: register.newPerson(), name: name, position: position, language: language, client: client,
            maySign: maySign, phone: phone)
        return try await add(person, credential: nil, call)
    }

    /// What one of the vendor's people types to sign in.
    package typealias Secret = (login: String, password: String)

    /// One of the vendor's people; without a secret they can't sign in by password.
    package func addColleague(_ draft: Person, _ secret: Secret?, _ call: Call) async throws -> Person {
        try await add(draft, credential: try await credential(secret), call)
    }

    /// The first lead, made at the console before anybody can sign in.
    package func addAtConsole(_ draft: Person, _ secret: Secret?) async throws -> Person {
        let credential = try await credential(secret)
        return try await write(.added(try draft.checked()), of: draft.id, by: .console, credential: credential)
    }

    private func credential(_ secret: Secret?) async throws -> Credential? {
        guard let secret else { return nil }
        var check = FormCheck()
        let login = check.text(secret.login, "/login", limit: TextLimit.name).lowercased()
        switch PasswordPolicy().fault(in: secret.password, login: login) {
        case nil: break
        case .tooShort(let minimum): check.fault("/password", .weakPassword, ["minimum": .number(minimum)])
        case .tooLong(let maximum): check.fault("/password", .tooLong, ["limit": .number(maximum)])
        case .common: check.fault("/password", .weakPassword, ["minimum": .number(PasswordPolicy().minimum)])
        }
        try check.finish()
        return Credential(login: login, password: try await passwords.hash(secret.password))
    }

    private func add(_ draft: Person, credential: Credential?, _ call: Call) async throws -> Person {
        if case .person(let id)? = try await kept(call)?.subject { return try person(id) }
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

    private func write(
        _ fact: PersonFact, of id: ID<Person>, by actor: Actor, credential: Credential?, _ call: Call? = nil
    ) async throws -> Person {
        guard let state = Person.applying(fact, to: register.person(id)) else { throw Refusal(.staleVersion) }
        let event = Event(number: register.lastEvent(of: id) + 1, at: now, actor: actor, fact: fact)
        var change = Change()
        change.people = [PersonChange(state: state, event: event, credential: credential)]
        change.expectations = [.person(id, version: event.number - 1)]
        if case .person(let author) = actor { change.expectations.append(.active(author)) }
        change.remembered = try call.flatMap { try remembered($0, .person(id), at: event.at) }
        do {
            try await store.commit(change)
        } catch StoreError.loginTaken {
            throw Refusal(.invalid, faults: [Fault("/login", .duplicate)])
        } catch StoreError.conflict {
            if let call, case .person(let id)? = try await kept(call)?.subject { return try person(id) }
            throw Refusal(.staleVersion)
        }
        return state
    }

    /// Releases the claims held and ends the sessions; refused while accountable for live reworks.
    package func deactivate(_ id: ID<Person>, reason: String, _ call: Call) async throws -> Person {
        let author = call.person
        if try await kept(call) != nil, let done = register.person(id) { return done }
        guard let person = register.person(id) else { throw Refusal(.notFound) }
        var accountable = ReworkFilter()
        accountable.specialist = id
        accountable.onlyLive = true
        let numbers = try await store.numbers(accountable, limit: 20)
        let fact = try person.deactivate(reason: reason, by: try self.person(author), accountableFor: numbers)
        guard let state = Person.applying(fact, to: person) else { throw Refusal(.staleVersion) }
        let event = Event(number: register.lastEvent(of: id) + 1, at: now, actor: .person(author), fact: fact)
        var change = Change()
        change.people = [PersonChange(state: state, event: event)]
        change.expectations = [
            .active(author), .active(id), .notAccountable(id), .person(id, version: event.number - 1),
        ]
        change.remembered = try remembered(call, .person(id), at: event.at)
        try await releaseClaims(of: id, cause: EventReference(.person(id), event.number), reason: reason, &change)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            throw Refusal(.staleVersion)
        }
        try await store.endSessions(of: id)
        return state
    }

    private func releaseClaims(
        of id: ID<Person>, cause: EventReference, reason: String, _ change: inout Change
    ) async throws {
        var held = ReworkFilter()
        held.developer = id
        held.onlyLive = true
        for rework in try await store.reworks(try await store.numbers(held, limit: 200)) {
            guard let decision = rework.releaseClaim(of: id, cause: cause, reason: reason) else { continue }
            let events = decision.events(after: rework.version, at: now)
            change.reworks.append(try ReworkChange(from: rework, id: rework.id, events: events))
            change.expectations.append(.rework(rework.id, version: rework.version))
        }
    }
}
