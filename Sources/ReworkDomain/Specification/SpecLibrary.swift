/// What the vendor begins specifications with beside what the product brings: its own templates, and the words its linter
/// watches for by language; the fold of its facts.
package struct SpecLibrary: Equatable, Sendable {
    /// In the order they were made, those retired among them.
    package private(set) var templates: [SpecTemplate] = []
    package private(set) var words: [Language: SpecWordLists] = [:]
    /// Number of the last event; 0 before the first.
    package private(set) var version = 0

    package init() {}

    package mutating func apply(_ event: Event<SpecLibraryFact>) {
        version = event.number
        switch event.fact {
        case .templatePublished(let number, let language, let text, _):
            let place = templates.firstIndex { $0.number == number }
            let made = SpecTemplate(
                number: number, language: language, text: text, version: (place.map { templates[$0].version } ?? 0) + 1)
            if let place { templates[place] = made } else { templates.append(made) }
        case .templateRetired(let number, _):
            for place in templates.indices where templates[place].number == number {
                templates[place].isRetired = true
            }
        case .wordsSet(let language, let lists, _):
            words[language] = lists
        }
    }

    package func template(_ number: Int) -> SpecTemplate? { templates.first { $0.number == number } }

    /// Templates in use ⚙.
    package static let mostTemplates = 100
}

/// A template of the vendor's own, as it is now.
package struct SpecTemplate: Equatable, Sendable {
    /// 1, 2, …, for ever.
    package let number: Int
    package let language: Language
    package let text: String
    package let version: Int
    package var isRetired = false

    /// The text of its first heading.
    package var title: String { SpecTemplate.title(of: text) ?? "" }

    static func title(of text: String) -> String? {
        let lines = text.utf8.split(separator: UInt8(ascii: "\n")).lazy.map { String(decoding: $0, as: UTF8.self) }
        guard let heading = lines.first(where: { $0.hasPrefix("# ") }) else { return nil }
        let title = heading.dropFirst(2).split(whereSeparator: \.isWhitespace).joined(separator: " ")
        return title.isEmpty ? nil : title
    }
}

/// Words the linter watches for in specifications of one language.
package struct SpecWordLists: Equatable, Codable, Sendable {
    package let vague: [String]
    package let stop: [String]

    package init(vague: [String], stop: [String]) {
        self.vague = vague
        self.stop = stop
    }

    package var words: SpecWords { SpecWords(vague: vague, stop: stop) }
}

package enum SpecLibraryFact: Equatable, Codable, Sendable {
    /// The first version of a number makes the template; one of a retired template brings it back.
    case templatePublished(number: Int, language: Language, text: String, note: String)
    case templateRetired(number: Int, reason: String)
    case wordsSet(language: Language, lists: SpecWordLists, reason: String)

    /// What was said of it.
    package var note: String {
        switch self {
        case .templatePublished(_, _, _, let note): note
        case .templateRetired(_, let reason), .wordsSet(_, _, let reason): reason
        }
    }
}
