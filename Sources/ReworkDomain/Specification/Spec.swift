/// The newest published revision of a rework's specification.
package struct Spec: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let revision: Int
    package let criteria: [Criterion]
    package let publishedAt: Moment
    package var document: Fingerprint?
    package var signature: Signature?
    /// true of one offered together with its estimate; nil of others.
    private(set) var short: Bool?

    /// What the change costs beside the approved price; nil when it costs nothing.
    package internal(set) var supplement: Supplement?

    package var isShort: Bool { short ?? false }

    init(revision: Int, criteria: [Criterion], publishedAt: Moment, short: Bool? = nil, supplement: Supplement? = nil) {
        self.revision = revision
        self.criteria = criteria
        self.publishedAt = publishedAt
        self.short = short
        self.supplement = supplement
    }
}
