import Testing

/// What keeps the house easy to walk through.
struct UpkeepTests {
    /// A longer file is two topics.
    private let longest = 300

    @Test("no file is longer than 300 lines")
    func length() {
        let files =
            Repository.files(under: "Sources", extensions: ["swift", "h"])
            + Repository.files(under: "web/js", extensions: ["js"])
        expectNone(
            files.compactMap { file in
                // The last line ends with a line feed, which begins no line.
                let count = Repository.bytes(of: file).count { $0 == UInt8(ascii: "\n") }
                return count > longest
                    ? Finding(file: file, line: count, rule: "\(count) lines; a file has at most \(longest)") : nil
            })
    }

    @Test("every rule of the regulation has a test that names its number")
    func rules() {
        var named: Set<Int> = []
        for file in Repository.files(under: "Tests", extensions: ["swift"]) {
            let text = String(decoding: Repository.bytes(of: file), as: UTF8.self)
            for test in text.matches(of: /@Test\(\s*"([^"]+)"/) {
                for told in test.output.1.lowercased().matches(of: /rules? ([0-9]+(?:(?:, | and | to )[0-9]+)*)/) {
                    named.formUnion(UpkeepTests.numbers(String(told.output.1)))
                }
            }
        }
        #expect(Set(1...25).subtracting(named).isEmpty)
    }

    /// "4, 5 and 7 to 9": each of them.
    private static func numbers(_ text: String) -> Set<Int> {
        var found: Set<Int> = []
        for part in text.replacing(" and ", with: ", ").split(separator: ", ") {
            let ends = part.split(separator: " to ").compactMap { Int($0) }
            if let first = ends.first, let last = ends.last, first <= last { found.formUnion(first...last) }
        }
        return found
    }

    @Test("the top level is the user's: nothing lies there that is not theirs or the ecosystem's")
    func topLevel() {
        let folders: Set<String> = ["Sources", "Tests", "web", "spec-templates", "Benchmarks", "data"]
        #expect(Set(Repository.folders(in: "")).subtracting(folders).isEmpty)
        let files: Set<String> = ["Package.swift", "Package.resolved", "README.md", "LICENSE", "Makefile"]
        #expect(Set(Repository.names(in: "")).subtracting(files).isEmpty)
    }

    @Test("no comment leaves work unfinished")
    func unfinished() {
        expectNone(Ban.unfinished.findings(in: SwiftSource.sources + SwiftSource.tests))
        let pages = Repository.files(under: "web", extensions: ["js", "css", "html"])
        expectNone(WebFile.findings(of: Ban.unfinished.words, in: pages, rule: Ban.unfinished.reason))
    }
}
