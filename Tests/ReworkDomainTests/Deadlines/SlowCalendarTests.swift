import Foundation
import ReworkDomain
import TestSupport
import Testing

/// Random calendars, in zones whose clocks jump by an hour, by half an hour, at midnight and over a whole day, against
/// the slow second implementation.
struct SlowCalendarTests {
    /// The date around which each is tried: a change of the clocks in its zone.
    private static let places: [(zone: String, day: String)] = [
        ("Europe/Kyiv", "2026-03-29"), ("Europe/Kyiv", "2026-10-25"), ("America/New_York", "2026-11-01"),
        ("Australia/Lord_Howe", "2026-04-05"), ("Australia/Lord_Howe", "2026-10-04"), ("Asia/Kolkata", "2026-05-01"),
        ("America/Sao_Paulo", "2018-11-04"), ("America/Havana", "2026-11-01"), ("Pacific/Apia", "2011-12-30"),
        ("Asia/Beirut", "2026-03-29"), ("Africa/Casablanca", "2026-03-22"), ("Europe/Kyiv", "2059-10-26"),
        ("Europe/Kyiv", "1999-10-31"), ("Asia/Kathmandu", "2060-02-01"), ("Antarctica/Troll", "2026-03-29"),
    ]

    private static func windows(_ random: inout SplitMix64) -> [WorkWindow] {
        // On whole hours, on half hours, and on any second; at night too.
        let step = [3600, 1800, 1].randomElement(using: &random) ?? 1
        return (0..<Int.random(in: 0...3, using: &random)).compactMap { _ in
            let edges = [
                Int.random(in: 0...(86_400 / step), using: &random),
                Int.random(in: 0...(86_400 / step), using: &random),
            ]
            return WorkWindow(open: (edges.min() ?? 0) * step, close: (edges.max() ?? 0) * step)
        }
    }

    private static func schedule(_ zone: String, around day: Day, _ random: inout SplitMix64) -> WorkSchedule {
        var schedule = WorkSchedule(timeZone: zone, week: [.tuesday: [WorkWindow("09:00", "18:00")].compactMap(\.self)])
        for weekday in Weekday.allCases where Int.random(in: 0..<4, using: &random) > 0 {
            schedule.week[weekday] = windows(&random)
        }
        if schedule.week.values.allSatisfy(\.isEmpty) {
            schedule.week[.friday] = [WorkWindow("22:00", "24:00")].compactMap(\.self)
        }
        for _ in 0..<Int.random(in: 0...4, using: &random) {
            let special = SpecialDay(windows: Bool.random(using: &random) ? [] : windows(&random))
            schedule.exceptions[day.adding(days: .random(in: -5...12, using: &random))] = special
        }
        return schedule
    }

    @Test("adding and measuring working time agree with counting it slowly", arguments: places.indices)
    func counting(_ place: Int) throws {
        let (zone, date) = SlowCalendarTests.places[place]
        var random = SplitMix64(seed: UInt64(place + 1))
        let around = Day.on(date)
        for _ in 0..<12 {
            let schedule = SlowCalendarTests.schedule(zone, around: around, &random)
            let calendar = try #require(WorkCalendar(schedule))
            let slow = try SlowCalendar(schedule, days: (around.number - 12)...(around.number + 160))
            for _ in 0..<40 {
                let start = Int64(around.number) * 86_400 + .random(in: -400_000...400_000, using: &random)
                let end = start + .random(in: -100_000...1_000_000, using: &random)
                let found = calendar.workingSeconds(from: Moment(seconds: start), to: Moment(seconds: end))
                #expect(found == (start < end ? slow.measure(start, end) : 0), "\(schedule) from \(start) to \(end)")
                let seconds = Int.random(in: 0...60_000, using: &random)
                let due = calendar.add(seconds, to: Moment(seconds: start))
                let expected = slow.add(seconds, to: start)
                if expected < .max { #expect(due.seconds == expected, "\(schedule): \(seconds) s after \(start)") }
            }
        }
    }

    @Test("rules 11, 12, 14: due moments agree with the rules' words, with random waits", arguments: places.indices)
    func due(_ place: Int) throws {
        let (zone, date) = SlowCalendarTests.places[place]
        var random = SplitMix64(seed: UInt64(place + 101))
        let around = Day.on(date)
        for _ in 0..<12 {
            let schedule = SlowCalendarTests.schedule(zone, around: around, &random)
            let calendar = try #require(WorkCalendar(schedule))
            let slow = try SlowCalendar(schedule, days: (around.number - 12)...(around.number + 260))
            for _ in 0..<40 {
                let set = Int64(around.number) * 86_400 + .random(in: -300_000...300_000, using: &random)
                var pauses: [(Int64, Int64?)] = []
                var from = set + .random(in: -5_000...90_000, using: &random)
                for _ in 0..<Int.random(in: 0...3, using: &random) {
                    let to = from + .random(in: 0...150_000, using: &random)
                    pauses.append((from, to))
                    from = to + .random(in: 0...60_000, using: &random)
                }
                if Int.random(in: 0..<8, using: &random) == 0 { pauses.append((from, nil)) }
                let kind = ServiceClock.Kind.allCases.randomElement(using: &random) ?? .bug
                let run = ServiceClock(kind).run(
                    from: Moment(seconds: set),
                    pauses: pauses.map { Pause(from: Moment(seconds: $0.0), to: $0.1.map { Moment(seconds: $0) }) },
                    in: calendar)
                let expected = slow.due(kind, set: set, pauses: pauses)
                if expected != .max { #expect(run.due?.seconds == expected, "\(kind) \(schedule) \(set) \(pauses)") }
            }
        }
    }

    @Test("a span of forty years is measured as its years are")
    func long() throws {
        let calendar = WorkCalendar.kyiv
        let ends = (2015...2055).map { Moment.utc("\($0)-06-01T00:00:00Z") }
        let years = zip(ends, ends.dropFirst()).map { calendar.workingSeconds(from: $0, to: $1) }
        let (first, last) = (try #require(ends.first), try #require(ends.last))
        #expect(calendar.workingSeconds(from: first, to: last) == years.reduce(0, +))
        #expect(
            calendar.workingSeconds(from: first, to: calendar.add(years.reduce(0, +), to: first)) == years.reduce(0, +))
    }

    @Test("there is an end to time, and adding stops there")
    func end() {
        let late = Moment.utc("9999-12-30T10:00:00Z")
        #expect(WorkCalendar.kyiv.add(400 * 3600, to: late) == Moment(seconds: .max))
    }
}
