import Foundation
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

/// Texts put together from markup by chance, the same for the same seed: nothing crashes, nothing unsafe is written, and
/// what is told of a text stands in it. `make fuzz` runs a million.
struct FuzzTests {
    private static let count = ProcessInfo.processInfo.environment["FUZZ"].flatMap(Int.init) ?? 1_500
    /// Looking for what is unsafe in a page costs as much as ten of the others.
    private static let pages = ProcessInfo.processInfo.environment["FUZZ"] == nil ? count : count / 10
    private static let seed = ProcessInfo.processInfo.environment["FUZZ_SEED"].flatMap(UInt64.init) ?? 1

    private static let pieces = [
        "# ", "## ", "#### ", "- ", "* ", "1. ", "10) ", "> ", "  ", "    ", "\t", "\n", "\n\n", "\r\n", "```", "~~~",
        "`",
        "``", "*", "**", "_", "__", "|", "| a | b |\n| - | -: |\n", "| --- |", ":--", "\\", "\\|", "[", "](", ")", "![",
        "<", ">", "<script>", "</script>", "<!--", "-->", "<b onclick=x>", "javascript:", "https://a.b/c",
        "mailto:a@b.c",
        "&amp;", "&#0;", "&lt;", "---", "===", "AC-1: ", "AC-7:", "[ ] ", "[x] ", "слово", "word", "Мета",
        "Критерії приймання",
        "Acceptance criteria", "Відкриті питання", "швидко", "20", ".", "; ", "?", "«", "»", "é", "👩‍👩‍👧", "\u{0}",
        "\u{202E}", "\u{FEFF}",
        "![a](/files/\(String(repeating: "0f", count: 32)))", "/files/\(String(repeating: "0f", count: 32))",
        "[a]: /url \"t\"\n", "[a]", "<https://a.b>", "=\n", "\"", "'",
    ]

    private static func text(_ source: inout SplitMix64) -> String {
        let sections = SectionKind.allCases.map { "\n## \($0.titles[0])\n\n" }
        return (0..<Int.random(in: 0...60, using: &source)).map { _ in
            source.once(in: 12)
                ? sections.randomElement(using: &source) ?? "" : pieces.randomElement(using: &source) ?? ""
        }.joined()
    }

    private static let allowed: Set<String> = [
        "p", "h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "li", "blockquote", "pre", "code", "em", "strong", "a",
        "br",
        "hr", "img", "table", "thead", "tbody", "tr", "th", "td", "span", "input", "div",
    ]

    @Test("no text crashes the renderer or gets a tag or an address of its own into a page")
    func renderer() {
        var source = SplitMix64(seed: FuzzTests.seed)
        for _ in 0..<FuzzTests.pages {
            let text = FuzzTests.text(&source)
            guard let html = try? Press.ofRepository.safeHTML(text) else { continue }
            #expect(html.tags.isSubset(of: FuzzTests.allowed), "\(text.debugDescription)")
            let addresses = html.matches(of: /href="([^"]*)"/).map { String($0.output.1).lowercased() }
            #expect(
                !addresses.contains { $0.hasPrefix("javascript:") || $0.hasPrefix("data:") }, "\(text.debugDescription)"
            )
            let pictures = html.matches(of: /src="([^"]*)"/).map { String($0.output.1) }
            #expect(pictures.allSatisfy { SpecFile.named(by: $0) != nil }, "\(text.debugDescription)")
            // An address may say what it likes, in its quotes.
            let bare = html.replacing(/="[^"]*"/, with: "")
            #expect(bare.firstMatch(of: /<[^>]*\son[a-z]+=/) == nil, "\(text.debugDescription)")
        }
    }

    @Test("what the outline and the linter tell stands in the text, and no mending loses its place")
    func linter() throws {
        var source = SplitMix64(seed: FuzzTests.seed &+ 1)
        for _ in 0..<FuzzTests.count {
            let text = FuzzTests.text(&source)
            guard let spec = try? SpecText(text, limits: Press.ofRepository.limits) else { continue }
            let lines = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).count
            let findings = spec.findings(language: .ukrainian)
            #expect(findings.allSatisfy { (1...lines).contains($0.line) }, "\(text.debugDescription)")
            for fix in findings.compactMap(\.fix) {
                #expect(fix.lines.upperBound <= lines, "\(text.debugDescription)")
                #expect(fix.applied(to: text) != text, "\(text.debugDescription)")
            }
            guard let numbered = try? spec.numbered(after: 3) else { continue }
            #expect(
                numbered.outline.criteria.allSatisfy { $0.id != nil || $0.text.isEmpty }, "\(text.debugDescription)")
        }
    }

    @Test("a text differs from itself in nothing, and from another in what makes that other")
    func difference() throws {
        var source = SplitMix64(seed: FuzzTests.seed &+ 2)
        for _ in 0..<FuzzTests.count {
            let (old, new) = (FuzzTests.text(&source), FuzzTests.text(&source))
            let press = Press.ofRepository
            guard let same = try? press.difference(from: old, to: old),
                let other = try? press.difference(from: old, to: new)
            else { continue }
            #expect(same.isEmpty && same.added.isEmpty && same.changed.isEmpty && same.removed.isEmpty)
            let blocks = try press.difference(from: "", to: new).changes.count
            let told = other.changes.reduce(0) { count, change in
                switch change {
                case .same, .added, .changed: count + 1
                case .removed: count
                case .gap(let folded): count + folded
                }
            }
            #expect(told == blocks, "\(old.debugDescription) → \(new.debugDescription)")
        }
    }
}
