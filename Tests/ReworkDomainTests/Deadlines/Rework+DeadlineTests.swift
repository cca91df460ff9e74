import ReworkDomain
import TestSupport
import Testing

/// Kyiv, winter: working time is 7:00–11:00 and 12:00–16:00 UTC from Monday, 2 November 2026, to Friday.
struct ReworkDeadlineTests {
    private func deadline(_ story: Story, at moment: String) -> Deadline? {
        story.rework.deadline(now: .utc(moment), calendar: .kyiv)
    }

    @Test("an estimate is a goal of 16 working hours (rule 13)")
    func estimateGoal() throws {
        let found = try #require(deadline(try Story.at(.requested), at: "2026-11-02T09:00:00Z"))
        #expect(found.kind == .estimateGoal)
        #expect(found.at == .utc("2026-11-04T08:00:00Z"))
        #expect(found.total == 16 * 3600)
        #expect(found.elapsed == 3600)
        #expect(found.slack == 15 * 3600)
        #expect(found.state == .inTime)
    }

    @Test("a spec is a goal of 40 working hours, from the approval on (rule 13)")
    func specGoal() throws {
        let story = try Story.at(.specifying)
        let found = try #require(deadline(story, at: "2026-11-02T09:00:00Z"))
        #expect(found.kind == .specGoal)
        #expect(found.at == story.now.adding(seconds: 7 * 86_400))
        #expect(found.total == 40 * 3600)
    }

    @Test("an open offer is due in the last second of its last day")
    func estimateValid() throws {
        let found = try #require(deadline(try Story.at(.estimated), at: "2026-11-03T09:00:00Z"))
        #expect(found.kind == .estimateValid)
        #expect(found.at == .utc("2026-11-16T21:59:59Z"))
    }

    @Test(
        "where nothing was promised nothing is due",
        arguments: [
            Stage.awaitingSupport, .specified, .signed, .declined, .cancelled,
        ])
    func nothingDue(_ stage: Stage) throws {
        #expect(deadline(try Story.at(stage), at: "2026-11-03T09:00:00Z") == nil)
    }

    @Test(
        "a missed goal is late by the working time since",
        arguments: [
            ("2026-11-04T07:59:59Z", 1), ("2026-11-04T08:00:00Z", 0), ("2026-11-04T09:00:00Z", -3600),
            ("2026-11-04T13:00:00Z", -4 * 3600), ("2026-11-05T07:00:00Z", -7 * 3600),
        ])
    func late(_ moment: String, _ slack: Int) throws {
        let found = try #require(deadline(try Story.at(.requested), at: moment))
        #expect(found.slack == slack)
        #expect((found.state == .late) == (slack <= 0))
    }

    @Test("waiting on the client stops a goal, and the contact's answer lets it go on (rule 14)")
    func stopped() throws {
        var story = try Story.at(.requested)
        story.now = .utc("2026-11-02T09:00:00Z")
        try story.act(.ask(.client), by: People.specialist)
        let standing = try #require(deadline(story, at: "2026-11-09T09:00:00Z"))
        #expect(standing.state == .stopped)
        #expect(standing.stoppedSince == .utc("2026-11-02T09:00:00Z"))
        #expect(standing.elapsed == 3600)
        story.now = .utc("2026-11-09T07:00:00Z")
        try story.act(.answer(1), by: People.contact)
        let going = try #require(deadline(story, at: "2026-11-09T08:00:00Z"))
        // 15 h left: 8 on Monday, 7 on Tuesday.
        #expect(going.at == .utc("2026-11-10T15:00:00Z"))
        #expect(going.slack == 14 * 3600)
        #expect(going.state == .inTime)
    }

    @Test("a promise is at risk once the work no longer fits in, late after its moment, missed once shown late")
    func promise() throws {
        var story = try Story.at(.signed)
        let due = Moment.utc("2026-11-06T16:00:00Z")
        try story.act(.work(.handOff(sizeMinutes: 720, due: due)), by: People.specialist)
        func state(_ moment: String) -> Deadline.State? { deadline(story, at: moment)?.state }
        #expect(deadline(story, at: "2026-11-03T08:00:00Z")?.kind == .promise)
        #expect(deadline(story, at: "2026-11-03T08:00:00Z")?.at == due)
        // 12 h of work before Friday 18:00 must begin by Thursday 14:00.
        #expect(state("2026-11-05T11:59:59Z") == .inTime)
        #expect(state("2026-11-05T12:00:01Z") == .atRisk)
        #expect(state("2026-11-06T15:59:59Z") == .atRisk)
        #expect(state("2026-11-06T16:00:00Z") == .late)
        try story.go(to: .demonstrating)
        #expect(state("2026-11-20T08:00:00Z") == .kept)
    }

    /// 18 working hours promised on Tuesday, 10:00, for Thursday, 12:00.
    private func promised() throws -> Story {
        var story = try Story.at(.signed)
        story.now = .utc("2026-11-03T08:00:00Z")
        try story.act(.work(.handOff(sizeMinutes: 720, due: .utc("2026-11-05T10:00:00Z"))), by: People.specialist)
        try story.go(to: .delivered)
        return story
    }

    private func show(_ story: inout Story, at moment: String) throws {
        story.now = .utc(moment)
        try story.act(.demo(.offer(.byLink)), by: People.specialist)
    }

    @Test("months after its demonstration a kept promise is told as it stood then: nothing more has gone")
    func keptLongAgo() throws {
        var story = try promised()
        try show(&story, at: "2026-11-05T08:00:00Z")
        try story.go(to: .accepted)
        let found = try #require(deadline(story, at: "2027-03-01T08:00:00Z"))
        #expect(found.state == .kept)
        #expect(found.elapsed == 16 * 3600)
        #expect(found.slack == 2 * 3600)
        #expect(found.total == 18 * 3600)
        #expect(found == deadline(story, at: "2026-11-05T08:05:00Z"))
    }

    @Test("a promise shown late is missed by the working time between its moment and the demonstration")
    func missed() throws {
        var story = try promised()
        try show(&story, at: "2026-11-05T14:00:00Z")
        let found = try #require(deadline(story, at: "2027-03-01T08:00:00Z"))
        #expect(found.state == .missed)
        #expect(found.slack == -3 * 3600)
        #expect(found.elapsed == 21 * 3600)
    }

    @Test("a promise shown by its moved date alone is missed, and told by the first (rule 13)")
    func missedAlthoughMoved() throws {
        var story = try promised()
        let later = Moment.utc("2026-11-12T10:00:00Z")
        try story.act(.work(.moveDeadline(due: later, reason: "Чекали на доступ")), by: People.specialist)
        try show(&story, at: "2026-11-06T10:00:00Z")
        let found = try #require(deadline(story, at: "2026-11-20T10:00:00Z"))
        #expect(found.state == .missed)
        #expect(found.at == .utc("2026-11-05T10:00:00Z"))
        #expect(found.slack == -8 * 3600)
    }

    @Test("a demonstration offered while the clock stood ends the promise where it stood (rule 14)")
    func shownWhileStanding() throws {
        var story = try promised()
        story.now = .utc("2026-11-04T08:00:00Z")
        try story.act(.ask(.client), by: People.specialist)
        try show(&story, at: "2026-11-09T08:00:00Z")
        let found = try #require(deadline(story, at: "2026-11-20T10:00:00Z"))
        #expect(found.state == .kept)
        #expect(found.elapsed == 8 * 3600)
        #expect(found.stoppedSince == nil)
    }

    @Test("a request for changes keeps the promise in the reports, and only a next date runs again")
    func nextDate() throws {
        var story = try promised()
        try show(&story, at: "2026-11-05T08:00:00Z")
        story.now = .utc("2026-11-05T09:00:00Z")
        try story.act(story.changes(), by: People.contact)
        #expect(deadline(story, at: "2026-11-10T08:00:00Z")?.state == .kept)
        let next = Moment.utc("2026-11-12T10:00:00Z")
        try story.act(.work(.moveDeadline(due: next, reason: "Виправляємо пункт 1")), by: People.specialist)
        #expect(deadline(story, at: "2026-11-10T08:00:00Z")?.at == next)
        #expect(deadline(story, at: "2026-11-10T08:00:00Z")?.state == .inTime)
        #expect(deadline(story, at: "2026-11-12T11:00:00Z")?.state == .late)
        try show(&story, at: "2026-11-11T10:00:00Z")
        #expect(deadline(story, at: "2026-11-20T10:00:00Z")?.state == .kept)
    }

    @Test("a rework cancelled before anything was shown neither kept its promise nor missed it")
    func endedUnshown() throws {
        var story = try promised()
        story.now = .utc("2026-11-04T08:00:00Z")
        try story.act(.course(.cancel(reason: "Клієнт закрив напрям")), by: People.lead)
        let found = try #require(deadline(story, at: "2026-12-20T10:00:00Z"))
        #expect(found.state == .done)
        #expect(found.elapsed == 8 * 3600)
    }
}
