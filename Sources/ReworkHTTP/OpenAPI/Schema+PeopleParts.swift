import ReworkDomain

/// What is told and changed of a person, their sessions and links.
extension Schema {
    static let passwordMinimum = Field(
        "passwordMinimum", .whole(.count, 1...256), "Fewest characters of a new password.")
    static let limitMinor = Field(
        "signLimitMinor", .whole(.money, 1...Money.most), "Up to which they sign; any amount unless said."
    ).optional
    static let limitCurrency = Field(
        "currency", .word(Currency.self), "Of the limit: ISO 4217 code; UAH unless said."
    ).optional
    private static let password = Field(
        "password", .text(longest: 256), "The new one: at least 12 characters, none of the common ones.")

    static let personWork = Schema.answer(
        "PersonWork", "A rework somebody has to do with.",
        [
            Field("number", .identity, "Of the rework."), Field("title", .text(), "In the client's words."),
            Field("stage", .word(Stage.self), "Where it stands."),
        ])

    static let personEvent = Schema.answer(
        "PersonEvent", "Who changed what of a person, and when.",
        [
            Field("seq", .whole(.ordinal, 1...Int64.max), "Of the event within the person's history."),
            Field("at", .moment, "When."), Field("by", storyActor, "Who; nobody: at the server's console."),
            Field(
                "kind",
                .word([
                    "added", "changed", "languageChosen", "deactivated", "reactivated", "passwordChanged",
                    "passwordReset", "absenceSet", "absenceEnded", "internshipBegun", "internshipEnded", "certified",
                    "withdrawn",
                ]), "What happened."),
            Field("reason", .text(), "Of a deactivation.").optional,
            Field("changes", .list(.named(personDifference)), "Which fields are others than before."),
        ])

    private static let difference = Shape.one([
        .text(), .flag, .named(.money), .whole(.count), .list(.text()),
    ])

    private static let personDifference = Schema.answer(
        "PersonDifference", "A field that changed.",
        [
            Field("field", .text(), "Its name."), Field("from", difference, "As it was; absent: nothing.").optional,
            Field("to", difference, "As it is; absent: nothing.").optional,
        ])

    static let personForm = Schema.request(
        "PersonForm", "What a person is and may do from now on; what is left out stays.",
        [
            Field("name", .saying(TextLimit.name), "First name first.").optional,
            Field("position", .text(longest: TextLimit.name), "Trade or post.").optional,
            Field("phone", .text(longest: 40), "As written.").optional,
            Field("language", .word(Language.self), "What they read in.").optional,
            Field("roles", .list(.word(Role.self), most: 3), "Of the vendor's people: at least one.").optional,
            Field("wipLimit", .whole(.count, 1...20), "Reworks in development at once.").optional,
            Field("maySign", .flag, "Of a contact: whether they may sign; with it goes the limit.").optional,
            limitMinor, limitCurrency,
        ])

    static let passwordChange = Schema.request(
        "PasswordChange", "A password of one's own.",
        [Field("current", .text(longest: 256), "The present one."), password])

    static let newPassword = Schema.request(
        "NewPassword", "A password for somebody who can't come in.",
        [
            password,
            Field("login", .text(longest: TextLimit.name), "For somebody who has none yet.").optional,
        ])

    static let sessions = Schema.answer(
        "Sessions", "Where one is signed in.",
        [Field("items", .list(.named(session)), "The last seen first."), passwordMinimum])

    private static let session = Schema.answer(
        "Session", "One device signed in.",
        [
            Field("id", .sha256, "SHA-256 of its token: names it, opens nothing."),
            Field("device", .text(), "Browser and system; absent when they did not say.").optional,
            Field("startedAt", .moment, "When it began."), Field("seenAt", .moment, "When it was last heard of."),
            Field("isThis", .flag, "Whether it is the one that asks."),
        ])

    static let linkList = Schema.answer(
        "EnterLinks", "A contact's one-time links.", [Field("items", .list(.named(enterLink)), "Newest first.")])

    static let enterLink = Schema.answer(
        "EnterLink", "A one-time link, without the secret that opens it.",
        [
            Field("id", .sha256, "SHA-256 of its token: names it, opens nothing."),
            Field("rework", .identity, "Where it leads; absent: to the start.").optional,
            Field("madeBy", named, "Who made it.").optional, Field("madeAt", .moment, "When."),
            Field("expiresAt", .moment, "Until when it works."), Field("usedAt", .moment, "When it was used.").optional,
            Field("revokedAt", .moment, "When it was revoked.").optional,
            Field("state", .word(["open", "used", "revoked", "expired"]), "Whether it still works."),
        ])
}
