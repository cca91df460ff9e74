import ReworkDomain
import TestSupport
import Testing

struct ThreeWayMergeTests {
    private func merge(_ base: String, _ mine: String, _ theirs: String) -> ThreeWayMerge {
        ThreeWayMerge(base: base, mine: mine, theirs: theirs)
    }

    /// Lines from a small set, so that many repeat.
    private func lines(_ source: inout SplitMix64, most: Int = 12) -> [String] {
        (0..<Int.random(in: 0...most, using: &source)).map { _ in
            ["", "а", "б", "в", "## г", "- д", "\r"].randomElement(using: &source) ?? ""
        }
    }

    private func edited(_ lines: [String], _ source: inout SplitMix64) -> [String] {
        var lines = lines
        for _ in 0..<Int.random(in: 0...4, using: &source) {
            let place = Int.random(in: 0...lines.count, using: &source)
            switch Int.random(in: 0...2, using: &source) {
            case 0: lines.insert(["нове", "", "а", "ще"].randomElement(using: &source) ?? "", at: place)
            case 1: if place < lines.count { lines.remove(at: place) }
            default: if place < lines.count { lines[place] += "!" }
            }
        }
        return lines
    }

    private func isSame(_ one: String?, _ other: String) -> Bool { one?.utf8.elementsEqual(other.utf8) ?? false }

    @Test("what only one has changed is taken, and what both changed alike is there once")
    func oneSided() {
        var source = SplitMix64(seed: 1)
        for _ in 0..<3_000 {
            let old = lines(&source)
            let (base, own) = (old.joined(separator: "\n"), edited(old, &source).joined(separator: "\n"))
            #expect(isSame(merge(base, own, own).text, own), "\(base.debugDescription) → \(own.debugDescription)")
            #expect(isSame(merge(base, own, base).text, own), "\(base.debugDescription) → \(own.debugDescription)")
            #expect(isSame(merge(base, base, own).text, own), "\(base.debugDescription) → \(own.debugDescription)")
        }
    }

    @Test("whoever is called the other, the same comes out with the sides changed")
    func symmetry() {
        var source = SplitMix64(seed: 2)
        for _ in 0..<3_000 {
            let old = lines(&source)
            let texts = [old, edited(old, &source), edited(old, &source)].map { $0.joined(separator: "\n") }
            let turned = merge(texts[0], texts[2], texts[1]).pieces.map { piece -> ThreeWayMerge.Piece in
                switch piece {
                case .agreed: piece
                case .disputed(let base, let mine, let theirs): .disputed(base: base, mine: theirs, theirs: mine)
                }
            }
            #expect(merge(texts[0], texts[1], texts[2]).pieces == turned, "\(texts)")
        }
    }

    @Test("with every dispute given to one side, nothing that side has written is missing")
    func nothingLost() {
        var source = SplitMix64(seed: 3)
        for _ in 0..<3_000 {
            let old = lines(&source)
            let (mine, theirs) = (edited(old, &source), edited(old, &source))
            let found = merge(
                old.joined(separator: "\n"), mine.joined(separator: "\n"), theirs.joined(separator: "\n"))
            for (side, isMine) in [(mine, true), (theirs, false)] {
                var taken: [String: Int] = [:]
                for piece in found.pieces {
                    switch piece {
                    case .agreed(let lines): for line in lines { taken[line, default: 0] += 1 }
                    case .disputed(_, let own, let other):
                        for line in isMine ? own : other { taken[line, default: 0] += 1 }
                    }
                }
                // Lines that only this side has, and the base has not.
                for line in Set(side).subtracting(old) where !line.isEmpty {
                    #expect((taken[line] ?? 0) > 0, "\(line) of \(side) over \(old) beside \(isMine ? theirs : mine)")
                }
            }
        }
    }

    @Test("changes of different lines are both kept, wherever they stand")
    func apart() {
        let old = (1...20).map { "рядок \($0)" }
        for first in 0..<20 {
            for second in 0..<20 where first != second {
                var (mine, theirs, both) = (old, old, old)
                mine[first] = "мій"
                theirs[second] = "їхній"
                (both[first], both[second]) = ("мій", "їхній")
                let found = merge(
                    old.joined(separator: "\n"), mine.joined(separator: "\n"), theirs.joined(separator: "\n"))
                #expect(found.text == both.joined(separator: "\n"), "\(first) and \(second)")
            }
        }
    }

    @Test(
        "what is put in, taken out and changed beside one another is kept",
        arguments: [
            ("а\nб\nв", "а\nX\nб\nв", "а\nб\nY\nв", "а\nX\nб\nY\nв"),
            ("а\nб\nв", "а\nX\nб\nв", "а\nB\nв", "а\nX\nB\nв"),
            ("а\nб\nв", "а\nв", "а\nб\nв\nг", "а\nв\nг"),
            ("а\nб\nв", "а\nв", "а\nв", "а\nв"),
            ("", "а", "", "а"), ("а", "", "а", ""), ("а\n", "а\nб\n", "а\n", "а\nб\n"),
            ("а\r\nб\r\n", "а\r\nX\r\n", "Y\r\nб\r\n", "Y\r\nX\r\n"),
        ])
    func beside(base: String, mine: String, theirs: String, whole: String) {
        #expect(isSame(merge(base, mine, theirs).text, whole))
    }

    @Test("lines both changed differently are disputed, with what they were, and the rest goes on")
    func disputed() {
        let found = merge("а\nб\nв\nг", "а\nмоє\nв\nГ", "а\nїхнє\nв\nг")
        #expect(
            found.pieces == [
                .agreed(["а"]), .disputed(base: ["б"], mine: ["моє"], theirs: ["їхнє"]), .agreed(["в", "Г"]),
            ]
        )
        #expect(found.text == nil)
        // Put in at one place, what is the same in both is in once.
        let inserted = merge("а\nв", "а\nспільне\nмоє\nв", "а\nспільне\nїхнє\nв")
        #expect(
            inserted.pieces
                == [.agreed(["а", "спільне"]), .disputed(base: [], mine: ["моє"], theirs: ["їхнє"]), .agreed(["в"])])
        // Taken out by one, changed by the other.
        #expect(
            merge("а\nб\nв", "а\nв", "а\nБ\nв").pieces
                == [.agreed(["а"]), .disputed(base: ["б"], mine: [], theirs: ["Б"]), .agreed(["в"])])
    }

    @Test("two ways of writing one letter are two texts")
    func bytes() {
        let (composed, apart) = ("é", "e\u{301}")
        #expect(isSame(merge(composed, apart, composed).text, apart))
    }

    @Test("texts past the bound are disputed as a whole rather than put together wrongly, and soon")
    func bound() {
        func text(_ word: String) -> String { (0..<20_000).map { "\(word) \($0)" }.joined(separator: "\n") }
        let found = merge(text("а"), text("б"), text("в"))
        #expect(found.text == nil && found.pieces.count == 1)
    }
}
