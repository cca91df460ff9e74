import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct DemoDocumentTests {
    @Test("the sheet says what to look at, where, and every criterion with its id")
    func says() throws {
        let plan = DemoPlan(
            link: "https://test.example.com/report", callAt: .utc("2026-11-12T12:00:00Z"), notes: "Увійдіть **сам**",
            places: [DemoPlan.Place(criterion: CriterionID(2), text: "меню «Звіти»")])
        let text = try Papers.demo(plan).text.plain
        #expect(text.contains("href=\"https://test.example.com/report\""))
        #expect(text.contains("12 листопада 2026, 14:00"))
        #expect(text.contains("<strong>сам</strong>"))
        #expect(text.contains("AC-1") && text.contains("AC-2") && text.contains("меню «Звіти»"))
        #expect(text.contains("№ 1-Д1") && text.contains("№ 1-Т1"))
    }

    @Test("an address that may not be followed makes no link", arguments: ["javascript:alert(1)", "//host", "data:x"])
    func address(link: String) throws {
        #expect(try !Papers.demo(DemoPlan(link: link, recording: link)).text.contains(link))
    }

    @Test("what was found last time is told, word for word")
    func before() throws {
        var story = try Story.at(.demonstrating)
        let verdicts = [Verdict(criterion: CriterionID(1), finding: .notMet, note: "Немає {note} і {verdict}")]
        try story.act(story.changes(verdicts), by: People.signatory)
        let document = DemoDocument(rework: story.rework, plan: .byLink, cast: Papers.cast())
        let bytes = try document.bytes(.ofRepository, Press.ofRepository.writing())
        #expect(String(decoding: bytes, as: UTF8.self).contains("Немає {note} і {verdict}"))
    }
}
