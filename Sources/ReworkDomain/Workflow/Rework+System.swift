extension Rework {
    /// What the system does by itself: lets the rework go on when a plan is in force.
    /// - Parameter cause: the event that brought the plan.
    /// - Throws: `Refusal` when the gate is still closed or the rework does not wait.
    package func admit(cause: EventReference, in situation: Situation) throws(Refusal) -> Decision {
        if let refusal = obstacle(to: .admit, by: .system(cause: cause), in: situation) { throw refusal }
        return Decision([Decision.Deed(.system(cause: cause), .course(.admitted(override: nil)))])
    }

    /// Withdraws an offer whose last day has passed; the offer itself is the cause.
    /// - Throws: `Refusal` when there is none or it is still valid.
    package func expireEstimate(cause: EventReference, in situation: Situation) throws(Refusal) -> Decision {
        if let refusal = obstacle(to: .withdrawEstimate, by: .system(cause: cause), in: situation) { throw refusal }
        return Decision([Decision.Deed(.system(cause: cause), .estimate(.expired))])
    }

    /// Takes the claim from a developer who was deactivated; nil when it was not theirs.
    package func releaseClaim(of person: ID<Person>, cause: EventReference, reason: String) -> Decision? {
        guard developer == person, stage == .developing else { return nil }
        return Decision([Decision.Deed(.system(cause: cause), .work(.released(reason: reason)))])
    }

    /// A document was written for event number `number`, which is its cause.
    package func documentWritten(_ document: DocumentReference, for number: Int) -> Decision.Deed {
        Decision.Deed(.system(cause: reference(to: number)), .documentWritten(document))
    }
}
