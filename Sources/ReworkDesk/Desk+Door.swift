package import ReworkDomain
package import ReworkSecrets
package import ReworkStore

/// Signing in and out: passwords for the vendor's people, one-time links for contacts.
extension Desk {
    /// - Parameter userAgent: what the device says of itself; shown to the person among their sessions.
    /// - Throws: `Refusal` `.wrongPassword`, the same for an unknown login; `Lane.Busy` past the queue.
    package func signIn(
        login: String, password: String, userAgent: String = ""
    ) async throws -> (token: Token, person: Person) {
        let known = try await store.credential(login: login.lowercased())
        let isRight = try await passwords.verify(password, against: known?.password)
        guard isRight, let known, let person = register.person(known.person), person.isActive else {
            throw Refusal(.wrongPassword)
        }
        let token = Token()
        do {
            try await store.startSession(newSession(token, person.id, userAgent), by: known.password)
        } catch StoreError.conflict {
            // Reset while it was being checked.
            throw Refusal(.wrongPassword)
        }
        return (token, person)
    }

    /// A session without proof of who it is: for a demonstration on the machine itself only.
    package func startSession(for person: ID<Person>, userAgent: String = "") async throws -> Token {
        let token = Token()
        try await store.startSession(newSession(token, person, userAgent))
        return token
    }

    func newSession(_ token: Token, _ person: ID<Person>, _ userAgent: String) -> Session {
        Session(token: token.digest, person: person, startedAt: now, seenAt: now, userAgent: userAgent)
    }

    /// Who is signed in with this token; nil when the session has ended, or its person works here no more.
    package func session(_ token: Token) -> (session: Session, person: Person)? {
        guard let session = register.session(token.digest), let person = register.person(session.person),
            person.isActive, isAlive(session)
        else { return nil }
        return (session, person)
    }

    func isAlive(_ session: Session) -> Bool {
        let now = self.now
        return session.seenAt.seconds(to: now) < settings.sessionIdle
            && session.startedAt.seconds(to: now) < settings.sessionLongest
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

    /// What a link leads to; nothing is changed by asking.
    /// - Throws: `Refusal` `.notFound`, `.linkUsed`, `.linkRevoked` or `.linkExpired`.
    package func enterLink(_ token: Token) async throws -> (link: EnterLink, person: Person) {
        guard let link = try await store.enterLink(token.digest), let person = register.person(link.person) else {
            throw Refusal(.notFound)
        }
        switch link.state(at: now) {
        case .used: throw Refusal(.linkUsed)
        case .revoked: throw Refusal(.linkRevoked)
        case .expired: throw Refusal(.linkExpired)
        case .open: break
        }
        guard person.isActive else { throw Refusal(.notFound) }
        return (link, person)
    }

    /// Uses the link up, once, and opens a session of its contact.
    package func enter(_ token: Token, userAgent: String = "") async throws -> (session: Token, link: EnterLink) {
        let (link, person) = try await enterLink(token)
        let session = Token()
        do {
            try await store.useEnterLink(token.digest, for: newSession(session, person.id, userAgent), at: now)
        } catch StoreError.conflict {
            // Told as it is now: used by somebody faster, or revoked at this moment.
            _ = try await enterLink(token)
            throw Refusal(.linkUsed)
        }
        return (session, link)
    }
}
