/// Rule 21: by how much the median of one sample is below that of another, 1 − median(one) ÷ median(other), with the
/// interval of 95 % that resampling gives (percentile bootstrap, B. Efron, 1979).
package struct MedianReduction: Equatable, Sendable {
    /// Sizes of the samples.
    package let (count, otherCount): (Int, Int)
    /// Medians, in what the samples are in.
    package let (median, otherMedian): (Double, Double)
    package let value: Double
    package let interval: ClosedRange<Double>

    /// Draws of the bootstrap ⚙.
    package static let draws = 2_000

    /// - Parameters:
    ///   - sample, other: none negative.
    ///   - least: sizes below it tell nothing ⚙.
    ///   - seed: the same samples and seed give the same interval.
    /// - Returns: nil when a sample is too small, or the other median is nothing to compare with.
    package init?(_ sample: [Int], than other: [Int], least: Int, seed: UInt64) {
        guard min(sample.count, other.count) >= max(1, least) else { return nil }
        let (sample, other) = (sample.sorted(), other.sorted())
        let (median, otherMedian) = (MedianReduction.median(sample), MedianReduction.median(other))
        guard otherMedian > 0 else { return nil }
        (count, otherCount, self.median, self.otherMedian) = (sample.count, other.count, median, otherMedian)
        value = 1 - median / otherMedian
        var source = SplitMix64(seed: seed)
        let drawn = (0..<MedianReduction.draws).compactMap { _ -> Double? in
            let below = MedianReduction.drawnMedian(other, &source)
            let above = MedianReduction.drawnMedian(sample, &source)
            return below > 0 ? 1 - above / below : nil
        }
        .sorted()
        guard let low = MedianReduction.quantile(drawn, 0.025), let high = MedianReduction.quantile(drawn, 0.975) else {
            return nil
        }
        interval = low...high
    }

    /// Of an ascending list that is not empty.
    static func median(_ sorted: [Int]) -> Double {
        let middle = sorted.count / 2
        return sorted.count % 2 == 1 ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
    }

    private static func drawnMedian(_ sample: [Int], _ source: inout SplitMix64) -> Double {
        median((0..<sample.count).map { _ in sample[Int(source.next() % UInt64(sample.count))] }.sorted())
    }

    private static func quantile(_ sorted: [Double], _ share: Double) -> Double? {
        guard !sorted.isEmpty else { return nil }
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        let above = min(below + 1, sorted.count - 1)
        return sorted[below] + (sorted[above] - sorted[below]) * (place - Double(below))
    }
}
