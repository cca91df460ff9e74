package import ReworkDomain
package import ReworkSecrets

/// Somebody signed in on some device. Only the SHA-256 of its token is kept.
package struct Session: Equatable, Sendable {
    package let token: Digest
    package let person: ID<Person>
    package let startedAt: Moment
    package var seenAt: Moment

    package init(token: Digest, person: ID<Person>, startedAt: Moment, seenAt: Moment) {
        self.token = token
        self.person = person
        self.startedAt = startedAt
        self.seenAt = seenAt
    }
}
