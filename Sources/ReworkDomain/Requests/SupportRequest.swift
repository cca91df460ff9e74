/// A consultation or a bug, or what is still to be found out: the fold of its events. Nobody else may set a field.
package struct SupportRequest: Discussed, Equatable, Codable, Sendable {
    /// From the same numbers as reworks: one that turns out to be a rework keeps its number.
    package let id: ID<SupportRequest>
    package let client: ID<Client>
    package let requestedBy: ID<Person>
    package let title: String
    package let text: String
    /// Sent with the text; nil when there are none.
    package let files: [Attachment]?
    package let createdAt: Moment
    /// What the contact chose (rule 8).
    package let proposed: RequestKind
    /// The accepted criterion the contact says no longer holds.
    package let proposedWarranty: WarrantyClaim?
    /// Number of the last event.
    package internal(set) var version: Int
    package internal(set) var stage: SupportStage
    package internal(set) var stageSince: Moment
    /// Since when the move is the present court's.
    package internal(set) var courtSince: Moment
    package internal(set) var specialist: ID<Person>
    package internal(set) var developer: ID<Person>?
    /// Whether it waits, or waited, in the developers' queue.
    package internal(set) var isQueued: Bool
    package internal(set) var isWorkStopped: Bool
    /// By the specialist, then by a lead's final word; nil in triage.
    package internal(set) var classified: Classified?
    package internal(set) var contest: Contest?
    /// The gate's refusal while it awaits support.
    package internal(set) var gateRefusal: GateRefusal?
    /// A lead's reason to serve it without an entitlement (rule 9).
    package internal(set) var override: Override?
    /// What the client wants to be told about the ways out.
    package internal(set) var referral: Referral?
    package internal(set) var questions: [Question]
    package internal(set) var pauses: [Pause]
    /// Rules 11, 12: from when the clock counts: the original moment, or the last reopening.
    package internal(set) var clockFrom: Moment
    /// The newest answer or repair.
    package internal(set) var solution: GivenSolution?
    /// Rule 21: when a person of the vendor's first said or did something the client sees.
    package internal(set) var firstReplyAt: Moment?
    /// Rule 21: when it was first solved.
    package internal(set) var firstSolvedAt: Moment?
    package internal(set) var reopenings: Int
    /// A contact's, of the newest solution; nil while none was given.
    package internal(set) var score: Score?

    package struct Classified: Equatable, Codable, Sendable {
        package let classification: Classification
        package let by: Actor
        package let at: Moment
        /// A lead's word, after a contest.
        package let isFinal: Bool
    }

    package struct Contest: Equatable, Codable, Sendable {
        package let reason: String
        package let by: Actor
        package let at: Moment
        package var isSettled: Bool
    }

    package struct Override: Equatable, Codable, Sendable {
        package let reason: String
        package let by: Actor
        package let at: Moment
    }

    package struct Referral: Equatable, Codable, Sendable {
        package let text: String
        package let by: Actor
        package let at: Moment
    }

    package struct GivenSolution: Equatable, Codable, Sendable {
        package let solution: Solution
        package let by: Actor
        package let at: Moment
    }

    /// What it is, as far as is known.
    package var kind: RequestKind { classified?.classification.kind ?? proposed }

    package var warranty: WarrantyClaim? { classified?.classification.warranty }

    package var isContested: Bool { contest.map { !$0.isSettled } ?? false }

    /// Whether anything is to be done about it still.
    package var isLive: Bool { stage.isLive || isContested }

    /// Whether a lead has been asked to tell the client about the ways out, and it still waits.
    package var isReferred: Bool { stage == .awaitingSupport && referral != nil }

    package var price: Money? { nil }

    package func hasMentioned(_ person: ID<Person>) -> Bool { false }

    /// Whose move it is: whom the oldest open question waits on, else the stage says; nil when it is over.
    package var court: Court? {
        // A lead's, whom the court of specialists includes.
        if isContested { return .specialist }
        guard stage.isLive else { return nil }
        if let question = openQuestions.first { return addressee(of: question) }
        return switch stage {
        case .triage, .open: .specialist
        case .fixing: isQueued ? .developer : .specialist
        case .awaitingSupport, .answered, .fixed: .client
        case .closed, .withdrawn, .becameRework: nil
        }
    }

    /// One rights function for reading: a contact sees its own client's, a developer what is in the developers' queue or
    /// was; specialists and leads see all.
    package func mayBeSeen(by person: Person) -> Bool {
        guard person.isActive else { return false }
        guard person.isVendor else { return person.client == client }
        if !person.roles.isDisjoint(with: [.specialist, .lead]) { return true }
        return person.roles.contains(.developer) && (isQueued || developer == person.id)
    }

    /// The reference of this request's own event.
    package func reference(to number: Int) -> EventReference { EventReference(.request(id), number) }
}
