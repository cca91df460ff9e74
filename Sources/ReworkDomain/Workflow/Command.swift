/// What a person asks of a rework, with everything it needs; a `document` is always the fingerprint of the bytes the
/// person had before their eyes. Grouped as the facts are.
package enum Command: Equatable, Sendable {
    case course(CourseCommand)
    case estimate(EstimateCommand)
    case spec(SpecCommand)
    case short(ShortCommand)
    case work(WorkCommand)
    case demo(DemoCommand)
    case question(QuestionCommand)
    case comment(CommentCommand)
    case passing(PassingCommand)

    /// The row of the lifecycle table it asks for.
    package var action: Action {
        switch self {
        case .course(let command): command.action
        case .estimate(let command): command.action
        case .spec(let command): command.action
        case .short(let command): command.action
        case .work(let command): command.action
        case .demo(let command): command.action
        case .question(let command): command.action
        case .comment(let command): command.action
        case .passing(let command): command.action
        }
    }

    /// The document it answers; nil when it answers none.
    package var answered: (kind: DocumentReference.Kind, document: Fingerprint)? {
        switch self {
        case .estimate(let command): command.document.map { (.estimate, $0) }
        case .spec(let command): command.document.map { (.spec, $0) }
        case .short(let command): command.document.map { (.short, $0) }
        case .demo(let command): command.document.map { (.demo, $0) }
        case .passing(let command): command.document
        case .course, .work, .question, .comment: nil
        }
    }
}

package enum CourseCommand: Equatable, Sendable {
    /// A lead's override of the gate.
    case admit(reason: String)
    case refuse(why: RefusedRequest, reason: String)
    case hold(reason: String)
    case resume
    case reassign(to: Person)
    case cancel(reason: String)

    var action: Action {
        switch self {
        case .admit: .admit
        case .refuse: .refuse
        case .hold: .hold
        case .resume: .resume
        case .reassign: .reassign
        case .cancel: .cancel
        }
    }
}

package enum EstimateCommand: Equatable, Sendable {
    case offer(EstimateOffer)
    case withdraw(reason: String)
    case approve(document: Fingerprint, name: String)
    case askToReestimate(document: Fingerprint, reason: String)
    case decline(document: Fingerprint, reason: String)

    var action: Action {
        switch self {
        case .offer: .offerEstimate
        case .withdraw: .withdrawEstimate
        case .approve: .approveEstimate
        case .askToReestimate: .askToReestimate
        case .decline: .declineEstimate
        }
    }

    var document: Fingerprint? {
        switch self {
        case .offer, .withdraw: nil
        case .approve(let document, _), .askToReestimate(let document, _), .decline(let document, _): document
        }
    }
}

package enum SpecCommand: Equatable, Sendable {
    /// The text with ids written into it, its outline, and what the linter found.
    /// `waiver` says why the linter's advice is left; empty where there is none. `files` are those the text names.
    case publish(
        markdown: String, outline: SpecOutline, findings: [SpecFinding], waiver: String = "", files: [Attachment] = [],
        supplement: SupplementOffer? = nil)
    case withdraw(reason: String)
    case `return`(document: Fingerprint, remarks: String)
    case sign(document: Fingerprint, name: String)

    var action: Action {
        switch self {
        case .publish: .publishSpec
        case .withdraw: .withdrawSpec
        case .return: .returnSpec
        case .sign: .signSpec
        }
    }

    var document: Fingerprint? {
        switch self {
        case .publish, .withdraw: nil
        case .return(let document, _), .sign(let document, _): document
        }
    }
}

package enum ShortCommand: Equatable, Sendable {
    case offer(ShortDraft)
    case withdraw(reason: String)
    case `return`(document: Fingerprint, remarks: String)
    case sign(document: Fingerprint, name: String)

    var action: Action {
        switch self {
        case .offer: .offerShort
        case .withdraw: .withdrawShort
        case .return: .returnShort
        case .sign: .signShort
        }
    }

    var document: Fingerprint? {
        switch self {
        case .offer, .withdraw: nil
        case .return(let document, _), .sign(let document, _): document
        }
    }
}

package enum WorkCommand: Equatable, Sendable {
    /// A reason is due when handing off again moves the date.
    case handOff(sizeMinutes: Int, due: Moment, reason: String = "")
    case claim
    case release(reason: String)
    case deliver(Delivery)
    case returnDelivery(reason: String)
    case moveDeadline(due: Moment, reason: String)

    var action: Action {
        switch self {
        case .handOff: .handOff
        case .claim: .claim
        case .release: .release
        case .deliver: .deliver
        case .returnDelivery: .returnDelivery
        case .moveDeadline: .moveDeadline
        }
    }
}

package enum DemoCommand: Equatable, Sendable {
    case offer(DemoPlan)
    case withdraw(reason: String)
    /// Saves verdicts one by one; not the move.
    case judge(document: Fingerprint, verdicts: [Verdict])
    case accept(document: Fingerprint, name: String, verdicts: [Verdict])
    case requestChanges(document: Fingerprint, verdicts: [Verdict])
    case score(Score)
    /// The first word on it, or a corrected one.
    case putLive(GoLive)

    var action: Action {
        switch self {
        case .offer: .offerDemo
        case .withdraw: .withdrawDemo
        case .judge: .judge
        case .accept: .accept
        case .requestChanges: .requestChanges
        case .score: .score
        case .putLive: .putLive
        }
    }

    var document: Fingerprint? {
        switch self {
        case .offer, .withdraw, .score, .putLive: nil
        case .judge(let document, _), .accept(let document, _, _), .requestChanges(let document, _): document
        }
    }
}

package enum QuestionCommand: Equatable, Sendable {
    case ask(to: Court, text: String, files: [Attachment] = [])
    case answer(question: Int, text: String, files: [Attachment] = [])
    /// For the vendor's people alone; nobody's move.
    case note(text: String, files: [Attachment] = [])

    var action: Action {
        switch self {
        case .ask: .ask
        case .answer: .answer
        case .note: .note
        }
    }
}

package enum PassingCommand: Equatable, Sendable {
    case propose(kind: DocumentReference.Kind, document: Fingerprint, to: PassedTo, note: String)
    /// `person` is who the proposed colleague is, or becomes.
    case confirm(proposal: Int, person: ID<Person>, limit: Money?)
    case decline(proposal: Int, reason: String)

    var action: Action {
        switch self {
        case .propose: .passOn
        case .confirm: .confirmPassOn
        case .decline: .declinePassOn
        }
    }

    /// The document whose signature is passed on: the present one, or it says so.
    var document: (kind: DocumentReference.Kind, document: Fingerprint)? {
        switch self {
        case .propose(let kind, let document, _, _): (kind, document)
        case .confirm, .decline: nil
        }
    }
}
