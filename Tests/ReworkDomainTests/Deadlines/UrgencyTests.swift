import ReworkDomain
import TestSupport
import Testing

/// The order of slack needs no present moment: running clocks by when they are due, standing ones, untimed, over.
struct UrgencyTests {
    private func urgency(_ story: Story) -> Urgency { story.rework.summary(.kyiv).urgency }

    @Test("what runs comes before what stands, that before what nobody timed, that before what is over")
    func ranks() throws {
        var standing = try Story.at(.requested)
        try standing.act(.ask(.client), by: People.specialist)
        let order = [
            urgency(try Story.at(.requested)), urgency(standing), urgency(try Story.at(.specified)),
            urgency(try Story.at(.accepted)),
        ]
        #expect(order == order.sorted() && Set(order).count == 4)
    }

    @Test("a clock that was stopped after its moment is late, and runs (rule 14)")
    func lateWaits() throws {
        var story = try Story.at(.requested)
        // Due 16 working hours after Monday 10:00: on Wednesday at 10:00.
        story.now = .utc("2026-11-04T08:00:00Z")
        try story.act(.ask(.client), by: People.specialist)
        let overdue = Urgency.due(from: nil, through: .utc("2026-11-04T08:00:00Z"))
        #expect(overdue.contains(urgency(story)))
        #expect(story.rework.deadline(now: .utc("2026-11-05T08:00:00Z"), calendar: .kyiv)?.state == .late)
    }

    @Test("what is due in a stretch of time is in its stretch of the order, and nothing else")
    func stretch() throws {
        let requested = urgency(try Story.at(.requested))
        func holds(_ from: String?, _ through: String) -> Bool {
            Urgency.due(from: from.map { .utc($0) }, through: .utc(through)).contains(requested)
        }
        #expect(holds(nil, "2026-11-04T08:00:00Z") && holds("2026-11-04T08:00:00Z", "2026-11-04T08:00:00Z"))
        #expect(!holds(nil, "2026-11-04T07:59:59Z") && !holds("2026-11-04T08:00:01Z", "2026-11-09T08:00:00Z"))
        var standing = try Story.at(.requested)
        try standing.act(.ask(.client), by: People.specialist)
        #expect(!Urgency.due(from: nil, through: .utc("2030-01-01T00:00:00Z")).contains(urgency(standing)))
    }

    @Test("a silence of so many working days began before its moment, and no other did", arguments: 0...12)
    func silence(days: Int) {
        let calendar = WorkCalendar.kyiv
        for now in ["2026-11-20T10:00:00Z", "2026-11-22T10:00:00Z", "2026-11-23T00:30:00Z"].map(Moment.utc) {
            let before = calendar.silenceBefore(days: days, now)
            #expect(calendar.workingDays(from: before.adding(seconds: -1), to: now) >= days)
            #expect(days == 0 || calendar.workingDays(from: before, to: now) < days)
        }
    }
}
