import Foundation
import TestSupport
import Testing

@testable import ReworkDocuments

struct MarkdownTreeSafeTests {
    private func html(_ markdown: String) throws -> String {
        try Press.ofRepository.safeHTML(markdown)
    }

    /// The values of all attributes of that name that stand in tags.
    private func values(of attribute: String, in html: String) -> [String] {
        html.matches(of: /<[a-z][^>]*>/).flatMap { tag in
            tag.output.split(separator: " \(attribute)=\"").dropFirst().compactMap { $0.split(separator: "\"").first }
        }
        .map(String.init)
    }

    private func names(ofTagsIn html: String) -> Set<String> {
        Set(html.matches(of: /<([a-z][a-z0-9]*)/).map { String($0.output.1) })
    }

    @Test(
        "an address that is not allowed makes no link, whatever way it is written",
        arguments: SafeAddressTests.dangerous.filter { $0.contains { !$0.isWhitespace } })
    func links(address: String) throws {
        let encoded = address.unicodeScalars.map { "&#\($0.value);" }.joined()
        let texts = [
            "[слово](\(address))", "[слово](<\(address)>)", "![слово](\(address))", "![слово](<\(address)>)",
            "<\(address)>", "[слово][a]\n\n[a]: \(address)\n", "[слово][a]\n\n[a]: <\(address)>\n",
            "[слово](\(encoded))", "![слово](\(encoded))", "[слово](<\(encoded)> \"назва\")",
        ]
        for text in texts {
            let html = try html(text)
            for href in values(of: "href", in: html) {
                // What is left is cut at a space or a control character: no longer the address.
                #expect(SafeAddress.isAllowed(href), "\(text) → \(html)")
                #expect(!href.lowercased().contains("script"), "\(text) → \(html)")
            }
            #expect(values(of: "src", in: html).isEmpty, "\(text) → \(html)")
        }
    }

    @Test("the words of a forbidden link stay, without the link")
    func forbidden() throws {
        #expect(try html("див. [тут](javascript:alert(1)) далі") == "<p>див. тут далі</p>\n")
        #expect(try html("![креслення](data:image/png;base64,AA==)") == "<p>креслення</p>\n")
    }

    @Test("a link to the outside tells nothing about us")
    func rel() throws {
        let html = try html("[сайт](https://example.com/a?b=1&c=2)")
        #expect(values(of: "href", in: html) == ["https://example.com/a?b=1&amp;c=2"])
        #expect(values(of: "rel", in: html) == ["noopener nofollow ugc"])
        #expect(html.contains(">сайт</a>"))
    }

    @Test("a picture becomes a link to it")
    func pictures() throws {
        let html = try html("![схема](https://example.com/a.png) ![](https://example.com/b.png)")
        #expect(!names(ofTagsIn: html).contains("img"))
        #expect(values(of: "href", in: html) == ["https://example.com/a.png", "https://example.com/b.png"])
        #expect(html.contains(">схема</a>"))
    }

    @Test("a picture kept here is shown where it stands, in a link too; one from elsewhere never")
    func keptPictures() throws {
        let file = "/files/" + String(repeating: "a1", count: 32)
        #expect(try html("![схема \"а\"](\(file))") == "<p><img src=\"\(file)\" alt=\"схема &quot;а&quot;\"></p>\n")
        #expect(try html("[![а](\(file))](https://example.com/)").contains("<img src=\"\(file)\" alt=\"а\">"))
        for address in ["\(file)?x=1", "/files/abc", "https://example.com\(file)", "\(file)/../../x"] {
            #expect(!names(ofTagsIn: try html("![а](\(address))")).contains("img"), "\(address)")
        }
        let alt = "![<img src=x onerror=alert(1)> **б** `в`](\(file))"
        #expect(names(ofTagsIn: try html(alt)) == ["p", "img"])
        // A conversation shows them as links: it has its own place for pictures.
        #expect(!(try Press.ofRepository.shown("![а](\(file))").html.contains("<img")))
    }

    @Test("another picture under the same words is a change that whoever signs again reads")
    func comparedPictures() throws {
        let (one, two) = (String(repeating: "a1", count: 32), String(repeating: "b2", count: 32))
        let found = try Press.ofRepository.difference(
            from: "![схема](/files/\(one))", to: "![схема](/files/\(two))")
        #expect(!found.isEmpty)
    }

    @Test("an address can't leave its attribute")
    func quotes() throws {
        for address in ["https://a/\"onmouseover=alert(1)", "https://a/'x", "/a\"><script>alert(1)</script>"] {
            let html = try html("[x](<\(address)>)")
            #expect(names(ofTagsIn: html).isSubset(of: ["p", "a"]), "\(html)")
            #expect(values(of: "onmouseover", in: html).isEmpty)
        }
    }

    @Test(
        "raw HTML is shown as the text it is",
        arguments: [
            "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<b onclick=\"x()\">слово</b>",
            "<iframe src=\"https://example.com\"></iframe>", "<style>p{}</style>", "<svg onload=alert(1)>",
            "<form action=/sign-out method=post><button>так</button></form>", "<a href=javascript:alert(1)>x</a>",
            "<?php echo 1 ?>", "<!DOCTYPE html>", "<![CDATA[<b>]]>", "</main></body></html>", "<math><mtext>",
            "<textarea>", "<base href=//evil>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>",
        ])
    func raw(tag: String) throws {
        for text in [tag, "слово \(tag) слово", "- пункт \(tag)", "> \(tag)", "\(tag)\n\nслово", "## \(tag)"] {
            let html = try html(text)
            let known: Set<String> = ["p", "ul", "li", "blockquote", "h2", "em", "strong", "code"]
            #expect(names(ofTagsIn: html).isSubset(of: known), "\(text) → \(html)")
            #expect(!html.contains("<!"), "\(html)")
            let shown = html.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            #expect(shown.contains(tag), "\(text) → \(html)")
        }
    }

    @Test("no attribute of an event comes out, also from a fence's info or a link's title")
    func attributes() throws {
        let texts = [
            "```js\" onclick=\"alert(1)\nx\n```", "[x](/a \"t\\\" onclick=\\\"alert(1)\")",
            "![\" onerror=\"alert(1)](/a)", "[x\" onclick=\"y](/a)", "# x\" onclick=\"y",
        ]
        for text in texts {
            let html = try html(text)
            #expect(values(of: "onclick", in: html).isEmpty && values(of: "onerror", in: html).isEmpty, "\(html)")
        }
    }

    @Test("comments vanish, in a line and on lines of their own")
    func comments() throws {
        #expect(try html("слово <!-- таємниця --> далі") == "<p>слово  далі</p>\n")
        #expect(try html("<!-- таємниця\nще\n-->\n\nслово") == "<p>слово</p>\n")
    }

    @Test("what stands behind a comment on its line is not lost: the client signs it")
    func behindComment() throws {
        let html = try html("<!-- підказка --> Ціна без ПДВ\n\nслово")
        #expect(html.contains("Ціна без ПДВ"))
    }

    @Test("a text can't forge the place of the answer's form")
    func marker() throws {
        let texts = [
            "<!-- answer -->", "слово <!-- answer --> слово", "`<!-- answer -->`", "    <!-- answer -->",
            "```\n<!-- answer -->\n```", "&lt;!-- answer -->", "[<!-- answer -->](/a)", "\\<!-- answer -->",
            "[x](</a<!-- answer -->>)", "# <!-- answer -->", "<div>\n<!-- answer -->\n</div>", "<b <!-- answer -->>",
            "<!-- x\n<!-- answer -->",
        ]
        for text in texts { #expect(!(try html(text)).contains("<!-- answer"), "\(text)") }
    }

    @Test("headings of a note begin below those of its document")
    func deeper() throws {
        let html = try Press.ofRepository.html("# Один\n\n##### П’ять\n")
        #expect(html.contains("<h3>Один</h3>"))
        #expect(html.contains("<h6>П’ять</h6>"))
    }
}
