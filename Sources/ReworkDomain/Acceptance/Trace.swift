/// What became of each criterion: its hours in the estimate, what its developer says, commits, the client's verdict.
package struct Trace: Equatable, Sendable {
    /// Those of the present specification in its order, before it is published those of the estimate; then those that were
    /// estimated and are not in it any more.
    package let rows: [Row]
    /// Commits that name none of these criteria.
    package let otherCommits: [Commit]
    /// Likely hours above the sum by criteria, in minutes; nil where the estimate was not built from them.
    package let restMinutes: Int?

    package struct Row: Equatable, Sendable {
        package let criterion: CriterionID
        package let text: String
        /// Estimated, and no longer in the specification.
        package let isGone: Bool
        /// Expected by the approved or open estimate; nil where it has none.
        package let estimatedMinutes: Int?
        /// In the developer's words.
        package let how: String?
        package let commits: [Commit]
        package let verdict: GivenVerdict?
    }
}

extension Rework {
    package var trace: Trace {
        let estimated = estimate?.offer.criteria ?? []
        var minutes = Dictionary(
            zip(estimated.map(\.criterion), CriterionHours.expected(estimated)), uniquingKeysWith: { first, _ in first }
        )
        let parts = (supplements + [openSupplement].compactMap(\.self)).flatMap(\.parts)
        for part in parts {
            if let id = part.change.criterion { minutes[id, default: 0] += part.minutes }
        }
        let now = spec?.criteria ?? estimated.map { Criterion(id: $0.criterion, text: $0.text) }
        let known = Set(now.map(\.id))
        let gone = estimated.filter { !known.contains($0.criterion) }
            .map { Criterion(id: $0.criterion, text: $0.text) }
        let commits = delivery?.delivery.commits ?? []
        let cover = delivery?.delivery.cover ?? []
        let rows = (now + gone).map { criterion in
            Trace.Row(
                criterion: criterion.id, text: criterion.text, isGone: !known.contains(criterion.id),
                estimatedMinutes: minutes[criterion.id],
                how: cover.first { $0.criterion == criterion.id }?.how,
                commits: commits.filter { $0.covers.contains(criterion.id) },
                verdict: verdicts.first { $0.verdict.criterion == criterion.id })
        }
        let traced = Set(rows.map(\.criterion))
        let rest = estimate.flatMap { estimate in
            estimate.offer.criteria.map { estimate.offer.likelyMinutes - CriterionHours.expected($0).reduce(0, +) }
        }
        return Trace(
            rows: rows, otherCommits: commits.filter { traced.isDisjoint(with: $0.covers) }, restMinutes: rest)
    }
}
