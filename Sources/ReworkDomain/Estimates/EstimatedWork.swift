/// An accepted rework as estimates are compared with it.
package struct EstimatedWork: Equatable, Sendable {
    package let rework: ID<Rework>
    package let client: ID<Client>
    /// The likely hours that were approved, in minutes.
    package let likelyMinutes: Int
    /// What its developers say it took, in minutes: the last delivery tells of the whole work.
    package let spentMinutes: Int
    package let criteria: Int

    package init(rework: ID<Rework>, client: ID<Client>, likelyMinutes: Int, spentMinutes: Int, criteria: Int) {
        self.rework = rework
        self.client = client
        self.likelyMinutes = likelyMinutes
        self.spentMinutes = spentMinutes
        self.criteria = criteria
    }

    /// Spent ÷ likely, in thousandths, rounded half up.
    package var ratio: Int { (spentMinutes * 1_000 + likelyMinutes / 2) / likelyMinutes }
}

extension Rework {
    /// nil of what was not accepted, or was never estimated or delivered.
    package var estimatedWork: EstimatedWork? {
        guard acceptance != nil, let estimate, estimate.state == .approved, let delivery else { return nil }
        return EstimatedWork(
            rework: id, client: client, likelyMinutes: estimate.offer.likelyMinutes,
            spentMinutes: delivery.delivery.minutesSpent, criteria: criteria.count)
    }
}
