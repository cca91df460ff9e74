import ReworkDomain
import TestSupport
import Testing

/// Kyiv, 2026: weekdays 9:00–13:00 and 14:00–18:00; UTC+2 in winter.
struct WorkCalendarTests {
    private let kyiv = WorkCalendar.kyiv

    private func windows(_ pairs: [(String, String)]) throws -> [WorkWindow] {
        try pairs.map { try #require(WorkWindow($0.0, $0.1)) }
    }

    /// The same windows every day, but on the dates given.
    private func everyDay(
        _ zone: String, _ pairs: [(String, String)], but exceptions: [String: [(String, String)]] = [:]
    ) throws -> WorkCalendar {
        let day = try windows(pairs)
        let week = Dictionary(uniqueKeysWithValues: Weekday.allCases.map { ($0, day) })
        var schedule = WorkSchedule(timeZone: zone, week: week)
        for (date, pairs) in exceptions { schedule.exceptions[.on(date)] = SpecialDay(windows: try windows(pairs)) }
        return try #require(WorkCalendar(schedule))
    }

    @Test(
        "nothing added is the moment itself, in working time or out of it",
        arguments: [
            "2026-11-02T08:00:00Z", "2026-11-02T11:30:00Z", "2026-11-02T16:00:00Z", "2026-11-01T08:00:00Z",
        ])
    func addNothing(_ moment: String) {
        #expect(kyiv.add(0, to: .utc(moment)) == .utc(moment))
    }

    @Test(
        "hours are added over breaks, nights and weekends; the end is the earliest such instant",
        arguments: [
            ("2026-11-02T08:00:00Z", 3600, "2026-11-02T09:00:00Z"),
            ("2026-11-02T08:00:00Z", 3 * 3600, "2026-11-02T11:00:00Z"),
            ("2026-11-02T08:00:00Z", 3 * 3600 + 1, "2026-11-02T12:00:01Z"),
            ("2026-11-02T11:30:00Z", 1, "2026-11-02T12:00:01Z"),
            ("2026-11-02T07:00:00Z", 8 * 3600, "2026-11-02T16:00:00Z"),
            ("2026-11-02T07:00:00Z", 8 * 3600 + 1, "2026-11-03T07:00:01Z"),
            ("2026-11-06T15:00:00Z", 2 * 3600, "2026-11-09T08:00:00Z"),
            ("2026-11-07T12:00:00Z", 1, "2026-11-09T07:00:01Z"),
            ("2026-11-02T16:00:00Z", 1, "2026-11-03T07:00:01Z"),
            ("2026-11-02T08:00:00Z", 40 * 3600, "2026-11-09T08:00:00Z"),
        ])
    func add(_ start: String, _ seconds: Int, _ end: String) {
        #expect(kyiv.add(seconds, to: .utc(start)) == .utc(end))
        #expect(kyiv.workingSeconds(from: .utc(start), to: .utc(end)) == seconds)
    }

    @Test("windows are half-open: the closing second is no working time")
    func halfOpen() {
        #expect(kyiv.workingSeconds(from: .utc("2026-11-02T10:59:59Z"), to: .utc("2026-11-02T11:00:00Z")) == 1)
        #expect(kyiv.workingSeconds(from: .utc("2026-11-02T11:00:00Z"), to: .utc("2026-11-02T12:00:00Z")) == 0)
        #expect(kyiv.workingSeconds(from: .utc("2026-11-02T12:00:00Z"), to: .utc("2026-11-02T12:00:01Z")) == 1)
    }

    @Test("no time passes backwards")
    func backwards() {
        #expect(kyiv.workingSeconds(from: .utc("2026-11-02T10:00:00Z"), to: .utc("2026-11-02T09:00:00Z")) == 0)
    }

    @Test("a holiday has no windows, a short day fewer, a working Saturday its own")
    func exceptions() throws {
        let week = try windows([("09:00", "13:00"), ("14:00", "18:00")])
        let weekdays = Weekday.allCases.prefix(5).map { ($0, week) }
        let schedule = WorkSchedule(
            timeZone: "Europe/Kyiv", week: Dictionary(uniqueKeysWithValues: weekdays),
            exceptions: [
                .on("2026-12-24"): SpecialDay(windows: try windows([("09:00", "13:00")])),
                .on("2026-12-25"): SpecialDay(name: "Різдво", windows: []),
                .on("2026-12-26"): SpecialDay(windows: try windows([("10:00", "12:00")])),
            ])
        let calendar = try #require(WorkCalendar(schedule))
        // Thursday 12:00: 1 h that day, none on Friday, 2 h on Saturday, the rest on Monday.
        let start = Moment.utc("2026-12-24T10:00:00Z")
        #expect(calendar.add(3600, to: start) == .utc("2026-12-24T11:00:00Z"))
        #expect(calendar.add(3 * 3600, to: start) == .utc("2026-12-26T10:00:00Z"))
        #expect(calendar.add(3 * 3600 + 1, to: start) == .utc("2026-12-28T07:00:01Z"))
        #expect(calendar.workingDays(from: start, to: .utc("2026-12-28T10:00:00Z")) == 2)
    }

    @Test("windows that overlap or touch count once: the union is what counts")
    func union() throws {
        let calendar = try everyDay("UTC", [("12:00", "15:00"), ("09:00", "13:00"), ("15:00", "16:00")])
        let day = (Moment.utc("2026-11-02T00:00:00Z"), Moment.utc("2026-11-03T00:00:00Z"))
        #expect(calendar.workingSeconds(from: day.0, to: day.1) == 7 * 3600)
        #expect(calendar.add(7 * 3600, to: day.0) == .utc("2026-11-02T16:00:00Z"))
    }

    @Test("a day may be worked from midnight to midnight")
    func wholeDay() throws {
        let calendar = try everyDay("Europe/Kyiv", [("00:00", "24:00")])
        let start = Moment.utc("2026-11-02T08:00:00Z")
        #expect(calendar.add(1_000_000, to: start) == start.adding(seconds: 1_000_000))
        // Two days, with an hour less and with an hour more.
        for (from, to) in [
            ("2026-03-28T10:00:00Z", "2026-03-30T10:00:00Z"), ("2026-10-24T10:00:00Z", "2026-10-26T10:00:00Z"),
        ] {
            #expect(calendar.workingSeconds(from: .utc(from), to: .utc(to)) == 2 * 86_400)
        }
    }

    /// Kyiv, 29 March 2026: at 3:00 it is 4:00.
    @Test(
        "a wall-clock time that is skipped moves forward by the gap",
        arguments: [
            (["02:30-05:00"], 90), (["03:30-06:00"], 90), (["03:10-03:50"], 40), (["03:30-04:30"], 0),
            (["02:00-03:30", "04:00-05:00"], 120), (["02:00-03:00", "04:00-05:00"], 120),
        ])
    func gap(_ spans: [String], _ minutes: Int) throws {
        let pairs = spans.map { ("\($0.prefix(5))", "\($0.suffix(5))") }
        let calendar = try everyDay("Europe/Kyiv", pairs)
        let night = (Moment.utc("2026-03-28T22:00:00Z"), Moment.utc("2026-03-29T21:00:00Z"))
        #expect(calendar.workingSeconds(from: night.0, to: night.1) == minutes * 60)
    }

    /// Kyiv, 25 October 2026: at 4:00 it is 3:00 again.
    @Test(
        "a wall-clock time that comes twice is the first",
        arguments: [
            (["02:30-05:00"], 210), (["03:30-05:00"], 150), (["02:30-03:30"], 60),
            (["03:00-03:30", "03:30-04:00"], 120),
            (["03:10-03:50"], 40), (["04:00-05:00"], 60),
        ])
    func overlap(_ spans: [String], _ minutes: Int) throws {
        let pairs = spans.map { ("\($0.prefix(5))", "\($0.suffix(5))") }
        let calendar = try everyDay("Europe/Kyiv", pairs)
        let night = (Moment.utc("2026-10-24T21:00:00Z"), Moment.utc("2026-10-25T22:00:00Z"))
        #expect(calendar.workingSeconds(from: night.0, to: night.1) == minutes * 60)
    }

    @Test(
        "moments of the wall clock on the days when it changes",
        arguments: [
            ("Europe/Kyiv", "2026-03-29", "02:59", "2026-03-29T00:59:00Z"),
            ("Europe/Kyiv", "2026-03-29", "03:00", "2026-03-29T01:00:00Z"),
            ("Europe/Kyiv", "2026-03-29", "03:30", "2026-03-29T01:30:00Z"),
            ("Europe/Kyiv", "2026-03-29", "04:00", "2026-03-29T01:00:00Z"),
            ("Europe/Kyiv", "2026-10-25", "03:30", "2026-10-25T00:30:00Z"),
            ("Europe/Kyiv", "2026-10-25", "04:00", "2026-10-25T02:00:00Z"),
            ("Australia/Lord_Howe", "2026-10-04", "02:15", "2026-10-03T15:45:00Z"),
            ("America/Santiago", "2024-09-08", "00:00", "2024-09-08T04:00:00Z"),
            ("America/Santiago", "2024-09-08", "01:00", "2024-09-08T04:00:00Z"),
        ])
    func wallClock(_ zone: String, _ day: String, _ time: String, _ moment: String) throws {
        let calendar = try everyDay(zone, [("09:00", "18:00")])
        let parts = time.split(separator: ":").compactMap { Int($0) }
        try #require(parts.count == 2)
        #expect(calendar.moment(on: .on(day), second: parts[0] * 3600 + parts[1] * 60) == .utc(moment))
    }

    @Test(
        "a date is the one the wall clock shows",
        arguments: [
            ("Europe/Kyiv", "2026-11-02T21:59:59Z", "2026-11-02"),
            ("Europe/Kyiv", "2026-11-02T22:00:00Z", "2026-11-03"),
            ("Europe/Kyiv", "2026-07-02T21:00:00Z", "2026-07-03"),
            ("America/New_York", "2026-11-02T04:59:59Z", "2026-11-01"),
            ("Asia/Kolkata", "1969-12-31T18:29:59Z", "1969-12-31"),
            ("Asia/Kolkata", "1969-12-31T18:30:00Z", "1970-01-01"),
        ])
    func dates(_ zone: String, _ moment: String, _ day: String) throws {
        let calendar = try everyDay(zone, [("09:00", "18:00")])
        #expect(calendar.day(of: .utc(moment)) == .on(day))
    }

    @Test("a day ends where the next begins")
    func ends() {
        #expect(kyiv.end(of: .on("2026-11-16")) == .utc("2026-11-16T22:00:00Z"))
        #expect(kyiv.end(of: .on("2026-12-31")) == .utc("2026-12-31T22:00:00Z"))
        #expect(kyiv.end(of: .on("2026-06-30")) == .utc("2026-06-30T21:00:00Z"))
    }

    @Test("a calendar without any working time, or of an unknown zone, is none")
    func none() throws {
        let day = try windows([("09:00", "18:00")])
        #expect(WorkCalendar(WorkSchedule(timeZone: "Europe/Kyiv", week: [:])) == nil)
        #expect(WorkCalendar(WorkSchedule(timeZone: "Europe/Kyiv", week: [.monday: []])) == nil)
        #expect(WorkCalendar(WorkSchedule(timeZone: "Europe/Nowhere", week: [.monday: day])) == nil)
    }

    @Test(
        "a window ascends within one day",
        arguments: [
            ("09:00", "18:00", true), ("00:00", "24:00", true), ("09:00", "09:00", false), ("18:00", "09:00", false),
            ("09:00", "24:01", false), ("9", "18:00", false), ("09:60", "18:00", false), ("-1:00", "18:00", false),
        ])
    func window(_ open: String, _ close: String, _ isOne: Bool) {
        #expect((WorkWindow(open, close) != nil) == isOne)
    }
}
