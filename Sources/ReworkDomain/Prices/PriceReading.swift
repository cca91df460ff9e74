/// Rule 23 worked out for one client: the price of a month of individual support, and what each input adds to it.
///
/// Nothing is rounded on the way: complexity is counted in sixty-thousand-millionths (thousandths of a weight times
/// thousandths of a score, of hours given in minutes), and only amounts and points that are shown are rounded, half up,
/// as a running total, so that the lines add up to the price to the kopiyka.
package struct PriceReading: Equatable, Sendable {
    package let inputs: PriceInputs
    /// Reworks of the client that were accepted here.
    package let counted: Int
    package let terms: PriceTerms
    package let lines: [Line]
    /// Rounded to a thousandth.
    package let complexity: Thousandths
    /// Of a month.
    package let price: Money

    package enum Input: String, CaseIterable, Sendable {
        case type, hours, reworks, users
    }

    package struct Line: Equatable, Sendable {
        package let input: Input
        package let weight: Thousandths
        /// Of complexity; none of a type that multiplies, for it acts through the others.
        package let points: Thousandths
        package let adds: Money
    }

    /// nil for a price past the largest amount there is.
    package init?(_ inputs: PriceInputs, counted: Int, _ terms: PriceTerms) {
        self.inputs = inputs
        self.counted = counted
        self.terms = terms
        var total: Int128 = 0
        var (points, amount) = (Thousandths.zero, Int64(0))
        var lines: [Line] = []
        for (input, weight, units) in PriceReading.parts(inputs, reworks: inputs.openingReworks + counted, terms) {
            total += units
            let price = PriceReading.rounded(total * Int128(terms.rate.minor))
            guard price + Int128(terms.base.minor) <= Int128(Money.most) else { return nil }
            let upTo = Thousandths(Int64(PriceReading.rounded(total * 1_000)))
            lines.append(
                Line(
                    input: input, weight: weight, points: Thousandths(upTo.count - points.count),
                    adds: Money(minor: Int64(price) - amount, currency: terms.rate.currency)))
            (points, amount) = (upTo, Int64(price))
        }
        self.lines = lines
        complexity = points
        price = Money(minor: terms.base.minor + amount, currency: terms.base.currency)
    }

    package var reworks: Int { inputs.openingReworks + counted }

    /// What the others are multiplied by: weight × score, rounded to a thousandth; nil where the type is added.
    package var factor: Thousandths? {
        switch terms.formula {
        case .additive: nil
        case .typeMultiplies:
            Thousandths((terms.weights.type.count * terms.type.score.count + 500) / 1_000)
        }
    }

    /// What so many more reworks would add to the month's price; nil past the largest amount.
    package func adding(reworks: Int) -> Money? {
        guard let more = PriceReading(inputs, counted: counted + reworks, terms) else { return nil }
        return Money(minor: more.price.minor - price.minor, currency: price.currency)
    }

    /// The same client by the other reading of the published formula.
    package var other: PriceReading? {
        var terms = terms
        terms.formula = terms.formula.other
        return PriceReading(inputs, counted: counted, terms)
    }

    /// One point of complexity.
    private static let point: Int128 = 60_000_000_000

    private static func rounded(_ units: Int128) -> Int128 { (units + point / 2) / point }

    private static func parts(
        _ inputs: PriceInputs, reworks: Int, _ terms: PriceTerms
    ) -> [(Input, Thousandths, Int128)] {
        let weights = terms.weights
        func product(_ weight: Thousandths, _ value: Int) -> Int128 { Int128(weight.count) * Int128(value) }
        let type = Int128(weights.type.count) * Int128(terms.type.score.count)
        let hours = product(weights.hours, inputs.implementationMinutes)
        let (reworks, users) = (product(weights.reworks, reworks), product(weights.users, inputs.users))
        let units: [Int128] =
            switch terms.formula {
            case .additive: [type * 60_000, hours * 1_000_000, reworks * 60_000_000, users * 60_000_000]
            case .typeMultiplies: [0, type * hours, type * reworks * 60, type * users * 60]
            }
        let all = [weights.type, weights.hours, weights.reworks, weights.users]
        return zip(Input.allCases, zip(all, units)).map { ($0, $1.0, $1.1) }
    }
}
