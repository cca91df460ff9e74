import ReworkDomain

/// The history of a rework.
extension Schema {
    static let storyEvent = answer(
        "StoryEvent", "One event of a rework's history.",
        [
            Field("seq", .whole(.ordinal, 1...Int64.max), "Of the event within its rework."),
            Field("at", .moment, "When."), Field("kind", .word(storyKinds), "What happened."),
            Field("by", storyActor, "Who, or by which cause the system."),
            Field("stage", .word(Stage.self), "The stage after it."),
            Field("values", .map(value), "What its sentence needs: moments as UTC milliseconds, work as minutes."),
        ])

    static let storyActor = answer(
        "StoryActor", "Somebody, or the system with its cause.",
        [
            Field("id", .identity, "Number of the person.").optional, Field("name", .text(), "Of the person.").optional,
            Field("role", .word(Role.allCases.map(\.rawValue) + ["contact"]), "Their part in this.").optional,
            Field("system", .flag, "True when nobody did it.").optional,
            Field("causeSeq", .whole(.ordinal, 1...Int64.max), "The event of this history that caused it.").optional,
        ])

    /// As `StoryLine` calls the facts.
    private static let storyKinds = [
        "requested", "kept", "attemptRefused", "stalled", "admitted", "refused", "held", "resumed", "reassigned",
        "cancelled", "recounted", "estimateOffered", "estimateWithdrawn", "estimateExpired", "estimateApproved",
        "reestimateAsked",
        "estimateDeclined", "specPublished", "specWithdrawn", "specReturned", "specSigned", "shortOffered",
        "shortWithdrawn", "shortExpired", "shortReturned",
        "shortSigned", "handedOff", "claimed",
        "released", "delivered", "deliveryReturned", "deadlineMoved", "demoOffered", "demoWithdrawn", "verdictGiven",
        "accepted", "changesRequested", "scored", "wentLive", "wentLiveAnew", "asked", "answered", "noted", "passedOn",
        "passOnConfirmed",
        "passOnDeclined", "commented", "commentReplied", "commentResolved", "commentReopened", "wordingTaken",
        "protocolWritten",
    ]
}
