/// An offer of price and time, and what became of it.
package struct Estimate: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let number: Int
    package let offer: EstimateOffer
    package let offeredAt: Moment
    package var document: Fingerprint?
    package var state: State
    package var approval: Signature?
    /// true of one offered together with its specification; nil of others, as those kept before there were any.
    private(set) var short: Bool?

    package var isShort: Bool { short ?? false }

    init(
        number: Int, offer: EstimateOffer, offeredAt: Moment, state: State, short: Bool? = nil
    ) {
        self.number = number
        self.offer = offer
        self.offeredAt = offeredAt
        self.state = state
        self.short = short
    }

    package enum State: String, Codable, CaseIterable, Sendable {
        case open, approved, withdrawn, expired, returned, declined, replaced
    }
}
