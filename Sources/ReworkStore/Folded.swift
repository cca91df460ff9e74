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
        guard let first = places(of: word, in: folded.indices).first else {
            return string(0..<min(text.count, Folded.shown))
        }
        let shown = window(about: first..<(first + word.count))
        let (from, end) = (shown.lowerBound, shown.upperBound)
        var marked = from > 0 ? "…" : ""
        var reached = from
        for start in places(of: word, in: from..<end) where start >= reached {
            marked += string(reached..<start) + "\u{1}" + string(start..<(start + word.count)) + "\u{2}"
            reached = start + word.count
        }
        return marked + string(reached..<end) + (end < text.count ? "…" : "")
    }

    /// The stretch that is shown about a place: from the beginning of a word to the end of one, where words are no longer
    /// than a few letters.
    private func window(about place: Range<Int>) -> Range<Int> {
        guard text.count > Folded.shown else { return text.indices }
        let half = max(0, Folded.shown - place.count) / 2
        var from = max(0, min(place.lowerBound - half, text.count - Folded.shown))
        var end = max(place.upperBound, min(text.count, from + Folded.shown))
        if from > 0, let start = (from..<min(from + Folded.cut, place.lowerBound + 1)).first(where: isStart) {
            from = start
        }
        let last = max(end - Folded.cut, place.upperBound)
        if end < text.count, last <= end, let stop = (last...end).last(where: isEnd) { end = stop }
        return from..<end
    }

    /// Characters that may be left out so that no word is cut.
    private static let cut = 15

    private func isStart(_ place: Int) -> Bool {
        isSpace(place - 1) && !isSpace(place)
    }

    private func isEnd(_ place: Int) -> Bool {
        isSpace(place) && !isSpace(place - 1)
    }

    private func isSpace(_ place: Int) -> Bool { text[place].properties.isWhitespace }

    private func places(of word: [Unicode.Scalar], in range: Range<Int>) -> some Collection<Int> {
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
