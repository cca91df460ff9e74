package import ReworkDomain

/// A rework and all that happened to it, told by deciding one command after another as the desk does: what a decision
/// says is recorded, and every document due is written at once.
package struct Story {
    package private(set) var events: [Event<Fact>] = []
    package private(set) var rework: Rework
    package var now: Moment
    package var gate: Gate
    package var claimed = 0
    package var developerIsActive = true
    private var documents = 0

    package init(
        now: Moment = .start, gate: Gate = .open(.paid), by person: Person = People.contact
    ) throws {
        self.now = now
        self.gate = gate
        let request = try Rework.request(
            title: "Звіт про залишки", wish: "Хочу бачити залишки за складами", link: nil, from: People.contact,
            by: person, client: People.client, specialist: People.specialist.id, gate: gate)
        events = request.events(after: 0, at: now)
        guard let rework = Rework.replay(events, id: ID(1)) else { throw NoBeginning() }
        self.rework = rework
    }

    package struct NoBeginning: Error {}

    package var situation: Situation {
        Situation(now: now, calendar: .kyiv, gate: gate, claimed: claimed, developerIsActive: developerIsActive)
    }

    package var stage: Stage { rework.stage }

    /// Decides and records. A refusal told while the gate stalls the rework is in the decision, not thrown.
    @discardableResult
    package mutating func act(_ command: Command, by person: Person) throws(Refusal) -> Decision {
        let decision = try rework.decide(command, by: person, in: situation)
        record(decision)
        return decision
    }

    package mutating func record(_ decision: Decision) {
        let new = decision.events(after: rework.version, at: now)
        for event in new { take(event) }
        for event in new {
            guard let (kind, number) = rework.documentDue(after: event.fact) else { continue }
            documents += 1
            let reference = DocumentReference(kind: kind, number: number, fingerprint: .made(documents))
            let deed = rework.documentWritten(reference, for: event.number)
            for event in Decision([deed]).events(after: rework.version, at: now) { take(event) }
        }
    }

    /// The refusal that the command meets now, thrown or told; nil when it would be done.
    package func refusal(of command: Command, by person: Person) -> Refusal? {
        do {
            return try rework.decide(command, by: person, in: situation).refusal
        } catch {
            return error
        }
    }

    private mutating func take(_ event: Event<Fact>) {
        rework.apply(event)
        events.append(event)
    }
}

extension Rework {
    /// The document that the desk writes after such a fact.
    package func documentDue(after fact: Fact) -> (DocumentReference.Kind, Int)? {
        switch fact {
        case .estimate(.offered): estimate.map { (.estimate, $0.number) }
        case .spec(.published): spec.map { (.spec, $0.revision) }
        case .short(.offered): (.short, documents.count { $0.kind == .short } + 1)
        case .demo(.offered): demo.map { (.demo, $0.number) }
        case .demo(.accepted): (.protocolOfAcceptance, 1)
        case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
            .documentWritten:
            nil
        }
    }

    /// What a contact has before their eyes; bytes nobody ever saw when there is no such document.
    package func shown(_ kind: DocumentReference.Kind) -> Fingerprint {
        currentDocument(kind) ?? .made(999_999)
    }
}

extension Story {
    /// The story up to a stage, by the shortest way, everybody doing their part.
    package static func at(_ stage: Stage) throws -> Story {
        let isClosed = stage == .awaitingSupport
        var story = try Story(gate: isClosed ? .closed(GateRefusal(reason: .free, rule: 6)) : .open(.paid))
        try story.go(to: stage)
        return story
    }

    private static let way: [Stage] = [
        .requested, .estimated, .specifying, .specified, .signed, .ready, .developing, .delivered, .demonstrating,
        .accepted,
    ]

    /// Goes on along the straight way, a minute a step.
    package mutating func go(to stage: Stage) throws {
        switch stage {
        case .awaitingSupport:
            break
        case .declined:
            try go(to: .estimated)
            try act(.estimate(.decline(document: rework.shown(.estimate), reason: "Задорого")), by: People.contact)
        case .cancelled:
            try act(.course(.cancel(reason: "Вже не треба")), by: People.contact)
        case .requested, .estimated, .specifying, .specified, .signed, .ready, .developing, .delivered,
            .demonstrating, .accepted:
            while self.stage != stage, let next = Story.way.firstIndex(of: self.stage).map({ $0 + 1 }),
                next < Story.way.count
            {
                now = now.adding(seconds: 60)
                try step(to: Story.way[next])
            }
        }
    }

    private mutating func step(to stage: Stage) throws {
        switch stage {
        case .estimated: try act(.estimate(.offer(.fair)), by: People.specialist)
        case .specifying: try act(approval, by: People.signatory)
        case .specified: try act(.publish(), by: People.specialist)
        case .signed: try act(signing, by: People.signatory)
        case .ready: try act(.handOff, by: People.specialist)
        case .developing: try act(.work(.claim), by: People.developer)
        case .delivered: try act(.work(.deliver(.covering(rework.criteria))), by: People.developer)
        case .demonstrating: try act(.demo(.offer(.byLink)), by: People.specialist)
        case .accepted: try act(acceptance(), by: People.signatory)
        case .awaitingSupport, .requested, .declined, .cancelled: break
        }
    }

    package var approval: Command {
        .estimate(.approve(document: rework.shown(.estimate), name: "Петро Мельник"))
    }

    /// A requested rework of which a short offer was made.
    package static func withShortOffer(_ numbers: [Int] = [1, 2]) throws -> Story {
        var story = try Story.at(.requested)
        try story.act(.short(.offer(.fair(numbers))), by: People.specialist)
        return story
    }

    package var shortSigning: Command {
        .short(.sign(document: rework.shown(.short), name: "Петро Мельник"))
    }

    package var signing: Command {
        .spec(.sign(document: rework.shown(.spec), name: "Петро Мельник"))
    }

    package func acceptance(_ verdicts: [Verdict]? = nil) -> Command {
        let verdicts = verdicts ?? .all(.met, of: rework.criteria)
        return .demo(.accept(document: rework.shown(.demo), name: "Петро Мельник", verdicts: verdicts))
    }

    package func changes(_ verdicts: [Verdict]? = nil) -> Command {
        let verdicts = verdicts ?? .all(.notMet, of: rework.criteria)
        return .demo(.requestChanges(document: rework.shown(.demo), verdicts: verdicts))
    }
}
