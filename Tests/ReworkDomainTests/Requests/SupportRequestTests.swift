import ReworkDomain
import TestSupport
import Testing

/// Kyiv, Monday 2 November 2026, 10:00.
struct SupportRequestTests {
    private let specialist = People.specialist
    private let contact = People.contact

    @Test(
        "rule 8: what a client without support asks is in triage, and nothing is refused before its kind is confirmed")
    func triage() throws {
        for kind in RequestKind.allCases {
            let story = try SupportStory(kind, holds: nil)
            #expect(story.request.stage == .triage)
            #expect(story.request.gateRefusal == nil)
            #expect(story.request.court == .specialist)
        }
    }

    @Test("rule 8: a refused request is kept with its rule, and goes on by itself when a plan is bought")
    func kept() throws {
        var story = try SupportStory(.consultation, holds: .free)
        try story.act(.classify(as: .consultation), by: specialist)
        #expect(story.request.stage == .awaitingSupport)
        #expect(story.request.gateRefusal?.rule == 6)
        #expect(story.refusal(of: .answer(text: "Так", isRecommendation: false), by: specialist)?.code == .wrongStage)
        let cause = EventReference(.client(story.client.id), 2)
        #expect(throws: Refusal.self) { try story.request.admit(cause: cause, in: story.situation) }
        story.client.plans.append(Plan(kind: .paid, from: .on("2026-11-02"), through: nil))
        story.now = story.now.adding(seconds: 3600)
        let fact = try story.request.admit(cause: cause, in: story.situation)
        story.take(fact, .system(cause: cause))
        #expect(story.request.stage == .open)
        #expect(story.request.gateRefusal == nil)
        #expect(story.request.clockFrom == story.now)
    }

    @Test("rule 6: free support solves a bug, and a wrong guess never shuts the client out")
    func wrongGuess() throws {
        var story = try SupportStory(.consultation, holds: .free)
        #expect(story.refusal(of: .classify(as: .bug), by: specialist)?.faults.map(\.pointer) == ["/reason"])
        try story.act(.classify(as: .bug, "Друк справді зламаний"), by: specialist)
        #expect(story.request.stage == .open)
        #expect(story.request.kind == .bug)
    }

    @Test("rules 10, 12: found to be a bug, its clock runs from the original moment")
    func rightClock() throws {
        var story = try SupportStory(.consultation)
        #expect(story.due() == .utc("2026-11-03T13:00:00Z"))
        story.now = .utc("2026-11-02T10:00:00Z")
        try story.act(.classify(as: .bug, "Це збій"), by: specialist)
        #expect(story.due() == .utc("2026-11-02T16:00:00Z"))
    }

    @Test("rule 8: \"something is broken\" starts the clock of rule 12 at once, before anything is confirmed")
    func brokenAtOnce() throws {
        let story = try SupportStory(.bug, holds: nil)
        #expect(story.due() == .utc("2026-11-02T16:00:00Z"))
    }

    @Test("rule 10: a change of kind may be contested once; the lead's word is final")
    func contest() throws {
        var story = try SupportStory(.consultation)
        #expect(story.refusal(of: .contest(reason: "Ні"), by: contact)?.code == .wrongStage)
        try story.act(.classify(as: .bug, "Це збій"), by: specialist)
        try story.act(.contest(reason: "Я лише питаю"), by: contact)
        #expect(story.request.court == .specialist && story.request.isContested)
        #expect(!story.allowed(specialist).contains(.classify))
        #expect(!story.allowed(specialist).contains(.settle))
        try story.act(.settle(Classification(kind: .consultation, reason: "Справді питання")), by: People.lead)
        #expect(story.request.kind == .consultation && !story.request.isContested)
        #expect(story.refusal(of: .contest(reason: "Ще раз"), by: contact)?.code == .notAllowed)
        #expect(story.refusal(of: .classify(as: .bug, "Все ж збій"), by: specialist)?.rule == 10)
    }

    @Test("rule 10: a kind that was confirmed as proposed is nothing to contest")
    func nothingToContest() throws {
        var story = try SupportStory(.consultation)
        try story.act(.classify(as: .consultation), by: specialist)
        #expect(!story.allowed(contact).contains(.contest))
    }

    @Test("rule 10: a request found to be a rework may be contested until the rework is taken up")
    func contestRework() throws {
        var story = try SupportStory(.consultation)
        try story.act(.classify(as: .rework, "Потрібна зміна"), by: specialist)
        story.take(.becameRework(ID(1)), .person(specialist.id))
        #expect(story.request.stage == .becameRework && !story.request.isLive)
        let rework = try Story().rework
        story.became = rework
        #expect(story.allowed(contact).contains(.contest))
        var taken = try Story()
        try taken.act(.estimate(.offer(.fair)), by: specialist)
        story.became = taken.rework
        #expect(!story.allowed(contact).contains(.contest))
        story.became = rework
        try story.act(.contest(reason: "Це питання"), by: contact)
        try story.act(.settle(Classification(kind: .consultation, reason: "Так, питання")), by: People.lead)
        #expect(story.request.stage == .open && story.request.isLive)
    }

    @Test("a consultation is answered, opened again with a new clock, answered, closed")
    func consultation() throws {
        var story = try SupportStory(.consultation)
        try story.act(.classify(as: .consultation), by: specialist)
        try story.act(.answer(text: "Оновіть довідник", isRecommendation: true), by: specialist)
        #expect(story.request.stage == .answered && story.request.court == .client)
        #expect(story.request.solution?.solution.isInTime == true)
        story.now = .utc("2026-11-04T08:00:00Z")
        try story.act(.reopen(reason: "Не допомогло"), by: contact)
        #expect(story.request.stage == .open && story.request.reopenings == 1)
        #expect(story.due() == .utc("2026-11-05T13:00:00Z"))
        try story.act(.answer(text: "Перезапустіть", isRecommendation: false), by: specialist)
        try story.act(.close, by: contact)
        #expect(story.request.stage == .closed && story.request.court == nil)
        #expect(SupportRequest.replay(story.events, id: ID(1)) == story.request)
    }

    @Test("a bug in the developers' queue is claimed by one of them, whatever they have in hand, and mended")
    func queue() throws {
        var story = try SupportStory(.bug)
        try story.act(.classify(as: .bug), by: specialist)
        #expect(!story.request.mayBeSeen(by: People.developer))
        try story.act(.queue, by: specialist)
        #expect(story.request.mayBeSeen(by: People.developer) && story.request.court == .developer)
        try story.act(.claim, by: People.developer)
        #expect(story.refusal(of: .claim, by: People.otherDeveloper)?.code == .notYours)
        #expect(story.refusal(of: .fix(text: "Є"), by: People.otherDeveloper)?.code == .notAllowed)
        try story.act(.fix(text: "Виправлено шаблон"), by: People.developer)
        #expect(story.request.stage == .fixed && story.request.court == .client)
    }

    @Test("rule 14: only an asked question stops the clock, and the hours left go on from the answer")
    func waiting() throws {
        var story = try SupportStory(.consultation)
        story.now = .utc("2026-11-02T10:00:00Z")
        try story.act(.question(.ask(to: .client, text: "Який звіт?")), by: specialist)
        #expect(story.due() == nil && story.request.court == .client)
        story.now = .utc("2026-11-03T10:00:00Z")
        try story.act(.question(.answer(question: 1, text: "Місячний")), by: contact)
        #expect(story.due() == .utc("2026-11-04T13:00:00Z"))
        story.now = .utc("2026-11-04T13:00:01Z")
        try story.act(.classify(as: .consultation), by: specialist)
        try story.act(.answer(text: "Ось", isRecommendation: false), by: specialist)
        #expect(story.request.solution?.solution.isInTime == false)
    }

    @Test("stopped work is a flag: it changes no clock")
    func stopped() throws {
        let calm = try SupportStory(.bug)
        let alarmed = try SupportStory(.bug, isWorkStopped: true)
        #expect(calm.due() == alarmed.due())
        #expect(alarmed.request.isWorkStopped)
    }

    @Test("rule 8: the kind is to be confirmed within 2 working hours")
    func triageGoal() throws {
        let story = try SupportStory(.consultation, now: .utc("2026-11-06T15:00:00Z"))
        let timing = story.request.timing(in: .kyiv)
        #expect(timing?.kind == .triage && timing?.due == .utc("2026-11-09T08:00:00Z"))
    }

    @Test("nobody but its client and the vendor's specialists may see it, and a stranger learns nothing")
    func seen() throws {
        let story = try SupportStory(.bug)
        for person in [contact, specialist, People.otherSpecialist, People.lead] {
            #expect(story.request.mayBeSeen(by: person))
        }
        for person in [People.stranger, People.developer, People.gone(contact)] {
            #expect(!story.request.mayBeSeen(by: person))
            #expect(story.refusal(of: .withdraw(reason: "Ні"), by: person)?.code == .notFound)
        }
    }
}
