/// Says what stops a specification from being published, and what would make it better.
package struct SpecLinter {
    private let outline: SpecOutline
    /// The text's lines; line 1 is the first.
    private let lines: [Substring]
    private let words: SpecWords
    private var findings: [SpecFinding] = []

    /// Findings in the order of lines.
    /// - Parameters:
    ///   - text: what the outline was read from.
    ///   - given: the highest criterion number the rework has given out, above which an id in the text was invented by
    ///     hand.
    package static func check(
        _ outline: SpecOutline, of text: String, language: Language, given: Int = .max, words: SpecWords = .usual
    ) -> [SpecFinding] {
        var linter = SpecLinter(
            outline: outline,
            // As cmark counts lines: a carriage return stays with its line.
            lines: text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
                Substring($0)
            },
            words: words)
        linter.sections(language)
        linter.criteria(given)
        linter.openQuestions()
        linter.headings()
        linter.guidance()
        linter.references()
        linter.stopWords()
        return linter.findings.enumerated().sorted { ($0.element.line, $0.offset) < ($1.element.line, $1.offset) }
            .map(\.element)
    }

    private init(outline: SpecOutline, lines: [Substring], words: SpecWords) {
        self.outline = outline
        self.lines = lines
        self.words = words
    }

    /// Places what is missing.
    private var lastLine: Int { max(1, lines.last?.isEmpty == true ? lines.count - 1 : lines.count) }

    private func line(_ number: Int) -> Substring? {
        lines.indices.contains(number - 1) ? lines[number - 1] : nil
    }

    private mutating func found(
        _ line: Int, _ severity: SpecFinding.Severity, _ code: SpecFinding.Code,
        _ values: [String: Refusal.Value] = [:], fix: SpecFix? = nil
    ) {
        findings.append(SpecFinding(line: line, severity: severity, code: code, values: values, fix: fix))
    }

    private mutating func sections(_ language: Language) {
        for kind in SectionKind.allCases {
            let title = kind.titles[language == .ukrainian ? 0 : 1]
            guard let section = outline.sections.first(where: { $0.kind == kind }) else {
                let before = line(lastLine).map(String.init) ?? ""
                let fix = SpecFix(lines: lastLine...lastLine, text: "\(before)\n\n## \(title)\n")
                found(lastLine, .error, .noSection, ["section": .text(title)], fix: fix)
                continue
            }
            // The criteria have a finding of their own.
            if !section.isFilled, kind != .criteria {
                found(section.line, .error, .emptySection, ["section": .text(section.title)])
            }
        }
    }

    private mutating func openQuestions() {
        for question in outline.openQuestions {
            found(question.line, .error, .openQuestion, ["text": .text(question.text)])
        }
    }

    /// A heading is at most one level below the one before it.
    private mutating func headings() {
        var before = 0
        for section in outline.sections {
            if section.level > before + 1, before > 0 {
                let fix = heading(at: section.line, level: before + 1)
                found(
                    section.line, .advice, .headingJump,
                    ["text": .text(section.title), "level": .number(before + 1)], fix: fix)
                before += 1
            } else {
                before = section.level
            }
        }
    }

    /// The same heading at another level; nil for one that is underlined.
    private func heading(at number: Int, level: Int) -> SpecFix? {
        guard let line = line(number), line.drop(while: { $0 == " " }).hasPrefix("#") else { return nil }
        let rest = line.drop { $0 == " " }.drop { $0 == "#" }
        return SpecFix(lines: number...number, text: String(repeating: "#", count: level) + rest)
    }

    private mutating func guidance() {
        for comment in outline.guidance.prefix(SpecLinter.most) {
            let fix = comment.isAlone ? SpecFix(lines: comment.lines, text: nil) : nil
            found(comment.lines.lowerBound, .advice, .guidanceLeft, fix: fix)
        }
    }

    private mutating func references() {
        for reference in outline.references.filter(\.isRelative).prefix(SpecLinter.most) {
            found(
                reference.line, .advice, reference.isImage ? .missingImage : .brokenLink,
                ["text": .text(reference.address)])
        }
    }

    private mutating func stopWords() {
        let hidden = outline.guidance.map(\.lines)
        var told = 0
        for (index, line) in lines.enumerated() where told < SpecLinter.most {
            guard !hidden.contains(where: { $0.contains(index + 1) }), let word = words.stopWord(in: String(line))
            else {
                continue
            }
            found(index + 1, .advice, .stopWord, ["word": .text(word)])
            told += 1
        }
    }

    /// Of one kind: a list longer than that says no more.
    private static let most = 50
}

// MARK: - Criteria

extension SpecLinter {
    private mutating func criteria(_ given: Int) {
        if outline.criteria.isEmpty {
            let heading = outline.sections.first { $0.kind == .criteria }
            found(heading?.line ?? lastLine, .error, .noCriteria)
        }
        var seen: Set<CriterionID> = []
        var texts: Set<String> = []
        for item in outline.criteria {
            if let id = item.id, !seen.insert(id).inserted {
                tell(item, .error, .duplicateCriterion, fix: withoutID(item))
            }
            if let id = item.id, id.number > given { tell(item, .advice, .unknownCriterion, fix: withoutID(item)) }
            if item.text.isEmpty {
                let fix = line(item.line).flatMap {
                    isBareItem($0) ? SpecFix(lines: item.line...item.line, text: nil) : nil
                }
                tell(item, .error, .emptyCriterion, fix: fix)
                continue
            }
            wording(item, &texts)
        }
    }

    /// Whether it can be checked at a demo, by itself, and only once.
    private mutating func wording(_ item: SpecOutline.Item, _ texts: inout Set<String>) {
        if let word = words.vagueWord(in: item.text) { tell(item, .error, .vagueCriterion, word) }
        if item.text.count > 400 { tell(item, .advice, .longCriterion) }
        let same = item.text.lowercased().filter { $0.isLetter || $0.isNumber }
        if !same.isEmpty, !texts.insert(same).inserted { tell(item, .advice, .repeatedCriterion) }
        if CriterionWording.hasTwoDemands(item.text) { tell(item, .advice, .twoDemands) }
        if let word = CriterionWording.wish(item.text) { tell(item, .advice, .noSubject, word) }
    }

    private mutating func tell(
        _ item: SpecOutline.Item, _ severity: SpecFinding.Severity, _ code: SpecFinding.Code, _ word: String? = nil,
        fix: SpecFix? = nil
    ) {
        var values: [String: Refusal.Value] = ["text": .text(item.text)]
        if let id = item.id { values["criterion"] = .text(id.description) }
        if let word { values["word"] = .text(word) }
        found(item.line, severity, code, values, fix: fix)
    }

    /// The item's line without its id; nil where it does not stand as publishing writes it.
    private func withoutID(_ item: SpecOutline.Item) -> SpecFix? {
        guard let id = item.id, let line = line(item.line), let place = line.firstRange(of: "\(id):") else {
            return nil
        }
        let rest = line[place.upperBound...].drop { $0 == " " }
        return SpecFix(lines: item.line...item.line, text: String(line[..<place.lowerBound] + rest))
    }

    /// Whether nothing but the mark of a list item stands there.
    private func isBareItem(_ line: Substring) -> Bool {
        line.allSatisfy { $0.isWhitespace || $0.isNumber || "-*+.)".contains($0) }
    }
}
