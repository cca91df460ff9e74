import ReworkDomain
import Synchronization
import TestSupport
import Testing

@testable import ReworkDocuments

/// A text made to hurt, by its name.
struct HostileText: CustomTestStringConvertible, Sendable {
    let name: String
    let text: String

    var testDescription: String { name }

    init(_ name: String, _ text: String) {
        self.name = name
        self.text = text
    }

    init(_ name: String, repeating part: String, bytes: Int = 65_000) {
        self.init(name, String(repeating: part, count: bytes / part.utf8.count))
    }

    /// A list nested `levels` deep with blank lines between, again and again.
    private static func nested(_ levels: Int, bytes: Int, marker: String = "- ") -> String {
        let block = (0..<levels).map { String(repeating: "  ", count: $0) + marker + "x\n\n" }.joined()
        return String(repeating: block, count: max(1, bytes / block.utf8.count))
    }

    static let all = [
        HostileText("16 KB of nested lists with blank lines", nested(23, bytes: 16_000)),
        HostileText("64 KB of nested lists with blank lines", nested(23, bytes: 64_000)),
        HostileText("64 KB of lists nested beyond the bound", nested(200, bytes: 64_000)),
        HostileText("24 levels and then blank lines", String(repeating: "- ", count: 24) + "x" + blank),
        HostileText("24 quotes and then blank lines", String(repeating: "> ", count: 24) + "x" + blank),
        HostileText("lists kept open by indented blank lines", nested(12, bytes: 2_000) + blankIndented),
        HostileText("pictures without an end", repeating: "![[]()"),
        HostileText("199 pictures without an end", String(repeating: "![[]()", count: 199) + filler),
        HostileText("pictures opened only", repeating: "!["),
        HostileText("links opened only", repeating: "["),
        HostileText("2000 brackets", String(repeating: "[", count: 2_000) + filler),
        HostileText(
            "2000 brackets closed", String(repeating: "[", count: 1_999) + String(repeating: "]", count: 60_000)),
        HostileText("1999 links with an open target", String(repeating: "[a](<b", count: 1_999)),
        HostileText("links within links", String(repeating: "[a", count: 900) + String(repeating: "](b)", count: 900)),
        HostileText("deep quotes", repeating: ">"),
        HostileText("deep quotes on every line", repeating: String(repeating: "> ", count: 24) + "\n"),
        HostileText(
            "quotes that grow", (0..<24).map { String(repeating: ">", count: $0) + " a" }.joined(separator: "\n")),
        HostileText("stars", repeating: "*"), HostileText("stars and letters", repeating: "*a "),
        HostileText("emphasis opened only", repeating: "**a "), HostileText("emphasis closed only", repeating: " a**"),
        HostileText("stars and lines below", repeating: "*a_ "), HostileText("stars in words", repeating: "a***b"),
        HostileText("backticks that grow", (1..<350).map { String(repeating: "`", count: $0) + "e" }.joined()),
        HostileText("backticks", repeating: "`"), HostileText("backticks apart", repeating: "` `` "),
        HostileText("fences", repeating: "```\n"), HostileText("fences that grow", repeating: "~~~a\n````\n"),
        HostileText("entities", repeating: "&#x41;"), HostileText("entities cut off", repeating: "&a"),
        HostileText("tags opened only", repeating: "<a "), HostileText("comments opened only", repeating: "a <!-- "),
        HostileText("instructions opened only", repeating: "a <? "), HostileText("declarations", repeating: "a <!A "),
        HostileText("character data", repeating: "a <![CDATA["), HostileText("addresses", repeating: "<http://a"),
        HostileText("mail addresses", repeating: "<a@b"), HostileText("backslashes", repeating: "\\"),
        HostileText("reference definitions", repeating: "[a]: b\n\n", bytes: 15_000),
        HostileText("one definition asked often", "[a]: /b\n\n" + String(repeating: "[a] ", count: 1_990)),
        HostileText("a definition as long as the text", "[a]: <" + String(repeating: "b", count: 60_000)),
        HostileText("headings", repeating: "# a\n"), HostileText("headings below lines", repeating: "a\n===\n"),
        HostileText("thematic breaks", repeating: "---\n"), HostileText("list items", repeating: "- a\n"),
        HostileText("numbers", repeating: "1. a\n"), HostileText("one long word", repeating: "а"),
        HostileText("empty lines", repeating: "\n"), HostileText("empty lines with tabs", repeating: "\t\n"),
        HostileText("carriage returns", repeating: "> \r"),
        HostileText("carriage returns and lists", repeating: "\r- a"),
        HostileText("deep quotes behind a carriage return", "a\r" + String(repeating: "> ", count: 30_000)),
        HostileText("deep lists behind a carriage return", "a\r" + String(repeating: "- ", count: 30_000)),
        HostileText("zero characters", repeating: "\u{0}"), HostileText("tabs", repeating: "\t"),
        HostileText("combining marks", "а" + String(repeating: "\u{301}", count: 30_000)),
        HostileText(
            "criteria only", "## Критерії приймання\n\n" + String(repeating: "- а\n", count: 10_000)),
        HostileText(
            "criteria headings only", String(repeating: "## Критерії приймання\n", count: 1_500)),
    ]

    private static let blank = String(repeating: "\n", count: 60_000)
    private static let blankIndented = String(repeating: String(repeating: " ", count: 46) + "\n", count: 1_200)
    private static let filler = "\n" + String(repeating: "слово ", count: 4_000)
}

/// "Markdown cannot hurt": whatever the text, it is refused or done with. The clock stands still, so that no text is
/// saved by the renderer's patience: the bounds alone must keep cmark's cost small. What takes cmark seconds within them
/// takes minutes in a debug build over all of these; the time limit only ends what would not end.
@Suite(.serialized, .timeLimit(.minutes(2)))
struct MarkdownTreeTests {
    private static let limits = MarkdownLimits(clock: { 0 })
    private static let press: Press = {
        do {
            return try Press(web: RepositoryFolder.web, limits: limits)
        } catch {
            preconditionFailure("the templates of web/ can't be read: \(error)")
        }
    }()

    @Test("a hostile text is refused or rendered", arguments: HostileText.all)
    func rendering(hostile: HostileText) {
        do {
            _ = try Self.press.safeHTML(hostile.text)
        } catch {
            #expect(error != .tooSlow)
        }
    }

    @Test("a hostile text's outline, numbers and findings are refused or made", arguments: HostileText.all)
    func outline(hostile: HostileText) {
        do {
            let text = try SpecText(hostile.text, limits: Self.limits)
            _ = try? text.numbered(after: 0)
            _ = text.findings(language: .ukrainian)
        } catch {
            #expect(error != .tooSlow)
        }
    }

    @Test("a text that costs more than there is patience for is given up at the line where it runs out")
    func patience() {
        let asked = Mutex(0)
        let limits = MarkdownLimits(clock: {
            asked.withLock {
                $0 += 1; return Double($0) * 0.01
            }
        })
        let lines = String(repeating: "- пункт\n", count: 5_000)
        #expect(throws: MarkdownFault.tooSlow) { _ = try MarkdownTree(lines, limits) }
        // A hundredth of a second a look, and a second of patience.
        #expect((100...103).contains(asked.withLock { $0 }))
    }

    @Test("every template of a specification is within the bounds")
    func templates() throws {
        for name in ["report", "import-export", "interface-change"] {
            for language in ["uk", "en"] {
                let text = try Templates.text("\(name).\(language)")
                #expect(throws: Never.self) { _ = try Press.ofRepository.safeHTML(text) }
            }
        }
    }
}
