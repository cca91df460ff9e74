import Foundation
import ReworkDomain

/// The clocks once more, by the regulation's words and as slowly as they are said: every working interval of some days
/// is listed, by a zone that is asked hour by hour, and then walked. Nothing of `WorkCalendar` is used.
struct SlowCalendar {
    let schedule: WorkSchedule
    let zone: TimeZone
    /// The union of the windows, as seconds since 1970.
    private let intervals: [Range<Int64>]

    init(_ schedule: WorkSchedule, days: ClosedRange<Int>) throws {
        guard let zone = TimeZone(identifier: schedule.timeZone) else { throw CocoaError(.coderInvalidValue) }
        self.schedule = schedule
        self.zone = zone
        var found: [Range<Int64>] = []
        for day in days {
            for window in schedule.windows(on: Day(number: day)) {
                let open = SlowCalendar.instant(zone, day, window.open)
                let close = SlowCalendar.instant(zone, day, window.close)
                if open < close { found.append(open..<close) }
            }
        }
        var union: [Range<Int64>] = []
        for one in found.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) }) {
            if let last = union.last, one.lowerBound <= last.upperBound {
                union[union.count - 1] = last.lowerBound..<max(last.upperBound, one.upperBound)
            } else {
                union.append(one)
            }
        }
        intervals = union
    }

    private static func offset(_ zone: TimeZone, _ seconds: Int64) -> Int64 {
        Int64(zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds))))
    }

    /// The first instant that shows the wall clock's time; where none does, the time by the clock before the change.
    static func instant(_ zone: TimeZone, _ day: Int, _ second: Int) -> Int64 {
        let local = Int64(day) * 86_400 + Int64(second)
        let hours = stride(from: local - 40 * 3600, through: local + 40 * 3600, by: 3600)
        let offsets = Set(hours.map { offset(zone, $0) })
        if let first = offsets.map({ local - $0 }).filter({ $0 + offset(zone, $0) == local }).min() { return first }
        // The clock has jumped over it: find the second of the jump.
        var (before, after) = (local - 40 * 3600, local + 40 * 3600)
        while after - before > 1 {
            let middle = (before + after) / 2
            if middle + offset(zone, middle) < local { before = middle } else { after = middle }
        }
        return local - offset(zone, before)
    }

    func add(_ seconds: Int, to start: Int64) -> Int64 {
        var left = Int64(seconds)
        if left <= 0 { return start }
        for one in intervals where one.upperBound > start {
            let from = max(one.lowerBound, start)
            if one.upperBound - from >= left { return from + left }
            left -= one.upperBound - from
        }
        return .max
    }

    func measure(_ start: Int64, _ end: Int64) -> Int {
        intervals.reduce(0) { $0 + Int(max(0, min($1.upperBound, end) - max($1.lowerBound, start))) }
    }

    /// Windows in which any time passes: a change of the clocks may skip one.
    private func open(_ day: Int) -> [Range<Int64>] {
        schedule.windows(on: Day(number: day)).compactMap { window in
            let open = SlowCalendar.instant(zone, day, window.open)
            let close = SlowCalendar.instant(zone, day, window.close)
            return open < close ? open..<close : nil
        }
    }

    private func closing(_ day: Int) -> Int64? { open(day).map(\.upperBound).max() }

    /// Rules 11, 12 and 14, a pause at a time.
    func due(_ kind: ServiceClock.Kind, set: Int64, pauses: [(Int64, Int64?)]) -> Int64? {
        var left = kind == .consultation ? 43_200 : 28_800
        var from = set
        for pause in pauses {
            if let to = pause.1, to <= from { continue }
            let (counts, due) = without(kind, from, left)
            if pause.0 >= due { return due }
            left -= measure(counts, max(pause.0, from))
            guard let to = pause.1 else { return nil }
            from = to
        }
        return without(kind, from, left).due
    }

    private func without(_ kind: ServiceClock.Kind, _ from: Int64, _ left: Int) -> (counts: Int64, due: Int64) {
        if kind == .consultation { return (from, add(left, to: from)) }
        let local = from + SlowCalendar.offset(zone, from)
        var day = Int((Double(local) / 86_400).rounded(.down))
        let clock = local - Int64(day) * 86_400
        if let closing = closing(day), from < closing, clock < 57_600 {
            return (from, min(add(left, to: from), closing))
        }
        repeat { day += 1 } while open(day).isEmpty
        let (open, closing) = (open(day).map(\.lowerBound).min() ?? .max, closing(day) ?? .max)
        return (open, min(add(left, to: open), closing))
    }
}
