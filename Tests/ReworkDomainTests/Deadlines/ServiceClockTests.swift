import ReworkDomain
import TestSupport
import Testing

/// Kyiv, 2026: weekdays 9:00–13:00 and 14:00–18:00; UTC+2 in winter. 6 November is a Friday.
struct ServiceClockTests {
    private let kyiv = WorkCalendar.kyiv

    private func run(
        _ kind: ServiceClock.Kind, _ set: String, _ pauses: [(String, String?)] = [],
        rules: ServiceClock.Rules = .init()
    ) -> ClockRun {
        let waits = pauses.map { Pause(from: .utc($0.0), to: $0.1.map { .utc($0) }) }
        return ServiceClock(kind, rules: rules).run(from: .utc(set), pauses: waits, in: kyiv)
    }

    @Test("all the worked cases are read")
    func read() {
        #expect(DeadlineCase.all.count == 120)
        #expect(DeadlineCase.all.filter { $0.kind == .bug }.count == 79)
        #expect(DeadlineCase.all.contains { $0.due == nil })
    }

    @Test("every worked case is due to the second (rules 11, 12, 14)", arguments: DeadlineCase.all)
    func due(_ given: DeadlineCase) throws {
        let found = ServiceClock(given.kind).run(
            from: .utc(given.at), pauses: try given.waits(), in: try given.workCalendar())
        #expect(found.due == given.due.map { .utc($0) })
    }

    @Test(
        "rule 11: a consultation is solved within 12 working hours",
        arguments: [
            ("2026-11-02T07:00:00Z", "2026-11-03T11:00:00Z"), ("2026-11-06T14:30:00Z", "2026-11-10T09:30:00Z"),
        ])
    func consultation(_ set: String, _ due: String) {
        #expect(run(.consultation, set).due == .utc(due))
    }

    @Test(
        "rule 12: before 16:00 is strict, on the calendar's clock",
        arguments: [
            ("2026-11-06T13:59:59Z", "2026-11-06T16:00:00Z"), ("2026-11-06T14:00:00Z", "2026-11-09T16:00:00Z"),
        ])
    func strict(_ set: String, _ due: String) {
        #expect(run(.bug, set).due == .utc(due))
    }

    @Test("rule 12: a bug of an early morning has its 8 hours, and they end with the day")
    func early() {
        let found = run(.bug, "2026-11-06T03:00:00Z")
        #expect(found.due == .utc("2026-11-06T16:00:00Z"))
        #expect(found.legs.map(\.isLimited) == [false])
        #expect(run(.bug, "2026-11-06T10:00:00Z").legs.map(\.isLimited) == [true])
    }

    @Test(
        "rule 12: why it counts from the next working day is told",
        arguments: [
            ("2026-11-06T14:30:00Z", ClockRun.Later.cutoff), ("2026-11-06T16:00:00Z", .closed),
            ("2026-11-07T09:00:00Z", .dayOff),
        ])
    func later(_ set: String, _ why: ClockRun.Later) {
        let found = run(.bug, set)
        #expect(found.legs.map(\.later) == [why])
        #expect(found.legs.map(\.counts) == [.utc("2026-11-09T07:00:00Z")])
        #expect(found.due == .utc("2026-11-09T16:00:00Z"))
    }

    @Test("rule 12: by the other setting a late bug runs its 8 hours from the moment itself")
    func runningClock() {
        var rules = ServiceClock.Rules()
        rules.afterCutoff = .runningClock
        #expect(run(.bug, "2026-11-06T14:30:00Z", rules: rules).due == .utc("2026-11-09T14:30:00Z"))
        #expect(run(.bug, "2026-11-06T13:30:00Z", rules: rules).due == .utc("2026-11-06T16:00:00Z"))
    }

    @Test("rule 14: the hours left go on from the answer, and the cut-off is asked again then")
    func answeredLate() {
        // Set at 9:00; asked at 10:00, answered at 16:30: 7 hours are left, on Monday.
        let found = run(.bug, "2026-11-06T07:00:00Z", [("2026-11-06T08:00:00Z", "2026-11-06T14:30:00Z")])
        #expect(found.due == .utc("2026-11-09T15:00:00Z"))
        #expect(found.legs.map(\.left) == [8 * 3600, 7 * 3600])
        #expect(found.legs.last?.later == .cutoff)
    }

    @Test("rule 14: asked before the clock counts, nothing is used up")
    func askedBefore() {
        let found = run(.bug, "2026-11-06T14:30:00Z", [("2026-11-07T08:00:00Z", "2026-11-09T08:00:00Z")])
        #expect(found.legs.map(\.left) == [8 * 3600, 8 * 3600])
        #expect(found.due == .utc("2026-11-09T16:00:00Z"))
    }

    @Test("rule 14: a promise already missed stays missed, were the client asked at the due moment itself")
    func missed() {
        let missed = run(.bug, "2026-11-06T07:00:00Z", [("2026-11-06T16:00:00Z", nil)])
        #expect(missed.due == .utc("2026-11-06T16:00:00Z"))
        let stopped = run(.bug, "2026-11-06T07:00:00Z", [("2026-11-06T15:59:59Z", nil)])
        #expect(stopped.due == nil)
        #expect(stopped.left == 1)
    }
}
