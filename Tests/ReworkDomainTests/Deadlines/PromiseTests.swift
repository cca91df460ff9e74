import ReworkDomain
import TestSupport
import Testing

/// Kyiv, winter: working time is 7:00–11:00 and 12:00–16:00 UTC from Monday, 2 November 2026, to Friday.
struct PromiseTests {
    /// Thursday, 12:00 in Kyiv: 18 working hours after Tuesday 10:00.
    static let due = Moment.utc("2026-11-05T10:00:00Z")

    private func handedOff(_ stage: Stage = .developing) throws -> Story {
        var story = try Story.at(.signed)
        try story.act(.work(.handOff(sizeMinutes: 720, due: PromiseTests.due)), by: People.specialist)
        try story.go(to: stage)
        return story
    }

    private func ask(_ story: inout Story, at moment: String, by person: Person = People.specialist) throws {
        story.now = .utc(moment)
        try story.act(.ask(.client), by: person)
    }

    private func answer(_ story: inout Story, _ number: Int = 1, at moment: String) throws {
        story.now = .utc(moment)
        try story.act(.answer(number), by: People.contact)
    }

    @Test("the promise of the hand-off is kept with its size, from the hand-off on (rule 13)")
    func made() throws {
        let story = try handedOff()
        let promise = try #require(story.rework.promise)
        #expect(promise.first == PromiseTests.due)
        #expect(promise.due == PromiseTests.due)
        #expect(promise.sizeMinutes == 720)
        #expect(promise.moves.isEmpty)
        #expect(promise.isKept == nil)
    }

    @Test("a question to the client stops the clock, and the hours left go on from the answer (rule 14)")
    func paused() throws {
        var story = try handedOff()
        try ask(&story, at: "2026-11-03T08:00:00Z")
        #expect(story.rework.isWaitingOnClient)
        try answer(&story, at: "2026-11-06T13:00:00Z")
        #expect(!story.rework.isWaitingOnClient)
        // 18 h left: 3 on Friday, 8 on Monday, 7 on Tuesday.
        #expect(story.rework.promise?.due == .utc("2026-11-10T15:00:00Z"))
        #expect(story.rework.promise?.first == PromiseTests.due)
    }

    @Test(
        "a question to the specialist or to the developer stops no clock",
        arguments: [
            (Court.specialist, People.developer, People.specialist), (.developer, People.specialist, People.developer),
        ])
    func internalQuestion(_ court: Court, _ asker: Person, _ answerer: Person) throws {
        var story = try handedOff()
        try story.act(.ask(court), by: asker)
        #expect(!story.rework.isWaitingOnClient)
        story.now = story.now.adding(seconds: 86_400)
        try story.act(.answer(1), by: answerer)
        #expect(story.rework.promise?.due == PromiseTests.due)
    }

    @Test(
        "waiting that begins at the due moment or after it moves nothing",
        arguments: [
            ("2026-11-05T09:59:59Z", "2026-11-06T07:00:01Z"), ("2026-11-05T10:00:00Z", "2026-11-05T10:00:00Z"),
            ("2026-11-05T10:00:01Z", "2026-11-05T10:00:00Z"), ("2026-11-09T08:00:00Z", "2026-11-05T10:00:00Z"),
        ])
    func missed(_ asked: String, _ due: String) throws {
        var story = try handedOff()
        try ask(&story, at: asked)
        let answered = asked < "2026-11-06" ? "2026-11-06T07:00:00Z" : "2026-11-10T07:00:00Z"
        try answer(&story, at: answered)
        #expect(story.rework.promise?.due == .utc(due))
    }

    @Test("with two questions open the clock stands from the first asked to the last answered")
    func twoOpen() throws {
        var story = try handedOff()
        try ask(&story, at: "2026-11-03T08:00:00Z")
        try ask(&story, at: "2026-11-04T08:00:00Z", by: People.developer)
        try answer(&story, at: "2026-11-05T08:00:00Z")
        #expect(story.rework.isWaitingOnClient)
        try answer(&story, 2, at: "2026-11-06T13:00:00Z")
        #expect(story.rework.promise?.due == .utc("2026-11-10T15:00:00Z"))
        #expect(
            story.rework.pauses == [
                Pause(from: .utc("2026-11-03T08:00:00Z"), to: .utc("2026-11-06T13:00:00Z"))
            ])
    }

    @Test("two waits after one another add up")
    func twice() throws {
        var story = try handedOff()
        try ask(&story, at: "2026-11-03T08:00:00Z")
        try answer(&story, at: "2026-11-03T10:00:00Z")
        #expect(story.rework.promise?.due == .utc("2026-11-05T13:00:00Z"))
        try ask(&story, at: "2026-11-04T15:00:00Z")
        try answer(&story, 2, at: "2026-11-05T08:00:00Z")
        #expect(story.rework.promise?.due == .utc("2026-11-05T15:00:00Z"))
    }

    @Test("a question asked before the hand-off and open over it stops the clock from the hand-off on")
    func askedBefore() throws {
        var story = try Story.at(.signed)
        try story.act(.ask(.client), by: People.specialist)
        story.now = .utc("2026-11-03T08:00:00Z")
        try story.act(.work(.handOff(sizeMinutes: 720, due: PromiseTests.due)), by: People.specialist)
        try answer(&story, at: "2026-11-06T13:00:00Z")
        #expect(story.rework.promise?.due == .utc("2026-11-10T15:00:00Z"))
    }

    @Test("a moved date needs a reason and keeps it; the first promise stays on record (rule 13)")
    func moved() throws {
        var story = try handedOff()
        let later = Moment.utc("2026-11-12T10:00:00Z")
        try story.act(.work(.moveDeadline(due: later, reason: "Чекали на доступ")), by: People.specialist)
        let promise = try #require(story.rework.promise)
        #expect(promise.first == PromiseTests.due)
        #expect(promise.due == later)
        let move = try #require(promise.moves.first)
        #expect(promise.moves.count == 1)
        #expect(move.at == story.now)
        #expect(move.from == PromiseTests.due)
        #expect(move.to == later)
        #expect(move.reason == "Чекали на доступ")
        #expect(move.by == .person(People.specialist.id))
        let past = Command.work(.moveDeadline(due: story.now, reason: "Чекали на доступ"))
        #expect(story.refusal(of: past, by: People.specialist)?.faults.map(\.pointer) == ["/due"])
    }

    @Test("a second hand-off with another date is a moved date, with a reason, and not a new promise")
    func secondHandOff() throws {
        var story = try handedOff()
        try story.act(.spec(.withdraw(reason: "Забули про права")), by: People.specialist)
        try story.go(to: .signed)
        let later = Moment.utc("2026-11-12T10:00:00Z")
        let silent = Command.work(.handOff(sizeMinutes: 900, due: later))
        #expect(story.refusal(of: silent, by: People.specialist)?.faults.map(\.pointer) == ["/reason"])
        let reasoned = Command.work(.handOff(sizeMinutes: 900, due: later, reason: "Додали права"))
        try story.act(reasoned, by: People.specialist)
        let promise = try #require(story.rework.promise)
        #expect(promise.first == PromiseTests.due)
        #expect(promise.due == later)
        #expect(promise.sizeMinutes == 900)
        #expect(promise.moves.map(\.to) == [later])
        #expect(promise.moves.allSatisfy { !$0.reason.isEmpty })
    }

    @Test(
        "the promise is kept when the first demo is offered in time, to the second",
        arguments: [
            ("2026-11-05T09:59:59Z", true), ("2026-11-05T10:00:00Z", true), ("2026-11-05T10:00:01Z", false),
        ])
    func kept(_ moment: String, _ isKept: Bool) throws {
        var story = try handedOff(.delivered)
        story.now = .utc(moment)
        try story.act(.demo(.offer(.byLink)), by: People.specialist)
        #expect(story.rework.promise?.isKept == isKept)
        #expect(story.rework.promise?.firstDemoAt == .utc(moment))
    }

    @Test("what the first demo showed of the promise stays, whatever is demonstrated later")
    func firstDemoCounts() throws {
        var story = try handedOff(.demonstrating)
        let first = story.now
        try story.act(story.changes(), by: People.contact)
        story.now = .utc("2026-11-20T10:00:00Z")
        try story.act(.demo(.offer(.byLink)), by: People.specialist)
        #expect(story.rework.promise?.isKept == true)
        #expect(story.rework.promise?.firstDemoAt == first)
    }

    @Test("once shown, the promise is told as it was: waiting on the client moves it no more")
    func waitingAfterDemo() throws {
        var story = try handedOff(.demonstrating)
        try ask(&story, at: "2026-11-03T08:00:00Z")
        try answer(&story, at: "2026-11-06T13:00:00Z")
        #expect(story.rework.promise?.due == PromiseTests.due)
        #expect(story.rework.promise?.isKept == true)
    }

    @Test("a promise that waited on the client is kept by a demo within the hours that were left")
    func keptAfterWaiting() throws {
        var story = try handedOff(.delivered)
        try ask(&story, at: "2026-11-03T08:00:00Z")
        try answer(&story, at: "2026-11-06T13:00:00Z")
        story.now = .utc("2026-11-10T15:00:00Z")
        try story.act(.demo(.offer(.byLink)), by: People.specialist)
        #expect(story.rework.promise?.isKept == true)
    }

    @Test("a demo offered while the clock stands is in time if the clock stopped in time (rule 14)")
    func keptWhileWaiting() throws {
        var story = try handedOff(.delivered)
        try ask(&story, at: "2026-11-03T08:00:00Z")
        story.now = .utc("2026-11-06T08:00:00Z")
        try story.act(.demo(.offer(.byLink)), by: People.specialist)
        #expect(story.rework.promise?.isKept == true)
    }

    @Test("a moved date never replaces the first promise in the reports: a demo after it did not keep it (rule 13)")
    func movedIsNotKept() throws {
        var story = try handedOff(.delivered)
        let later = Moment.utc("2026-11-12T10:00:00Z")
        try story.act(.work(.moveDeadline(due: later, reason: "Чекали на доступ")), by: People.specialist)
        story.now = .utc("2026-11-10T10:00:00Z")
        try story.act(.demo(.offer(.byLink)), by: People.specialist)
        #expect(story.rework.promise?.isKept == false)
    }
}
