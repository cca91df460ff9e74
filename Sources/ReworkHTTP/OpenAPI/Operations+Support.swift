import HTTPTypes
import ReworkDomain

extension Operation {
    /// Consultations and bugs, and what is done to them.
    static let support = [
        get(
            "/api/v1/requests", "supportRequests", "requests",
            "Consultations and bugs the reader may see, page by page",
            .json(.supportList),
            [
                Field("kind", .word(RequestKind.self), "Only of this kind.").optional,
                Field("stage", .list(.word(SupportStage.self), most: 9), "Only in these stages.").optional,
                Field("court", .word(Court.self), "Only where it is their move.").optional,
                Field("client", .identity, "Only of this client.").optional,
                Field("specialist", .identity, "Only those this person is accountable for.").optional,
                Field("developer", .identity, "Only those this person mends.").optional,
                Field("overdue", .word(["1"]), "Only those past their due moment, the clock running.").optional,
                Field("live", .word(["1"]), "Only those that are not over.").optional,
                Field("queued", .word(["1"]), "Only those in the developers' queue.").optional,
                Field("lead", .word(["1"]), "Only those that wait for a lead's word.").optional,
                Field("q", .text(longest: 200), "Words to look for.").optional,
                Field("sort", .word(RequestQuestion.Order.self), "The order; newest unless said.").optional,
                Field("limit", .whole(.count, 1...200), "At most so many; 50 unless said.").optional,
                Field(
                    "cursor", .text(longest: 200, pattern: "^[A-Za-z0-9_-]*$"), "As `next` of the page before."
                ).optional,
            ]
        ).forAll,
        make(
            "/api/v1/requests", "askSupport", "requests", "Ask, report a fault, or write down a contact's word",
            .supportWish, .support),
        get("/api/v1/requests/{number}", "supportRequest", "requests", "A consultation or bug", .json(.support)).forAll,
        act("classification", "classify", "Say what it is; the gate is asked (rules 8, 10)", .classification),
        act("contest", "contest", "Contest what it was found to be, once (a contact)", .reason),
        act("settlement", "settle", "The last word on a contest (a lead)", .classification),
        act("override", "admitSupport", "Serve it without an entitlement (a lead)", .reason),
        act("referral", "referSupport", "Ask to be told about the ways out (a contact)", .referralForm),
        act("start", "beginRepair", "Begin to mend a bug oneself", .nothing),
        act("queueing", "queueBug", "Put a bug into the developers' queue", .nothing),
        act("claim", "claimBug", "Take a bug from the queue; the WIP limit is not asked", .nothing),
        act("release", "releaseBug", "Give a bug back to the queue", .reason),
        act("solution", "answerConsultation", "Answer a consultation", .solutionForm),
        act("repair", "fixBug", "Say that a bug is mended, and how", .repairForm),
        act("closing", "closeSupport", "Close what is answered or mended", .nothing),
        act("reopening", "reopenSupport", "Open it again; the clock begins anew", .reason),
        act("withdrawal", "withdrawSupport", "Withdraw it (a contact)", .reason),
        act("questions", "askOnSupport", "Ask somebody; a question to the client stops the clock", .questionForm),
        act("questions/{question}/answer", "replyOnSupport", "Answer a question", .answerForm),
        act("notes", "noteOnSupport", "Leave an internal note: no contact reads it", .noteForm),
        act("assignment", "reassignSupport", "Make another specialist accountable (a lead)", .assignment),
        act("score", "scoreSupport", "Say how it was solved, from 1 to 5 (a contact)", .scoreForm),
        act("flag", "flagSupport", "Say whether the client can work", .flagForm),
    ]

    private static func act(_ noun: String, _ id: String, _ summary: String, _ body: Schema) -> Operation {
        post("/api/v1/requests/{number}/\(noun)", id, "requests", summary, body, .support).changing.shortOnWish
    }
}
