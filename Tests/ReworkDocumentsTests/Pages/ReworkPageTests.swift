import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct ReworkPageTests {
    private func page(
        _ story: Story, reader: Person = People.signatory, allowed: [Action] = [.ask, .cancel], now: Moment? = nil,
        wrong: (form: ReworkPage.Form, typed: Typed)? = nil
    ) -> String {
        let frame = ContactPage(reader: reader, cast: Papers.cast(), gate: .open(.paid), here: "/my/reworks/1")
        var page = ReworkPage(page: frame, rework: story.rework, events: story.events, allowed: allowed)
        page.wrong = wrong
        return page.html(.ofRepository, Press.ofRepository.writing(now: now ?? story.now))
    }

    @Test("at every stage the page says what is next, in words, with no script", arguments: Stage.allCases)
    func stages(stage: Stage) throws {
        for language in Language.allCases {
            let story = try Story.at(stage)
            let frame = ContactPage(
                reader: People.signatory, cast: Papers.cast(), gate: story.gate, here: "/my/reworks/1")
            let html = ReworkPage(page: frame, rework: story.rework, events: story.events, allowed: [])
                .html(.ofRepository, Press.ofRepository.writing(language, now: story.now))
            #expect(html.firstMatch(of: /\b(my|doc|answer|closed|door|stage)\.[a-zA-Z.]+/) == nil)
            #expect(!html.contains("{") && html.tags.isDisjoint(with: ["script", "style"]))
            #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
        }
    }

    @Test("what the vendor's people ask each other, and why they give work back, is not on it")
    func inside() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.specialist, "таємне запитання"), by: People.developer)
        try story.act(.answer(1, "таємна відповідь"), by: People.specialist)
        try story.act(.work(.release(reason: "таємна причина")), by: People.developer)
        let html = page(story)
        for secret in ["таємне запитання", "таємна відповідь", "таємна причина"] { #expect(!html.contains(secret)) }
    }

    @Test("a question to the client is on it with its form, and says that the clock stands")
    func question() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.client, "Який <склад>?"), by: People.specialist)
        let html = page(story, allowed: [.ask, .answer])
        #expect(html.contains("Який &lt;склад&gt;?"))
        #expect(html.contains("action=\"/my/reworks/1/questions/1/answer\""))
    }

    @Test("a form that comes back has what was typed, escaped, with the error at it")
    func wrong() throws {
        let typed = Typed(
            fields: ["text": "<b>довго</b>"], refusal: Refusal(.invalid, faults: [Fault("/text", .missing)]))
        let html = page(try Story.at(.requested), wrong: (.question, typed))
        #expect(html.contains("&lt;b&gt;довго&lt;/b&gt;</textarea>"))
        #expect(html.contains("role=\"alert\"") && html.contains("href=\"#question\""))
    }

    @Test("only what the reader may do has a form")
    func allowed() throws {
        let html = page(try Story.at(.requested), allowed: [])
        #expect(!html.contains("/questions\"") && !html.contains("/cancellation\""))
        #expect(page(try Story.at(.requested)).contains("action=\"/my/reworks/1/cancellation\""))
    }
}
