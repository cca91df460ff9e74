import Foundation
import TestSupport
import Testing

@testable import ReworkDocuments

/// The examples of the CommonMark 0.30 specification, rendered as Debian's own `cmark` renders them, but for what never
/// passes the safe filter: raw HTML, pictures, and links to other schemes. The specification's text comes with the
/// source of Debian's package; `.ci/setup tests` fetches it.
struct CommonMarkTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let number: Int
        let markdown: String

        var testDescription: String { "example \(number)" }
    }

    private static let file = RepositoryFolder.path + "/.build/commonmark/spec.txt"

    /// Every example of the text, in its order.
    private static func examples() throws -> [Example] {
        let fence = String(repeating: "`", count: 32)
        let text = try String(contentsOfFile: file, encoding: .utf8)
        var found: [Example] = []
        var rest = text[...]
        while let open = rest.firstRange(of: "\(fence) example\n"),
            let end = rest[open.upperBound...].firstRange(of: "\n\(fence)")
        {
            let body = rest[open.upperBound..<end.lowerBound]
            let markdown =
                body.hasPrefix(".\n") ? "" : body.firstRange(of: "\n.\n").map { body[..<$0.lowerBound] + "\n" } ?? ""
            found.append(Example(number: found.count + 1, markdown: markdown.replacing("→", with: "\t")))
            rest = rest[end.upperBound...]
        }
        return found
    }

    private static func cmark(_ markdown: String, _ options: String...) throws -> String {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/cmark")
        process.arguments = options
        let (input, output) = (Pipe(), Pipe())
        (process.standardInput, process.standardOutput) = (input, output)
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
        try input.fileHandleForWriting.close()
        let html = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: html, as: UTF8.self)
    }

    /// Whether all of it passes the filter, as cmark's own tree says.
    private static func passes(_ markdown: String) throws -> Bool {
        let tree = try cmark(markdown, "-t", "xml")
        if ["<html_block", "<html_inline", "<image"].contains(where: tree.contains) { return false }
        return tree.matches(of: /<link destination="([^"]*)"/).allSatisfy { link in
            SafeAddress.isAllowed(unescaped(String(link.1)))
        }
    }

    private static func unescaped(_ text: String) -> String {
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
    }

    /// Links are written by a template of ours: without a title, with a `rel`, the address escaped in another way.
    private static func plain(_ html: String) -> String {
        html.replacing(/<a href="([^"]*)"[^>]*>/) { link in
            let address = unescaped(String(link.1))
            return "<a href=\(address.removingPercentEncoding ?? address)>"
        }
    }

    @Test("the specification has 652 examples, most of which pass the filter")
    func count() throws {
        #expect(FileManager.default.fileExists(atPath: CommonMarkTests.file), "run .ci/setup tests")
        #expect(try CommonMarkTests.examples().count == 652)
    }

    @Test("each example that passes the filter is rendered as cmark renders it")
    func same() throws {
        var compared = 0
        for example in try CommonMarkTests.examples() where try CommonMarkTests.passes(example.markdown) {
            compared += 1
            let own = try Press.ofRepository.safeHTML(example.markdown)
            let expected = try CommonMarkTests.cmark(example.markdown)
            #expect(
                CommonMarkTests.plain(own) == CommonMarkTests.plain(expected), "\(example.number): \(example.markdown)")
        }
        #expect(compared > 500)
    }
}
