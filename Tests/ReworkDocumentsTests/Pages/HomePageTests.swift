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

    @Test("a signature passed on comes first for who may decide it, with one verb for that rework")
    func passedOn() throws {
        var story = try Story.at(.estimated)
        let proposal = PassingCommand.propose(
            kind: .estimate, document: story.rework.shown(.estimate), to: .known(People.signatory), note: "")
        try story.act(.passing(proposal), by: People.contact)
        let frame = ContactPage(reader: People.signatory, cast: Papers.cast(), gate: .open(.paid), here: "/my")
        var asked = try Story.at(.developing)
        try asked.act(.ask(.client, "Який склад?"), by: People.specialist)
        var home = HomePage(page: frame, reworks: [asked.rework, story.rework])
        let answer = "/answers/\(story.rework.shown(.estimate).hex)"
        #expect(home.html(.ofRepository, Press.ofRepository.writing()).contains(answer))
        home.deciding = [story.rework.id]
        let html = home.html(.ofRepository, Press.ofRepository.writing())
        let waits = try #require(html.range(of: "/my/reworks/1#h-passing"))
        let question = try #require(html.range(of: "Який склад?"))
        #expect(waits.lowerBound < question.lowerBound && !html.contains(answer))
        #expect(html.plain.contains("Ірина Коваль пропонує передати документ на підпис: Петро Мельник"))
    }

    @Test("who passed a document on has done their part: nothing waits for them, and the rework says so")
    func passedByReader() throws {
        var story = try Story.at(.estimated)
        let answer = "/answers/\(story.rework.shown(.estimate).hex)"
        #expect(page([story.rework], reader: People.contact).contains(answer))
        let proposal = PassingCommand.propose(
            kind: .estimate, document: story.rework.shown(.estimate), to: .known(People.signatory), note: "")
        try story.act(.passing(proposal), by: People.contact)
        #expect(!page([story.rework], reader: People.contact).contains(answer))
        #expect(page([story.rework], reader: People.signatory).contains(answer))
        let sentence = ReworkSentence(rework: story.rework, events: story.events, cast: Papers.cast())
        let frame = ContactPage(reader: People.contact, cast: Papers.cast(), gate: .open(.paid), here: "/my")
        let fromYou = sentence.now(frame, Press.ofRepository.writing())["fromYou"] as? String
        #expect(fromYou?.contains("ви вже запропонували, хто підпише (Петро Мельник)") == true)
    }

    @Test("whose limit is too low, where nobody else may sign, reads whom to call")
    func tooLow() throws {
        var low = People.signatory
        low.signLimit = Money(minor: 500_000, currency: .hryvnia)
        var guide = People.specialist
        guide.phone = "+380 44 111 22 33"
        let rework = try Story.at(.estimated).rework
        func html(_ cast: Cast, _ reader: Person) -> String {
            let frame = ContactPage(reader: reader, cast: cast, gate: .open(.paid), here: "/my")
            return HomePage(page: frame, reworks: [rework]).html(.ofRepository, Press.ofRepository.writing())
        }
        let alone = html(Papers.cast(Papers.client(), [low, guide]), low)
        #expect(alone.plain.contains("діє до 5 000,00 ₴, а тут 14 400,00 ₴"))
        #expect(alone.contains("<strong>Олена Гнатюк</strong>, <a href=\"tel:+380441112233\">"))
        var other = People.contact
        other.maySign = true
        #expect(!html(Papers.cast(Papers.client(), [low, guide, other]), low).contains("хто підписуватиме"))
        #expect(!html(Papers.cast(Papers.client(), [guide]), People.signatory).contains("хто підписуватиме"))
    }

    @Test("three ways to write lead to places that are there")
    func ways() throws {
        let html = page([])
        for path in ["/my/ask", "/my/broken", "/my/new"] { #expect(html.contains("<li><a href=\"\(path)\">")) }
    }

    @Test("what was done this year is shown, the years before are one link away")
    func done() throws {
        let frame = ContactPage(reader: People.signatory, cast: Papers.cast(), gate: .open(.paid), here: "/my")
        let rework = try Story.at(.accepted).rework
        func html(_ now: String, all: Bool) -> String {
            var home = HomePage(page: frame, reworks: [rework])
            home.showsAllDone = all
            return home.html(.ofRepository, Press.ofRepository.writing(now: .utc(now)))
        }
        let row = "href=\"/my/reworks/1\""
        #expect(html("2026-12-31T20:00:00Z", all: false).contains(row))
        #expect(!html("2026-12-31T20:00:00Z", all: false).contains("/my?done=all"))
        // Midnight in Kyiv has passed.
        let next = html("2026-12-31T22:30:00Z", all: false)
        #expect(!next.contains(row) && next.contains("/my?done=all"))
        #expect(html("2026-12-31T22:30:00Z", all: true).contains(row))
    }

    @Test("a date that has passed is told as missed, not promised again")
    func late() throws {
        let frame = ContactPage(reader: People.signatory, cast: Papers.cast(), gate: .open(.paid), here: "/my")
        let home = HomePage(page: frame, reworks: [try Story.at(.developing).rework])
        let writing = Press.ofRepository.writing(now: .utc("2026-11-30T08:00:00Z"))
        let html = home.html(.ofRepository, writing)
        #expect(html.contains(writing.words("my.dueLabel.showLate")))
        #expect(!html.contains(">\(writing.words("my.dueLabel.show"))<"))
    }

    @Test("a date by which it was shown already is not promised again")
    func shown() throws {
        for stage in [Stage.demonstrating, .accepted] {
            let html = page([try Story.at(stage).rework])
            for label in ["show", "showLate"] {
                #expect(!html.contains(Press.ofRepository.words(.ukrainian)("my.dueLabel.\(label)")), "\(stage)")
            }
        }
    }

    @Test("kept requests say why and show both ways out")
    func kept() throws {
        let html = page(
            [try Story.at(.awaitingSupport).rework], gate: .closed(GateRefusal(reason: .free, rule: 6)))
        #expect(html.contains(Press.ofRepository.words(.ukrainian)("my.way.paid")))
        #expect(html.contains(Press.ofRepository.words(.ukrainian)("my.way.individual")))
    }

    @Test(
        "the end of the plan is told 30, 14 and 3 days before, with whom to turn to",
        arguments: [
            ("2026-11-30T10:00:00Z", String?.none), ("2026-12-01T10:00:00Z", "month"),
            ("2026-12-17T10:00:00Z", "fortnight"),
            ("2026-12-28T10:00:00Z", "days"), ("2026-12-31T10:00:00Z", "days"), ("2027-01-01T10:00:00Z", nil),
        ])
    func ending(_ now: String, _ look: String?) {
        let frame = ContactPage(reader: People.signatory, cast: Papers.cast(), gate: .open(.paid), here: "/my")
        let html = HomePage(page: frame, reworks: []).html(
            .ofRepository, Press.ofRepository.writing(now: .utc(now)))
        #expect(html.contains("class=\"ending \(look ?? "")") == (look != nil), "\(now)")
        #expect(look == nil || html.plain.contains("31 грудня") || html.plain.contains("Сьогодні останній день"))
        #expect(look == nil || html.contains(People.specialist.name))
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

    @Test("a question that is long ends after a whole word")
    func shortened() {
        #expect(HomePage.shortened("Список потім зможете змінювати самі.", to: 24) == "Список потім зможете…")
        #expect(HomePage.shortened("Коротко.", to: 24) == "Коротко.")
        #expect(HomePage.shortened("Безпробілів", to: 5) == "Безп…")
    }
}
