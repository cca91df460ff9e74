import Foundation

/// How far a zone's wall clock is ahead of UTC, by a table made once: a list of deadlines asks thousands of times.
struct ZoneOffsets: Sendable {
    private let zone: TimeZone
    /// Seconds since 1970 from which the offset beside it holds; ascending.
    private let starts: [Int64]
    private let offsets: [Int]

    /// 2000 to 2059; outside of it the zone itself is asked.
    private static let range: Range<Int64> = 946_684_800..<2_840_140_800
    private static let week: Int64 = 7 * 86_400
    /// The local dates the table knows, as days since 1970.
    static let days = 10_957..<32_872

    init(_ zone: TimeZone) {
        func ask(_ seconds: Int64) -> Int {
            zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
        }
        var starts = [ZoneOffsets.range.lowerBound]
        var offsets = [ask(ZoneOffsets.range.lowerBound)]
        // No zone changes its clocks twice in a week.
        for week in stride(
            from: ZoneOffsets.range.lowerBound, to: ZoneOffsets.range.upperBound, by: Int(ZoneOffsets.week))
        {
            var (before, after) = (week, week + ZoneOffsets.week)
            let changed = ask(after)
            guard let known = offsets.last, changed != known else { continue }
            while after - before > 1 {
                let middle = before + (after - before) / 2
                if ask(middle) == known { before = middle } else { after = middle }
            }
            guard after < ZoneOffsets.range.upperBound else { break }
            starts.append(after)
            offsets.append(changed)
        }
        self.zone = zone
        self.starts = starts
        self.offsets = offsets
    }

    func offset(at seconds: Int64) -> Int {
        guard ZoneOffsets.range.contains(seconds) else {
            return zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(seconds)))
        }
        var (low, high) = (0, starts.count)
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= seconds { low = middle } else { high = middle }
        }
        return offsets[low]
    }

    /// The date a wall clock shows, as days since 1970.
    func dayNumber(of seconds: Int64) -> Int {
        let local = seconds + Int64(offset(at: seconds))
        return Int((local >= 0 ? local : local - 86_399) / 86_400)
    }

    /// Seconds since 1970 at which a wall clock shows `second` seconds past midnight of the date. One that a change of
    /// the clocks skips moves forward by the gap; one that comes twice is the first.
    func instant(day: Int, second: Int) -> Int64 {
        let local = Int64(day) * 86_400 + Int64(second)
        let before = offset(at: local - 86_400)
        let after = offset(at: local + 86_400)
        for candidate in [max(before, after), min(before, after)]
        where offset(at: local - Int64(candidate)) == candidate {
            return local - Int64(candidate)
        }
        return local - Int64(before)
    }

    /// Local dates whose clocks may change, with those beside them.
    var changingDays: Set<Int> {
        Set(starts.dropFirst().flatMap { start in (-3...3).map { Int(start / 86_400) + $0 } })
    }

    /// The dates of the table by the offset they have, but for `changingDays`, which may have either.
    var segments: [(offset: Int, days: Range<Int>)] {
        let firsts = [ZoneOffsets.days.lowerBound] + starts.dropFirst().map { Int($0 / 86_400) }
        let ends = firsts.dropFirst() + [ZoneOffsets.days.upperBound]
        return zip(zip(firsts, ends), offsets).map { (offset: $1, days: $0.0..<$0.1) }
    }
}
