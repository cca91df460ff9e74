import ReworkDomain
import TestSupport
import Testing

struct SpecLinterTests {
    private func check(
        language: Language = .ukrainian, given: Int = .max, _ change: (inout SpecOutline) -> Void
    ) -> [SpecFinding] {
        var outline = SpecOutline.complete()
        change(&outline)
        return SpecLinter.check(outline, of: String(repeating: "\n", count: 50), language: language, given: given)
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
            outline.criteria = numbers.enumerated().map { item($1, "Звіт друкується на аркуші \($0)") }
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

    @Test(
        "two demands in one criterion are advised against",
        arguments: [
            ("Звіт показує 25 рядків. Його можна надрукувати на А4", true),
            ("Звіт має 2 стовпці; порожній каже «0»", true),
            ("Файл має 3 рядки, а також 1 підсумок", true), ("The report has 25 rows as well as 1 total", true),
            ("Напис каже «Немає. Додайте перший»", false), ("Сума 10.5 ₴ збігається зі звітом", false),
            ("Звіт показує 25 рядків і 1 підсумок", false), ("Код 8 цифр (напр. 00123456) має нулі", false),
        ])
    func twoDemands(_ text: String, _ isFound: Bool) {
        let findings = check { $0.criteria.append(item(3, text)) }
        #expect(findings.map(\.code) == (isFound ? [.twoDemands] : []))
        #expect(findings.allSatisfy { $0.severity == .advice })
    }

    @Test(
        "a criterion says what is seen, not what is to be done",
        arguments: [
            ("Має працювати 24 години", "має"), ("Додати 2 кнопки", "додати"), ("Must show 25 rows", "must"),
            ("Звіт має 25 рядків", nil), ("Кнопка «Додати» є 1 раз", nil),
        ])
    func subject(_ text: String, _ word: String?) {
        let findings = check { $0.criteria.append(item(3, text)) }
        #expect(findings.map(\.code) == (word == nil ? [] : [.noSubject]))
        #expect(findings.first?.values["word"] == word.map { .text($0) })
    }

    @Test("what is said twice is found, letter case and punctuation aside")
    func repeated() {
        let findings = check { outline in
            outline.criteria.append(item(3, "Звіт друкується на А4", line: 30))
            outline.criteria.append(item(4, "звіт друкується, на А4.", line: 31))
        }
        #expect(findings.map(\.code) == [.repeatedCriterion] && findings.first?.line == 31)
    }

    @Test("vague words and words of the vendor's own list are found as words, several in a row too")
    func words() {
        let words = SpecWords(vague: ["легко", "і так далі"], stop: ["Костиль"])
        func codes(_ text: String, of source: String = "") -> [SpecFinding.Code] {
            var outline = SpecOutline.complete()
            outline.criteria.append(item(3, text))
            return SpecLinter.check(outline, of: source, language: .ukrainian, words: words).map(\.code)
        }
        #expect(codes("Звіт легко знайти") == [.vagueCriterion])
        #expect(codes("Файл має дату, суму і так  далі") == [.vagueCriterion])
        #expect(codes("Звіт швидко відкривається") == [], "the vendor's list stands in the place of the usual one")
        #expect(codes("Нелегкого немає") == [])
        #expect(codes("Звіт є", of: "# Звіт\n\nТут костиль.\n") == [.stopWord])
        #expect(SpecWords.entries("# чому\n\n швидко \nі  так далі\r\n") == ["швидко", "і так далі"])
    }

    @Test("a heading at most one level down is mended in its line")
    func jump() throws {
        var outline = SpecOutline.complete()
        let text = "# Звіт\n\n#### Дрібне ##\n\nтекст\n"
        outline.sections.insert(
            SpecOutline.Section(title: "Звіт", level: 1, line: 1, items: 0, isFilled: true, kind: nil), at: 0)
        outline.sections.insert(
            SpecOutline.Section(title: "Дрібне", level: 4, line: 3, items: 0, isFilled: true, kind: nil), at: 1)
        let finding = try #require(
            SpecLinter.check(outline, of: text, language: .ukrainian).first { $0.code == .headingJump })
        #expect(finding.line == 3 && finding.severity == .advice)
        let fix = try #require(finding.fix)
        #expect(fix.applied(to: text) == "# Звіт\n\n## Дрібне ##\n\nтекст\n")
    }

    @Test("a mending changes its own lines alone, whatever they are")
    func fixes() {
        #expect(SpecFix(lines: 2...2, text: nil).applied(to: "а\nб\nв") == "а\nв")
        #expect(SpecFix(lines: 1...2, text: "я").applied(to: "а\nб\nв\n") == "я\nв\n")
        #expect(SpecFix(lines: 2...9, text: nil).applied(to: "а\nб") == "а\nб")
    }

    @Test(
        "a reference that needs something beside the text leads nowhere in a document",
        arguments: [
            ("https://example.com/a", false), ("mailto:a@example.com", false), ("/files/abc", false),
            ("//example.com/x", false), ("scheme.png", true), ("../a.png", true), ("#розділ", true), ("", true),
            ("/etc/hosts", true), ("a:b", false), ("?x=1", true),
        ])
    func references(_ address: String, _ isFound: Bool) {
        for isImage in [false, true] {
            let findings = check {
                $0.references = [SpecOutline.Reference(address: address, isImage: isImage, line: 5)]
            }
            #expect(findings.map(\.code) == (isFound ? [isImage ? .missingImage : .brokenLink] : []))
        }
    }
}
