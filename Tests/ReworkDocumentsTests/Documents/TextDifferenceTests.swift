import Testing

@testable import ReworkDocuments

struct TextDifferenceTests {
    @Test("only what changed is shown, with a line around it")
    func folded() {
        let old = (1...9).map { "рядок \($0)" }
        var new = old
        new[4] = "інший"
        #expect(
            TextDifference.lines(from: old.joined(separator: "\n"), to: new.joined(separator: "\n")) == [
                .gap(3), .same("рядок 4"), .removed("рядок 5"), .added("інший"), .same("рядок 6"), .gap(3),
            ])
    }

    @Test("empty lines and the markup at a line's beginning are no change")
    func meaningful() {
        #expect(TextDifference.lines(from: "## Мета\n\n- а\n", to: "# Мета\n- а\n\n\n") == [.gap(2)])
        #expect(TextDifference.lines(from: "", to: "").isEmpty)
    }

    @Test("a changed figure is a change, however small")
    func figure() {
        let lines = TextDifference.lines(from: "- 20 рядків\n", to: "- 25 рядків\n")
        #expect(lines == [.removed("20 рядків"), .added("25 рядків")])
    }

    @Test("a change of the sign before a figure is a change")
    func sign() {
        #expect(TextDifference.lines(from: "-5 градусів", to: "+5 градусів").contains(.added("+5 градусів")))
    }

    @Test("the difference of two long texts that share nothing comes to an end", .timeLimit(.minutes(1)))
    func long() {
        let old = (0..<8_000).map { "а\($0)" }.joined(separator: "\n")
        let new = (0..<8_000).map { "б\($0)" }.joined(separator: "\n")
        #expect(TextDifference.lines(from: old, to: new).count == 16_000)
    }
}
