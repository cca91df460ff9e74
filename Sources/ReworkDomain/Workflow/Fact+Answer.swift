extension Fact {
    /// The document this answers, and how; nil when it answers none. A document takes one answer.
    package var answer: (document: Fingerprint, action: Action)? {
        switch self {
        case .estimate(.approved(let document, _)): (document, .approveEstimate)
        case .estimate(.returned(let document, _)): (document, .askToReestimate)
        case .estimate(.declined(let document, _)): (document, .declineEstimate)
        case .spec(.signed(let document, _)): (document, .signSpec)
        case .spec(.returned(let document, _)): (document, .returnSpec)
        case .short(.signed(let document, _)): (document, .signShort)
        case .short(.returned(let document, _)): (document, .returnShort)
        case .demo(.accepted(let document, _)): (document, .accept)
        case .demo(.changesRequested(let document)): (document, .requestChanges)
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            nil
        }
    }
}
