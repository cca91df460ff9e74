import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

/// The tree the workspace draws and the HTML a contact reads say the same, and nothing in either can hurt.
struct MarkdownTreeRichTests {
    private func shown(_ text: String) throws -> ShownText { try Press.ofRepository.shown(text) }

    @Test("a message is a tree of what may be shown")
    func tree() throws {
        let text = "Так, **дуже** `x`\nдалі\n\n3. три\n4. [звіт](/files/1)\n\n> цитата\n\n---\n\n```\nкод\n```\n\n# Так"
        #expect(
            try shown(text).rich.blocks == [
                .paragraph([
                    .text("Так, "), .strong([.text("дуже")]), .text(" "), .code("x"), .lineBreak, .text("далі"),
                ]),
                .list(
                    start: 3,
                    items: [[.line([.text("три")])], [.line([.link(address: "/files/1", [.text("звіт")])])]]),
                .quote([.paragraph([.text("цитата")])]), .rule, .code("код\n"), .heading(level: 1, [.text("Так")]),
            ])
    }

    @Test("somebody named is a mention by number in the tree, and a name in both")
    func mention() throws {
        let shown = try shown("Глянь, @[Тарас Ярема](person:12).")
        #expect(
            shown.rich.blocks == [
                .paragraph([.text("Глянь, "), .mention(ID(12), name: "Тарас Ярема"), .text(".")])
            ])
        #expect(shown.html == "<p>Глянь, @Тарас Ярема.</p>\n")
    }

    @Test("a line of history has the words without their marks")
    func words() throws {
        let text =
            "# Так\n\nОдин **два** `три`\nчотири @[Тарас Ярема](person:12)\n\n- [п’ять](https://a.example)\n- шість"
        #expect(try shown(text).rich.plain == "Так Один два три чотири @Тарас Ярема п’ять шість")
    }

    static let hostile = [
        "[x](javascript:alert(1))", "[x](JaVaScRiPt:alert(1))", "[x](data:text/html,<script>)", "[x](//evil.example)",
        "[x](blob:https://a/b)", "[x](ms-msdt:/id)", "[x](vbscript:x)", "![x](javascript:alert(1))",
        "![](https://example.com/p.png)", "[![кіт](https://a.example/k.png)](https://b.example)",
        "<script>alert(1)</script>", "текст <img src=x onerror=alert(1)> далі", "<!-- геть -->лишилось",
        "<a href=\"javascript:x\">y</a>", "<https://example.com>", "<javascript:alert(1)>", "[x]( https://ok.example )",
        "[x](person:5)", "@[x](person:5) @[y](javascript:1)", "*a **b `c`***", "a\\\nb  \nc\nd",
        "- один\n- два\n\n  ще\n- три", "1. x\n   - y\n     - z", "> > > глибоко", "[a][1]\n\n[1]: javascript:x",
        "| a | [x](javascript:alert(1)) |\n|-|:-:|\n| <script> | [y](https://ok.example) \\| `\\|` |\n| <!-- --> |",
        "> | a |\n> |---|\n> | [x][1] |\n\n[1]: https://ok.example", "- [x] **так**\n- [ ] [x](data:x)\n- [ ]\n- [x]y",
        "&lt;b&gt; &#x6A;avascript:", "[x](&#106;avascript:alert(1))", "[x](java\tscript:x)", "\u{0}нуль", "",
    ]

    @Test("hostile texts: no address but allowed ones, no markup of theirs, and both show the same", arguments: hostile)
    func agree(text: String) throws {
        let shown = try shown(text)
        #expect(shown.html.tags.isDisjoint(with: ["script", "img", "iframe", "style", "form", "input"]))
        let addresses = shown.html.matches(of: /<a href="([^"]*)" rel="noopener nofollow ugc">/).map {
            String($0.output.1).replacing("&amp;", with: "&")
        }
        #expect(shown.html.matches(of: /<a\s/).count == addresses.count)
        #expect(shown.rich.addresses == addresses)
        for address in addresses { #expect(SafeAddress.isAllowed(address), "\(address)") }
        #expect(shown.rich.words == shown.html.words, "\(shown.html)")
    }

    @Test("what is nested past reading is refused, and shown as plain text when it is kept already")
    func deep() {
        let text = String(repeating: "*a **b ", count: 400) + String(repeating: "c** d*", count: 400)
        #expect(throws: MarkdownFault.self) { try Press.ofRepository.shown(text) }
        let plain = Press.ofRepository.shown(anyway: text)
        #expect(plain.rich.blocks == [.paragraph([.text(text)])])
        #expect(plain.html.contains("<p class=\"words\">*a **b"))
    }

    @Test("plain text keeps its lines and paragraphs")
    func plain() {
        let text = RichText(plain: "один\nдва\n\n\nтри")
        #expect(text.blocks == [.paragraph([.text("один"), .lineBreak, .text("два")]), .paragraph([.text("три")])])
    }
}

extension RichText {
    fileprivate var addresses: [String] { blocks.flatMap { RichText.addresses($0) } }

    private static func addresses(_ block: Block) -> [String] {
        switch block {
        case .paragraph(let words), .heading(_, let words), .line(let words): words.flatMap(addresses)
        case .quote(let blocks): blocks.flatMap { addresses($0) }
        case .list(_, let items): items.flatMap { $0.flatMap { addresses($0) } }
        case .table(_, let rows): rows.joined().flatMap { $0.flatMap(addresses) }
        case .code, .rule: []
        }
    }

    private static func addresses(_ inline: Inline) -> [String] {
        switch inline {
        case .link(let address, let words): [address] + words.flatMap(addresses)
        case .emphasis(let words), .strong(let words): words.flatMap(addresses)
        case .text, .code, .mention, .lineBreak: []
        }
    }

    /// All that is read, without any space.
    fileprivate var words: String {
        blocks.map { RichText.words($0) }.joined().filter { !$0.isWhitespace }
    }

    private static func words(_ block: Block) -> String {
        switch block {
        case .paragraph(let words), .heading(_, let words), .line(let words): words.map(RichText.words).joined()
        case .quote(let blocks): blocks.map { words($0) }.joined()
        case .list(_, let items): items.map { $0.map { words($0) }.joined() }.joined()
        case .code(let code): code
        case .rule: ""
        case .table(_, let rows): rows.joined().map { $0.map(words).joined() }.joined()
        }
    }

    private static func words(_ inline: Inline) -> String {
        switch inline {
        case .text(let text), .code(let text): text
        case .link(_, let inner), .emphasis(let inner), .strong(let inner): inner.map(words).joined()
        case .mention(_, let name): "@" + name
        case .lineBreak: ""
        }
    }
}

extension String {
    /// What a browser would show of this HTML, without any space.
    fileprivate var words: String {
        replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing("&gt;", with: ">")
            .replacing("&quot;", with: "\"").replacing("&amp;", with: "&").filter { !$0.isWhitespace }
    }
}
