import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct SpecDocumentTests {
    @Test("the client reads the whole text, its own title as the document's")
    func text() throws {
        let text = try Papers.spec().text.plain
        #expect(text.contains("<h1>Звіт про залишки</h1>"))
        #expect(text.contains("</span>Критерії приймання</h2>"))
        #expect(text.count(of: "<h1>") == 1)
        #expect(text.contains("Технічне завдання, редакція 1"))
        #expect(text.contains("за якими 2 пунктами"))
    }

    @Test("the ids of the criteria stand out")
    func ids() throws {
        let text = try Papers.spec().text
        #expect(text.contains("<span class=\"id\">AC-1:</span>"))
        #expect(text.contains("<span class=\"id\">AC-2:</span>"))
    }

    @Test("the estimate it rests on is named with the day of its approval")
    func basis() throws {
        let text = try Papers.spec().text.plain
        #expect(text.contains("№ 1-О1, погоджена"))
        #expect(text.contains("2 листопада 2026"))
    }

    @Test("a revision after a signed one names what it replaces")
    func replaces() throws {
        var story = try Story.at(.signed)
        try story.act(.spec(.withdraw(reason: "Нове")), by: People.specialist)
        let spec = try SpecText(SpecTexts.complete, limits: Press.ofRepository.limits).numbered(after: 2)
        let document = SpecDocument(rework: story.rework, spec: spec, cast: Papers.cast())
        #expect(document.number == 2)
        let text = String(decoding: try document.bytes(.ofRepository, Press.ofRepository.writing()), as: UTF8.self)
        #expect(text.plain.contains("редакцію 1, № 1-Т1"))
    }

    @Test("a text past the bounds is refused at its field")
    func bounds() throws {
        let story = try Story.at(.specifying)
        let spec = try SpecText("# x", limits: Press.ofRepository.limits)
        var limits = Press.ofRepository.limits
        limits.bytes = 2
        let press = try Press(web: RepositoryFolder.web, limits: limits)
        let document = SpecDocument(rework: story.rework, spec: spec, cast: Papers.cast())
        #expect(throws: Refusal(.invalid, faults: [Fault("/text", .tooLong, ["limit": .number(2)])])) {
            _ = try document.bytes(press, press.writing())
        }
    }
}
