extension SpecLibrary {
    /// Longest template, in bytes: as long as what can be published.
    package static let longestTemplate = 64 * 1024
    /// Entries of one list, and characters of one entry ⚙.
    package static let (mostWords, longestWord) = (500, 100)

    /// A new template, or a new version of one.
    /// - Parameter number: nil for a new one; the language of an old one stays.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead, `.notFound`, `.invalid` with the fields at fault.
    package func publishTemplate(
        _ number: Int?, _ language: Language, text: String, note: String, by person: Person
    ) throws(Refusal) -> SpecLibraryFact {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        let old = number.flatMap(template)
        if number != nil, old == nil { throw Refusal(.notFound) }
        var check = FormCheck()
        if text.allSatisfy(\.isWhitespace) {
            check.fault("/text", .missing)
        } else if SpecTemplate.title(of: text) == nil {
            check.fault("/text", .noTitle)
        }
        if text.utf8.count > SpecLibrary.longestTemplate {
            check.fault("/text", .tooLong, ["limit": .number(SpecLibrary.longestTemplate)])
        }
        // A file is brought for one client, and nothing of a template would keep it.
        if !SpecFile.named(in: text).isEmpty { check.fault("/text", .fileInTemplate) }
        if old == nil, templates.count(where: { !$0.isRetired }) >= SpecLibrary.mostTemplates {
            check.fault("/text", .tooLarge, ["maximum": .number(SpecLibrary.mostTemplates)])
        }
        let note = check.text(note, "/note", limit: TextLimit.reason, missing: .reasonRequired)
        try check.finish()
        return .templatePublished(
            number: old?.number ?? (templates.map(\.number).max() ?? 0) + 1, language: old?.language ?? language,
            text: text, note: note)
    }

    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead, `.notFound` when it is not in use.
    package func retireTemplate(_ number: Int, reason: String, by person: Person) throws(Refusal) -> SpecLibraryFact {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        guard let template = template(number), !template.isRetired else { throw Refusal(.notFound) }
        var check = FormCheck()
        let reason = check.reason(reason)
        try check.finish()
        return .templateRetired(number: number, reason: reason)
    }

    /// - Parameters: a word or several in a row a line.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid`.
    package func setWords(
        _ language: Language, vague: String, stop: String, reason: String, by person: Person
    ) throws(Refusal) -> SpecLibraryFact {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let lists = SpecWordLists(
            vague: SpecLibrary.entries(vague, "/vague", &check), stop: SpecLibrary.entries(stop, "/stop", &check))
        let reason = check.reason(reason)
        try check.finish()
        return .wordsSet(language: language, lists: lists, reason: reason)
    }

    private static func entries(_ text: String, _ pointer: String, _ check: inout FormCheck) -> [String] {
        var seen: Set<String> = []
        let entries = SpecWords.entries(text).map { $0.lowercased() }.filter { seen.insert($0).inserted }
        if entries.count > mostWords { check.fault(pointer, .tooLarge, ["maximum": .number(mostWords)]) }
        if entries.contains(where: { $0.count > longestWord }) {
            check.fault(pointer, .tooLong, ["limit": .number(longestWord)])
        }
        return entries
    }
}
