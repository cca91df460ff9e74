import Testing

/// The rules are worth what their reader sees.
struct SwiftReaderTests {
    private func read(_ text: String) -> SwiftSource {
        SwiftSource(path: "Example.swift", bytes: Array(text.utf8))
    }

    @Test("code, comments and literals are told apart")
    func parts() {
        let source = read(
            ##"""
            let a = "SELECT" // Date()
            /* UUID() /* nested */ Date.now */ let b = Date()
            let c = "x \(UUID().text("<p>")) y"
            let d = """
                <div "quoted"> \("</ul>")
                """
            let e = #"raw " \n \#(getenv("HOME"))"# + "end"
            let f = text.matches(of: /"<li>/) + "done"
            let g = 4 / 2 + 6 / 3
            """##)
        #expect(source.lines(with: "SELECT", in: .literal) == [1])
        #expect(source.lines(with: "Date()", in: .comment) == [1])
        #expect(source.lines(with: "Date()", in: .code) == [2])
        #expect(source.lines(with: "Date.now", in: .comment) == [2])
        #expect(source.lines(with: "UUID()", in: .code) == [3])
        #expect(source.lines(with: "<p>", in: .literal) == [3])
        #expect(source.lines(with: "<div ", in: .literal) == [5])
        #expect(source.lines(with: "</ul>", in: .literal) == [5])
        #expect(source.lines(with: "getenv", in: .code) == [7])
        #expect(source.lines(with: "end", in: .literal) == [7])
        #expect(source.lines(with: "<li>", in: .literal).isEmpty)
        #expect(source.lines(with: "done", in: .literal) == [8])
        #expect(source.lines(with: "6 / 3", in: .code) == [9])
    }

    @Test("a word is found whole only")
    func wholeWords() {
        let source = read("let update = myDate() + Date.nowhere + SELECTED + Date(x)")
        for word in ["Date()", "Date.now", "SELECT"] {
            #expect(source.lines(with: word, in: .code).isEmpty)
        }
    }

    @Test("generics are no markup")
    func generics() {
        let source = read("func first<a>(_ list: Array<a>) -> Optional<a> { list.first }")
        #expect(Ban.html.findings(in: [source]).isEmpty)
    }

    @Test(
        "every form of import is seen",
        arguments: [
            ("import GRDB", "GRDB", false), ("package import ReworkDomain", "ReworkDomain", true),
            ("public import Hummingbird", "Hummingbird", true), ("@testable import ReworkStore", "ReworkStore", false),
            ("import struct Foundation.Date", "Foundation", false), ("@_exported import GRDB", "GRDB", true),
            ("@preconcurrency internal import class NIOCore.Channel", "NIOCore", false), ("    import A.B", "A", false),
        ])
    func imports(line: String, module: String, isShown: Bool) {
        let found = Import(line)
        #expect(found?.module == module)
        #expect(found?.isShown == isShown)
    }

    @Test(
        "what only sounds like an import is none", arguments: ["let import1 = 2", "importAll()", "// import GRDB", ""])
    func noImports(line: String) {
        #expect(read(line).imports.isEmpty)
    }
}
