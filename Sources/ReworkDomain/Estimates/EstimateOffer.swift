/// What the specialist offers: hours of work (low, likely, high, in minutes), a price, an indicative lead time.
package struct EstimateOffer: Equatable, Codable, Sendable {
    package var lowMinutes: Int
    package var likelyMinutes: Int
    package var highMinutes: Int
    package var price: Money
    /// Whether the price has value-added tax in it.
    package var includesTax: Bool
    /// The offer is valid to the end of this day of the client's calendar.
    package var validUntil: Day
    /// Rule 13: indicative working days from the signed spec to the demo.
    package var leadDaysFrom: Int
    package var leadDaysTo: Int
    /// Markdown: what will be done.
    package var summary: String
    /// Markdown: what the estimate leaves out; may be empty.
    package var excluded: String
    /// What the price is made of; empty, or adding up to `likelyMinutes`.
    package var lines: [Line]
    /// What it was built from: hours by the criteria of the draft, in its order; nil when it was not.
    package var criteria: [CriterionHours]?

    package struct Line: Equatable, Codable, Sendable {
        package var work: String
        package var minutes: Int

        package init(work: String, minutes: Int) {
            self.work = work
            self.minutes = minutes
        }
    }

    package init(
        lowMinutes: Int, likelyMinutes: Int, highMinutes: Int, price: Money, includesTax: Bool = false,
        validUntil: Day, leadDaysFrom: Int, leadDaysTo: Int, summary: String, excluded: String = "", lines: [Line] = [],
        criteria: [CriterionHours]? = nil
    ) {
        self.lowMinutes = lowMinutes
        self.likelyMinutes = likelyMinutes
        self.highMinutes = highMinutes
        self.price = price
        self.includesTax = includesTax
        self.validUntil = validUntil
        self.leadDaysFrom = leadDaysFrom
        self.leadDaysTo = leadDaysTo
        self.summary = summary
        self.excluded = excluded
        self.lines = lines
        self.criteria = criteria
    }

    /// A year of one person's work.
    static let mostMinutes = 120_000

    /// The offer with tidy texts. - Throws: `Refusal` `.invalid` with every field at fault.
    package func checked(today: Day) throws(Refusal) -> EstimateOffer {
        var check = FormCheck()
        var offer = self
        check.number(lowMinutes, "/lowMinutes", in: 1...EstimateOffer.mostMinutes)
        check.number(likelyMinutes, "/likelyMinutes", in: 1...EstimateOffer.mostMinutes)
        check.number(highMinutes, "/highMinutes", in: 1...EstimateOffer.mostMinutes)
        if likelyMinutes < lowMinutes { check.fault("/likelyMinutes", .notAscending) }
        if highMinutes < likelyMinutes { check.fault("/highMinutes", .notAscending) }
        if price.minor < 0 { check.fault("/priceMinor", .tooSmall, ["minimum": .number(0)]) }
        if price.minor > Money.most {
            check.fault("/priceMinor", .tooLarge, ["maximum": .number(Int(Money.most / 100))])
        }
        if validUntil < today { check.fault("/validUntil", .notInPast) }
        if validUntil > today.adding(days: 365) { check.fault("/validUntil", .tooLarge, ["maximum": .number(365)]) }
        check.number(leadDaysFrom, "/leadDaysFrom", in: 1...500)
        check.number(leadDaysTo, "/leadDaysTo", in: 1...500)
        if leadDaysTo < leadDaysFrom { check.fault("/leadDaysTo", .notAscending) }
        offer.summary = check.text(summary, "/summary", limit: TextLimit.summary)
        offer.excluded = check.text(excluded, "/excluded", limit: TextLimit.summary, optional: true)
        offer.lines = EstimateOffer.checked(lines, likelyMinutes: likelyMinutes, &check)
        checkCriteria(&check)
        try check.finish()
        return offer
    }

    /// The likely hours may be above the sum of the criteria (leading the work, the demonstration), never below it.
    private func checkCriteria(_ check: inout FormCheck) {
        guard let criteria else { return }
        let before = check.faults.count
        if criteria.isEmpty { check.fault("/criteria", .noCriteria) }
        if criteria.count > CriterionHours.most {
            check.fault("/criteria", .tooLarge, ["maximum": .number(CriterionHours.most)])
        }
        for (index, part) in criteria.enumerated() { part.hours.check("/criteria/\(index)", &check) }
        guard check.faults.count == before else { return }
        let mean = ThreePointSum(criteria.map(\.hours)).meanMinutes
        if likelyMinutes < mean { check.fault("/likelyMinutes", .belowCriteria, ["expected": .number(mean)]) }
    }

    private static func checked(_ lines: [Line], likelyMinutes: Int, _ check: inout FormCheck) -> [Line] {
        if lines.count > 50 { check.fault("/lines", .tooLarge, ["maximum": .number(50)]) }
        let tidy = lines.enumerated().map { index, line in
            check.number(line.minutes, "/lines/\(index)/minutes", in: 1...mostMinutes)
            return Line(
                work: check.text(line.work, "/lines/\(index)/work", limit: TextLimit.title), minutes: line.minutes)
        }
        let faulty = lines.contains { !(1...mostMinutes).contains($0.minutes) }
        if !lines.isEmpty, !faulty, lines.map(\.minutes).reduce(0, +) != likelyMinutes {
            check.fault("/lines", .sumDiffers, ["expected": .number(likelyMinutes)])
        }
        return tidy
    }
}
