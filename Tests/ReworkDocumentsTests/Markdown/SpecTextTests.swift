import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

/// Publishing writes an id into every criterion, and never touches anything else.
struct SpecTextTests {
    private static let heading = "## Критерії приймання\n\n"

    private func numbered(_ text: String, after given: Int = 0) throws -> SpecText {
        try SpecText(text, limits: Press.ofRepository.limits).numbered(after: given)
    }

    private func list(_ items: String, after given: Int = 0) throws -> String {
        String(try numbered(Self.heading + items, after: given).text.dropFirst(Self.heading.count))
    }

    @Test(
        "an id is written before a criterion's first word, whatever its marker",
        arguments: ["-", "*", "+", "1.", "1)", "-\t", "-   ", "  -", "12."])
    func markers(marker: String) throws {
        #expect(try list("\(marker) а\n") == "\(marker) AC-1: а\n")
    }

    @Test("an id comes behind the definitions of links that stand before a criterion's words")
    func definitions() throws {
        #expect(try list("- [a]: /url\n  слово [a]\n") == "- [a]: /url\n  AC-1: слово [a]\n")
        #expect(try list("- [a]: /url\n  [b]: /other \"назва\"\n  слово\n").hasSuffix("  AC-1: слово\n"))
        #expect(try list("- [a]: не адреса тут\n  слово\n") == "- AC-1: [a]: не адреса тут\n  слово\n")
    }

    @Test("ids count on along the list, nested items get none")
    func nested() throws {
        let found = try list("- а\n  - а1\n    1. а2\n- б\n\n1. в\n")
        #expect(found == "- AC-1: а\n  - а1\n    1. а2\n- AC-2: б\n\n1. AC-3: в\n")
    }

    @Test(
        "markup at a criterion's beginning stays whole",
        arguments: [
            "**Звіт** є", "`код` є", "*так*", "[слово](/a)", "\\*зірка", "«лапки»", "Ґанок", "😀 так", "é",
            "<b>так</b>", "![x](/a)", "\\[ ] слово", "\\[x] слово",
        ])
    func markup(item: String) throws {
        #expect(try list("- \(item)\n") == "- AC-1: \(item)\n")
    }

    @Test("the line ends stay as they were", arguments: ["\n", "\r\n"])
    func lineEnds(end: String) throws {
        let text = "## Критерії приймання\(end)\(end)- а\(end)- б\(end)"
        #expect(try numbered(text).text == text.replacing("- а", with: "- AC-1: а").replacing("- б", with: "- AC-2: б"))
    }

    @Test("criteria behind wide characters on earlier lines get their ids in the right place")
    func unicode() throws {
        let text = "# Ґанок 😀 café\u{301}\n\n\(Self.heading)- їжак\n- 漢字 так\n"
        let found = try numbered(text).text
        #expect(found.hasSuffix("- AC-1: їжак\n- AC-2: 漢字 так\n"))
        #expect(found.hasPrefix("# Ґанок 😀 café\u{301}\n"))
    }

    @Test("ids that are there stay, new ones go on after the highest ever given")
    func kept() throws {
        #expect(try list("- AC-2: а\n- б\n- AC-5: в\n") == "- AC-2: а\n- AC-6: б\n- AC-5: в\n")
        #expect(try list("- AC-2: а\n- б\n", after: 9) == "- AC-2: а\n- AC-10: б\n")
        #expect(try list("- а\n", after: 3) == "- AC-4: а\n")
    }

    @Test("numbering a second time changes nothing")
    func idempotent() throws {
        let text = Self.heading + "- а\n  - а1\n* **б**\n\n1. `в`\n"
        let first = try numbered(text, after: 4)
        #expect(try first.numbered(after: 4).text == first.text)
        #expect(try first.numbered(after: 7).text == first.text)
        #expect(first.outline.criteria.map(\.id) == [CriterionID(5), CriterionID(6), CriterionID(7)])
    }

    @Test("the words of the criteria are the same before and after")
    func words() throws {
        let text = try SpecText(SpecTexts.complete, limits: Press.ofRepository.limits)
        #expect(try text.numbered(after: 0).outline.criteria.map(\.text) == text.outline.criteria.map(\.text))
    }

    @Test("a text that its ids would make too long is refused")
    func tooLong() throws {
        let text = Self.heading + "- а\n"
        let filler = String(repeating: "x", count: 65_536 - text.utf8.count - 2) + "\n\n"
        #expect(throws: MarkdownFault.tooLong(limit: 65_536)) { _ = try numbered(filler + text) }
    }

    @Test(
        "what is missing is placed on the last line an editor shows",
        arguments: [("", 1), ("а", 1), ("а\n", 1), ("а\nб", 2), ("а\n\n", 2), ("а\r\nб\r\n", 2)])
    func lastLine(text: String, line: Int) throws {
        let findings = try SpecText(text, limits: Press.ofRepository.limits).findings(language: .ukrainian)
        #expect(findings.first { $0.code == .noSection }?.line == line)
    }

    private func codes(_ text: String) throws -> [(SpecFinding.Code, Int, SpecFix?)] {
        try SpecText(text, limits: Press.ofRepository.limits).findings(language: .ukrainian)
            .filter { ![.noSection, .emptySection, .noCriteria].contains($0.code) }.map { ($0.code, $0.line, $0.fix) }
    }

    @Test("a template's guidance is found where it stands, and goes with its lines when it stands alone")
    func guidance() throws {
        let text = "# Звіт\n\n<!-- Чому?\nКоли? -->\n\nТекст <!-- тут --> далі\n"
        let found = try codes(text)
        #expect(found.map(\.0) == [.guidanceLeft, .guidanceLeft])
        #expect(found.map(\.1) == [3, 6])
        #expect(found[0].2?.applied(to: text) == "# Звіт\n\n\nТекст <!-- тут --> далі\n")
        #expect(found[1].2 == nil)
    }

    @Test("every template's guidance is found, and the text without it has none")
    func templates() throws {
        for name in Templates.names {
            var text = try Templates.text(name)
            let found = try codes(text).filter { $0.0 == .guidanceLeft }
            #expect(found.count >= 9, "\(name)")
            for fix in found.compactMap(\.2).reversed() { text = fix.applied(to: text) }
            #expect(try codes(text).allSatisfy { $0.0 != .guidanceLeft }, "\(name)")
        }
    }

    @Test("links and images are found in lists and tables too")
    func references() throws {
        let text =
            "# Звіт\n\n- [тут](опис.md)\n\n| а |\n| --- |\n| ![схема](схема.png) |\n\n[сайт](https://example.com)\n"
        let found = try codes(text)
        #expect(Set(found.map(\.0)) == [.brokenLink, .missingImage])
        #expect(found.first { $0.0 == .brokenLink }?.1 == 3)
        #expect((4...7).contains(try #require(found.first { $0.0 == .missingImage }?.1)))
    }
}
