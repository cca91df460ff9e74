import HTTPTypes
import ReworkDomain
import ReworkStore

// The operations by topic. A route under /api/ that is not here fails a test, and so does one here that is no route.

extension Operation {
    static let general = [
        get("/healthz", "health", "server", "Whether the process lives", .json(.health)).open
            .with { $0.others[503] = .json(.health) },
        get("/readyz", "readiness", "server", "Whether it can be given work", .json(.health)).open
            .with { $0.others[503] = .json(.health) },
        get("/api/v1/openapi.json", "description", "server", "This description", .anyJSON).open,
    ]

    static let files = [
        keep(
            "/api/v1/files", "keepFile", "files", "Bring a file; the same bytes again change nothing",
            [Field("name", .saying(Attachment.longestName), "What it is called: no path.")], .file
        ).forAll
    ]

    static let clients = [
        get(
            "/api/v1/clients/names", "clientNames", "clients", "The clients by number and name",
            .json(.list("ClientNames", of: .named, "In the order of their numbers."))),
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
        post(
            "/api/v1/clients/{client}/needs", "assessNeed", "clients",
            "Answer the four questions that recommend a plan", .needForm, .client
        ).changing,
    ]

    static let lists = [
        get("/api/v1/home", "home", "reworks", "What to do now, by the reader's roles", .json(.home)),
        get("/api/v1/queue", "queue", "reworks", "The developers' queue", .json(.queue)),
        get(
            "/api/v1/reworks", "reworks", "reworks", "Reworks the reader may see, page by page", .json(.reworkList),
            [
                Field("stage", .list(.word(Stage.self), most: 13), "Only in these stages.").optional,
                Field("court", .word(Court.self), "Only where it is their move.").optional,
                Field("client", .identity, "Only of this client.").optional,
                Field("specialist", .identity, "Only those this person is accountable for.").optional,
                Field("developer", .identity, "Only those this person builds.").optional,
                Field("person", .identity, "Only those this person is accountable for or builds.").optional,
                Field("overdue", .word(["1"]), "Only those past their due moment, the clock running.").optional,
                Field("live", .word(["1"]), "Only those that are not over.").optional,
                Field("notLive", .word(["1"]), "Only accepted ones that nobody has said to be live.").optional,
                Field(
                    "waiting", .whole(.workingDays, 1...2_000),
                    "Only where the move has been the court's for so long; the client's unless a court is named."
                ).optional,
                Field("q", .text(longest: 200), "Words to look for.").optional,
                Field("sort", .word(ReworkOrder.self), "The order; newest unless said.").optional,
                Field("limit", .whole(.count, 1...200), "At most so many; 50 unless said.").optional,
                Field(
                    "cursor", .text(longest: 200, pattern: "^[A-Za-z0-9_-]*$"), "As `next` of the page before."
                ).optional,
            ]
        ).forAll,
        make(
            "/api/v1/reworks", "request", "reworks", "Ask for a rework, or write down a contact's word", .wish, .rework),
        get("/api/v1/reworks/{number}", "rework", "reworks", "A rework", .json(.rework)).forAll,
        get(
            "/api/v1/reworks/{number}/comments", "comments", "specification",
            "What is said about the specification, placed in a revision or in the draft", .json(.comments),
            [
                Field("revision", .whole(.ordinal, 1...100_000), "Left out: the draft, for specialists.").optional
            ]),
        get(
            "/api/v1/reworks/{number}/spec-comparison", "compareSpecs", "specification",
            "What changed between two published revisions", .json(.comparison),
            [
                Field("from", .whole(.ordinal, 1...100_000), "The earlier revision."),
                Field("to", .whole(.ordinal, 1...100_000), "The later one."),
            ]
        ).forAll,
        get(
            "/api/v1/reworks/{number}/trace", "trace", "reworks",
            "What became of each criterion: hours, delivery, commits, verdict", .json(.trace)
        ).forAll,
        get(
            "/api/v1/reworks/{number}/deadline-proposal", "deadlineProposal", "reworks",
            "The date that could be promised for a work of a size (its specialist, a lead)", .json(.deadlineProposal),
            [Field("sizeMinutes", .whole(.minutes, 1...120_000), "Size of the work.")]),
        get(
            "/api/v1/reworks/{number}/estimate-comparison", "compareEstimate", "reworks",
            "How similar accepted reworks came out (its specialist, a lead)", .json(.estimateComparison),
            [Field("likelyMinutes", .whole(.minutes, 1...120_000), "Likely hours of the estimate.")]),
    ]

    static let specifications = [
        get("/api/v1/reworks/{number}/spec-draft", "draft", "specification", "The draft", .json(.draft)),
        put(
            "/api/v1/reworks/{number}/spec-draft", "saveDraft", "specification",
            "Save the draft; a text that loses a race is put together with the winner, or kept beside it", .draftForm,
            .json(.draft)
        ).changingExactly,
        put(
            "/api/v1/reworks/{number}/spec-draft/readers", "readDraft", "specification",
            "Tell that a window has the draft open, for three quarters of a minute, and learn who else has it",
            .draftReader, .json(.draftReaders)),
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
