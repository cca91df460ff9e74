import ReworkDomain

/// Oneself, the vendor's people and the contacts.
extension Schema {
    private static let id = Field("id", .identity, "Number of the person.")
    private static let name = Field("name", .text(), "First name first.")
    private static let position = Field("position", .text(), "Trade or post; may be empty.")
    private static let language = Field("language", .word(Language.self), "What they read in.")
    private static let roles = Field("roles", .list(.word(Role.self)), "Of the vendor's people; empty for a contact.")
    private static let version = Field("version", .version, "Of the person: what If-Match of a change names.")
    private static let active = Field("active", .flag, "False once deactivated.")
    private static let lastSeen = Field("lastSeen", .moment, "When they were here last, for whoever decides.").optional
    private static let buttons = Field(
        "allowedActions", .list(.word(PersonAction.allCases.map(\.rawValue))), "What the reader may do about them now.")
    private static let signLimit = Field(
        "signLimit", money, "Up to which a contact may sign; absent: any amount, where they may sign."
    ).optional
    private static let maySign = Field("maySign", .flag, "Whether a contact may sign for its client.")
    private static let phone = Field("phone", .text(), "As written; may be empty.")
    private static let wipLimit = Field(
        "wipLimit", .whole(.count, 1...20), "Reworks a developer may have in development at once.")

    static let me = Schema.answer(
        "Me", "Who is signed in, and what the pages need to know of the vendor.",
        [
            id, name, language, roles, position,
            Field("client", named, "Of a contact: the client it belongs to.").optional, maySign,
            Field("zone", .text(), "IANA name of the zone of the vendor's calendar: times are shown in it."),
            Field("now", .moment, "The server's clock."), wipLimit,
            Field("demo", .flag, "Whether this is a demonstration, where anybody enters as anybody."),
            Field("settings", settings, "What the vendor has set."),
        ])

    private static let settings = Schema.answer(
        "VendorSettings", "What the vendor has set and pages propose.",
        [
            Field("hourlyRate", money, "Rule 25: price of an hour of rework."),
            Field("estimateValidDays", .whole(.days, 0...3_650), "How long an estimate is proposed to be valid."),
        ])

    private static let ofPerson = [
        id, version, name, position, language, roles,
        Field("isCertified", .flag, "Rule 20: may be an individual manager."), wipLimit, phone, active,
        Field("live", .whole(.count, 0...Int64.max), "Live reworks they are accountable for."), lastSeen, buttons,
    ]

    static let person = Schema.answer("Person", "One of the vendor's people.", ofPerson)

    static let people = Schema.answer(
        "People", "The vendor's people.",
        [
            Field("items", .list(.named(person)), "Everybody, the deactivated too."),
            Field("allowedActions", .list(.word(["addPerson"])), "What the reader may do here."), passwordMinimum,
        ])

    static let personPage = Schema.answer(
        "PersonPage", "A person with what they have to do and what happened to them.",
        ofPerson + [
            Field("accountableFor", .list(.named(personWork)), "Live reworks: what stands in the way of leaving."),
            Field("claims", .list(.named(personWork)), "In development: released when they leave."),
            Field("story", .list(.named(personEvent)), "Newest first."),
        ])

    static let contact = Schema.answer(
        "Contact", "A person at a client.",
        [
            id, version, name, position, language, maySign, signLimit, phone, active, lastSeen,
            Field("links", .list(.named(enterLink)), "Their one-time links, newest first."), buttons,
        ])

    static let newPerson = Schema.request(
        "NewPerson", "One of the vendor's people, to be added.",
        [
            Field("name", .saying(TextLimit.name), "First name first."),
            Field("position", .text(longest: TextLimit.name), "Trade or post.").optional,
            Field("language", .word(Language.self), "What they read in; Ukrainian unless said.").optional,
            Field("roles", .list(.word(Role.self), most: 3), "At least one."),
            Field("isCertified", .flag, "Rule 20: may be an individual manager.").optional,
            Field("wipLimit", .whole(.count, 1...20), "Reworks in development at once; 2 unless said.").optional,
            Field("phone", .text(longest: 40), "As written.").optional,
            Field("login", .saying(TextLimit.name), "What they sign in with; capital letters do not count."),
            Field("password", .text(longest: 256), "At least 12 characters, none of the common ones."),
        ])

    static let languageChoice = Schema.request(
        "LanguageChoice", "What one reads in.", [Field("language", .word(Language.self), "The language.")])

    static let newContact = Schema.request(
        "NewContact", "A contact, to be added.",
        [
            Field("name", .saying(TextLimit.name), "First name first."),
            Field("position", .text(longest: TextLimit.name), "Trade or post.").optional,
            Field("language", .word(Language.self), "What they read in; Ukrainian unless said.").optional,
            Field("maySign", .flag, "Whether they may sign for the client; not unless said.").optional,
            limitMinor, limitCurrency,
            Field("phone", .text(longest: 40), "As written.").optional,
        ])

    static let linkWish = Schema.request(
        "EnterLinkWish", "Where a one-time link leads.",
        [Field("rework", .identity, "To this rework of the contact's client; to the start unless said.").optional])

    static let link = Schema.answer(
        "MadeLink", "A contact's one-time link, shown this once.",
        [
            Field("url", .text(format: "uri"), "To be given to the contact; whoever has it enters as them, once."),
            Field("expiresAt", .moment, "Until when it works."),
        ])

    static let reason = Schema.request(
        "Reason", "Why.", [Field("reason", .saying(TextLimit.reason), "Kept for ever; the other side may read it.")])
}
