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
        #expect(marked.hasPrefix("…") == (place > 22))
        #expect(marked.hasSuffix("…") == (place < 380))
        #expect(marked.filter { !"…\u{1}\u{2}".contains($0) }.count == 66)
    }

    @Test("without the word the beginning is shown")
    func absent() {
        #expect(Folded("Нічого такого").marked("слово") == "Нічого такого")
        #expect(Folded("").marked("слово") == "")
    }
}
