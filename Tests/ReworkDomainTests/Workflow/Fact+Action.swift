import ReworkDomain

extension Fact {
    /// The row of the lifecycle table by which it came about; nil for what is none.
    var action: Action? {
        switch self {
        case .requested: .request
        case .documentWritten: nil
        case .course(let fact): fact.action
        case .estimate(let fact): fact.action
        case .spec(let fact): fact.action
        case .short(let fact): fact.action
        case .work(let fact): fact.action
        case .demo(let fact): fact.action
        case .question(.asked): .ask
        case .question(.answered): .answer
        case .question(.noted): .note
        case .comment(.opened), .comment(.replied): .comment
        case .comment(.resolved), .comment(.reopened): .settleComment
        case .comment(.wordingTaken): .takeWording
        case .passing(.proposed): .passOn
        case .passing(.confirmed): .confirmPassOn
        case .passing(.declined): .declinePassOn
        }
    }

    /// The reason it keeps, where the table asks for one; nil where none is due.
    var reason: String? {
        switch self {
        case .course(.admitted(.some(let reason))), .course(.refused(_, let reason)), .course(.held(let reason)),
            .course(.cancelled(let reason)), .estimate(.withdrawn(let reason)), .estimate(.returned(_, let reason)),
            .estimate(.declined(_, let reason)), .spec(.withdrawn(let reason)), .spec(.returned(_, let reason)),
            .short(.withdrawn(let reason)), .short(.returned(_, let reason)),
            .work(.released(let reason)), .work(.returned(let reason, _)), .work(.deadlineMoved(_, let reason)),
            .demo(.withdrawn(let reason)), .passing(.declined(_, let reason)):
            reason
        // None is due the first time.
        case .demo(.wentLive(let live)): live.reason
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            nil
        }
    }

    /// The document a signature or an answer names.
    var answered: (kind: DocumentReference.Kind, document: Fingerprint)? {
        switch self {
        case .estimate(.approved(let document, _)), .estimate(.returned(let document, _)),
            .estimate(.declined(let document, _)):
            (.estimate, document)
        case .spec(.returned(let document, _)), .spec(.signed(let document, _)):
            (.spec, document)
        case .short(.returned(let document, _)), .short(.signed(let document, _)):
            (.short, document)
        case .demo(.accepted(let document, _)), .demo(.changesRequested(let document)):
            (.demo, document)
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            nil
        }
    }
}

extension CourseFact {
    var action: Action? {
        switch self {
        case .attemptRefused, .recounted: nil
        case .stalled: .stall
        case .admitted: .admit
        case .refused: .refuse
        case .held: .hold
        case .resumed: .resume
        case .reassigned: .reassign
        case .cancelled: .cancel
        }
    }
}

extension EstimateFact {
    var action: Action {
        switch self {
        case .offered: .offerEstimate
        case .withdrawn, .expired: .withdrawEstimate
        case .approved: .approveEstimate
        case .returned: .askToReestimate
        case .declined: .declineEstimate
        }
    }
}

extension SpecFact {
    var action: Action {
        switch self {
        case .published: .publishSpec
        case .withdrawn: .withdrawSpec
        case .returned: .returnSpec
        case .signed: .signSpec
        }
    }
}

extension ShortFact {
    var action: Action {
        switch self {
        case .offered: .offerShort
        case .withdrawn, .expired: .withdrawShort
        case .returned: .returnShort
        case .signed: .signShort
        }
    }
}

extension WorkFact {
    var action: Action {
        switch self {
        case .handedOff: .handOff
        case .claimed: .claim
        case .released: .release
        case .delivered: .deliver
        case .returned: .returnDelivery
        case .deadlineMoved: .moveDeadline
        }
    }
}

extension DemoFact {
    var action: Action {
        switch self {
        case .offered: .offerDemo
        case .withdrawn: .withdrawDemo
        case .judged: .judge
        case .accepted: .accept
        case .changesRequested: .requestChanges
        case .scored: .score
        case .wentLive: .putLive
        }
    }
}
