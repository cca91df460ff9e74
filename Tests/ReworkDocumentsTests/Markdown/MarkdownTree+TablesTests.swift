import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

/// Pipe tables and task lists as GitHub Flavored Markdown 0.29 publishes them (§4.10, §5.3): the examples are facts, the
/// tags around them are ours.
struct MarkdownTreeTablesTests {
    /// The HTML in one line, without what our tables add to GitHub's.
    private func html(_ markdown: String) throws -> String {
        try Press.ofRepository.safeHTML(markdown)
            .replacing(#"<div class="wide" tabindex="0">"#, with: "").replacing("</div>", with: "")
            .replacing(" scope=\"col\"", with: "").replacing("\n", with: "")
    }

    @Test("Example 198: titles, dashes, a row")
    func plain() throws {
        #expect(
            try html("| foo | bar |\n| --- | --- |\n| baz | bim |")
                == "<table><thead><tr><th>foo</th><th>bar</th></tr></thead>"
                + "<tbody><tr><td>baz</td><td>bim</td></tr></tbody></table>")
    }

    @Test("Example 199: cells need not be aligned, the outer pipes may be missing")
    func aligned() throws {
        #expect(
            try html("| abc | defghi |\n:-: | -----------:\nbar | baz")
                == #"<table><thead><tr><th class="middle">abc</th><th class="end">defghi</th></tr></thead>"#
                + #"<tbody><tr><td class="middle">bar</td><td class="end">baz</td></tr></tbody></table>"#)
    }

    @Test("Example 200: a pipe behind a backslash belongs to the cell, in code and marks too")
    func escaped() throws {
        #expect(
            try html("| f\\|oo  |\n| ------ |\n| b `\\|` az |\n| b **\\|** im |")
                == "<table><thead><tr><th>f|oo</th></tr></thead><tbody><tr><td>b <code>|</code> az</td></tr>"
                + "<tr><td>b <strong>|</strong> im</td></tr></tbody></table>")
    }

    @Test("Example 201: another block ends the table")
    func ended() throws {
        #expect(
            try html("| abc | def |\n| --- | --- |\n| bar | baz |\n> bar")
                == "<table><thead><tr><th>abc</th><th>def</th></tr></thead><tbody><tr><td>bar</td><td>baz</td></tr>"
                + "</tbody></table><blockquote><p>bar</p></blockquote>")
    }

    @Test("Example 202: a line without pipes is a row, an empty line ends the table")
    func rows() throws {
        #expect(
            try html("| abc | def |\n| --- | --- |\n| bar | baz |\nbar\n\nbar")
                == "<table><thead><tr><th>abc</th><th>def</th></tr></thead><tbody><tr><td>bar</td><td>baz</td></tr>"
                + "<tr><td>bar</td><td></td></tr></tbody></table><p>bar</p>")
    }

    @Test("Example 203: titles and dashes that differ in number are no table")
    func mismatch() throws {
        #expect(
            try html("| abc | def |\n| --- |\n| bar |") == "<p>| abc | def || --- || bar |</p>")
    }

    @Test("Example 204: what a row lacks is empty, what it has too much is left out")
    func ragged() throws {
        #expect(
            try html("| abc | def |\n| --- | --- |\n| bar |\n| bar | baz | boo |")
                == "<table><thead><tr><th>abc</th><th>def</th></tr></thead><tbody><tr><td>bar</td><td></td></tr>"
                + "<tr><td>bar</td><td>baz</td></tr></tbody></table>")
    }

    @Test("Example 205: without rows there is no body")
    func empty() throws {
        #expect(
            try html("| abc | def |\n| --- | --- |")
                == "<table><thead><tr><th>abc</th><th>def</th></tr></thead></table>")
    }

    @Test("Examples 279, 280: boxes at the beginning of items, in lists within lists too")
    func boxes() throws {
        let (on, off) = (#"<span class="box">☑</span>"#, #"<span class="box">☐</span>"#)
        #expect(try html("- [ ] foo\n- [x] bar") == "<ul><li>\(off)foo</li><li>\(on)bar</li></ul>")
        #expect(
            try html("- [x] foo\n  - [ ] bar\n  - [X] baz\n- [ ] bim")
                == "<ul><li>\(on)foo<ul><li>\(off)bar</li><li>\(on)baz</li></ul></li><li>\(off)bim</li></ul>")
        for text in ["- [] a", "- [ ]a", "- [y] a", "[ ] a", "- a [ ] b"] {
            #expect(try !html(text).contains("box"), "\(text)")
        }
    }

    @Test(
        "a table in a list or a quote is one, with its marks taken off",
        arguments: [
            "> | a | b |\n> |---|---|\n> | 1 | 2 |", "- | a | b |\n  |---|---|\n  | 1 | 2 |",
            "1. > | a | b |\n   > |---|---|\n   > | 1 | 2 |", "> - | a | b |\n>   |---|---|\n>   | 1 | 2 |",
            "> | a | b |\n|---|---|\n| 1 | 2 |", "\t\n  | a | b |\r\n  |---|---|\r\n | 1 | 2 |",
        ])
    func nested(text: String) throws {
        let found = try html(text)
        let table =
            "<table><thead><tr><th>a</th><th>b</th></tr></thead><tbody><tr><td>1</td><td>2</td></tr></tbody></table>"
        #expect(found.contains(table), "\(found)")
    }

    @Test("cells are words alone: what would begin a block elsewhere does not, and links defined below lead")
    func cells() throws {
        let html = try html(
            "| # a | - b | 1. c | > d | C# | # |\n|--|--|--|--|--|--|\n| ``` | ---- | * | [e][1] | f # | ## |\n\n"
                + "[1]: https://a.example")
        for cell in ["# a", "- b", "1. c", "&gt; d", "C#", "#"] {
            #expect(html.contains("<th>\(cell)</th>"), "\(cell)")
        }
        for cell in ["```", "----", "*", "f #", "##"] { #expect(html.contains("<td>\(cell)</td>"), "\(cell)") }
        #expect(html.contains(#"<td><a href="https://a.example""#))
    }

    @Test("a table too wide or too long stays the paragraph it was; nothing grows past the bound")
    func bounds() throws {
        let wide = Array(repeating: "a", count: 51).joined(separator: "|")
        let dashes = Array(repeating: "-", count: 51).joined(separator: "|")
        #expect(try !html("\(wide)|\n\(dashes)|").contains("<table>"))
        let most =
            Array(repeating: "a", count: 50).joined(separator: "|") + "|\n"
            + Array(repeating: "-", count: 50).joined(separator: "|") + "|\n"
        #expect(try html(most + String(repeating: "b\n", count: 199)).count { $0 == "b" } > 199)
        #expect(try !html(most + String(repeating: "b\n", count: 20_000)).contains("<table>"))
    }

    @Test("the outline reads tables and boxes: words, filled sections, criteria with their ids behind the box")
    func outline() throws {
        let text = """
            ## Дані

            | Поле | Зміст |
            |------|-------|
            | ІПН  | число |

            ## Критерії приймання

            - [ ] У файлі 12 рядків
            - [x] AC-4: сума 10
            """
        let spec = try SpecText(text, limits: Press.ofRepository.limits)
        #expect(spec.outline.sections.first?.isFilled == true)
        #expect(spec.outline.words == 15)
        #expect(spec.outline.criteria.map(\.text) == ["У файлі 12 рядків", "сума 10"])
        #expect(spec.outline.criteria.map(\.id) == [nil, CriterionID(4)])
        let numbered = try spec.numbered(after: 4).text
        #expect(numbered.contains("- [ ] AC-5: У файлі 12 рядків\n- [x] AC-4: сума 10"))
        let html = try html(numbered)
        #expect(html.contains(#"<span class="box">☐</span><span class="id">AC-5:</span> У файлі 12 рядків"#))
    }

    @Test("the tree that the workspace draws has the same table")
    func rich() throws {
        let rich = try Press.ofRepository.shown("|a|b|\n|-|-:|\n|**1**|").rich
        #expect(
            rich.blocks == [
                .table(
                    aligned: [nil, .end], rows: [[[.text("a")], [.text("b")]], [[.strong([.text("1")])], []]])
            ])
        #expect(rich.plain == "a b 1")
        #expect(
            try Press.ofRepository.shown("- [x] так").rich.blocks == [
                .list(start: nil, items: [[.line([.text("☑ "), .text("так")])]])
            ])
    }

    @Test(
        "any line of pipes, dashes, marks and letters: no crash, rows as wide as the titles, both ways shown the same")
    func fuzz() throws {
        var random = SplitMix64(seed: 41)
        let pieces = [
            "|", "|", "-", "--", ":", "\\", "`", "*", " ", "\t", "\n", "\n", "\r\n", ">", "- ", "a", "[x]", "ї", "#",
        ]
        for _ in 0..<4_000 {
            let text = (0..<Int.random(in: 1...40, using: &random))
                .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
            let shown = try Press.ofRepository.shown(text)
            for case .table(let aligned, let rows) in shown.rich.blocks {
                #expect(rows.allSatisfy { $0.count == aligned.count }, "\(text)")
                #expect(shown.html.contains("<table>"), "\(text)")
            }
        }
    }
}
