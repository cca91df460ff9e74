import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct ClosedAnswerTests {
    private func page(_ reason: ClosedAnswer.Reason, _ fields: [String: String] = [:]) throws -> String {
        let rework = try Story.at(.demonstrating).rework
        let paper = try Papers.demo()
        let reference = DocumentReference(kind: .demo, number: 1, fingerprint: .made(7))
        let closed = ClosedAnswer(
            rework: rework, document: reference, cast: Papers.cast(), reason: reason, typed: Typed(fields: fields))
        let page = closed.page(paper.bytes, .ofRepository, Press.ofRepository.writing())
        #expect(page.starts(with: paper.bytes.prefix(paper.bytes.count - 40)))
        return String(decoding: page, as: UTF8.self)
    }

    private static let reasons: [ClosedAnswer.Reason] = [
        .answered(.accept, by: People.signatory.id, at: .start), .superseded(by: .made(9), at: .start),
        .withdrawn(reason: "Помилка <b>"), .expired(.on("2026-11-16")), .held(reason: "Чекаємо"), .notYours, .ended,
        .gate(GateRefusal(reason: .lapsed, rule: 4, day: .on("2026-11-01"))),
    ]

    @Test("every reason is said in words, and no form is left")
    func words() throws {
        for reason in Self.reasons {
            let page = try page(reason)
            #expect(!page.tags.contains("form"), "\(reason)")
            let shown = page.split(separator: "<section").last ?? ""
            #expect(shown.firstMatch(of: /\b(closed|my|answer)\.[a-z]+/) == nil && !shown.contains("{"), "\(reason)")
        }
    }

    @Test("what was sent all the same is kept on the page, for every reason")
    func kept() throws {
        for reason in Self.reasons {
            let page = try page(
                reason, ["name": "Петро", "note-AC-1": "Довга <нотатка>", "verdict-AC-1": "notMet", "remarks": "Ні"])
            #expect(page.contains("Довга &lt;нотатка&gt;</textarea>"), "\(reason)")
            #expect(page.contains("Ні</textarea>") && page.contains("Петро</textarea>"), "\(reason)")
        }
    }

    @Test("a superseded document leads to the newer one")
    func superseded() throws {
        let page = try page(.superseded(by: .made(9), at: .start))
        #expect(page.contains("href=\"/reworks/1/answers/\(Fingerprint.made(9).hex)\""))
    }

    @Test("a closed gate shows both ways out")
    func ways() throws {
        let page = try page(.gate(GateRefusal(reason: .free, rule: 6)))
        #expect(page.count(of: "<li><strong>") == 2)
    }

    @Test("an unknown verdict in a form is only text")
    func unknownVerdict() throws {
        let page = try page(.ended, ["note-AC-1": "x", "verdict-AC-1": "<script>"])
        #expect(!page.tags.contains("script"))
    }
}
