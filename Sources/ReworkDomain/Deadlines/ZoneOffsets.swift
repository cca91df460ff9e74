import Foundation

/// How far a zone's wall clock is ahead of UTC, by a table made once: a list of deadlines asks thousands of times.
struct ZoneOffsets: Sendable, Equatable {
    private let zone: TimeZone
    /// Seconds since 1970 from which the offset beside it holds; ascending.
    private let starts: [Int64]
    private let offsets: [Int]

    /// 2000 to 2060; outside of it the zone itself is asked.
    private static let range: Range<Int64> = 946_684_800..<2_840_140_800
    private static let week: Int64 = 7 * 86_400

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
}
