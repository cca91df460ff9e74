import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct NewPageTests {
    private func page(_ typed: Typed = Typed(), linked: Rework? = nil, gate: Gate = .open(.paid)) -> String {
        let frame = ContactPage(reader: People.contact, cast: Papers.cast(), gate: gate, here: "/my/new")
        return NewPage(page: frame, linked: linked, typed: typed).html(.ofRepository, Press.ofRepository.writing())
    }

    @Test("what was typed comes back with an error at every faulty field")
    func typed() {
        let faults = [Fault("/title", .tooLong, ["limit": .number(200)]), Fault("/wish", .missing)]
        let html = page(Typed(fields: ["title": "\"><b>", "wish": ""], refusal: Refusal(.invalid, faults: faults)))
        #expect(html.contains("value=\"&quot;&gt;&lt;b&gt;\""))
        #expect(html.contains("href=\"#title\"") && html.contains("href=\"#wish\""))
    }

    @Test("a closed gate is told before anything is typed, with both ways out")
    func gate() {
        let html = page(gate: .closed(GateRefusal(reason: .lapsed, rule: 4, day: .on("2026-11-01"))))
        #expect(html.contains(Press.ofRepository.words(.ukrainian)("my.way.individual")))
        #expect(html.plain.contains("1 листопада"))
    }

    @Test("a wish that grew from another names it")
    func linked() throws {
        let html = page(linked: try Story.at(.declined).rework)
        #expect(html.contains("name=\"linkedTo\" value=\"1\"") && html.contains("Звіт про залишки"))
    }
}
