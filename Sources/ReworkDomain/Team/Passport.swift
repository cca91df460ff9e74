/// Rule 19: what is written by hand in a project's passport; every version is kept.
package struct PassportNote: Equatable, Codable, Sendable {
    /// 1, 2, … of the client.
    package let number: Int
    /// Number of the one it was written upon; 0 for none.
    package let base: Int
    /// Markdown.
    package let text: String
    package let by: ID<Person>
    package let at: Moment
    /// Whether somebody else was faster: kept beside the newer text, and never shown as the present one.
    package let isBeside: Bool
}

/// The handwritten part as it is now.
package struct Passport: Equatable, Codable, Sendable {
    /// The present text; nil while there is none.
    package internal(set) var note: PassportNote?
    /// How many notes there were, those kept beside included.
    package internal(set) var count = 0

    /// Number of the present text; 0 while there is none.
    package var version: Int { note?.number ?? 0 }

    mutating func add(_ note: PassportNote) {
        count = note.number
        if !note.isBeside { self.note = note }
    }
}

extension Client {
    /// Rule 19: the manager keeps it, so do whoever acts for them and the leads; of a client without an individual plan
    /// its own specialist does.
    package func mayWritePassport(_ person: Person) -> Bool {
        guard person.isActive, person.isVendor else { return false }
        if person.isActiveLead { return true }
        guard let specialist, person.roles.contains(.specialist) else { return false }
        return person.id == specialist || person.standsInFor.contains(specialist)
    }

    /// A text written upon an older one is kept beside the present one: nothing typed is lost.
    /// - Parameter base: number of the text it was written upon.
    /// - Returns: nil when it says nothing new.
    /// - Throws: `Refusal` `.notAllowed`, or `.invalid` when it is too long.
    package func notePassport(
        _ text: String, upon base: Int, by person: Person, at now: Moment
    ) throws(Refusal) -> ClientFact? {
        guard mayWritePassport(person) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let text = check.text(text, "/text", limit: TextLimit.passport, optional: true)
        try check.finish()
        if text == passport.note?.text ?? "" { return nil }
        return .passportNoted(
            PassportNote(
                number: passport.count + 1, base: base, text: text, by: person.id, at: now,
                isBeside: base != passport.version))
    }
}

/// Rule 19: what the passport tells of one accepted rework: what, when, and where in the system.
package struct PassportEntry: Sendable {
    package let rework: Rework
    package let acceptedAt: Moment
    /// Where in the system it is found, as its specification says; nil when that says nothing.
    package let place: String?

    package init?(_ rework: Rework, place: String?) {
        guard let acceptance = rework.acceptance else { return nil }
        self.rework = rework
        acceptedAt = acceptance.at
        self.place = place
    }
}

extension RichText {
    /// Headings under which a specification says where in the system it works, the best first.
    private static let placeTitles = [
        ["Де в системі", "Where in the system"], SectionKind.steps.titles, SectionKind.data.titles,
    ]
    private static let longestPlace = 280

    /// The first words under the first of those headings that has any; nil when none has.
    package var place: String? {
        RichText.placeTitles.lazy.compactMap { text(under: $0) }.first
    }

    private func text(under titles: [String]) -> String? {
        let wanted = titles.map { $0.lowercased() }
        let start = blocks.firstIndex { block in
            guard case .heading = block else { return false }
            return wanted.contains(RichText(blocks: [block]).plain.lowercased())
        }
        guard let start else { return nil }
        let under = blocks[(start + 1)...].prefix { block in
            if case .heading = block { false } else { true }
        }
        guard let first = under.first(where: { !RichText(blocks: [$0]).plain.isEmpty }) else { return nil }
        let words = RichText(blocks: [RichText.beginning(first)]).plain
        return words.count <= RichText.longestPlace ? words : words.prefix(RichText.longestPlace) + "…"
    }

    /// Of a list its first item.
    private static func beginning(_ block: Block) -> Block {
        guard case .list(let start, let items) = block else { return block }
        return .list(start: start, items: Array(items.prefix(1)))
    }
}
