/// Everything of a price list that one client's price follows from: kept whole in a quotation.
package struct PriceTerms: Equatable, Codable, Sendable {
    /// Of a month, before any complexity.
    package var base: Money
    /// Of a month, for one point of complexity.
    package var rate: Money
    package var weights: Weights
    package var formula: Formula
    package var type: ImplementationType

    package init(base: Money, rate: Money, weights: Weights, formula: Formula, type: ImplementationType) {
        self.base = base
        self.rate = rate
        self.weights = weights
        self.formula = formula
        self.type = type
    }

    /// Rule 23 ⚙: 1 each, unless the vendor says otherwise.
    package struct Weights: Equatable, Codable, Sendable {
        package var type: Thousandths
        package var hours: Thousandths
        package var reworks: Thousandths
        package var users: Thousandths

        package init(
            type: Thousandths = .one, hours: Thousandths = .one, reworks: Thousandths = .one,
            users: Thousandths = .one
        ) {
            self.type = type
            self.hours = hours
            self.reworks = reworks
            self.users = users
        }
    }

    /// Rule 23: the published sign after the type may be a footnote's mark or a multiplication.
    package enum Formula: String, Codable, CaseIterable, Sendable {
        /// type + hours + reworks + users
        case additive
        /// type × (hours + reworks + users)
        case typeMultiplies

        package var other: Formula {
            switch self {
            case .additive: .typeMultiplies
            case .typeMultiplies: .additive
            }
        }
    }
}
