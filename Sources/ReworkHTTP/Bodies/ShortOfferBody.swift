import ReworkDomain

/// The draft published with its price, to be signed once.
struct ShortOfferBody: Decodable {
    let draftVersion: Int
    /// Why the linter's advice is left.
    let waiver: String?
    let minutes: Int?
    let priceMinor: Int64?
    let currency: String?
    let validUntil: String?
    let leadDaysFrom: Int?
    let leadDaysTo: Int?

    /// - Throws: `Refusal` `.invalid` naming every field that is missing or can't be read.
    var terms: EstimateOffer {
        get throws(Refusal) {
            var check = FormCheck()
            for (isThere, pointer) in [
                (minutes != nil, "/minutes"), (priceMinor != nil, "/priceMinor"),
                (leadDaysFrom != nil, "/leadDaysFrom"), (leadDaysTo != nil, "/leadDaysTo"),
            ] where !isThere { check.fault(pointer, .missing) }
            check.number(minutes ?? 1, "/minutes", in: 1...120_000)
            let currency = Currency(rawValue: currency ?? "UAH")
            if currency == nil { check.fault("/currency", .unknown) }
            let day = Day(validUntil ?? "")
            if day == nil { check.fault("/validUntil", validUntil.map(\.isEmpty) ?? true ? .missing : .format) }
            try check.finish()
            guard let currency, let day, let minutes else { throw Refusal(.invalid) }
            return EstimateOffer(
                lowMinutes: minutes, likelyMinutes: minutes, highMinutes: minutes,
                price: Money(minor: priceMinor ?? 0, currency: currency), validUntil: day,
                leadDaysFrom: leadDaysFrom ?? 1, leadDaysTo: leadDaysTo ?? 1, summary: "")
        }
    }
}
