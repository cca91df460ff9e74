import ReworkDesk
import ReworkDomain
import ReworkStore

/// One event of a rework's history.
struct StoryBody: Encodable {
    struct By: Encodable {
        let id: Int64?
        let name: String?
        let role: String?
        let system: Bool?
        /// Of the system's acts: number of the causing event in this history; nil when it lies in another.
        let causeSeq: Int?
    }

    let seq: Int
    let at: Int64
    let kind: String
    let by: By
    /// Stage after it.
    let stage: String
    let values: [String: JSONValue]

    /// Oldest first. A contact's copy leaves out what is the vendor's own, and the documents' writing is no news.
    static func all(_ view: ReworkView, isInside: Bool, _ register: Register) -> [StoryBody] {
        view.events.compactMap { recorded in
            let event = recorded.event
            var told = StoryLine(event.fact, view.rework, register)
            // A line of history quotes the words, not the marks.
            if case .question(let fact) = event.fact, let shown = view.shown[fact.text] {
                told.values["text"] = .text(shown.rich.plain)
            }
            if case .comment(let fact) = event.fact, let text = fact.text, let shown = view.shown[text] {
                told.values["text"] = .text(shown.rich.plain)
            }
            if case .work(.delivered(let delivery)) = event.fact, let shown = view.shown[delivery.note] {
                told.values["note"] = .text(shown.rich.plain)
            }
            let files = event.fact.files(in: view.rework).files.count
            if files > 0 { told.values["files"] = .number(Int64(files)) }
            guard isInside || told.isForClient, !told.kind.isEmpty else { return nil }
            // A contact never reads hours, nor why the linter's advice was left.
            let values =
                isInside ? told.values : told.values.filter { !["sizeMinutes", "waiver"].contains($0.key) }
            return StoryBody(
                seq: event.number, at: event.at.milliseconds, kind: told.kind, by: by(event.actor, register),
                stage: recorded.stage.rawValue, values: values)
        }
    }

    static func by(_ actor: Actor, _ register: Register) -> By {
        switch actor {
        case .person(let id):
            let body = ActorBody(id, register)
            return By(id: body?.id, name: body?.name, role: body?.role, system: nil, causeSeq: nil)
        case .system(let cause):
            var number: Int?
            if case .rework = cause.history { number = cause.number }
            return By(id: nil, name: nil, role: nil, system: true, causeSeq: number)
        case .console:
            return By(id: nil, name: nil, role: nil, system: true, causeSeq: nil)
        }
    }
}

/// What a fact is called in the interface, its values, and whether its client may read it.
struct StoryLine {
    var kind: String
    var values: [String: JSONValue] = [:]
    var isForClient = true

    init(_ kind: String, _ values: [String: JSONValue] = [:], isForClient: Bool = true) {
        self.kind = kind
        self.values = values
        self.isForClient = isForClient
    }

    init(_ fact: Fact, _ rework: Rework, _ register: Register) {
        switch fact {
        case .requested(let request): self.init(request.gate == nil ? "requested" : "kept")
        case .course(let fact): self.init(fact, register)
        case .estimate(let fact): self.init(fact)
        case .spec(let fact): self.init(fact)
        case .short(let fact): self.init(fact)
        case .work(let fact): self.init(fact)
        case .demo(let fact): self.init(fact)
        case .question(let fact): self.init(fact, rework)
        case .comment(let fact): self.init(fact, rework)
        case .passing(let fact): self.init(fact, register)
        case .documentWritten(let document):
            self.init(document.kind == .protocolOfAcceptance ? "protocolWritten" : "")
        }
    }

    private init(_ fact: CourseFact, _ register: Register) {
        switch fact {
        case .attemptRefused(let action, let gate):
            self.init(
                "attemptRefused",
                [
                    "action": .text(action.rawValue), "rule": .number(Int64(gate.rule)),
                    "reason": .text(gate.reason.rawValue),
                ], isForClient: false)
        case .stalled: self.init("stalled")
        case .admitted(let override):
            self.init("admitted", override.map { ["override": .text($0)] } ?? [:], isForClient: override == nil)
        case .refused(let why, let reason):
            self.init("refused", ["why": .text(why.rawValue), "reason": .text(reason)])
        case .held(let reason): self.init("held", ["reason": .text(reason)])
        case .resumed: self.init("resumed")
        case .reassigned(let person): self.init("reassigned", ["to": .text(register.person(person)?.name ?? "")])
        case .cancelled(let reason): self.init("cancelled", ["reason": .text(reason)])
        case .recounted(let shift): self.init(shift)
        }
    }

    private init(_ fact: EstimateFact) {
        switch fact {
        case .offered(let offer):
            self.init(
                "estimateOffered",
                [
                    "lowMinutes": .number(Int64(offer.lowMinutes)),
                    "likelyMinutes": .number(Int64(offer.likelyMinutes)),
                    "highMinutes": .number(Int64(offer.highMinutes)), "price": .money(offer.price),
                    "validUntil": .text(offer.validUntil.description),
                ], isForClient: false)
        case .withdrawn(let reason): self.init("estimateWithdrawn", ["reason": .text(reason)])
        case .expired: self.init("estimateExpired")
        case .approved(_, let name): self.init("estimateApproved", ["name": .text(name)])
        case .returned(_, let reason): self.init("reestimateAsked", ["reason": .text(reason)])
        case .declined(_, let reason): self.init("estimateDeclined", ["reason": .text(reason)])
        }
    }

    private init(_ fact: ShortFact) {
        switch fact {
        case .offered(let offer, _, let criteria, let waiver, _):
            var values: [String: JSONValue] = [
                "criteria": .number(Int64(criteria.count)), "price": .money(offer.price),
                "validUntil": .text(offer.validUntil.description),
            ]
            values["waiver"] = waiver.map { .text($0) }
            self.init("shortOffered", values)
        case .withdrawn(let reason): self.init("shortWithdrawn", ["reason": .text(reason)])
        case .expired: self.init("shortExpired")
        case .returned(_, let remarks): self.init("shortReturned", ["remarks": .text(remarks)])
        case .signed(_, let name): self.init("shortSigned", ["name": .text(name)])
        }
    }

    private init(_ fact: SpecFact) {
        switch fact {
        case .published(_, let criteria, let waiver, _, let supplement):
            var values: [String: JSONValue] = ["criteria": .number(Int64(criteria.count))]
            values["waiver"] = waiver.map { .text($0) }
            values["supplement"] = supplement.map { .money($0.price) }
            self.init("specPublished", values)
        case .withdrawn(let reason): self.init("specWithdrawn", ["reason": .text(reason)])
        case .returned(_, let remarks): self.init("specReturned", ["remarks": .text(remarks)])
        case .signed(_, let name): self.init("specSigned", ["name": .text(name)])
        }
    }

    private init(_ fact: WorkFact) {
        switch fact {
        case .handedOff(let size, let due, let reason):
            self.init(
                "handedOff",
                [
                    "sizeMinutes": .number(Int64(size)), "due": .number(due.milliseconds), "reason": .text(reason),
                ])
        case .claimed: self.init("claimed", isForClient: false)
        case .released(let reason): self.init("released", ["reason": .text(reason)], isForClient: false)
        case .delivered(let delivery):
            self.init(
                "delivered",
                [
                    "minutesSpent": .number(Int64(delivery.minutesSpent)), "note": .text(delivery.note),
                    "criteria": .number(Int64(delivery.cover.count)),
                ], isForClient: false)
        case .returned(let reason, _): self.init("deliveryReturned", ["reason": .text(reason)], isForClient: false)
        case .deadlineMoved(let due, let reason):
            self.init("deadlineMoved", ["to": .number(due.milliseconds), "reason": .text(reason)])
        }
    }

    private init(_ fact: DemoFact) {
        switch fact {
        case .offered: self.init("demoOffered")
        case .withdrawn(let reason): self.init("demoWithdrawn", ["reason": .text(reason)])
        case .judged(let verdict):
            self.init(
                "verdictGiven",
                [
                    "criterion": .text(verdict.criterion.description), "verdict": .text(verdict.finding.rawValue),
                    "note": .text(verdict.note),
                ])
        case .accepted(_, let name): self.init("accepted", ["name": .text(name)])
        case .changesRequested: self.init("changesRequested")
        case .scored(let score):
            self.init("scored", ["value": .number(Int64(score.value)), "note": .text(score.note)])
        case .wentLive(let live):
            var values: [String: JSONValue] = ["day": .text(live.day.description), "note": .text(live.note)]
            values["reason"] = live.reason.map { .text($0) }
            self.init(live.reason == nil ? "wentLive" : "wentLiveAnew", values)
        }
    }

    private init(_ fact: PassingFact, _ register: Register) {
        switch fact {
        case .proposed(_, let colleague, let note):
            let name: String
            switch colleague {
            case .known(let id): name = register.person(id)?.name ?? ""
            case .new(let typed, _, _): name = typed
            }
            self.init("passedOn", ["colleague": .text(name), "note": .text(note)])
        case .confirmed(_, let person, _):
            self.init("passOnConfirmed", ["colleague": .text(register.person(person)?.name ?? "")])
        case .declined(_, let reason): self.init("passOnDeclined", ["reason": .text(reason)])
        }
    }

    init(_ fact: QuestionFact, _ subject: some Discussed) {
        switch fact {
        case .asked(let court, let text, let fromClient, _):
            self.init(
                "asked", ["to": .text(court.rawValue), "text": .text(MentionText.shown(text))],
                isForClient: court == .client || fromClient)
        case .answered(let number, let text, let due, _, _):
            var values: [String: JSONValue] = [
                "number": .number(Int64(number)), "text": .text(MentionText.shown(text)),
            ]
            if let due { values["due"] = .number(due.milliseconds) }
            let question = subject.questions.first { $0.number == number }
            self.init("answered", values, isForClient: question.map { !$0.isInternal } ?? false)
        case .noted(let text, _):
            self.init("noted", ["text": .text(MentionText.shown(text))], isForClient: false)
        }
    }
}
