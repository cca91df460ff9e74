import ReworkDesk
import ReworkDomain

/// Rules 2 and 21 over a period. Shares are thousandths.
struct MeasuresBody: Encodable {
    struct ShareBody: Encodable {
        /// Requests asked.
        let count: Int
        let least: Int
        /// nil: not enough data.
        let share: Int?
        let low: Int?
        let high: Int?
        /// Whether the client is really in support (rule 2); nil when it can't be told.
        let inSupport: Bool?

        init(_ share: Share) {
            count = share.whole
            least = SupportMeasures.leastRequests
            let isEnough = share.whole >= SupportMeasures.leastRequests
            self.share = isEnough ? share.value.map(MeasuresBody.thousandths) : nil
            low = isEnough ? share.interval.map { MeasuresBody.thousandths($0.lowerBound) } : nil
            high = isEnough ? share.interval.map { MeasuresBody.thousandths($0.upperBound) } : nil
            inSupport = isEnough ? share.value.map { $0 >= SupportMeasures.inSupport } : nil
        }
    }

    struct ClientShare: Encodable {
        let client: NamedBody
        let consulting: ShareBody
    }

    struct Reduction: Encodable {
        let kind: String
        let stretch: String
        /// How many were measured.
        let individual: Int
        let paid: Int
        let found: Found?

        struct Found: Encodable {
            let value: Int
            let low: Int
            let high: Int
            let individualSeconds: Int
            let paidSeconds: Int

            init(_ found: MedianReduction) {
                value = MeasuresBody.thousandths(found.value)
                low = MeasuresBody.thousandths(found.interval.lowerBound)
                high = MeasuresBody.thousandths(found.interval.upperBound)
                individualSeconds = Int(found.median.rounded())
                paidSeconds = Int(found.otherMedian.rounded())
            }
        }

        init(_ reduction: SupportMeasures.Reduction) {
            kind = reduction.kind.rawValue
            stretch = reduction.stretch.rawValue
            individual = reduction.individual
            paid = reduction.paid
            found = reduction.found.map(Found.init)
        }
    }

    let from: String
    let through: String
    let consulting: ShareBody
    let clients: [ClientShare]
    let reductions: [Reduction]
    /// Fewer of either plan tell nothing.
    let leastHandled: Int
    let publications: PublicationsBody
    let allowedActions: [String]

    init(_ measures: SupportMeasures, _ publications: [Event<PublicationFact>], _ desk: Desk) {
        from = measures.from.description
        through = measures.through.description
        consulting = ShareBody(measures.allConsulting)
        clients = measures.consulting.compactMap { id, share in
            desk.register.client(id).map { ClientShare(client: NamedBody($0), consulting: ShareBody(share)) }
        }
        .sorted { ($1.consulting.count, $0.client.id) < ($0.consulting.count, $1.client.id) }
        reductions = measures.reductions.map(Reduction.init)
        leastHandled = SupportMeasures.leastHandled
        self.publications = PublicationsBody(publications, desk)
        let isPublic = publications.last?.fact.publication != nil
        allowedActions = ["publishMeasures"] + (isPublic ? ["withdrawMeasures"] : [])
    }

    static func thousandths(_ share: Double) -> Int { Int((share * 1_000).rounded()) }
}

/// What was made public of the measures.
struct PublicationsBody: Encodable {
    struct Public: Encodable {
        let from: String
        let through: String
        let since: Int64
        let path: String
    }

    struct Entry: Encodable {
        let at: Int64
        let by: StoryBody.By
        let kind: String
        let from: String?
        let through: String?
        let reason: String?

        init(_ event: Event<PublicationFact>, _ desk: Desk) {
            at = event.at.milliseconds
            by = StoryBody.by(event.actor, desk.register)
            switch event.fact {
            case .published(let publication):
                kind = "published"
                from = publication.from.description
                through = publication.through.description
                reason = nil
            case .withdrawn(let why):
                kind = "withdrawn"
                from = nil
                through = nil
                reason = why
            }
        }
    }

    let version: Int
    let now: Public?
    /// Newest first.
    let story: [Entry]

    init(_ events: [Event<PublicationFact>], _ desk: Desk) {
        version = events.last?.number ?? 0
        now = events.last.flatMap { event in
            event.fact.publication.map {
                Public(
                    from: $0.from.description, through: $0.through.description, since: event.at.milliseconds,
                    path: "/measures/published")
            }
        }
        story = events.reversed().map { Entry($0, desk) }
    }
}
