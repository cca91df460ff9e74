import HTTPTypes
import ReworkDomain

// The operations by topic. A route under /api/ that is not here fails a test, and so does one here that is no route.

extension Operation {
    static let general = [
        get("/healthz", "health", "server", "Whether the process lives", .json(.health)).open
            .with { $0.others[503] = .json(.health) },
        get("/readyz", "readiness", "server", "Whether it can be given work", .json(.health)).open
            .with { $0.others[503] = .json(.health) },
        get("/api/v1/openapi.json", "description", "server", "This description", .anyJSON).open,
    ]

    static let people = [
        get("/api/v1/me", "me", "people", "Who is signed in", .json(.me)).forAll,
        put(
            "/api/v1/me/language", "chooseLanguage", "people", "Choose what one reads in", .languageChoice, .none
        ).forAll,
        get(
            "/api/v1/people", "people", "people", "The vendor's people",
            .json(.list("People", of: .person, "Everybody, the deactivated too."))),
        make("/api/v1/people", "addPerson", "people", "Add one of the vendor's people (a lead)", .newPerson, .person),
        post(
            "/api/v1/people/{person}/deactivation", "deactivate", "people",
            "Deactivate a person: claims held are released, sessions end (a lead)", .reason, .person),
        make(
            "/api/v1/people/{person}/enter-links", "makeEnterLink", "people", "Make a contact's one-time link",
            .linkWish, .link),
    ]

    static let clients = [
        get(
            "/api/v1/clients", "clients", "clients", "All clients",
            .json(.list("Clients", of: .clientRow, "In the order of being added."))),
        make("/api/v1/clients", "addClient", "clients", "Add a client (a lead)", .newClient, .client),
        get("/api/v1/clients/{client}", "client", "clients", "A client", .json(.client)),
        make(
            "/api/v1/clients/{client}/plans", "buyPlan", "clients",
            "Buy a plan: reworks that waited for it go on by themselves (a lead)", .newPlan, .client
        ).changing,
        make(
            "/api/v1/clients/{client}/contacts", "addContact", "clients", "Add a contact", .newContact, .client),
    ]

    static let lists = [
        get("/api/v1/home", "home", "reworks", "What to do now, for the vendor's people", .json(.home)),
        get("/api/v1/queue", "queue", "reworks", "The developers' queue", .json(.queue)),
        get(
            "/api/v1/reworks", "reworks", "reworks", "Reworks the reader may see, newest first", .json(.reworkList),
            [
                Field("stage", .word(Stage.self), "Only in this stage.").optional,
                Field("court", .word(Court.self), "Only where it is their move.").optional,
                Field("client", .identity, "Only of this client.").optional,
                Field("specialist", .identity, "Only those this person is accountable for.").optional,
                Field("q", .text(), "Words to look for.").optional,
                Field("limit", .whole(.count, 1...200), "At most so many; 50 unless said.").optional,
                Field("cursor", .identity, "As `next` of the page before.").optional,
            ]
        ).forAll,
        make(
            "/api/v1/reworks", "request", "reworks", "Ask for a rework, or write down a contact's word", .wish, .rework),
        get("/api/v1/reworks/{number}", "rework", "reworks", "A rework", .json(.rework)).forAll,
    ]

    static let specifications = [
        get("/api/v1/reworks/{number}/spec-draft", "draft", "specification", "The draft", .json(.draft)),
        put(
            "/api/v1/reworks/{number}/spec-draft", "saveDraft", "specification",
            "Save the draft; a text that loses a race is kept beside the winner", .draftForm, .json(.draft)
        ).changingExactly,
        get(
            "/api/v1/reworks/{number}/spec-draft/preview", "previewDraft", "specification",
            "The draft as the client would see it published", .html
        ).with { $0.problems = [422] },
        get(
            "/api/v1/spec-templates", "templates", "specification", "What a specification may begin with",
            .jsonList(.template)
        )
        .forAll,
        get(
            "/api/v1/spec-templates/{name}", "template", "specification", "A template's text", .json(.templateText),
            [Field("language", .word(Language.self), "Which of its languages; Ukrainian unless said.").optional]
        ).forAll,
    ]
}
