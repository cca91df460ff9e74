import ReworkDomain

/// A signature passed on to a colleague.
extension Schema {
    private static let number = Field("proposal", .whole(.ordinal, 1...Int64.max), "Number of the proposal.")

    static let passing = Schema.answer(
        "Passing", "A proposal that waits to be confirmed or declined.",
        [
            Field("number", .whole(.ordinal, 1...Int64.max), "Within its rework."),
            Field("kind", .word(DocumentReference.Kind.self), "What would be signed."),
            Field("by", named, "The contact who proposes it.").optional, Field("at", .moment, "When."),
            Field("note", .text(), "Why; may be empty."), Field("colleague", .text(), "Who would sign, by name."),
            Field("position", .text(), "Their post; may be empty."), Field("phone", .text(), "May be empty."),
            Field("isKnown", .flag, "Whether they are a contact already."),
            Field("price", money, "What the signature binds to.").optional,
        ])

    static let passOn = Schema.request(
        "PassOn", "Whom a signature is passed to: a contact, or somebody new by name.",
        [
            Field("document", .sha256, "The document before one's eyes: the one that waits."),
            Field("colleague", .identity, "A contact of the same client.").optional,
            Field("name", .text(longest: TextLimit.name), "Of somebody new.").optional,
            Field("position", .text(longest: TextLimit.name), "Of somebody new.").optional,
            Field("phone", .text(longest: 40), "Of somebody new.").optional,
            Field("note", .text(longest: TextLimit.note), "Why this colleague.").optional,
        ])

    static let passOnConfirmation = Schema.request(
        "PassOnConfirmation", "Which proposal is confirmed, and up to what amount the colleague signs.",
        [number, limitMinor, limitCurrency])

    static let passOnDecline = Schema.request(
        "PassOnDecline", "Which proposal is declined, and why.",
        [number, Field("reason", .saying(TextLimit.reason), "As the proposer reads it.")])

    static let passedOn = Schema.answer(
        "PassedOn", "The colleague's own link, for whoever confirmed to send on.",
        [
            Field("link", link, "Leads straight to the document."), Field("colleague", named, "Who may sign now."),
            Field("rework", rework, "As it is now."),
        ])
}
