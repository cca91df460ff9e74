package import ReworkDomain
package import ReworkSecrets

/// A one-time link for one contact. Only the SHA-256 of its token is kept; it names the link in lists.
package struct EnterLink: Equatable, Sendable {
    package let token: Digest
    package let person: ID<Person>
    /// Where it leads: to a document of the rework, to the rework, or, both nil, to the contact's home.
    package let rework: ID<Rework>?
    package let document: Fingerprint?
    package let madeBy: ID<Person>?
    package let madeAt: Moment
    package let expiresAt: Moment
    package var usedAt: Moment?
    package var revokedAt: Moment?

    package init(
        token: Digest, person: ID<Person>, rework: ID<Rework>?, document: Fingerprint? = nil, madeBy: ID<Person>?,
        madeAt: Moment, expiresAt: Moment
    ) {
        self.token = token
        self.person = person
        self.rework = rework
        self.document = document
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
    }

    /// Whether it still lets in at `now`, and if not, why.
    package func state(at now: Moment) -> State {
        if usedAt != nil { return .used }
        if revokedAt != nil { return .revoked }
        return expiresAt <= now ? .expired : .open
    }

    package enum State: String, Sendable {
        case open, used, revoked, expired
    }
}
