/// How similar accepted reworks came out: hours spent ÷ likely hours approved, and what that would mean for an estimate.
///
/// Similar is what was estimated at half to twice as much; of these the twelve nearest by the ratio of their hours, those
/// of the same client before all others: its system and its people are known, which tells more than the number of
/// criteria does. Of equally near ones the newer goes first.
package struct EstimateComparison: Equatable, Sendable {
    /// Below so many works it is too little to tell.
    package static let least = 5
    package static let most = 12

    /// The estimate's own likely hours, in minutes.
    package let likelyMinutes: Int
    /// In the order in which they were chosen.
    package let works: [EstimatedWork]
    /// How many of them are the client's own.
    package let ownWorks: Int
    /// nil when there are too few.
    package let outcome: Outcome?

    /// Ratios in thousandths, and the hours they would make of this estimate, in minutes.
    package struct Outcome: Equatable, Sendable {
        package let median: Int
        /// The middle half of the works lies between these.
        package let lower: Int
        package let upper: Int
        package let medianMinutes: Int
        package let lowerMinutes: Int
        package let upperMinutes: Int
    }

    /// Likely hours of what is similar.
    package static func window(of likelyMinutes: Int) -> ClosedRange<Int> {
        (likelyMinutes + 1) / 2...2 * likelyMinutes
    }

    /// - Parameter likelyMinutes: above nothing.
    package init(of likelyMinutes: Int, for client: ID<Client>, among known: [EstimatedWork]) {
        self.likelyMinutes = likelyMinutes
        let window = EstimateComparison.window(of: likelyMinutes)
        let similar = known.filter { window.contains($0.likelyMinutes) }.sorted { one, other in
            if (one.client == client) != (other.client == client) { return one.client == client }
            let (near, far) = (
                EstimateComparison.distance(one.likelyMinutes, likelyMinutes),
                EstimateComparison.distance(other.likelyMinutes, likelyMinutes)
            )
            // near.more ÷ near.less < far.more ÷ far.less
            let (left, right) = (near.more * far.less, far.more * near.less)
            return left == right ? one.rework > other.rework : left < right
        }
        works = Array(similar.prefix(EstimateComparison.most))
        ownWorks = works.count { $0.client == client }
        outcome = EstimateComparison.outcome(works.map(\.ratio).sorted(), likelyMinutes)
    }

    private static func distance(_ one: Int, _ other: Int) -> (more: Int, less: Int) {
        (max(one, other), min(one, other))
    }

    private static func outcome(_ ratios: [Int], _ likelyMinutes: Int) -> Outcome? {
        guard ratios.count >= least else { return nil }
        let (lower, median, upper) = (quarter(1, of: ratios), quarter(2, of: ratios), quarter(3, of: ratios))
        func minutes(_ ratio: Int) -> Int { (likelyMinutes * ratio + 500) / 1_000 }
        return Outcome(
            median: median, lower: lower, upper: upper, medianMinutes: minutes(median), lowerMinutes: minutes(lower),
            upperMinutes: minutes(upper))
    }

    /// Where `quarter` quarters of the sorted values lie below; between two values in proportion.
    private static func quarter(_ quarter: Int, of sorted: [Int]) -> Int {
        let place = (sorted.count - 1) * quarter
        let (index, rest) = (place / 4, place % 4)
        let next = min(index + 1, sorted.count - 1)
        return (sorted[index] * (4 - rest) + sorted[next] * rest + 2) / 4
    }
}
