/// Rule 21: how long one request took, without the time in which the client was waited for.
package struct Handling: Equatable, Sendable {
    package let client: ID<Client>
    package let kind: RequestKind
    /// The plan in force when it was asked, or when support was bought for what had been kept; nil without one.
    package let plan: PlanKind?
    package let openedAt: Moment
    /// Working seconds of the vendor's until its people first said or did something for the client; nil before.
    package private(set) var toFirstAnswer: Int?
    /// The same until the first solution: an answer, a mended fault, the first demonstration; nil before.
    package private(set) var toSolution: Int?
}

extension Handling {
    /// - Parameter events: the whole history; nil when it does not begin with the request.
    package init?(_ events: [Event<Fact>], of id: ID<Rework>, client: Client, in calendar: WorkCalendar) {
        guard let first = events.first, let rework = Rework(first, id: id) else { return nil }
        let admitted = events.first { if case .course(.admitted) = $0.fact { true } else { false } }
        let isKept = rework.stage == .awaitingSupport
        self.client = client.id
        kind = .rework
        openedAt = first.at
        plan = Handling.plan(of: client, at: isKept ? admitted?.at : first.at, calendar)
        let time = VendorTime(ledger: CourtLedger(events, of: id), calendar: calendar)
        toFirstAnswer = Handling.firstAnswer(events).map { time.until($0) }
        toSolution = events.first { if case .demo(.offered) = $0.fact { true } else { false } }.map {
            time.until($0.at)
        }
    }

    /// - Parameter events: the whole history; nil when it does not begin with the request.
    package init?(
        _ events: [Event<SupportFact>], of id: ID<SupportRequest>, client: Client, in calendar: WorkCalendar
    ) {
        guard let request = SupportRequest.replay(events, id: id), let first = events.first else { return nil }
        let kept = events.first { if case .classified(_, gate: .some) = $0.fact { true } else { false } }
        let admitted = events.first { if case .admitted = $0.fact { true } else { false } }
        self.client = client.id
        kind = request.kind
        openedAt = first.at
        plan = Handling.plan(of: client, at: kept == nil ? first.at : admitted?.at, calendar)
        let time = VendorTime(ledger: CourtLedger(events, of: id), calendar: calendar)
        toFirstAnswer = Handling.firstAnswer(events).map { time.until($0) }
        toSolution = events.first {
            if case .answered = $0.fact { return true }
            if case .fixed = $0.fact { return true }
            return false
        }.map { time.until($0.at) }
    }

    /// When the client first heard something: an offer, a refusal, a question, an answer to one of its own.
    private static func firstAnswer(_ events: [Event<Fact>]) -> Moment? {
        var talk = Talk()
        return events.first { event in
            switch event.fact {
            case .estimate(.offered), .course(.refused), .spec(.published), .short(.offered), .demo(.offered): true
            case .question(let fact): talk.isHeard(fact)
            case .requested, .course, .estimate, .spec, .short, .work, .demo, .comment, .passing, .documentWritten:
                false
            }
        }?.at
    }

    /// The same of a consultation or bug: its kind confirmed, work on it, its solution, or talk.
    private static func firstAnswer(_ events: [Event<SupportFact>]) -> Moment? {
        var talk = Talk()
        return events.first { event in
            switch event.fact {
            case .classified, .settled, .begun, .queued, .answered, .fixed, .becameRework: true
            case .question(let fact): talk.isHeard(fact)
            case .made, .contested, .admitted, .referred, .claimed, .released, .closed, .reopened, .withdrawn,
                .reassigned, .flagged, .recounted, .scored:
                false
            }
        }?.at
    }

    /// Tells what of a conversation is the vendor's word to the client.
    private struct Talk {
        private var asked = 0
        private var ofClient: Set<Int> = []

        mutating func isHeard(_ fact: QuestionFact) -> Bool {
            switch fact {
            case .asked(let court, _, let isFromClient, _):
                asked += 1
                if isFromClient { ofClient.insert(asked) }
                return court == .client && !isFromClient
            case .answered(let question, _, _, _, _): return ofClient.contains(question)
            case .noted: return false
            }
        }
    }

    /// A rework that was taken for a consultation or bug first: it was answered, and worked on, there already.
    package init?(
        _ events: [Event<Fact>], of id: ID<Rework>, after origin: [Event<SupportFact>], of first: ID<SupportRequest>,
        client: Client, in calendar: WorkCalendar
    ) {
        guard let own = Handling(events, of: id, client: client, in: calendar),
            let before = Handling(origin, of: first, client: client, in: calendar)
        else { return nil }
        let spent = CourtLedger(origin, of: first).times(until: own.openedAt, in: calendar).vendor.working
        self.client = client.id
        kind = .rework
        plan = own.plan
        openedAt = before.openedAt
        toFirstAnswer = before.toFirstAnswer ?? own.toFirstAnswer.map { spent + $0 }
        toSolution = own.toSolution.map { spent + $0 }
    }

    private static func plan(of client: Client, at moment: Moment?, _ calendar: WorkCalendar) -> PlanKind? {
        moment.flatMap { client.plan(on: calendar.day(of: $0))?.kind }
    }

    private struct VendorTime {
        let ledger: CourtLedger
        let calendar: WorkCalendar

        func until(_ moment: Moment) -> Int {
            ledger.turns.filter { $0.court != .client && $0.from < moment }.reduce(0) { seconds, turn in
                seconds + calendar.workingSeconds(from: turn.from, to: min(turn.to ?? moment, moment))
            }
        }
    }
}
