import Testing

@testable import ReworkStore

@Suite("Texts in lower case, a character for a character")
struct FoldedTests {
    @Test(
        "a text has as many characters as before",
        arguments: ["РАХУНОК Ґ Є І Ї №1", "İSTANBUL ẞ ŉ ǰ", "ΌΣΟΣ ﬀ 𐐀", "ЪЁЍЏ ӁѠ", "Aa Zz [@`{", ""])
    func length(text: String) {
        let folded = Folded(text).string
        #expect(folded.unicodeScalars.count == text.unicodeScalars.count)
        for (before, after) in zip(text.unicodeScalars, folded.unicodeScalars)
        where before.properties.lowercaseMapping.unicodeScalars.count == 1 {
            #expect(String(after) == before.properties.lowercaseMapping)
        }
    }

    @Test("a short text is shown whole, the word marked wherever it stands")
    func short() {
        #expect(Folded("Рахунок і рахунки").marked("рахун") == "\u{1}Рахун\u{2}ок і \u{1}рахун\u{2}ки")
        #expect(Folded("АААА").marked("аа") == "\u{1}АА\u{2}\u{1}АА\u{2}")
    }

    @Test("of a long text that is shown which is about the word", arguments: [0, 10, 200, 399])
    func long(place: Int) {
        let text = String(repeating: "х", count: place) + "СЛОВО" + String(repeating: "х", count: 400 - place)
        let marked = Folded(text).marked("слово")
        #expect(marked.contains("\u{1}СЛОВО\u{2}"))
        #expect(marked.hasPrefix("…") == (place > 30))
        #expect(marked.hasSuffix("…") == (place < 369))
        #expect(marked.filter { !"…\u{1}\u{2}".contains($0) }.count == 66)
    }

    @Test("without the word the beginning is shown")
    func absent() {
        #expect(Folded("Нічого такого").marked("слово") == "Нічого такого")
        #expect(Folded("").marked("слово") == "")
    }

    @Test("no word is cut where the text is", arguments: [3, 40, 99, 160])
    func words(place: Int) {
        let words = (0..<180).map { $0 == place ? "ШУКАНЕ" : ["раз", "два\n", "чотири"][$0 % 3] }
        let marked = Folded(words.joined(separator: " ")).marked("шукан")
        let shown = marked.filter { !"…\u{1}\u{2}".contains($0) }
        let pieces = shown.split(whereSeparator: \.isWhitespace).map(String.init)
        #expect(pieces.allSatisfy { ["раз", "два", "чотири", "ШУКАНЕ"].contains($0) }, "\(pieces)")
        #expect(pieces.contains("ШУКАНЕ") && (45...66).contains(shown.count))
        #expect(shown.first?.isWhitespace == false && shown.last?.isWhitespace == false)
    }

    @Test("a word longer than what is shown is shown whole", arguments: [0, 50, 300])
    func longWord(place: Int) {
        let word = String(repeating: "щ", count: 100)
        let text = String(repeating: "а", count: place) + word.uppercased() + String(repeating: "а", count: 300 - place)
        #expect(Folded(text).marked(word).contains("\u{1}\(word.uppercased())\u{2}"))
    }
}
