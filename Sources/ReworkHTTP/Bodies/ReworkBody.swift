import ReworkDesk
import ReworkDomain
import ReworkStore

/// One rework with all its page shows. A contact's copy has nothing of what the vendor's people keep among themselves.
struct ReworkBody: Encodable {
    struct Linked: Encodable {
        let number: Int64
        let kind: String
        let title: String
    }

    struct Remark: Encodable {
        let reason: String
        let by: ActorBody?
        let at: Int64
    }

    struct ClientPart: Encodable {
        let id: Int64
        let name: String
        /// Of its documents.
        let language: String
        let plan: PlanBody?
        /// Rule 25: an hour of rework; nil of what is no rework, and for a contact.
        var hourlyRate: MoneyBody?
    }

    struct People: Encodable {
        let specialists: [NamedBody]
    }

    let number: Int64
    let version: Int
    let title: String
    let wish: String
    /// Sent with the wish.
    let files: [FileBody]
    let stage: String
    /// Whether what is signed, or was signed last, is a short offer.
    let isShort: Bool
    let court: String?
    let courtSince: Int64
    let createdAt: Int64
    let client: ClientPart
    let specialist: NamedBody?
    let developer: NamedBody?
    let requestedBy: NamedBody?
    let signatories: [NamedBody]
    let linkedTo: Linked?
    let allowedActions: [String]
    let move: String?
    let gate: GateBody
    let override: Remark?
    let hold: Remark?
    let estimate: EstimateBody?
    let spec: SpecBody?
    let supplements: SupplementsBody?
    let promise: PromiseBody?
    let deadline: DeadlineBody?
    let delivery: DeliveryBody?
    let demo: DemoBody?
    let verdicts: [VerdictBody]
    let questions: [QuestionBody]
    let notes: [NoteBody]?
    let comments: CommentCountBody
    /// What waits to be confirmed: a contact proposes that a colleague sign.
    let passing: PassingBody?
    let documents: [DocumentBody]
    let people: People?
    let ledger: LedgerBody
    let score: ScoreBody?
    /// Of accepted work, once somebody said that it is live.
    let goLive: GoLiveBody?
    /// Why it is that specialist; for the vendor's people.
    let assigned: AssignedBody?
    let story: [StoryBody]

    init(_ view: ReworkView, for reader: Person, _ desk: Desk) {
        let rework = view.rework
        let register = desk.register
        let isInside = reader.isVendor
        let calendar = desk.calendar(for: rework)
        let today = desk.today(of: view.client)
        number = rework.id.number
        version = rework.version
        title = rework.title
        wish = rework.wish
        files = FileBody.all(rework.files)
        stage = rework.stage.rawValue
        isShort = rework.isByShort
        court = rework.court?.rawValue
        courtSince = rework.courtSince.milliseconds
        createdAt = rework.createdAt.milliseconds
        client = ClientPart(
            id: view.client.id.number, name: view.client.name, language: view.client.language.rawValue,
            plan: view.client.plan(on: today).map { PlanBody($0, today: today) },
            hourlyRate: isInside ? MoneyBody(desk.hourlyRate(of: view.client)) : nil)
        specialist = NamedBody(rework.specialist, register)
        developer = isInside ? NamedBody(rework.developer, register) : nil
        requestedBy = NamedBody(rework.requestedBy, register)
        signatories = desk.signers(of: view.client, at: rework.price).map { NamedBody($0) }
        linkedTo = view.linked.flatMap { linked in
            rework.link.map { Linked(number: linked.id.number, kind: $0.kind.rawValue, title: linked.title) }
        }
        let mayMakeLink = !reader.roles.isDisjoint(with: [.specialist, .lead])
        // Before it can be published, the draft is begun from the rework's page.
        let mayBegin = view.mayDraft && !view.allowed.contains(.publishSpec)
        allowedActions =
            view.allowed.map(\.rawValue) + (mayBegin ? ["writeDraft"] : []) + (mayMakeLink ? ["makeEnterLink"] : [])
        move = rework.move.flatMap { view.allowed.contains($0) ? $0.rawValue : nil }
        gate = GateBody(view.gate, prices: desk.prices(for: view.client), stageLeft: rework.stageLeft)
        func remark(_ reason: String, _ by: Actor, _ at: Moment) -> Remark {
            Remark(reason: reason, by: ActorBody(by.person, register), at: at.milliseconds)
        }
        override = isInside ? rework.override.map { remark($0.reason, $0.by, $0.at) } : nil
        hold = rework.hold.map { remark($0.reason, $0.by, $0.at) }
        estimate = rework.estimate.map { EstimateBody($0, register, isInside: isInside, calendar) }
        spec = rework.spec.map { SpecBody($0, register) }
        supplements = SupplementsBody(rework)
        promise = rework.promise.map { PromiseBody($0, of: rework, desk, now: view.now, isInside: isInside) }
        deadline = rework.deadline(now: view.now, calendar: calendar).map { DeadlineBody($0, isInside: isInside) }
        delivery = isInside ? rework.delivery.map { DeliveryBody($0, view.shown, register) } : nil
        demo = rework.demo.map { DemoBody($0) }
        verdicts = rework.verdicts.map { VerdictBody($0, register) }
        questions = QuestionBody.all(view, for: reader, register)
        notes = NoteBody.all(view, for: reader, register)
        comments = CommentCountBody(rework, for: reader)
        passing = PassingBody(rework, register)
        let facts = view.events.map(\.event)
        documents = rework.documents.map { DocumentBody($0, of: rework, facts, desk) }
        people = view.allowed.contains(.reassign) ? People(specialists: ReworkBody.specialists(view, desk)) : nil
        ledger = LedgerBody(CourtLedger(facts, of: rework.id), now: view.now, calendar)
        score = rework.score.map { ScoreBody($0) }
        goLive = rework.goLive.map { GoLiveBody($0) }
        assigned = isInside ? ReworkBody.assigned(view, register) : nil
        story = StoryBody.all(view, isInside: isInside, register)
    }

    private static func assigned(_ view: ReworkView, _ register: Register) -> AssignedBody? {
        guard case .requested(let made)? = view.events.first?.event.fact else { return nil }
        return AssignedBody(made.assigned, made.specialist, register)
    }

    private static func specialists(_ view: ReworkView, _ desk: Desk) -> [NamedBody] {
        desk.register.people
            .filter { Assignment.mayServe($0, plan: view.gate.plan) && $0.id != view.rework.specialist }
            .map { NamedBody($0) }
    }
}

extension Actor {
    var person: ID<Person>? {
        switch self {
        case .person(let id): id
        case .system, .console: nil
        }
    }
}
