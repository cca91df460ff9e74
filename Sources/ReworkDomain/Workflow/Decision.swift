/// What follows from a command: the facts to record, in order, and a refusal to tell all the same when the gate stalled
/// the rework instead.
package struct Decision: Equatable, Sendable {
    package var deeds: [Deed]
    package var refusal: Refusal?

    package struct Deed: Equatable, Sendable {
        package let actor: Actor
        package let fact: Fact

        package init(_ actor: Actor, _ fact: Fact) {
            self.actor = actor
            self.fact = fact
        }
    }

    package init(_ deeds: [Deed], refusal: Refusal? = nil) {
        self.deeds = deeds
        self.refusal = refusal
    }

    /// The deeds as events that follow event number `version`.
    package func events(after version: Int, at now: Moment) -> [Event<Fact>] {
        deeds.enumerated().map { Event(number: version + 1 + $0, at: now, actor: $1.actor, fact: $1.fact) }
    }
}
