/// What happened to a consultation or a bug; the request is the fold of these.
package enum SupportFact: Equatable, Codable, Sendable {
    case made(SupportMade)
    /// Rules 8, 10: the specialist confirms the kind or changes it, with the reason the client sees (empty when it is as
    /// proposed). `gate` is the refusal of that kind, nil when it is served.
    case classified(Classification, gate: GateRefusal?)
    /// Rule 10: once.
    case contested(reason: String)
    /// Rule 10: the lead's word, which is final.
    case settled(Classification, gate: GateRefusal?)
    /// `override` is a lead's reason (rule 9); nil when a plan came into force.
    case admitted(override: String?)
    /// The client wants to be told about the ways out: a task of the lead's (rule 8).
    case referred(text: String)
    /// The specialist mends it.
    case begun
    /// Into the developers' queue.
    case queued
    case claimed
    case released(reason: String)
    case answered(Solution)
    case fixed(Solution)
    case closed
    case reopened(reason: String)
    case withdrawn(reason: String)
    case question(QuestionFact)
    case reassigned(to: ID<Person>)
    /// "Work is stopped": orders and alerts, and changes no clock.
    case flagged(isStopped: Bool)
    case becameRework(ID<Rework>)
    /// Its client's calendar changed, and what is due with it.
    case recounted(DeadlineShift)
    /// What the contact thinks of how it was solved.
    case scored(Score)
}

package struct SupportMade: Equatable, Codable, Sendable {
    package let client: ID<Client>
    /// The contact who asked, or on whose word it was written down.
    package let contact: ID<Person>
    /// What the contact chose.
    package let kind: RequestKind
    package let title: String
    package let text: String
    package let isWorkStopped: Bool
    package let specialist: ID<Person>
    /// The accepted criterion that no longer holds, as the contact says (rule 9).
    package let warranty: WarrantyClaim?
    /// nil when there are none.
    package let files: [Attachment]?
    /// Why it is that specialist (rules 16, 18); nil for what was asked before that was kept.
    package var assigned: Assigned?
}

/// Rules 8, 10: what a request is, by somebody's word.
package struct Classification: Equatable, Codable, Sendable {
    package let kind: RequestKind
    /// Empty when the kind is the one proposed.
    package let reason: String
    /// Rule 9: what makes the repair free.
    package let warranty: WarrantyClaim?

    package init(kind: RequestKind, reason: String = "", warranty: WarrantyClaim? = nil) {
        self.kind = kind
        self.reason = reason
        self.warranty = warranty
    }
}

/// The answer to a consultation, or what was done about a bug; Markdown.
package struct Solution: Equatable, Codable, Sendable {
    package let text: String
    /// Rule 2: a recommendation is a subtype of consultation.
    package let isRecommendation: Bool
    /// Whether it came by its due moment, or while the clock stood (rules 11, 12, 14).
    package let isInTime: Bool
    /// nil when there are none.
    package let files: [Attachment]?
}
