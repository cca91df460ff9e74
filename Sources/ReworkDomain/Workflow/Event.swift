/// A fact with its place in a history: who, when (UTC milliseconds), and its number there, from 1.
package struct Event<Fact: Codable & Sendable & Equatable>: Equatable, Codable, Sendable {
    package let number: Int
    package let at: Moment
    package let actor: Actor
    package let fact: Fact

    package init(number: Int, at: Moment, actor: Actor, fact: Fact) {
        self.number = number
        self.at = at
        self.actor = actor
        self.fact = fact
    }
}
