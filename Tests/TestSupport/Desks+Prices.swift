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

    /// Rule 24: 4 000 + 6 000 + 0 + 2 000 ₴, three steps.
    package static let training = TrainingDraft(
        inputs: TrainingInputs(
            trainee: "Надія Крушельницька", requirements: "Вести довідники й права", level: .user, place: .remote,
            source: .ownStaff),
        parts: zip(Training.Input.allCases, [4_000, 6_000, 0, 2_000]).map { input, price in
            Training.Part(
                input: input, price: Money(minor: Int64(price) * 100, currency: .hryvnia),
                reason: "Причина \(input.rawValue)")
        },
        steps: ["Права користувачів", "Довідники", "Звіти"].map {
            Training.Step(title: $0, due: .on("2026-12-01"))
        })

    package static let trainingJSON = """
        {"trainee":"Надія","requirements":"Вести довідники","level":"user","place":"remote","source":"ownStaff",
        "parts":{"requirements":{"priceMinor":400000,"reason":"Обсяг"},"level":{"priceMinor":0,"reason":"Знає систему"},
        "place":{"priceMinor":0,"reason":"Дистанційно"},"source":{"priceMinor":0,"reason":"Свій"}},
        "steps":[{"title":"Права","due":"2026-12-01"},{"title":"Довідники"}]}
        """

    package func quoteTraining() async throws {
        _ = try await desk.quoteTraining(Desks.training, for: client.id, Call(by: lead.id))
    }
}
