extension Rework {
    /// What the linter says of criteria that the estimate tells hours of and a text to be published has lost, so that the
    /// hours match it no more; at the heading of the criteria, else at the head. One that the revision published since had
    /// lost already was left with a reason then.
    package func findings(onHoursOf outline: SpecOutline) -> [SpecFinding] {
        guard let estimate, let criteria = estimate.offer.criteria else { return [] }
        switch estimate.state {
        case .open, .approved: break
        case .withdrawn, .expired, .returned, .declined, .replaced: return []
        }
        let here = Set(outline.criteria.compactMap(\.id))
        let published = spec.flatMap { $0.publishedAt >= estimate.offeredAt ? Set($0.criteria.map(\.id)) : nil }
        let line = outline.sections.first { $0.kind == .criteria }?.line ?? 1
        return criteria.filter { !here.contains($0.criterion) && published?.contains($0.criterion) ?? true }.map {
            part in
            SpecFinding(
                line: line, severity: .advice, code: .estimatedCriterionGone,
                values: ["criterion": .text(part.criterion.description), "text": .text(part.text)])
        }
    }
}
