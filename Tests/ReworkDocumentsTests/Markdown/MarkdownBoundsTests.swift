import Synchronization
import TestSupport
import Testing

@testable import ReworkDocuments

/// What makes cmark slow is refused before it is fed.
struct MarkdownBoundsTests {
    private func fault(_ text: String, _ limits: MarkdownLimits? = nil) -> MarkdownFault? {
        do {
            _ = try MarkdownTree(text, limits ?? Press.ofRepository.limits)
            return nil
        } catch {
            return error
        }
    }

    @Test("a text of exactly 64 KiB is taken, one byte more is refused")
    func size() {
        let line = String(repeating: "а", count: 511) + "\n\n"
        let most = String(repeating: line, count: 64)
        #expect(most.utf8.count == 65_536)
        #expect(fault(most) == nil)
        #expect(fault(most + "x") == .tooLong(limit: 65_536))
    }

    @Test("24 levels of quotes are taken, the 25th is refused with its line")
    func quotes() {
        #expect(fault(String(repeating: ">", count: 24) + "глибоко") == nil)
        let text = "рядок\n\n" + String(repeating: "> ", count: 25) + "глибоко"
        #expect(fault(text) == .tooDeep(line: 3, limit: 24))
        #expect(fault(String(repeating: ">", count: 25) + "x") == .tooDeep(line: 1, limit: 24))
    }

    @Test(
        "25 levels of list markers on one line are refused",
        arguments: ["- ", "* ", "+ ", "1. ", "1) ", "> - ", "-\t"])
    func lists(marker: String) {
        let count = marker == "> - " ? 13 : 25
        #expect(fault(String(repeating: marker, count: count) + "x") == .tooDeep(line: 1, limit: 24))
    }

    @Test("indentation that could continue 25 lists is refused")
    func indentation() {
        let text = (0..<30).map { String(repeating: "  ", count: $0) + "- x" }.joined(separator: "\n")
        #expect(fault(text) == .tooDeep(line: 25, limit: 24))
    }

    @Test("a drawing far to the right is no depth: nothing was opened that its indentation could go on with")
    func drawings() {
        let drawing = String(repeating: " ", count: 120) + "│\n"
        #expect(fault("```\n\(drawing)```\n") == nil)
        #expect(fault("- один\n  - два\n\n```\n\(drawing)```\n") == nil)
        let deep = (0..<24).map { String(repeating: "  ", count: $0) + "- x\n" }.joined()
        #expect(fault(deep + drawing) == nil)
        #expect(fault(deep + String(repeating: " ", count: 120) + "- x\n") == .tooDeep(line: 25, limit: 24))
    }

    @Test("a lone carriage return ends a line too: depth behind it counts", arguments: ["\r", "\n", "\r\n"])
    func carriageReturn(end: String) {
        let text = "рядок\(end)\(end)" + String(repeating: "> ", count: 2_000) + "x"
        guard case .tooDeep(_, limit: 24)? = fault(text) else {
            Issue.record("it was taken")
            return
        }
    }

    @Test("200 pictures and 2000 brackets are taken, one more is refused")
    func brackets() {
        #expect(fault(String(repeating: "![x](y) ", count: 200)) == nil)
        #expect(fault(String(repeating: "![x](y) ", count: 201)) == .tooManyLinks(limit: 200))
        #expect(fault(String(repeating: "[x](y) ", count: 2_000)) == nil)
        #expect(fault(String(repeating: "[x](y) ", count: 2_001)) == .tooManyLinks(limit: 2_000))
    }

    @Test("a text that costs more time than there is patience for is given up")
    func patience() {
        let ticks = Mutex(0.0)
        let limits = MarkdownLimits(clock: {
            ticks.withLock { ticks in
                ticks += 0.3
                return ticks
            }
        })
        #expect(fault("один\n", limits) == nil)
        #expect(fault(String(repeating: "рядок\n", count: 5), limits) == .tooSlow)
    }
}
