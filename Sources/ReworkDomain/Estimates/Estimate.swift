/// An offer of price and time, and what became of it.
package struct Estimate: Equatable, Codable, Sendable {
    /// 1, 2, … within its rework.
    package let number: Int
    package let offer: EstimateOffer
    package let offeredAt: Moment
    package var document: Fingerprint?
    package var state: State
    package var approval: Signature?

    package enum State: String, Codable, CaseIterable, Sendable {
        case open, approved, withdrawn, expired, returned, declined, replaced
    }
}
