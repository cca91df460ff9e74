/// Says what stops a specification from being published, and what would make it better.
package enum SpecLinter {
    /// Findings in the order of lines. `lastLine` places what is missing; `given` is the highest criterion number the
    /// rework has given out, above which an id in the text was invented by hand.
    package static func check(
        _ outline: SpecOutline, lastLine: Int, language: Language, given: Int = .max
    ) -> [SpecFinding] {
        let findings =
            sections(outline, lastLine: lastLine, language: language)
            + criteria(outline, lastLine: lastLine, given: given)
            + outline.openQuestions.map {
                SpecFinding(line: $0.line, severity: .error, code: .openQuestion, values: ["text": .text($0.text)])
            }
        return findings.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }

    private static func sections(_ outline: SpecOutline, lastLine: Int, language: Language) -> [SpecFinding] {
        SectionKind.allCases.compactMap { kind in
            let title = kind.titles[language == .ukrainian ? 0 : 1]
            guard let section = outline.sections.first(where: { $0.kind == kind }) else {
                return SpecFinding(
                    line: lastLine, severity: .error, code: .noSection, values: ["section": .text(title)])
            }
            // The criteria have a finding of their own.
            if section.isFilled || kind == .criteria { return nil }
            return SpecFinding(
                line: section.line, severity: .error, code: .emptySection, values: ["section": .text(section.title)])
        }
    }

    private static func criteria(_ outline: SpecOutline, lastLine: Int, given: Int) -> [SpecFinding] {
        var findings: [SpecFinding] = []
        if outline.criteria.isEmpty {
            let heading = outline.sections.first { $0.kind == .criteria }
            findings.append(
                SpecFinding(line: heading?.line ?? lastLine, severity: .error, code: .noCriteria, values: [:]))
        }
        var seen: Set<CriterionID> = []
        for item in outline.criteria {
            func found(_ severity: SpecFinding.Severity, _ code: SpecFinding.Code, _ word: String? = nil) {
                var values: [String: Refusal.Value] = ["text": .text(item.text)]
                if let id = item.id { values["criterion"] = .text(id.description) }
                if let word { values["word"] = .text(word) }
                findings.append(SpecFinding(line: item.line, severity: severity, code: code, values: values))
            }
            if let id = item.id, !seen.insert(id).inserted { found(.error, .duplicateCriterion) }
            if let id = item.id, id.number > given { found(.advice, .unknownCriterion) }
            if item.text.isEmpty { found(.error, .emptyCriterion) }
            if let word = vagueWord(in: item.text) { found(.error, .vagueCriterion, word) }
            if item.text.count > 400 { found(.advice, .longCriterion) }
        }
        return findings
    }

    /// Words nobody can check at a demo, unless a figure says how much.
    private static let vague: Set<String> = [
        "швидко", "швидше", "зручно", "зручніше", "зрозуміло", "інтуїтивно", "красиво", "коректно", "правильно",
        "якісно", "оптимально", "fast", "faster", "quickly", "easily", "intuitive", "intuitively", "convenient",
        "conveniently", "nice", "nicely", "properly", "correctly", "friendly",
    ]

    private static func vagueWord(in text: String) -> String? {
        guard !text.contains(where: \.isNumber) else { return nil }
        return text.split { !$0.isLetter && $0 != "’" && $0 != "'" }.map(String.init)
            .first { vague.contains($0.lowercased()) }
    }
}
