/// An amount in minor units of its currency (kopiykas, cents), never a float.
package struct Money: Hashable, Codable, Sendable {
    package let minor: Int64
    package let currency: Currency

    /// The largest amount taken, in minor units: sums of many stay far from overflowing.
    package static let most: Int64 = 100_000_000_00

    package init(minor: Int64, currency: Currency) {
        self.minor = minor
        self.currency = currency
    }

    /// Whether it is no more than `limit`; amounts of two currencies are never compared.
    package func isWithin(_ limit: Money) -> Bool {
        currency == limit.currency && minor <= limit.minor
    }

    /// Rule 25: hours × rate, for `minutes` of work at `self` an hour, rounded half up to a minor unit.
    package func times(minutes: Int) -> Money {
        Money(minor: (minor * Int64(minutes) + 30) / 60, currency: currency)
    }
}

/// ISO 4217 codes the vendor offers in; each has two minor digits.
package enum Currency: String, Codable, CaseIterable, Sendable {
    case hryvnia = "UAH"
    case euro = "EUR"
    case dollar = "USD"
}
