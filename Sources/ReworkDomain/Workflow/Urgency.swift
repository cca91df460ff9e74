/// A place in the order of slack, the least first. For one calendar and one present moment slack grows with the due
/// moment, so the order needs no now: running clocks by when they are due, then those that stand, longest first, then
/// what nobody has timed, then what is over, newest first.
package struct Urgency: Hashable, Comparable, Sendable {
    package let value: Int64

    package init(value: Int64) {
        self.value = value
    }

    private init(_ rank: Int64, _ milliseconds: Int64) {
        value = rank * Urgency.step + milliseconds
    }

    /// Wider than any moment a calendar shows.
    private static let step: Int64 = 1_000_000_000_000_000

    package init(of rework: Rework, timing: Timing?) {
        guard rework.stage.isLive else {
            self.init(3, Urgency.step / 2 - rework.stageSince.milliseconds)
            return
        }
        guard let timing, timing.end == nil else {
            self.init(2, rework.courtSince.milliseconds)
            return
        }
        if timing.isStanding {
            self.init(1, (timing.stoppedSince ?? rework.courtSince).milliseconds)
        } else {
            self.init(0, (timing.due ?? rework.courtSince).milliseconds)
        }
    }

    package init(of request: SupportRequest, timing: Timing?) {
        guard request.isLive else {
            self.init(3, Urgency.step / 2 - request.stageSince.milliseconds)
            return
        }
        guard let timing, timing.end == nil else {
            self.init(2, request.courtSince.milliseconds)
            return
        }
        if timing.isStanding {
            self.init(1, (timing.stoppedSince ?? request.courtSince).milliseconds)
        } else {
            self.init(0, (timing.due ?? request.courtSince).milliseconds)
        }
    }

    /// Whether its clock stands.
    var isStanding: Bool { (Urgency.step..<2 * Urgency.step).contains(value) }

    /// The same before all others: where work is stopped and nothing is solved yet.
    package var first: Urgency { Urgency(value: value - 10 * Urgency.step) }

    /// Where running clocks due from `first` to `last` stand; the whole past when `first` is nil.
    package static func due(from first: Moment?, through last: Moment) -> ClosedRange<Urgency> {
        let low = first.map { Urgency(0, $0.milliseconds) } ?? Urgency(0, -Urgency.step / 2)
        return low...max(low, Urgency(0, last.milliseconds))
    }

    package static func < (left: Urgency, right: Urgency) -> Bool { left.value < right.value }
}
