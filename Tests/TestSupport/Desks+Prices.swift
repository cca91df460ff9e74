import ReworkDesk
package import ReworkDomain

/// Rule 23 with round numbers: 3 000 ₴ and 20 ₴ a point; retail scores 40.
extension PriceListDraft {
    package static func plain(
        weights: PriceTerms.Weights = .init(), formula: PriceTerms.Formula = .additive, rateMinor: Int64 = 20_00
    ) -> PriceListDraft {
        PriceListDraft(
            base: Money(minor: 3_000_00, currency: .hryvnia), rate: Money(minor: rateMinor, currency: .hryvnia),
            weights: weights, formula: formula,
            types: [
                Row(number: nil, name: "Роздріб", englishName: "Retail", score: Thousandths(40_000)),
                Row(number: nil, name: "Виробництво", englishName: "Production", score: Thousandths(90_500)),
            ],
            reason: "Ціни на рік")
    }
}

extension Desks {
    /// Sets the price list, and of the paid client: retail, 320 hours, 12 reworks before, 25 users.
    package func price(_ draft: PriceListDraft = .plain()) async throws {
        try await desk.setPriceList(draft, Call(by: lead.id))
        let inputs = PriceInputs(type: 1, implementationMinutes: 320 * 60, openingReworks: 12, users: 25)
        _ = try await desk.setPriceInputs(inputs, for: client.id, Call(by: lead.id))
    }

    /// - Returns: the paid client's newest quotation.
    @discardableResult
    package func quote() async throws -> Quotation? {
        try await desk.quote(client.id, Call(by: lead.id)).quotations.last
    }
}
