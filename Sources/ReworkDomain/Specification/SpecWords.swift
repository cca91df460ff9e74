/// Words the linter watches for: lists that the vendor edits.
package struct SpecWords: Equatable, Sendable {
    /// Words nobody can check at a demo, unless a figure says how much.
    package let vague: Set<String>
    /// Words that a client is not to read.
    package let stop: Set<String>

    /// - Parameters: words in any letter case; several words in a row are one entry.
    package init(vague: some Sequence<String>, stop: some Sequence<String>) {
        self.vague = Set(vague.map { $0.lowercased() })
        self.stop = Set(stop.map { $0.lowercased() })
    }

    package static let usual = SpecWords(
        vague: [
            "швидко", "швидше", "зручно", "зручніше", "зрозуміло", "інтуїтивно", "красиво", "коректно", "правильно",
            "якісно", "оптимально", "тощо", "і так далі", "за потреби", "fast", "faster", "quickly", "easily",
            "intuitive", "intuitively", "convenient", "conveniently", "nice", "nicely", "properly", "correctly",
            "friendly", "user-friendly", "etc", "and so on", "if needed",
        ],
        stop: ["костиль", "хардкод", "заглушка", "hardcode", "hack", "dummy"])

    /// A list as a file has it: an entry a line; empty lines and those that begin with # are left out.
    package static func entries(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { line in
            line.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        }
        .filter { !$0.isEmpty && !$0.hasPrefix("#") }
    }

    func vagueWord(in text: String) -> String? {
        text.contains(where: \.isNumber) ? nil : SpecWords.first(of: vague, in: text)
    }

    func stopWord(in text: String) -> String? { SpecWords.first(of: stop, in: text) }

    /// The first entry that stands in the text as words of its own.
    private static func first(of entries: Set<String>, in text: String) -> String? {
        let words = text.lowercased().split { !$0.isLetter && !$0.isNumber && !"’'-".contains($0) }.map(String.init)
        let longest = entries.map { $0.split(separator: " ").count }.max() ?? 0
        for start in words.indices {
            for count in 1...max(1, longest) where start + count <= words.count {
                let piece = words[start..<start + count].joined(separator: " ")
                if entries.contains(piece) { return piece }
            }
        }
        return nil
    }
}
