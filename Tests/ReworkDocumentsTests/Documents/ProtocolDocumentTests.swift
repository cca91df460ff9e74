import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct ProtocolDocumentTests {
    @Test("the protocol says that it is no accounting document")
    func accounting() throws {
        #expect(try Papers.acceptance().text.contains("не є первинним бухгалтерським документом"))
    }

    @Test("it names the accept event's hash, the signed documents with theirs, and who signed")
    func hashes() throws {
        let text = try Papers.acceptance().text.plain
        let story = try Story.at(.demonstrating)
        #expect(text.contains(Papers.hash))
        #expect(text.contains(story.rework.shown(.estimate).hex) && text.contains(story.rework.shown(.spec).hex))
        #expect(text.contains("Петро Мельник"))
        #expect(text.contains("Мельник Петро"))
        #expect(text.contains("№ 1-П1"))
    }

    @Test("it lists every criterion with its verdict and note")
    func verdicts() throws {
        let verdicts = [
            Verdict(criterion: CriterionID(1), finding: .met),
            Verdict(criterion: CriterionID(2), finding: .notChecked, note: "Немає даних"),
        ]
        let text = try Papers.acceptance(verdicts).text.plain
        let words = Press.ofRepository.words(.ukrainian)
        #expect(text.contains(words("verdict.met")) && text.contains(words("verdict.notChecked")))
        #expect(text.contains("Немає даних"))
        #expect(text.contains("Пункт, який не вдалося перевірити (AC-2)"))
    }

    @Test("rule 9: a criterion is mended free for 90 days from the acceptance")
    func warranty() throws {
        // Accepted on 2 November 2026.
        #expect(try Papers.acceptance().text.plain.contains("31 січня 2027"))
    }

    @Test("there is no protocol before the acceptance")
    func early() throws {
        let story = try Story.at(.demonstrating)
        let document = ProtocolDocument(rework: story.rework, cast: Papers.cast(), eventHash: Papers.hash)
        #expect(throws: Refusal(.wrongStage, values: ["stage": .word("demonstrating")])) {
            _ = try document.bytes(.ofRepository, Press.ofRepository.writing())
        }
    }
}
