import ReworkDomain
import TestSupport
import Testing

struct ClockStepsTests {
    @Test("rule 15: a bug of Friday 16:30 says its cut-off, the days off, where it counts from, and when it is due")
    func friday() throws {
        let run = ServiceClock(.bug).run(from: .utc("2026-11-06T14:30:00Z"), pauses: [], in: .kyiv)
        #expect(
            run.steps(in: .kyiv) == [
                .set(.utc("2026-11-06T14:30:00Z")), .later(.cutoff, cutoff: 16 * 3600),
                .daysOff([
                    .init(day: .on("2026-11-07"), name: nil), .init(day: .on("2026-11-08"), name: nil),
                ]),
                .counts(from: .utc("2026-11-09T07:00:00Z"), seconds: 8 * 3600), .due(.utc("2026-11-09T16:00:00Z")),
            ])
    }

    @Test("rules 14, 15: waiting on the client is told with its working time, a holiday by its name")
    func waited() throws {
        var schedule = WorkSchedule.kyiv
        schedule.exceptions[.on("2026-11-03")] = SpecialDay(name: "День міста", windows: [])
        let calendar = try #require(WorkCalendar(schedule))
        let waits = [Pause(from: .utc("2026-11-02T09:00:00Z"), to: .utc("2026-11-02T12:10:00Z"))]
        let run = ServiceClock(.consultation).run(from: .utc("2026-11-02T08:00:00Z"), pauses: waits, in: calendar)
        #expect(
            run.steps(in: calendar) == [
                .set(.utc("2026-11-02T08:00:00Z")), .counts(from: .utc("2026-11-02T08:00:00Z"), seconds: 12 * 3600),
                .waited(from: .utc("2026-11-02T09:00:00Z"), to: .utc("2026-11-02T12:10:00Z"), seconds: 7800),
                .daysOff([.init(day: .on("2026-11-03"), name: "День міста")]),
                .counts(from: .utc("2026-11-02T12:10:00Z"), seconds: 11 * 3600), .due(.utc("2026-11-04T15:10:00Z")),
            ])
    }

    @Test("rules 12, 15: that the day ends before the hours do is told")
    func dayLimit() {
        let run = ServiceClock(.bug).run(from: .utc("2026-11-02T10:00:00Z"), pauses: [], in: .kyiv)
        #expect(run.steps(in: .kyiv).contains(.dayLimit(.utc("2026-11-02T16:00:00Z"))))
    }

    @Test("rules 14, 15: while it waits there is no due moment, and what is left is told")
    func stands() {
        let waits = [Pause(from: .utc("2026-11-02T09:00:00Z"))]
        let run = ServiceClock(.consultation).run(from: .utc("2026-11-02T08:00:00Z"), pauses: waits, in: .kyiv)
        #expect(run.steps(in: .kyiv).last == .stands(since: .utc("2026-11-02T09:00:00Z"), left: 11 * 3600))
    }
}
