/// A change made to the client's system, from wish to acceptance: the fold of its events. Nobody else may set a field.
package struct Rework: Discussed, Equatable, Codable, Sendable {
    package let id: ID<Rework>
    package let client: ID<Client>
    package let requestedBy: ID<Person>
    package let title: String
    package let wish: String
    package let link: Link?
    /// Sent with the wish; nil when there are none.
    package let files: [Attachment]?
    package let createdAt: Moment
    /// Number of the last event.
    package internal(set) var version: Int
    package internal(set) var stage: Stage
    /// Where `awaitingSupport` was entered from, and `admit` leads back to.
    package internal(set) var stageLeft: Stage?
    package internal(set) var stageSince: Moment
    /// Since when the move is the present court's.
    package internal(set) var courtSince: Moment
    /// The one accountable specialist (rule 16).
    package internal(set) var specialist: ID<Person>
    /// The gate's last refusal, while the rework awaits support.
    package internal(set) var gateRefusal: GateRefusal?
    /// A lead's reason to go on without an entitlement; it holds for this rework (rule 9).
    package internal(set) var override: Override?
    package internal(set) var hold: Hold?
    package internal(set) var estimate: Estimate?
    package internal(set) var spec: Spec?
    /// The highest criterion number ever given, so that none is reused.
    package internal(set) var criteriaGiven: Int
    package internal(set) var promise: Promise?
    /// Whether the gate of the first hand-off was passed: it is not asked again (rule 9).
    package internal(set) var wasHandedOff: Bool
    package internal(set) var developer: ID<Person>?
    /// The developer who was at work when the spec was withdrawn, and gets it back at the next hand-off.
    package internal(set) var returnsTo: ID<Person>?
    package internal(set) var delivery: GivenDelivery?
    package internal(set) var demo: Demo?
    /// The newest verdict of each criterion in the present demo.
    package internal(set) var verdicts: [GivenVerdict]
    package internal(set) var questions: [Question]
    /// nil before the first, so that what was kept before there were any reads and replays alike.
    private var keptPassings: [Passing]?
    /// Likewise.
    var keptThreads: [CommentThread]?
    /// Likewise.
    var keptSupplements: [Supplement]?
    /// nil for none: a state kept before there were mentions has the same bytes.
    var heldMentions: [Mention]?
    /// Waiting on the client that stops the clock (rule 14).
    package internal(set) var pauses: [Pause]
    package internal(set) var acceptance: Signature?
    package internal(set) var signatures: [Signature]
    package internal(set) var documents: [DocumentReference]
    /// A contact's, once it is accepted; nil while none was given.
    package internal(set) var score: Score?
    /// Since when accepted work is in the client's working system; nil while nobody has said so.
    package internal(set) var goLive: GoLive?

    package struct Override: Equatable, Codable, Sendable {
        package let reason: String
        package let by: Actor
        package let at: Moment
    }

    package struct Hold: Equatable, Codable, Sendable {
        package let reason: String
        package let by: Actor
        package let at: Moment
    }

    package struct GivenDelivery: Equatable, Codable, Sendable {
        package let delivery: Delivery
        package let by: ID<Person>
        package let at: Moment
    }

    /// Whose move it is: whom the oldest open question waits on, while a signature is awaited whom the oldest comment
    /// in its way does, else the stage says; nil in a final stage.
    package var court: Court? {
        guard stage.isLive else { return nil }
        if let question = questions.first(where: \.isOpen) { return addressee(of: question) }
        if stage == .specified, let thread = signingStoppers.first { return thread.waitsOn }
        return stage.court
    }

    /// Proposals that a colleague sign, oldest first.
    package internal(set) var passings: [Passing] {
        get { keptPassings ?? [] }
        set { keptPassings = newValue.isEmpty ? nil : newValue }
    }

    /// What a signature binds the client to: the price offered, then approved, with its supplements and the one that
    /// waits; nil before there is any.
    package var price: Money? {
        guard let estimate else { return nil }
        return Rework.sum(estimate.offer.price, supplements + [openSupplement].compactMap(\.self))
    }

    /// Whether this person's signature would hold, in whatever stage it is asked for.
    package func mayBeSigned(by person: Person) -> Bool {
        Who.signatory.includes(.person(person), on: self)
    }

    /// The criteria the client signed.
    package var criteria: [Criterion] { spec?.criteria ?? [] }

    package func document(_ kind: DocumentReference.Kind, _ number: Int) -> DocumentReference? {
        documents.last { $0.kind == kind && $0.number == number }
    }

    /// The reference of this rework's own event.
    package func reference(to number: Int) -> EventReference {
        EventReference(.rework(id), number)
    }
}
