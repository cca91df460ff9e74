import ReworkDomain
import TestSupport
import Testing

struct MentionTests {
    private let people = [People.specialist, People.developer, People.otherDeveloper]

    @Test("a name after an @ gets its number; the name is what is read")
    func named() {
        let text = MentionText.resolved("@Андрій Кравець, глянь. І ти, @Оксана Мороз!", among: people)
        #expect(text == "@[Андрій Кравець](person:21), глянь. І ти, @[Оксана Мороз](person:22)!")
        #expect(MentionText.people(in: text) == [People.developer.id, People.otherDeveloper.id])
        #expect(MentionText.shown(text) == "@Андрій Кравець, глянь. І ти, @Оксана Мороз!")
    }

    @Test("a first name is enough when only one has it; a longer word is another name")
    func firstNames() {
        let twins = people + [Person(id: ID(40), name: "Андрій Швець", roles: [.developer])]
        #expect(MentionText.people(in: MentionText.resolved("@Оксана, @Андрій", among: twins)) == [ID(22)])
        #expect(MentionText.people(in: MentionText.resolved("@Андрій Швець", among: twins)) == [ID(40)])
        #expect(MentionText.resolved("@Оксано @Оксанаа @Оксана Морозова", among: people).contains("person:22"))
        #expect(MentionText.resolved("@Оксано @Оксанаа", among: people) == "@Оксано @Оксанаа")
    }

    @Test("an address of mail names nobody")
    func mail() {
        let odd = [Person(id: ID(41), name: "gmail", roles: [.developer])]
        #expect(MentionText.resolved("пишіть на olena@gmail", among: odd) == "пишіть на olena@gmail")
    }

    @Test("a number that somebody typed is theirs whose number it is, or nobody's")
    func forged() {
        let text = "@[Хтось інший](person:21) і @[Директор](person:2)"
        #expect(MentionText.resolved(text, among: people) == "@[Андрій Кравець](person:21) і @Директор")
    }

    @Test("resolving what is resolved changes nothing")
    func again() {
        let once = MentionText.resolved("@Андрій і @[x](person:7) та @[", among: people)
        #expect(MentionText.resolved(once, among: people) == once)
    }

    @Test(
        "broken forms are words",
        arguments: [
            "@[x](person:)", "@[x](person:12", "@[x] (person:12)", "[x](person:12)", "@[", "@[x](person:1a)",
            "@[x](person:99999999999999999999)",
        ])
    func broken(text: String) {
        #expect(MentionText.people(in: text) == [])
        #expect(MentionText.shown(text) == text)
        #expect(MentionText.resolved(text, among: people) == text)
    }

    @Test("whoever is named and is a developer sees the rework from then on, and may leave a note")
    func rights() throws {
        var story = try Story.at(.specifying)
        #expect(!story.rework.mayBeSeen(by: People.developer))
        try story.act(.note("@[Андрій Кравець](person:21), скільки це?"), by: People.specialist)
        #expect(story.rework.mayBeSeen(by: People.developer))
        #expect(!story.rework.mayBeSeen(by: People.otherDeveloper))
        #expect(story.rework.allowedActions(for: People.developer, in: story.situation) == [.note, .comment])
        #expect(story.refusal(of: .note(), by: People.otherDeveloper)?.code == .notFound)
        #expect(story.refusal(of: .note(), by: People.gone(People.developer)) != nil)
    }

    @Test("a mention waits until the one named says something; naming again makes it wait again")
    func open() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.client, "@[Оксана Мороз](person:22) питає: скільки?"), by: People.specialist)
        let event = story.rework.version
        #expect(story.rework.openMention(of: ID(22))?.event == event)
        try story.act(.note("Дивлюся"), by: People.otherDeveloper)
        #expect(story.rework.openMention(of: ID(22)) == nil && story.rework.hasMentioned(ID(22)))
        try story.act(.answer(1, "@[Оксана Мороз](person:22): п’ять"), by: People.contact)
        #expect(story.rework.openMention(of: ID(22))?.event == story.rework.version)
    }

    @Test("a note is nobody's move, stops no clock, and nobody names oneself")
    func note() throws {
        var story = try Story.at(.developing)
        let before = story.rework
        try story.act(.note("  @[Олена Гнатюк](person:11) я сама  "), by: People.specialist)
        #expect(story.rework.court == before.court && story.rework.pauses == before.pauses)
        #expect(story.rework.courtSince == before.courtSince && story.rework.questions == before.questions)
        #expect(story.rework.mentions.isEmpty)
        #expect(story.events.last?.fact == .question(.noted(text: "@[Олена Гнатюк](person:11) я сама")))
    }

    @Test("a note has words, and no contact leaves one")
    func refused() throws {
        let story = try Story.at(.developing)
        #expect(story.refusal(of: .note(" "), by: People.specialist)?.faults.map(\.pointer) == ["/text"])
        #expect(story.refusal(of: .note(), by: People.signatory)?.code == .notAllowed)
        #expect(story.refusal(of: .note(), by: People.stranger)?.code == .notFound)
    }
}
