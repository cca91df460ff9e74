/// What one acceptance criterion is estimated at.
package struct CriterionHours: Equatable, Codable, Sendable {
    package let criterion: CriterionID
    /// As it was worded when it was estimated: later it may be reworded or removed.
    package let text: String
    package let hours: ThreePoint

    package init(criterion: CriterionID, text: String, hours: ThreePoint) {
        self.criterion = criterion
        self.text = text
        self.hours = hours
    }

    /// More than a specification of 64 KiB would ever have.
    package static let most = 1_000

    /// The hours by the criteria of a draft, in whose text every criterion has its id.
    /// - Parameter hours: in the order of the criteria, one for each.
    /// - Throws: `Refusal` `.invalid` naming, by its place, each that is missing, too many, empty or named twice.
    package static func matched(
        _ hours: [ThreePoint], with outline: SpecOutline
    ) throws(Refusal) -> [CriterionHours] {
        var check = FormCheck()
        if outline.criteria.isEmpty { check.fault("/criteria", .noCriteria) }
        if outline.criteria.count > most { check.fault("/criteria", .tooLarge, ["maximum": .number(most)]) }
        for index in outline.criteria.indices.dropFirst(hours.count) {
            check.fault("/criteria/\(index)/likelyMinutes", .missing)
        }
        for index in hours.indices.dropFirst(outline.criteria.count) { check.fault("/criteria/\(index)", .unknown) }
        var seen: Set<CriterionID> = []
        let matched = zip(outline.criteria, hours).enumerated().compactMap { index, pair -> CriterionHours? in
            let (item, hours) = pair
            guard let id = item.id, !item.text.isEmpty else {
                check.fault("/criteria/\(index)/likelyMinutes", .emptyCriterion)
                return nil
            }
            if !seen.insert(id).inserted {
                check.fault(
                    "/criteria/\(index)/likelyMinutes", .duplicateCriterion, ["criterion": .text(id.description)])
            }
            return CriterionHours(criterion: id, text: item.text, hours: hours)
        }
        try check.finish()
        return matched
    }

    /// The expected hours of each, in minutes: PERT means rounded as a running total, so that they add up to the mean of
    /// the whole.
    package static func expected(_ parts: [CriterionHours]) -> [Int] {
        var (sixfold, told) = (0, 0)
        return parts.map { part in
            sixfold += part.hours.sixfoldMean
            let minutes = (sixfold + 3) / 6 - told
            told += minutes
            return minutes
        }
    }
}
