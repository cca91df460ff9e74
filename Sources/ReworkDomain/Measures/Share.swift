import Foundation

/// A part of a whole, with the interval in which the true share lies with a probability of 95 %.
package struct Share: Equatable, Sendable {
    package let part: Int
    package let whole: Int

    /// - Precondition: 0 ≤ part ≤ whole.
    package init(_ part: Int, of whole: Int) {
        precondition(part >= 0 && part <= whole, "a part of a whole")
        self.part = part
        self.whole = whole
    }

    /// nil of nothing.
    package var value: Double? { whole == 0 ? nil : Double(part) / Double(whole) }

    /// Wilson's score interval (E. B. Wilson, 1927), which holds for shares near 1 and for small wholes too.
    package var interval: ClosedRange<Double>? {
        guard let value else { return nil }
        let (n, z) = (Double(whole), 1.959_963_984_540_054)
        let centre = (value + z * z / (2 * n)) / (1 + z * z / n)
        let reach = z / (1 + z * z / n) * (value * (1 - value) / n + z * z / (4 * n * n)).squareRoot()
        // Rounding alone could leave the bounds beside a share of 0 or 1.
        return min(value, max(0, centre - reach))...max(value, min(1, centre + reach))
    }
}
