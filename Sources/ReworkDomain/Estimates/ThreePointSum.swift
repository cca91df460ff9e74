/// What three-point estimates of the parts come to, in minutes of work; whole numbers throughout. It takes the parts for
/// independent of each other: where one delay brings another, the real range is wider.
package struct ThreePointSum: Equatable, Sendable {
    /// The PERT means (low + 4 likely + high) / 6 added up, rounded half up.
    package let meanMinutes: Int
    /// Standard deviation: the square root of the sum of ((high − low) / 6)².
    package let deviationMinutes: Int
    /// Nine works of ten end between: the mean ± 1.645 standard deviations, never below nothing.
    package let lowMinutes: Int
    package let highMinutes: Int

    /// - Parameter parts: each within `EstimateOffer`'s bounds, at most `CriterionHours.most`.
    package init(_ parts: [ThreePoint]) {
        meanMinutes = (parts.reduce(0) { $0 + $1.sixfoldMean } + 3) / 6
        let squares = parts.reduce(0) { $0 + $1.sixfoldDeviation * $1.sixfoldDeviation }
        // Six hundred times the deviation, to keep two places until the end.
        let root = ThreePointSum.root(of: squares * 10_000)
        deviationMinutes = (root + 300) / 600
        let half = (root * 1_645 + 300_000) / 600_000
        lowMinutes = max(0, meanMinutes - half)
        highMinutes = meanMinutes + half
    }

    /// The whole part of the square root, by Newton's method.
    private static func root(of square: Int) -> Int {
        guard square > 1 else { return max(0, square) }
        var (before, next) = (square, (square + 1) / 2)
        while next < before { (before, next) = (next, (next + square / next) / 2) }
        return before
    }
}
