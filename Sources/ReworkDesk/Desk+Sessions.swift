package import ReworkDomain
package import ReworkSecrets
package import ReworkStore

/// One's own sessions: seen and ended.
extension Desk {
    /// Those alive, the last seen first.
    package func sessions(of person: ID<Person>) -> [Session] {
        store.sessions(of: person).filter(isAlive)
    }

    /// Ends one session of the person's own, at once; one that has ended already is none the worse.
    /// - Throws: `Refusal` `.notFound` for somebody else's.
    package func revokeSession(_ token: Digest, of person: ID<Person>) async throws {
        guard let session = register.session(token) else { return }
        guard session.person == person else { throw Refusal(.notFound) }
        try await store.endSession(token)
    }

    /// Ends every session of the person but the one that asks.
    package func revokeOtherSessions(of person: ID<Person>, but kept: Digest) async throws {
        try await store.endSessions(of: person, but: kept)
    }
}
