/// What was answered to a document, as a word of the locale: `documentAnswer.<word>`.
package enum DocumentAnswer {
    /// nil while it waits, or was replaced or withdrawn without an answer.
    package static func of(_ document: DocumentReference, in events: [Event<Fact>]) -> String? {
        events.lazy.compactMap { word($0.fact, document.fingerprint) }.first
    }

    private static func word(_ fact: Fact, _ document: Fingerprint) -> String? {
        switch fact {
        case .estimate(.approved(document, _)): "approved"
        case .estimate(.returned(document, _)), .spec(.returned(document, _)): "returned"
        case .short(.returned(document, _)): "returned"
        case .estimate(.declined(document, _)): "declined"
        case .spec(.signed(document, _)), .short(.signed(document, _)): "signed"
        case .demo(.accepted(document, _)): "accepted"
        case .demo(.changesRequested(document)): "changes"
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            nil
        }
    }
}
