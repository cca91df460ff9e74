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
        var page = ReworkPage(
            page: frame, rework: story.rework, events: story.events, allowed: allowed, shown: shown(story))
        page.wrong = wrong
        return page.html(.ofRepository, Press.ofRepository.writing(now: now ?? story.now))
    }

    private func shown(_ story: Story) -> [String: ShownText] {
        let texts = story.events.compactMap { event in
            if case .question(let fact) = event.fact { fact.text } else { nil }
        }
        return Dictionary(texts.map { ($0, Press.ofRepository.shown(anyway: $0)) }, uniquingKeysWith: { $1 })
    }

    @Test(
        "at every stage the page says what is next, in words; its one script is a file of ours",
        arguments: Stage.allCases)
    func stages(stage: Stage) throws {
        for language in Language.allCases {
            let story = try Story.at(stage)
            let frame = ContactPage(
                reader: People.signatory, cast: Papers.cast(), gate: story.gate, here: "/my/reworks/1")
            let page = ReworkPage(
                page: frame, rework: story.rework, events: story.events, allowed: [], shown: [:])
            let html = page.html(.ofRepository, Press.ofRepository.writing(language, now: story.now))
            #expect(html.firstMatch(of: /\b(my|doc|answer|closed|door|stage)\.[a-zA-Z.]+/) == nil)
            #expect(!html.contains("{") && html.tags.isDisjoint(with: ["style"]))
            // It only helps to attach files: the page is complete without it.
            let scripts = html.matches(of: /<script[^>]*>/).map { String($0.output) }
            #expect(scripts.count <= 1 && scripts.allSatisfy { $0.contains("src=\"/js/") })
            #expect(scripts.isEmpty || html.contains("></script>"))
            #expect(html.contains("<html lang=\"\(language.rawValue)\">"))
        }
    }

    @Test("what is needed of a reader whose limit is too low is a call, when nobody else may sign")
    func tooLow() throws {
        var low = People.signatory
        low.signLimit = Money(minor: 500_000, currency: .hryvnia)
        let story = try Story.at(.specified)
        let frame = ContactPage(
            reader: low, cast: Papers.cast(Papers.client(), [low]), gate: .open(.paid), here: "/my/reworks/1")
        let html = ReworkPage(page: frame, rework: story.rework, events: story.events, allowed: [], shown: [:])
            .html(.ofRepository, Press.ofRepository.writing(now: story.now)).plain
        #expect(html.contains("і більше підписати нікому. Зателефонуйте"))
        #expect(!html.contains("Прочитати й підписати завдання або повернути"))
    }

    @Test("the story says how many files an event brought")
    func broughtFiles() throws {
        var story = try Story.at(.developing)
        let file = { Attachment(file: .made($0), name: "залишки-\($0).png", size: 10, type: .png) }
        let question = QuestionCommand.ask(to: .client, text: "Який склад?", files: [file(1), file(2)])
        try story.act(.question(question), by: People.specialist)
        try story.act(.question(.answer(question: 1, text: "Головний", files: [file(3)])), by: People.contact)
        let html = page(story).plain
        #expect(html.contains("<small>(+ 2 файли)</small><q class=\"words\">Який склад?"))
        #expect(html.contains("<small>(+ 1 файл)</small><q class=\"words\">Головний"))
        #expect(html.split(separator: "(+ ").count == 3)
    }

    @Test("on an English page what people wrote in Ukrainian says so, and the page's own words do not")
    func languages() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.client, "Яка колонка головна?"), by: People.specialist)
        let frame = ContactPage(
            reader: People.signatory, cast: Papers.cast(), gate: .open(.paid), here: "/my/reworks/1")
        let page = ReworkPage(
            page: frame, rework: story.rework, events: story.events, allowed: [.ask], shown: shown(story))
        let english = page.html(.ofRepository, Press.ofRepository.writing(.english, now: story.now))
        #expect(english.contains("<h1 lang=\"uk\">"))
        #expect(english.contains("<blockquote class=\"words\" lang=\"uk\">"))
        #expect(english.contains("<div class=\"rich\" lang=\"uk\"><p>Яка колонка головна?"))
        #expect(!english.contains("<h2 lang") && !english.contains("<p lang"))
        let ukrainian = page.html(.ofRepository, Press.ofRepository.writing(.ukrainian, now: story.now))
        #expect(!ukrainian.contains("<h1 lang") && !ukrainian.contains("<div class=\"rich\" lang"))
    }

    @Test("what the vendor's people ask each other, and why they give work back, is not on it")
    func inside() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.specialist, "таємне запитання"), by: People.developer)
        try story.act(.answer(1, "таємна відповідь"), by: People.specialist)
        try story.act(.note("таємна нотатка"), by: People.specialist)
        try story.act(.work(.release(reason: "таємна причина")), by: People.developer)
        let html = page(story)
        for secret in ["таємне запитання", "таємна відповідь", "таємна нотатка", "таємна причина"] {
            #expect(!html.contains(secret))
        }
    }

    @Test("a question to the client is on it with its form, and says that the clock stands")
    func question() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.client, "Який <склад>?"), by: People.specialist)
        let html = page(story, allowed: [.ask, .answer])
        #expect(html.contains("Який &lt;склад&gt;?"))
        #expect(html.contains("action=\"/my/reworks/1/questions/1/answer\""))
    }

    @Test("Markdown of the conversation is shown as it was meant, and safely")
    func markdown() throws {
        var story = try Story.at(.developing)
        let text = "**Увага**\n\n- один\n- [два](javascript:alert(1)) і <script>x</script>\n\nhttps"
        try story.act(.ask(.client, text), by: People.specialist)
        try story.act(.answer(1, "[звіт](https://example.com)\nдругий рядок"), by: People.contact)
        let html = page(story)
        #expect(html.contains("<strong>Увага</strong>") && html.contains("<li>один</li>"))
        #expect(html.contains("два і &lt;script&gt;x&lt;/script&gt;") && !html.contains("javascript:"))
        #expect(html.contains("<a href=\"https://example.com\" rel=\"noopener nofollow ugc\">звіт</a><br />"))
    }

    @Test("somebody named is read by name, never by number")
    func mention() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.client, "Спитайте @[Петро Мельник](person:2)"), by: People.specialist)
        let html = page(story)
        #expect(html.contains("Спитайте @Петро Мельник") && !html.contains("person:"))
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
