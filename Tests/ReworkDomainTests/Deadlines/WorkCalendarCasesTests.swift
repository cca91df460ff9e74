import ReworkDomain
import TestSupport
import Testing

struct WorkCalendarCasesTests {
    @Test("the working time to a moment found by adding is the time added", arguments: DeadlineCase.all.prefix(40))
    func inverse(_ given: DeadlineCase) throws {
        let calendar = try given.workCalendar()
        var random = SplitMix64(seed: UInt64(given.id))
        for _ in 0..<100 {
            // Over a year with both changes of the clocks.
            let start = Moment.utc("2026-01-01T00:00:00Z").adding(seconds: .random(in: 0..<31_536_000, using: &random))
            let seconds = Int.random(in: 0...(60 * 3600), using: &random)
            let end = calendar.add(seconds, to: start)
            #expect(calendar.workingSeconds(from: start, to: end) == seconds, "\(seconds) s from \(start)")
            if seconds > 0 {
                let before = end.adding(seconds: -1)
                #expect(calendar.workingSeconds(from: start, to: before) == seconds - 1, "the earliest such instant")
            }
        }
    }

    @Test("working time adds up over any moment between", arguments: DeadlineCase.all.prefix(40))
    func additive(_ given: DeadlineCase) throws {
        let calendar = try given.workCalendar()
        var random = SplitMix64(seed: UInt64(1_000 + given.id))
        for _ in 0..<50 {
            let start = Moment.utc("2026-01-01T00:00:00Z").adding(seconds: .random(in: 0..<31_536_000, using: &random))
            let middle = start.adding(seconds: .random(in: 0..<1_000_000, using: &random))
            let end = middle.adding(seconds: .random(in: 0..<1_000_000, using: &random))
            let parts =
                calendar.workingSeconds(from: start, to: middle) + calendar.workingSeconds(from: middle, to: end)
            #expect(parts == calendar.workingSeconds(from: start, to: end))
        }
    }
}
