import HTTPTypes
import ReworkDomain

extension Operation {
    /// What is done to a rework: each answers the rework as it is then.
    static let actions = [
        act("refusal", "refuse", "Refuse the request with a reason", .refusal),
        act("override", "admit", "Let it go on without an entitlement (a lead)", .reason),
        act("estimates", "offerEstimate", "Offer an estimate; it replaces the open one", .offer),
        act("estimate-withdrawal", "withdrawEstimate", "Withdraw the estimate", .reason),
        act("spec-revisions", "publishSpec", "Publish the draft as the next revision", .publish),
        act("spec-withdrawal", "withdrawSpec", "Withdraw the specification", .reason),
        act("short-offer", "offerShort", "Publish the draft with its price, to be signed once", .shortOffer),
        act("short-offer-withdrawal", "withdrawShort", "Withdraw the short offer", .reason),
        act("hand-off", "handOff", "Hand the signed work off with a size and a date", .handOff),
        act("claim", "claim", "Take it into development; one wins among many", .nothing),
        act("release", "release", "Give it back to the queue", .reason),
        act("delivery", "deliver", "Deliver it: say of every criterion how it was met", .deliveryForm),
        act("delivery-return", "returnDelivery", "Give the delivery back to its developer", .reason),
        act("demo", "offerDemo", "Offer the demonstration", .demoForm),
        act("demo-withdrawal", "withdrawDemo", "Withdraw the demonstration", .reason),
        act("deadline", "moveDeadline", "Move the promised date; the first promise stays on record", .deadlineForm),
        act("questions", "ask", "Ask somebody: it is theirs to move until answered", .questionForm),
        act("questions/{question}/answer", "answer", "Answer a question", .answerForm),
        act("notes", "note", "Leave an internal note: no contact reads it", .noteForm),
        act("pass-on", "passOn", "Propose that a colleague sign what waits (a contact)", .passOn),
        act("pass-on-decline", "declinePassOn", "Decline what was passed on", .passOnDecline),
        make(
            "/api/v1/reworks/{number}/pass-on-confirmation", "confirmPassOn", "actions",
            "Give the colleague the right to sign, and a one-time link to the very document", .passOnConfirmation,
            .passedOn
        ).changing,
        act("comments", "comment", "Comment on a block of the specification", .commentForm),
        act("comments/{comment}/replies", "replyToComment", "Say something to a comment", .replyForm),
        act("comments/{comment}/resolution", "resolveComment", "Settle a thread of comments", .nothing),
        act("comments/{comment}/reopening", "reopenComment", "Open a settled thread again", .nothing),
        act(
            "comments/{comment}/wording", "takeWording",
            "Take a proposed wording into the draft; a revision under the client's eyes is withdrawn", .wordingForm),
        act("hold", "hold", "Put it on hold", .reason),
        act("resumption", "resume", "Let it go on", .nothing),
        act("assignment", "reassign", "Make another specialist accountable (a lead)", .assignment),
        act("cancellation", "cancel", "Cancel it", .reason),
        act("score", "score", "Say what one thinks of the accepted work, from 1 to 5 (a contact)", .scoreForm),
        act(
            "go-live", "putLive", "Say since when accepted work is live; said again, it corrects the day with a reason",
            .goLiveForm),
    ]

    private static func act(_ noun: String, _ id: String, _ summary: String, _ body: Schema) -> Operation {
        post("/api/v1/reworks/{number}/\(noun)", id, "actions", summary, body, .rework).changing.shortOnWish
    }
}
