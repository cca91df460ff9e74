import ReworkDesk
import ReworkDomain

/// The vendor's own templates and words, with their versions, beside what the product brings.
struct SpecLibraryBody: Encodable {
    struct VersionBody: Encodable {
        /// Of the template or of the words; nil of a retirement.
        let version: Int?
        let at: Int64
        let by: StoryBody.By
        let note: String
    }

    struct OwnBody: Encodable {
        let number: Int
        let language: String
        let title: String
        let isRetired: Bool
        /// Newest first.
        let versions: [VersionBody]
    }

    struct WordsBody: Encodable {
        let language: String
        let vague: [String]
        let stop: [String]
        /// Newest first; none while the product's own are in use.
        let versions: [VersionBody]
    }

    let version: Int
    let templates: [OwnBody]
    let products: [SpecTemplates.Template]
    let words: [WordsBody]
    let allowedActions: [String]

    init(_ events: [Event<SpecLibraryFact>], _ templates: SpecTemplates, for reader: Person, _ desk: Desk) {
        var library = SpecLibrary()
        var ofTemplates: [Int: [VersionBody]] = [:]
        var ofWords: [Language: [VersionBody]] = [:]
        for event in events {
            library.apply(event)
            func told(_ version: Int?) -> VersionBody {
                VersionBody(
                    version: version, at: event.at.milliseconds, by: StoryBody.by(event.actor, desk.register),
                    note: event.fact.note)
            }
            switch event.fact {
            case .templatePublished(let number, _, _, _):
                ofTemplates[number, default: []].insert(told(library.template(number)?.version), at: 0)
            case .templateRetired(let number, _): ofTemplates[number, default: []].insert(told(nil), at: 0)
            case .wordsSet(let language, _, _):
                ofWords[language, default: []].insert(told((ofWords[language]?.count ?? 0) + 1), at: 0)
            }
        }
        version = library.version
        self.templates = library.templates.map {
            OwnBody(
                number: $0.number, language: $0.language.rawValue, title: $0.title, isRetired: $0.isRetired,
                versions: ofTemplates[$0.number] ?? [])
        }
        products = templates.list
        words = Language.allCases.map { language in
            let lists = library.words[language] ?? desk.settings.specWords.lists(language)
            return WordsBody(
                language: language.rawValue, vague: lists.vague, stop: lists.stop, versions: ofWords[language] ?? [])
        }
        allowedActions = reader.isActiveLead ? ["publishTemplate", "retireTemplate", "setWords"] : []
    }
}

extension SpecWords {
    /// The product's lists hold both languages: an entry is of that whose letters it is written in.
    fileprivate func lists(_ language: Language) -> SpecWordLists {
        func own(_ entries: Set<String>) -> [String] {
            entries.filter { entry in
                let isLatin = entry.unicodeScalars.contains { ("a"..."z").contains($0) }
                return isLatin == (language == .english)
            }.sorted()
        }
        return SpecWordLists(vague: own(vague), stop: own(stop))
    }
}
