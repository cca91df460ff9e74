/// A text in lower case, a character for a character, so that a place found in it is the place in the text.
struct Folded {
    private let text: [Unicode.Scalar]
    private let folded: [Unicode.Scalar]

    init(_ text: String) {
        self.text = Array(text.unicodeScalars)
        folded = self.text.map(Folded.lower)
    }

    var string: String { Folded.string(folded) }

    /// Characters of a text shown about a word.
    private static let shown = 66

    /// The text about the first place of the word, with char(1) before each and char(2) behind; cut ends are told by dots.
    func marked(_ word: String) -> String {
        let word = Array(word.unicodeScalars)
        guard let first = places(of: word, in: folded.indices).first(where: { _ in true }) else {
            return string(0..<min(text.count, Folded.shown))
        }
        let from = text.count <= Folded.shown ? 0 : max(0, min(first - Folded.shown / 3, text.count - Folded.shown))
        let end = min(text.count, from + Folded.shown)
        var marked = from > 0 ? "…" : ""
        var reached = from
        for start in places(of: word, in: from..<end) where start >= reached {
            marked += string(reached..<start) + "\u{1}" + string(start..<(start + word.count)) + "\u{2}"
            reached = start + word.count
        }
        return marked + string(reached..<end) + (end < text.count ? "…" : "")
    }

    private func places(of word: [Unicode.Scalar], in range: Range<Int>) -> some Sequence<Int> {
        let last = range.upperBound - word.count
        return (range.lowerBound..<max(range.lowerBound, last + 1)).lazy.filter { start in
            folded[start] == word.first && folded[start..<(start + word.count)].elementsEqual(word)
        }
    }

    private func string(_ range: Range<Int>) -> String { Folded.string(text[range]) }

    private static func string(_ scalars: some Sequence<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view)
    }

    /// What most texts here are written in goes without a look into the tables of Unicode.
    private static func lower(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar.value {
        case 0x41...0x5A, 0x410...0x42F: return Unicode.Scalar(scalar.value + 0x20) ?? scalar
        case 0x400...0x40F: return Unicode.Scalar(scalar.value + 0x50) ?? scalar
        case ..<0x80, 0x430...0x45F: return scalar
        default:
            let lower = scalar.properties.lowercaseMapping.unicodeScalars
            return lower.count == 1 ? lower[lower.startIndex] : scalar
        }
    }
}
