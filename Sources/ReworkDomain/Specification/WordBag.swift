/// The words of a block and how often each is there: what tells whether one block became another.
struct WordBag: Sendable {
    private let counts: [Substring: Int]
    let count: Int

    init(_ text: String) {
        var counts: [Substring: Int] = [:]
        var count = 0
        for word in WordBag.tokens(text) where WordBag.isWord(word) {
            counts[word, default: 0] += 1
            count += 1
        }
        self.counts = counts
        self.count = count
    }

    /// How many words both have, each as often as in both.
    func common(with other: WordBag) -> Int {
        let (few, many) = counts.count < other.counts.count ? (self, other) : (other, self)
        return few.counts.reduce(0) { $0 + min($1.value, many.counts[$1.key] ?? 0) }
    }

    /// Two fifths of the words of both in common, as Dice counts.
    static func isSame(common: Int, total: Int) -> Bool { 5 * common >= total }

    static func isWord(_ token: Substring) -> Bool { token.contains { $0.isLetter || $0.isNumber } }

    /// Words, and what stands between them.
    static func tokens(_ text: String) -> [Substring] {
        var found: [Substring] = []
        var start = text.startIndex
        while start < text.endIndex {
            let isInWord = isPartOfWord(text[start])
            var end = text.index(after: start)
            while end < text.endIndex, isInWord, isPartOfWord(text[end]) { end = text.index(after: end) }
            found.append(text[start..<end])
            start = end
        }
        return found
    }

    private static func isPartOfWord(_ character: Character) -> Bool {
        character.isLetter || character.isNumber || character == "’" || character == "'"
    }
}
