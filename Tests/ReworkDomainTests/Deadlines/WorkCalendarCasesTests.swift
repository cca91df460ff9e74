import ReworkDomain
import TestSupport
import Testing

struct WorkCalendarCasesTests {
    @Test("all the worked cases are read")
    func read() {
        #expect(ConsultationCase.all.count == 41)
        #expect(ConsultationCase.all.contains { $0.due == nil })
    }

    @Test(
        "a consultation is due after 12 working hours without waiting (rules 11, 14)", arguments: ConsultationCase.all)
    func due(_ given: ConsultationCase) throws {
        let calendar = try given.workCalendar()
        let pauses = try given.pauses.map { pair in
            try #require(pair.count == 2)
            return Pause(from: .utc(try #require(pair[0])), to: pair[1].map { .utc($0) })
        }
        let due = calendar.due(12 * 3600, after: .utc(given.at), pauses: pauses)
        #expect(due == given.due.map { .utc($0) })
    }

    @Test("the working time to a moment found by adding is the time added", arguments: ConsultationCase.all)
    func inverse(_ given: ConsultationCase) throws {
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

    @Test("working time adds up over any moment between", arguments: ConsultationCase.all)
    func additive(_ given: ConsultationCase) throws {
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
