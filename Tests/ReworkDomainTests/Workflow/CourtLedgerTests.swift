import ReworkDomain
import TestSupport
import Testing

/// Rule 14: the court ledger keeps the client's time and the vendor's, working and plain.
struct CourtLedgerTests {
    @Test("rule 14: each turn begins where the one before ended, and belongs to whose move it was")
    func turns() throws {
        var story = try Story()
        story.now = .utc("2026-11-02T10:00:00Z")
        try story.act(.estimate(.offer(.fair)), by: People.specialist)
        story.now = .utc("2026-11-03T07:00:00Z")
        try story.act(.question(.ask(to: .specialist, text: "Чому так?")), by: People.contact)
        story.now = .utc("2026-11-03T08:00:00Z")
        try story.act(.question(.answer(question: 1, text: "Бо так")), by: People.specialist)
        let ledger = CourtLedger(story.events, of: ID(1))
        #expect(ledger.turns.map(\.court) == [.specialist, .client, .specialist, .client])
        for (turn, next) in zip(ledger.turns, ledger.turns.dropFirst()) { #expect(turn.to == next.from) }
        #expect(ledger.turns.last?.to == nil)
        // From Monday 12:00 to Tuesday 9:00, and from 10:00 on, Kyiv.
        let times = ledger.times(until: .utc("2026-11-03T09:30:00Z"), in: .kyiv)
        #expect(times.of(.client).plain == (21 * 60 + 90) * 60)
        #expect(
            times.of(.client).working == (60 + 4 * 60 + 90) * 60, "12–13 and 14–18 on Monday, 10:00–11:30 on Tuesday")
    }

    @Test("all the time from the wish on is somebody's, until the rework is over")
    func whole() throws {
        var story = try Story.at(.demonstrating)
        story.now = story.now.adding(seconds: 86_400)
        let end = story.now.adding(seconds: 3600)
        func sum() -> Int {
            let times = CourtLedger(story.events, of: ID(1)).times(until: end, in: .kyiv)
            return times.of(.client).plain + times.vendor.plain
        }
        let start = try #require(story.events.first).at
        #expect(sum() == start.seconds(to: end))
        try story.act(.course(.cancel(reason: "Передумали")), by: People.lead)
        #expect(sum() == start.seconds(to: story.now), "nobody's move after the end")
    }

    @Test("a consultation's answer is the client's turn, and reopening it the specialist's")
    func support() throws {
        var story = try SupportStory(.consultation)
        try story.act(.classify(as: .consultation), by: People.specialist)
        story.now = story.now.adding(seconds: 60)
        try story.act(.answer(text: "Так", isRecommendation: false), by: People.specialist)
        story.now = story.now.adding(seconds: 60)
        try story.act(.reopen(reason: "Не допомогло"), by: People.contact)
        let courts = CourtLedger(story.events, of: ID(1)).turns.map(\.court)
        #expect(courts == [.specialist, .client, .specialist])
    }

    @Test("a history without its beginning has no turns")
    func none() {
        #expect(CourtLedger([] as [Event<Fact>], of: ID(1)).turns.isEmpty)
    }
}
