import ReworkDomain
import TestSupport
import Testing

struct SpecLinterTests {
    private func check(
        language: Language = .ukrainian, given: Int = .max, _ change: (inout SpecOutline) -> Void
    ) -> [SpecFinding] {
        var outline = SpecOutline.complete()
        change(&outline)
        return SpecLinter.check(outline, lastLine: 50, language: language, given: given)
    }

    private func item(_ number: Int?, _ text: String, line: Int = 30) -> SpecOutline.Item {
        SpecOutline.Item(id: number.map { CriterionID($0) }, text: text, line: line)
    }

    @Test("a complete spec has nothing against it")
    func complete() {
        #expect(check { _ in } == [])
        #expect(check { $0.criteria.append(item(nil, "Звіт друкується на одному аркуші")) } == [])
    }

    @Test(
        "a section that is not there is an error at the end, by its name in the reader's language",
        arguments: SectionKind.allCases)
    func missing(_ kind: SectionKind) throws {
        for language in Language.allCases {
            let findings = check(language: language) { $0.sections.removeAll { $0.kind == kind } }
            let finding = try #require(findings.first)
            #expect(findings.count == 1)
            #expect(finding.severity == .error)
            #expect(finding.code == .noSection)
            #expect(finding.line == 50)
            #expect(finding.values["section"] == .text(kind.titles[language == .ukrainian ? 0 : 1]))
        }
    }

    @Test(
        "a section with nothing in it is an error at its heading",
        arguments: SectionKind.allCases.filter { $0 != .criteria })
    func empty(_ kind: SectionKind) throws {
        let index = try #require(SectionKind.allCases.firstIndex(of: kind))
        let findings = check { $0.sections[index] = .of(kind, line: 77, isFilled: false) }
        #expect(findings.map(\.code) == [.emptySection])
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.map(\.line) == [77])
    }

    @Test("there is at least one criterion")
    func noCriteria() throws {
        let index = try #require(SectionKind.allCases.firstIndex(of: .criteria))
        let findings = check {
            $0.criteria = []
            $0.sections[index] = .of(.criteria, line: 40, isFilled: false)
        }
        #expect(findings.map(\.code) == [.noCriteria])
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.map(\.line) == [40])
    }

    @Test("a criterion's number stands once", arguments: [([1, 2, 3], 0), ([1, 1], 1), ([1, 2, 1, 1], 2)])
    func duplicates(_ numbers: [Int], _ errors: Int) {
        let findings = check { outline in
            outline.criteria = numbers.map { item($0, "Звіт друкується") }
        }
        #expect(findings.count == errors)
        #expect(findings.allSatisfy { $0.code == .duplicateCriterion && $0.severity == .error })
        #expect(findings.allSatisfy { $0.values["criterion"] == .text("AC-1") })
    }

    @Test("a number that publishing never gave was invented by hand")
    func invented() {
        let findings = check(given: 2) { $0.criteria.append(item(3, "Звіт друкується")) }
        #expect(findings.map(\.code) == [.unknownCriterion])
        #expect(check(given: 2) { _ in } == [])
    }

    @Test(
        "a criterion says something that can be checked",
        arguments: [
            ("", SpecFinding.Code?.some(.emptyCriterion)), ("Звіт відкривається швидко", .vagueCriterion),
            ("Швидко", .vagueCriterion), ("Звіт відкривається швидко, за 2 с", nil),
            ("The report opens quickly", .vagueCriterion), ("The report opens within 2 s", nil),
            ("Звіт відкривається зі складу", nil),
        ])
    func checkable(_ text: String, _ code: SpecFinding.Code?) {
        let findings = check { $0.criteria.append(item(3, text)) }
        #expect(findings.map(\.code) == [code].compactMap(\.self))
        #expect(findings.allSatisfy { $0.severity == .error })
    }

    @Test("a criterion as long as a page is advised against, not stopped")
    func long() {
        let findings = check { $0.criteria.append(item(3, String(repeating: "я", count: 401))) }
        #expect(findings.map(\.code) == [.longCriterion])
        #expect(findings.map(\.severity) == [.advice])
        #expect(check { $0.criteria.append(item(3, String(repeating: "я", count: 400))) } == [])
    }

    @Test("an open question in the text stops the publishing")
    func openQuestions() {
        let findings = check { $0.openQuestions = [item(nil, "Хто друкує?", line: 44)] }
        #expect(findings.map(\.code) == [.openQuestion])
        #expect(findings.map(\.severity) == [.error])
        #expect(findings.map(\.line) == [44])
    }

    @Test("findings come in the order of lines, all at once")
    func order() {
        let findings = check {
            $0.sections[0] = .of(.goal, line: 33, isFilled: false)
            $0.sections.removeAll { $0.kind == .data }
            $0.criteria.append(item(1, "", line: 12))
            $0.openQuestions = [item(nil, "Хто друкує?", line: 9)]
        }
        #expect(findings.map(\.line) == [9, 12, 12, 33, 50])
    }

    @Test("headings name their sections in both languages, letter case aside", arguments: SectionKind.allCases)
    func headings(_ kind: SectionKind) {
        for title in kind.titles {
            #expect(SectionKind(title: title) == kind)
            #expect(SectionKind(title: title.uppercased()) == kind)
        }
        #expect(SectionKind(title: "Додаток") == nil)
    }
}
