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

    @Test("a promise is at risk once the work no longer fits in, late after its moment, done once shown")
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
        #expect(state("2026-11-20T08:00:00Z") == .done)
    }
}
