/// One of the vendor's people named with @ in a rework's conversation, the last time it was done.
package struct Mention: Equatable, Codable, Sendable {
    package let person: ID<Person>
    /// Number of the event whose text names them.
    package let event: Int
    /// Whether they have not said or done anything there since.
    package internal(set) var isOpen: Bool
}

extension Rework {
    /// In the order of people's numbers, the newest of each.
    package var mentions: [Mention] { heldMentions ?? [] }

    /// A developer who was named sees the rework from then on.
    package func hasMentioned(_ person: ID<Person>) -> Bool {
        mentions.contains { $0.person == person }
    }

    /// The mention that waits to be seen by this person.
    package func openMention(of person: ID<Person>) -> Mention? {
        mentions.first { $0.person == person && $0.isOpen }
    }

    mutating func mention(_ people: [ID<Person>], _ event: Event<Fact>) {
        for person in people where event.actor != .person(person) {
            var mentions = self.mentions.filter { $0.person != person }
            mentions.append(Mention(person: person, event: event.number, isOpen: true))
            heldMentions = mentions.sorted { $0.person < $1.person }
        }
    }

    mutating func seeMention(of person: ID<Person>) {
        guard let index = heldMentions?.firstIndex(where: { $0.person == person }) else { return }
        heldMentions?[index].isOpen = false
    }
}
