import ReworkDomain

/// People write in their own language, whatever a page's is; a voice reads it rightly only when told which one it is.
/// The workspace tells it by the same letters (`web/js/lib/letters.js`).
enum Speech {
    /// Names of a context's values that are people's own words, plain or as HTML.
    private static let theirs: Set = [
        "title", "askTitle", "linkedTitle", "wish", "quoted", "note", "question", "replyText", "html", "text",
        "changedReason", "solvedText", "words",
    ]

    /// The context with the language of each such value beside it (`wish`, `wishLang`), false where it is the page's own:
    /// else a template would find the one of what stands around.
    static func marked(_ context: [String: Any], on page: Language) -> [String: Any] {
        var marked = context
        for (name, value) in context {
            switch value {
            case let text as String where theirs.contains(name):
                marked["\(name)Lang"] = foreign(text, on: page)?.rawValue ?? false
            case let inner as [String: Any]: marked[name] = Speech.marked(inner, on: page)
            case let list as [[String: Any]]: marked[name] = list.map { Speech.marked($0, on: page) }
            default: break
            }
        }
        return marked
    }

    /// The other language, by the letters of a text; nil when it is the page's own or too short to tell.
    static func foreign(_ text: String, on page: Language) -> Language? {
        let text = withoutTags(text)
        let cyrillic = text.unicodeScalars.count(where: isCyrillic)
        let latin = text.unicodeScalars.count(where: isLatin)
        if page == .english { return cyrillic > latin ? .ukrainian : nil }
        // Signs and names of things (AC-1, CSV, an address) are no English; a long text may name some.
        let words = words(in: text)
        if words >= long { return latin > 4 * cyrillic ? .english : nil }
        let isAddress = text.contains { "/@\\".contains($0) } || text.firstMatch(of: /\w\.\w/) != nil
        return cyrillic == 0 && words >= 2 && !isAddress ? .english : nil
    }

    private static let long = 8

    /// Whole words of Latin letters: small ones after the first, with no digit or sign at either end.
    private static func words(in text: String) -> Int {
        text.split { !($0.isLetter || $0.isNumber || "./@-".contains($0)) }.count { piece in
            let word = piece.last == "." ? piece.dropLast() : piece
            let isSmall = word.dropFirst().allSatisfy(\.isLowercase)
            return word.count > 1 && isSmall && word.unicodeScalars.allSatisfy(isLatin)
        }
    }

    /// What cmark made: what stands between `<` and `>` is ours.
    private static func withoutTags(_ text: String) -> String {
        text.contains("<") ? text.replacing(/<[^>]*>/, with: " ") : text
    }

    private static func isCyrillic(_ one: Unicode.Scalar) -> Bool { (0x400...0x52F).contains(one.value) }

    private static func isLatin(_ one: Unicode.Scalar) -> Bool {
        (0x41...0x5A).contains(one.value) || (0x61...0x7A).contains(one.value)
            || ((0xC0...0x24F).contains(one.value) && one.value != 0xD7 && one.value != 0xF7)
    }
}
