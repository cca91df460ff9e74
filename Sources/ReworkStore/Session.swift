package import ReworkDomain
package import ReworkSecrets

/// Somebody signed in on some device. Only the SHA-256 of its token is kept.
package struct Session: Equatable, Sendable {
    package let token: Digest
    package let person: ID<Person>
    package let startedAt: Moment
    package var seenAt: Moment
    /// The User-Agent it was begun with, cut to 300 characters; empty when none was told.
    package let userAgent: String

    package init(token: Digest, person: ID<Person>, startedAt: Moment, seenAt: Moment, userAgent: String = "") {
        self.token = token
        self.person = person
        self.startedAt = startedAt
        self.seenAt = seenAt
        self.userAgent = String(userAgent.prefix(300))
    }
}
