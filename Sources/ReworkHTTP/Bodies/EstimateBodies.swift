import ReworkDomain

/// Hours of one criterion, as they were estimated; the vendor's own.
struct CriterionHoursBody: Encodable {
    let criterion: String
    let text: String
    let lowMinutes: Int
    let likelyMinutes: Int
    let highMinutes: Int
    let expectedMinutes: Int

    static func all(_ parts: [CriterionHours]) -> [CriterionHoursBody] {
        zip(parts, CriterionHours.expected(parts)).map { part, expected in
            CriterionHoursBody(
                criterion: part.criterion.description, text: part.text, lowMinutes: part.hours.lowMinutes,
                likelyMinutes: part.hours.likelyMinutes, highMinutes: part.hours.highMinutes,
                expectedMinutes: expected)
        }
    }
}

/// How similar accepted reworks came out.
struct EstimateComparisonBody: Encodable {
    struct Work: Encodable {
        let number: Int64
        let likelyMinutes: Int
        let spentMinutes: Int
        let ratio: Int
        let criteria: Int
    }

    struct Outcome: Encodable {
        let median: Int
        let lower: Int
        let upper: Int
        let medianMinutes: Int
        let lowerMinutes: Int
        let upperMinutes: Int
    }

    let likelyMinutes: Int
    let works: [Work]
    let ownWorks: Int
    let least: Int
    /// nil when there are too few works.
    let outcome: Outcome?

    init(_ comparison: EstimateComparison) {
        likelyMinutes = comparison.likelyMinutes
        works = comparison.works.map { work in
            Work(
                number: work.rework.number, likelyMinutes: work.likelyMinutes, spentMinutes: work.spentMinutes,
                ratio: work.ratio, criteria: work.criteria)
        }
        ownWorks = comparison.ownWorks
        least = EstimateComparison.least
        outcome = comparison.outcome.map { outcome in
            Outcome(
                median: outcome.median, lower: outcome.lower, upper: outcome.upper,
                medianMinutes: outcome.medianMinutes, lowerMinutes: outcome.lowerMinutes,
                upperMinutes: outcome.upperMinutes)
        }
    }
}
