/// A contact's proposal that a colleague sign a document in their place: it waits until somebody with the right
/// confirms or declines it, and lapses with its document.
package struct Passing: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let number: Int
    package let document: Fingerprint
    package let colleague: Colleague
    /// Why, in the proposer's words; may be empty.
    package let note: String
    package let by: ID<Person>
    package let at: Moment
    package var outcome: Outcome?

    package enum Colleague: Equatable, Codable, Sendable {
        case known(ID<Person>)
        /// Not a contact yet.
        case new(name: String, position: String, phone: String)
    }

    package enum Outcome: Equatable, Codable, Sendable {
        /// `person` has the right from then on, and a link of their own.
        case confirmed(person: ID<Person>, by: ID<Person>, at: Moment)
        case declined(reason: String, by: ID<Person>, at: Moment)
        /// A newer proposal took its place.
        case replaced
    }
}

extension Rework {
    /// The document that waits for a contact's answer, if one does.
    package var waitingDocument: (kind: DocumentReference.Kind, document: Fingerprint)? {
        switch stage {
        case .estimated: estimate?.document.map { (.estimate, $0) }
        case .specified: spec?.document.map { (hasOpenShort ? .short : .spec, $0) }
        case .demonstrating: demo?.document.map { (.demo, $0) }
        case .awaitingSupport, .requested, .specifying, .signed, .ready, .developing, .delivered, .accepted,
            .declined, .cancelled:
            nil
        }
    }

    /// The proposal that waits to be confirmed: of the document that waits for an answer now.
    package var openPassing: Passing? {
        guard let waiting = waitingDocument?.document else { return nil }
        return passings.last { $0.outcome == nil && $0.document == waiting }
    }
}
