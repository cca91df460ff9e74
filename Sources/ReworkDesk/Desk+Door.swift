package import ReworkDomain
package import ReworkSecrets
package import ReworkStore

/// Signing in and out: passwords for the vendor's people, one-time links for contacts.
extension Desk {
    /// - Throws: `Refusal` `.wrongPassword`, the same for an unknown login; `Lane.Busy` past the queue.
    package func signIn(login: String, password: String) async throws -> (token: Token, person: Person) {
        let known = try await store.credential(login: login.lowercased())
        let isRight = try await passwords.verify(password, against: known?.password)
        guard isRight, let known, let person = register.person(known.person), person.isActive else {
            throw Refusal(.wrongPassword)
        }
        return (try await startSession(for: person.id), person)
    }

    /// A session without proof of who it is: for a demonstration on the machine itself only.
    package func startSession(for person: ID<Person>) async throws -> Token {
        let token = Token()
        try await store.startSession(newSession(token, person))
        return token
    }

    private func newSession(_ token: Token, _ person: ID<Person>) -> Session {
        Session(token: token.digest, person: person, startedAt: now, seenAt: now)
    }

    /// Who is signed in with this token; nil when the session has ended, or its person works here no more.
    package func session(_ token: Token) -> (session: Session, person: Person)? {
        guard let session = register.session(token.digest), let person = register.person(session.person),
            person.isActive
        else { return nil }
        let now = self.now
        guard session.seenAt.seconds(to: now) < settings.sessionIdle,
            session.startedAt.seconds(to: now) < settings.sessionLongest
        else { return nil }
        return (session, person)
    }

    /// Keeps a session alive; written at most every ten minutes.
    package func touch(_ session: Session) async throws {
        guard session.seenAt.seconds(to: now) >= 600 else { return }
        var session = session
        session.seenAt = now
        try await store.touchSession(session)
    }

    package func signOut(_ token: Token) async throws {
        try await store.endSession(token.digest)
    }

    /// Makes a contact's one-time link; only its digest is kept.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a specialist or a lead, `.notFound` for anyone but a contact,
    ///   `.keyReused` when the call was made before: a link is shown once, and nobody keeps it to show it again.
    package func makeEnterLink(
        for contact: ID<Person>, rework: ID<Rework>?, _ call: Call
    ) async throws -> (token: Token, expiresAt: Moment) {
        if try await kept(call) != nil { throw Refusal(.keyReused) }
        let person = try self.person(call.person)
        guard !person.roles.isDisjoint(with: [.specialist, .lead]) else { throw Refusal(.notAllowed) }
        guard let reader = register.person(contact), reader.isActive, let client = reader.client else {
            throw Refusal(.notFound)
        }
        if let rework, try await store.rework(rework)?.client != client {
            throw Refusal(.invalid, faults: [Fault("/rework", .unknown)])
        }
        let token = Token()
        let link = EnterLink(
            token: token.digest, person: contact, rework: rework, madeBy: call.person, madeAt: now,
            expiresAt: now.adding(seconds: settings.linkLifetime))
        var change = Change()
        change.enterLink = link
        change.expectations = [.active(call.person), .active(contact)]
        change.remembered = try remembered(call, .person(contact), at: now)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            throw Refusal(.keyReused)
        }
        return (token, link.expiresAt)
    }

    /// What a link leads to; nothing is changed by asking.
    /// - Throws: `Refusal` `.notFound`, `.linkUsed` or `.linkExpired`.
    package func enterLink(_ token: Token) async throws -> (link: EnterLink, person: Person) {
        guard let link = try await store.enterLink(token.digest), let person = register.person(link.person),
            person.isActive
        else { throw Refusal(.notFound) }
        if link.usedAt != nil { throw Refusal(.linkUsed) }
        if link.expiresAt <= now { throw Refusal(.linkExpired) }
        return (link, person)
    }

    /// Uses the link up, once, and opens a session of its contact.
    package func enter(_ token: Token) async throws -> (session: Token, link: EnterLink) {
        let (link, person) = try await enterLink(token)
        let session = Token()
        do {
            try await store.useEnterLink(token.digest, for: newSession(session, person.id), at: now)
        } catch StoreError.conflict {
            throw Refusal(.linkUsed)
        }
        return (session, link)
    }
}
