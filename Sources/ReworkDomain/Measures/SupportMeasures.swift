/// Rules 2 and 21 worked out over the requests opened in a period: what is measured, and what is too little to tell.
package struct SupportMeasures: Equatable, Sendable {
    package let from: Day
    package let through: Day
    /// Rule 2, of each client that asked anything in the period, by its number.
    package let consulting: [ID<Client>: Share]
    /// Rule 2 of all clients together.
    package let allConsulting: Share
    /// Rule 21, a kind of request and a stretch each.
    package let reductions: [Reduction]

    /// Rule 2 ⚙: shown from so many requests on.
    package static let leastRequests = 20
    /// Rule 2 ⚙: days looked back.
    package static let days = 90
    /// Rule 2: a client is really in support from this share on.
    package static let inSupport = 0.95
    /// Rule 21 ⚙: fewer of either plan tell nothing.
    package static let leastHandled = 10

    package enum Stretch: String, CaseIterable, Sendable {
        case firstAnswer, solution
    }

    /// Individual support against paid.
    package struct Reduction: Equatable, Sendable {
        package let kind: RequestKind
        package let stretch: Stretch
        /// How many were measured.
        package let individual: Int
        package let paid: Int
        /// nil: not enough data.
        package let found: MedianReduction?
    }

    /// - Parameters:
    ///   - handled: every request opened from the first day to the last, of the vendor's calendar.
    ///   - leastHandled: fewer of either plan tell nothing ⚙.
    package init(
        _ handled: [Handling], from: Day, through: Day, leastHandled: Int = SupportMeasures.leastHandled
    ) {
        self.from = from
        self.through = through
        consulting = Dictionary(grouping: handled, by: \.client).mapValues(SupportMeasures.share)
        allConsulting = SupportMeasures.share(handled)
        // The same period gives the same interval, whenever it is asked.
        let seed = UInt64(bitPattern: Int64(from.number * 100_000 + through.number))
        reductions = RequestKind.allCases.flatMap { kind in
            Stretch.allCases.map { stretch in
                func times(_ plan: PlanKind) -> [Int] {
                    handled.filter { $0.kind == kind && $0.plan == plan }.compactMap { $0.time(stretch) }
                }
                let (individual, paid) = (times(.individual), times(.paid))
                return Reduction(
                    kind: kind, stretch: stretch, individual: individual.count, paid: paid.count,
                    found: MedianReduction(individual, than: paid, least: leastHandled, seed: seed))
            }
        }
    }

    /// Consultations, recommending ones among them, of all that was asked.
    private static func share(_ handled: [Handling]) -> Share {
        Share(handled.count { $0.kind == .consultation }, of: handled.count)
    }
}

extension Handling {
    /// Working seconds of the stretch; nil while it lasts.
    package func time(_ stretch: SupportMeasures.Stretch) -> Int? {
        switch stretch {
        case .firstAnswer: toFirstAnswer
        case .solution: toSolution
        }
    }
}
