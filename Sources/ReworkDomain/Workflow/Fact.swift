/// What happened to a rework, in the past tense; the rework is the fold of these. Grouped by what it is about, so that
/// every switch over a group is complete.
package enum Fact: Equatable, Codable, Sendable {
    case requested(RequestMade)
    case course(CourseFact)
    case estimate(EstimateFact)
    case spec(SpecFact)
    case short(ShortFact)
    case work(WorkFact)
    case demo(DemoFact)
    case question(QuestionFact)
    case comment(CommentFact)
    case passing(PassingFact)
    case documentWritten(DocumentReference)
}

package struct RequestMade: Equatable, Codable, Sendable {
    package let client: ID<Client>
    /// The contact who asked, or on whose word it was written down.
    package let contact: ID<Person>
    package let title: String
    package let wish: String
    package let link: Link?
    package let specialist: ID<Person>
    /// nil when the gate was open.
    package let gate: GateRefusal?
    /// nil when there are none.
    package var files: [Attachment]?
    /// The consultation or bug that was found to be this rework; nil when it was asked for as one.
    package var origin: ID<SupportRequest>?
    /// Why it is that specialist (rules 16, 18); nil for what was asked before that was kept.
    package var assigned: Assigned?

    package init(
        client: ID<Client>, contact: ID<Person>, title: String, wish: String, link: Link?, specialist: ID<Person>,
        gate: GateRefusal?, files: [Attachment]? = nil, origin: ID<SupportRequest>? = nil, assigned: Assigned? = nil
    ) {
        self.client = client
        self.contact = contact
        self.title = title
        self.wish = wish
        self.link = link
        self.specialist = specialist
        self.gate = gate
        self.files = files
        self.origin = origin
        self.assigned = assigned
    }
}

package enum CourseFact: Equatable, Codable, Sendable {
    /// The gate refused what `action` asked; the request is kept (rule 8).
    case attemptRefused(action: Action, gate: GateRefusal)
    case stalled
    /// `override` is a lead's reason; nil when a plan came into force.
    case admitted(override: String?)
    case refused(why: RefusedRequest, reason: String)
    case held(reason: String)
    case resumed
    case reassigned(to: ID<Person>)
    case cancelled(reason: String)
    /// Its client's calendar changed, and what is due with it.
    case recounted(DeadlineShift)
}

/// Why a specialist refused a request.
package enum RefusedRequest: String, Codable, CaseIterable, Sendable {
    case notPossible, notARework, duplicate
}

package enum EstimateFact: Equatable, Codable, Sendable {
    case offered(EstimateOffer)
    case withdrawn(reason: String)
    case expired
    case approved(document: Fingerprint, name: String)
    case returned(document: Fingerprint, reason: String)
    case declined(document: Fingerprint, reason: String)
}

package enum SpecFact: Equatable, Codable, Sendable {
    /// `markdown` is the text with the criteria's ids written into it; `waiver` says why the linter's advice was left,
    /// `files` are those the text names: the client reads them with it. `supplement` is what the change costs beside the
    /// approved price.
    case published(
        markdown: String, criteria: [Criterion], waiver: String? = nil, files: [Attachment]? = nil,
        supplement: Supplement? = nil)
    case withdrawn(reason: String)
    case returned(document: Fingerprint, remarks: String)
    case signed(document: Fingerprint, name: String)
}

/// A short offer, from being made to its one signature.
package enum ShortFact: Equatable, Codable, Sendable {
    /// `markdown` is the text with the criteria's ids written into it; `waiver` says why the linter's advice was left.
    case offered(
        EstimateOffer, markdown: String, criteria: [Criterion], waiver: String? = nil, files: [Attachment]? = nil)
    case withdrawn(reason: String)
    case expired
    case returned(document: Fingerprint, remarks: String)
    /// Approves the price and signs the criteria at once.
    case signed(document: Fingerprint, name: String)
}

package enum WorkFact: Equatable, Codable, Sendable {
    /// `reason` is that of a date moved by handing off again; empty the first time.
    case handedOff(sizeMinutes: Int, due: Moment, reason: String = "")
    case claimed
    case released(reason: String)
    case delivered(Delivery)
    case returned(reason: String, toQueue: Bool)
    case deadlineMoved(to: Moment, reason: String)
}

package enum DemoFact: Equatable, Codable, Sendable {
    case offered(DemoPlan)
    case withdrawn(reason: String)
    case judged(Verdict)
    case accepted(document: Fingerprint, name: String)
    case changesRequested(document: Fingerprint)
    /// What a contact thinks of the whole, once it is accepted.
    case scored(Score)
    /// What was accepted went into the client's working system; told anew, it corrects what was told before.
    case wentLive(GoLive)
}

package enum QuestionFact: Equatable, Codable, Sendable {
    case asked(to: Court, text: String, fromClient: Bool, files: [Attachment]? = nil)
    /// `due` is the promise's new due moment when the clock had stood (rule 14), `firstDue` the same of the first promise.
    case answered(
        question: Int, text: String, due: Moment?, firstDue: Moment? = nil, files: [Attachment]? = nil)
    /// An internal note: no contact ever reads it.
    case noted(text: String, files: [Attachment]? = nil)

    /// What was written.
    package var text: String {
        switch self {
        case .asked(_, let text, _, _), .answered(_, let text, _, _, _), .noted(let text, _): text
        }
    }

    package var files: [Attachment] {
        switch self {
        case .asked(_, _, _, let files), .answered(_, _, _, _, let files), .noted(_, let files): files ?? []
        }
    }
}

package enum PassingFact: Equatable, Codable, Sendable {
    /// A contact proposes that a colleague sign the document.
    case proposed(document: Fingerprint, colleague: Passing.Colleague, note: String)
    /// `limit` is the amount up to which `person` signs from then on; nil: any.
    case confirmed(proposal: Int, person: ID<Person>, limit: Money?)
    case declined(proposal: Int, reason: String)
}
