import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct HomePageTests {
    private func page(_ reworks: [Rework], reader: Person = People.signatory, gate: Gate = .open(.paid)) -> String {
        let frame = ContactPage(reader: reader, cast: Papers.cast(), gate: gate, here: "/my")
        return HomePage(page: frame, reworks: reworks).html(.ofRepository, Press.ofRepository.writing())
    }

    @Test("what waits for the reader leads to its document")
    func asks() throws {
        let rework = try Story.at(.estimated).rework
        let html = page([rework])
        #expect(html.contains("href=\"/reworks/1/answers/\(rework.shown(.estimate).hex)\""))
        #expect(html.plain.contains("14 400,00 ₴"))
    }

    @Test("a question to the client comes first, one among the vendor's people not at all")
    func questions() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.specialist, "таємне запитання"), by: People.developer)
        #expect(!page([story.rework]).contains("таємне запитання"))
        try story.act(.ask(.client, "Який склад?"), by: People.specialist)
        #expect(page([story.rework]).contains("Який склад?"))
    }

    @Test("kept requests say why and show both ways out")
    func kept() throws {
        let html = page(
            [try Story.at(.awaitingSupport).rework], gate: .closed(GateRefusal(reason: .free, rule: 6)))
        #expect(html.contains(Press.ofRepository.words(.ukrainian)("my.way.paid")))
        #expect(html.contains(Press.ofRepository.words(.ukrainian)("my.way.individual")))
    }

    @Test("names and titles are shown as text, and no phrase is missing", arguments: Language.allCases)
    func hostile(language: Language) throws {
        var reader = People.signatory
        reader.name = "<script>x</script>"
        let frame = ContactPage(
            reader: reader, cast: Papers.cast(Papers.client("<b>Зерно</b>")), gate: .open(.paid), here: "/my")
        let reworks = try [Stage.accepted, .declined, .developing, .specified].map { try Story.at($0).rework }
        let html = HomePage(page: frame, reworks: reworks).html(.ofRepository, Press.ofRepository.writing(language))
        #expect(html.tags.isDisjoint(with: ["script", "b"]))
        #expect(html.firstMatch(of: /\b(my|doc|plan|door)\.[a-zA-Z.]+/) == nil && !html.contains("{"))
    }
}
