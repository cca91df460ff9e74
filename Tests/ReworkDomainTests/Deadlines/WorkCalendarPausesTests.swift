import ReworkDomain
import TestSupport
import Testing

/// Rule 14 on any clock. Kyiv, winter: working time is 7:00–11:00 and 12:00–16:00 UTC from Monday, 2 November 2026.
struct WorkCalendarPausesTests {
    private let kyiv = WorkCalendar.kyiv
    private let start = Moment.start

    private func due(_ pauses: (String, String?)...) -> Moment? {
        kyiv.due(12 * 3600, after: start, pauses: pauses.map { Pause(from: .utc($0.0), to: $0.1.map { .utc($0) }) })
    }

    @Test("without waiting it is the hours added")
    func none() {
        #expect(due() == .utc("2026-11-03T13:00:00Z"))
    }

    @Test("the hours left go on from the answer")
    func goesOn() {
        #expect(due(("2026-11-02T10:00:00Z", "2026-11-05T10:00:00Z")) == .utc("2026-11-06T13:00:00Z"))
        #expect(
            due(("2026-11-02T10:00:00Z", "2026-11-02T13:00:00Z"), ("2026-11-03T09:00:00Z", "2026-11-04T07:00:00Z"))
                == .utc("2026-11-04T13:00:00Z"))
    }

    @Test("an answer outside working time lets the clock go on at the next opening")
    func answeredAtNight() {
        #expect(due(("2026-11-02T10:00:00Z", "2026-11-07T20:00:00Z")) == .utc("2026-11-10T09:00:00Z"))
    }

    @Test("asked at night, the hours left are those of the evening before")
    func askedAtNight() {
        #expect(due(("2026-11-02T20:00:00Z", "2026-11-03T20:00:00Z")) == .utc("2026-11-04T13:00:00Z"))
    }

    @Test("while the client is asked there is no due moment")
    func standing() {
        #expect(due(("2026-11-02T10:00:00Z", nil)) == nil)
        #expect(due(("2026-11-02T09:00:00Z", "2026-11-02T10:00:00Z"), ("2026-11-03T10:00:00Z", nil)) == nil)
    }

    @Test("a clock that begins while the client is asked stands as well")
    func standingFromTheStart() {
        #expect(due(("2026-11-02T08:00:00Z", nil)) == nil)
        #expect(due(("2026-11-02T07:30:00Z", nil)) == nil)
        #expect(due(("2026-11-02T07:30:00Z", "2026-11-03T07:00:00Z")) == .utc("2026-11-04T11:00:00Z"))
    }

    @Test("a wait that was over before the clock began moves nothing")
    func before() {
        #expect(due(("2026-11-01T08:00:00Z", "2026-11-02T07:59:59Z")) == .utc("2026-11-03T13:00:00Z"))
    }

    @Test(
        "waiting that begins at the due moment or after it moves nothing, answered or not",
        arguments: [
            ("2026-11-03T13:00:00Z", String?.none), ("2026-11-03T13:00:00Z", "2026-11-05T08:00:00Z"),
            ("2026-11-03T13:00:01Z", nil), ("2026-11-04T08:00:00Z", "2026-11-05T08:00:00Z"),
        ])
    func tooLate(_ from: String, _ to: String?) {
        #expect(due((from, to)) == .utc("2026-11-03T13:00:00Z"))
    }

    @Test("asked a second before the due moment, a second is left")
    func lastSecond() {
        #expect(due(("2026-11-03T12:59:59Z", "2026-11-05T08:00:00Z")) == .utc("2026-11-05T08:00:01Z"))
    }

    @Test("time worked leaves the waiting out")
    func without() {
        let pauses = [Pause(from: .utc("2026-11-02T10:00:00Z"), to: .utc("2026-11-02T13:00:00Z"))]
        let end = Moment.utc("2026-11-02T16:00:00Z")
        #expect(kyiv.workingSeconds(from: start, to: end, without: pauses) == 5 * 3600)
        #expect(
            kyiv.workingSeconds(from: start, to: end, without: [Pause(from: .utc("2026-11-02T15:00:00Z"))]) == 6 * 3600)
        #expect(kyiv.workingSeconds(from: .utc("2026-11-02T12:00:00Z"), to: end, without: pauses) == 3 * 3600)
        #expect(kyiv.workingSeconds(from: start, to: end, without: []) == 7 * 3600)
    }
}
