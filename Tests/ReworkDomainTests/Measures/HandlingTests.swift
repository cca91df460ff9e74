import ReworkDomain
import TestSupport
import Testing

/// Rule 21: time to the first answer and to the solution, in working time without the client's.
struct HandlingTests {
    private func handling(_ story: Story, holds plan: PlanKind? = .individual, from: String = "2026-01-01") -> Handling?
    {
        var client = People.client
        client.plans = plan.map { [Plan(kind: $0, from: .on(from), through: nil)] } ?? []
        return Handling(story.events, of: ID(1), client: client, in: .kyiv)
    }

    @Test("rule 21: waiting on the client is left out of the time to the solution")
    func withoutClient() throws {
        var story = try Story(now: .utc("2026-11-02T07:00:00Z"))
        story.now = .utc("2026-11-02T08:00:00Z")
        try story.act(.question(.ask(to: .client, text: "Який склад?")), by: People.specialist)
        story.now = .utc("2026-11-04T08:00:00Z")
        try story.act(.question(.answer(question: 1, text: "Головний")), by: People.contact)
        story.now = .utc("2026-11-04T09:00:00Z")
        try story.act(.estimate(.offer(.fair)), by: People.specialist)
        let found = try #require(handling(story))
        #expect(found.toFirstAnswer == 3600, "the question is what the client heard first")
        #expect(found.toSolution == nil)
        try story.go(to: .demonstrating)
        let shown = try #require(handling(story)?.toSolution)
        let ledger = CourtLedger(story.events, of: ID(1)).times(until: story.now, in: .kyiv)
        #expect(shown == ledger.vendor.working)
    }

    @Test("a night and a weekend are no working time")
    func night() throws {
        var story = try Story(now: .utc("2026-11-06T15:30:00Z"))
        story.now = .utc("2026-11-09T07:30:00Z")
        try story.act(.estimate(.offer(.fair)), by: People.specialist)
        #expect(handling(story)?.toFirstAnswer == 3600, "half an hour on Friday, half an hour on Monday")
    }

    @Test("the plan is that of the day it was asked; of what was kept, that of the day it went on")
    func plan() throws {
        var story = try Story(now: .utc("2026-11-02T07:00:00Z"))
        #expect(handling(story)?.plan == .individual)
        #expect(handling(story, holds: nil)?.plan == nil)
        story = try Story(now: .utc("2026-11-02T07:00:00Z"), gate: .closed(GateRefusal(reason: .none, rule: 7)))
        #expect(handling(story, holds: .paid, from: "2026-11-05")?.plan == nil)
        story.now = .utc("2026-11-05T07:00:00Z")
        story.gate = .open(.paid)
        story.record(try story.rework.admit(cause: EventReference(.client(ID(1)), 2), in: story.situation))
        #expect(handling(story, holds: .paid, from: "2026-11-05")?.plan == .paid)
    }

    @Test("a note among ourselves and a question to a developer are no answer to the client")
    func inside() throws {
        var story = try Story()
        story.now = story.now.adding(seconds: 60)
        try story.act(.question(.note(text: "Спитаю склад")), by: People.specialist)
        #expect(handling(story)?.toFirstAnswer == nil)
        try story.act(.question(.ask(to: .specialist, text: "Коли?")), by: People.contact)
        #expect(handling(story)?.toFirstAnswer == nil)
        story.now = story.now.adding(seconds: 60)
        try story.act(.question(.answer(question: 1, text: "Завтра")), by: People.specialist)
        #expect(handling(story)?.toFirstAnswer == 120)
    }

    @Test("a consultation's first answer may be its solution, and reopening does not move it")
    func consultation() throws {
        var story = try SupportStory(.consultation)
        story.now = story.now.adding(seconds: 600)
        try story.act(.classify(as: .consultation), by: People.specialist)
        story.now = story.now.adding(seconds: 600)
        try story.act(.answer(text: "Так", isRecommendation: true), by: People.specialist)
        func found() throws -> Handling {
            try #require(Handling(story.events, of: ID(1), client: story.client, in: .kyiv))
        }
        #expect(try found().toFirstAnswer == 600 && found().toSolution == 1200)
        try story.act(.reopen(reason: "Не те"), by: People.contact)
        story.now = story.now.adding(seconds: 600)
        try story.act(.answer(text: "Інакше", isRecommendation: false), by: People.specialist)
        #expect(try found().toSolution == 1200)
        #expect(try found().kind == .consultation && found().plan == .paid)
    }
}
