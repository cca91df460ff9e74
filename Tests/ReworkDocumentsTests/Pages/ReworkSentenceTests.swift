import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

/// "What a client reads on the way", five sentences and the one afterwards, as the glossary has them.
struct ReworkSentenceTests {
    private func text(_ story: Story, _ language: Language = .ukrainian, now: Moment? = nil) -> String {
        ReworkSentence(rework: story.rework, events: story.events, cast: Papers.cast())
            .text(Press.ofRepository.writing(language, now: now ?? story.now)).plain
    }

    @Test("one: the wish is received, and who says what it costs by when")
    func received() throws {
        // 16 working hours after Monday, 2 November, 10:00.
        #expect(
            text(try Story.at(.requested))
                == "Побажання № 1 отримали. До 4 листопада, 10:00 Олена Гнатюк повідомить, скільки це коштує і скільки "
                + "часу займе.")
    }

    @Test("two: the estimate, its price, its time, and till when it is to be answered")
    func estimated() throws {
        #expect(
            text(try Story.at(.estimated))
                == "Оцінка готова: 14 400,00 ₴ без ПДВ, орієнтовно 8–12 робочих днів після підписання завдання. Погодьте "
                + "до 16 листопада або напишіть, що змінити.")
    }

    @Test("three: what exactly will be done, and by how many points it is checked")
    func specified() throws {
        let story = try Story.at(.specified)
        let count = story.rework.criteria.count
        #expect(
            text(story)
                == "Ось що саме ми зробимо і за якими \(count) пунктами ви перевірите результат. Прочитайте й підпишіть; "
                + "якщо щось не так, поверніть із зауваженням.")
    }

    @Test("four: accepted into work, shown by when, nothing asked", arguments: [Stage.ready, .developing])
    func work(stage: Stage) throws {
        let story = try Story.at(stage)
        let due = try #require(story.rework.promise?.due)
        let date = Press.ofRepository.writing(now: story.now).moment(due, short: true).plain
        #expect(
            text(story)
                == "Роботу прийнято до виконання, результат покажемо до \(date). Зараз від вас нічого не потрібно.")
    }

    @Test("five: ready to be checked, point by point")
    func demo() throws {
        let story = try Story.at(.demonstrating)
        #expect(
            text(story)
                == "Готово до перевірки. Біля кожного з \(story.rework.criteria.count) пунктів оберіть: виконано, не "
                + "виконано або не вдалося перевірити, і прийміть роботу.")
    }

    @Test("afterwards: thanks, and till when an agreed point is mended free")
    func accepted() throws {
        let story = try Story.at(.accepted)
        // 90 days after 2 November 2026. Since when it is in the client's own system nobody has said.
        #expect(
            text(story)
                == "Дякуємо, роботу прийнято 2 листопада. Якщо погоджений пункт перестане працювати до 31 січня 2027, "
                + "виправимо безкоштовно.")
        let later = text(story, now: .utc("2027-02-01T08:00:00Z"))
        #expect(later.contains("діяло до 31 січня 2027") && !later.contains("виправимо"))
    }

    @Test("afterwards, put live: since when it is in the client's working system, and till when it is mended free")
    func live() throws {
        var story = try Story.at(.accepted)
        story.now = .utc("2026-11-06T08:00:00Z")
        try story.act(.demo(.putLive(GoLive(day: .on("2026-11-04")))), by: People.specialist)
        #expect(
            text(story)
                == "Дякуємо, роботу прийнято. У вашій робочій системі вона з 4 листопада; якщо погоджений пункт перестане "
                + "працювати до 31 січня 2027, виправимо безкоштовно.")
        #expect(text(story, .english).contains("in your working system since 4 November"))
        let later = text(story, now: .utc("2027-02-01T08:00:00Z"))
        #expect(later.contains("робочій системі вона з 4 листопада") && !later.contains("виправимо"))
    }

    @Test("a signed short offer is called by its name, and no specification that nobody wrote")
    func short() throws {
        var story = try Story.withShortOffer()
        try story.act(story.shortSigning, by: People.signatory)
        #expect(
            text(story) == "Коротку пропозицію підписано, призначаємо дату показу. Зараз від вас нічого не потрібно.")
        let writing = Press.ofRepository.writing(now: story.now)
        #expect(writing.row(story.rework).plain == "Коротку пропозицію підписано, призначаємо дату.")
        #expect(writing.row(try Story.withShortOffer().rework).plain == "Чекаємо на підпис короткої пропозиції.")
        #expect(writing.row(try Story.at(.signed).rework).plain == "Завдання підписано, призначаємо дату.")
    }

    @Test("a moment that has passed is not promised again: it says that we are late, and who names a new one")
    func late() throws {
        for stage in [Stage.requested, .specifying, .ready, .developing, .delivered] {
            let told = text(try Story.at(stage), now: .utc("2027-03-01T08:00:00Z"))
            #expect(told.contains("запізнюємося. Олена Гнатюк назве новий час."), "\(stage): \(told)")
        }
    }

    @Test("after a request for changes no date is told until a next one is promised")
    func changes() throws {
        var story = try Story.at(.demonstrating)
        try story.act(story.changes(), by: People.signatory)
        #expect(!text(story, now: story.now.adding(seconds: 60)).contains(" до "))
        story.now = story.now.adding(seconds: 60)
        let next = Moment.utc("2026-11-20T16:00:00Z")
        try story.act(.work(.moveDeadline(due: next, reason: "Виправляємо")), by: People.specialist)
        #expect(text(story, now: story.now).contains("20 листопада"))
    }

    @Test("while we wait for an answer, or the work is on hold, that is what it says")
    func waiting() throws {
        var story = try Story.at(.developing)
        try story.act(.course(.hold(reason: "Чекаємо на сервер.")), by: People.specialist)
        #expect(text(story).hasPrefix("Призупинено: Чекаємо на сервер. Коли поновимо"))
        try story.act(.course(.resume), by: People.specialist)
        try story.act(.ask(.client), by: People.specialist)
        #expect(text(story).hasPrefix("Чекаємо на вас: дайте відповідь на запитання."))
    }

    @Test(
        "rule 17: every sentence, in both languages, says whether anything is asked of the client",
        arguments: Stage.allCases)
    func asked(stage: Stage) throws {
        let story = try Story.at(stage)
        let (uk, en) = (text(story), text(story, .english))
        let isTheirs = ["Погодьте", "Прочитайте", "оберіть", "підключите"].contains { uk.contains($0) }
        #expect(isTheirs == (stage.court == .client), "\(uk)")
        if stage.isLive, stage.court != .client {
            let isQuiet = uk.contains("Зараз від вас нічого не потрібно.")
            #expect(isQuiet == en.contains("Nothing is needed from you now."), "\(uk) \(en)")
            #expect(isQuiet || stage == .requested)
        }
        #expect(!en.contains("{") && !uk.contains("{"))
    }
}
