/// A calendar's working intervals of the years 2000 to 2059 with the working time before each: to add or to measure is a
/// binary search and a subtraction. Some 32,000 intervals, 24 bytes each.
struct WorkingTime: Sendable {
    /// Seconds since 1970 at which an interval opens, and closes; ascending and disjoint.
    private var opens: [Int64] = []
    private var closes: [Int64] = []
    /// Working seconds before each interval; one more at the end, which is all of them.
    private var before: [Int64] = [0]
    /// Instants the intervals speak for.
    private let range: Range<Int64>

    init(_ schedule: WorkSchedule, _ offsets: ZoneOffsets) {
        let days = ZoneOffsets.days
        range = Int64(days.lowerBound + 2) * 86_400..<Int64(days.upperBound - 2) * 86_400
        let week = Weekday.allCases.map { schedule.week[$0] ?? [] }
        let special = Dictionary(uniqueKeysWithValues: schedule.exceptions.map { ($0.key.number, $0.value.windows) })
        let changing = offsets.changingDays
        var held: [Range<Int64>] = []
        for (offset, stretch) in offsets.segments {
            for number in stretch {
                let windows = special[number] ?? week[(number + 3) % 7]
                guard changing.contains(number) else {
                    if !held.isEmpty { flush(&held) }
                    let midnight = Int64(number) * 86_400 - Int64(offset)
                    for window in windows { append(midnight + Int64(window.open)..<midnight + Int64(window.close)) }
                    continue
                }
                for window in windows {
                    let open = offsets.instant(day: number, second: window.open)
                    let close = offsets.instant(day: number, second: window.close)
                    if open < close { held.append(open..<close) }
                }
            }
        }
        flush(&held)
    }

    /// Around a change of the clocks one day's windows may lie among another's: a zone has skipped a whole day.
    private mutating func flush(_ held: inout [Range<Int64>]) {
        for interval in held.sorted(by: { $0.lowerBound < $1.lowerBound }) { append(interval) }
        held = []
    }

    private mutating func append(_ interval: Range<Int64>) {
        let open = max(interval.lowerBound, closes.last ?? interval.lowerBound)
        guard open < interval.upperBound else { return }
        if open == closes.last {
            closes[closes.count - 1] = interval.upperBound
            before[before.count - 1] += interval.upperBound - open
        } else {
            opens.append(open)
            closes.append(interval.upperBound)
            before.append((before.last ?? 0) + interval.upperBound - open)
        }
    }

    /// The earliest instant by which `seconds`, more than none, have passed; nil when these years don't tell.
    func add(_ seconds: Int, to start: Int64) -> Int64? {
        guard range.contains(start) else { return nil }
        let (target, isTooLarge) = passed(by: start).addingReportingOverflow(Int64(seconds))
        guard !isTooLarge, let all = before.last, target <= all else { return nil }
        var (low, high) = (0, opens.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if before[middle] < target { low = middle } else { high = middle }
        }
        let found = opens[low] + target - before[low]
        return range.contains(found) ? found : nil
    }

    /// Working seconds within [start, end), `start` being the earlier; nil when these years don't tell.
    func measure(from start: Int64, to end: Int64) -> Int? {
        guard range.contains(start), range.contains(end) else { return nil }
        return Int(passed(by: end) - passed(by: start))
    }

    private func passed(by instant: Int64) -> Int64 {
        guard let first = opens.first, instant > first else { return 0 }
        var (low, high) = (0, opens.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if opens[middle] < instant { low = middle } else { high = middle }
        }
        return before[low] + min(instant, closes[low]) - opens[low]
    }
}
