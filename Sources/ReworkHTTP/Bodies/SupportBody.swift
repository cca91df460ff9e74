import ReworkDesk
import ReworkDomain
import ReworkStore

/// A consultation or bug with all its page shows. A contact's copy has nothing of what the vendor's people keep among
/// themselves.
struct SupportBody: Encodable {
    struct Classified: Encodable {
        let kind: String
        let reason: String
        let by: ActorBody?
        let at: Int64
        let final: Bool
        let warranty: WarrantyBody?
    }

    struct Remark: Encodable {
        let text: String
        let by: ActorBody?
        let at: Int64
    }

    struct SolutionPart: Encodable {
        let text: String
        let rich: [RichBlockBody]
        let recommendation: Bool
        let inTime: Bool
        let by: ActorBody?
        let at: Int64
        let files: [FileBody]
    }

    let number: Int64
    let version: Int
    let kind: String
    let proposedKind: String
    let title: String
    let text: String
    let rich: [RichBlockBody]
    let files: [FileBody]
    let stage: String
    let court: String?
    let courtSince: Int64
    let createdAt: Int64
    let workStopped: Bool
    let queued: Bool
    let client: ReworkBody.ClientPart
    let specialist: NamedBody?
    let developer: NamedBody?
    let requestedBy: NamedBody?
    let allowedActions: [String]
    let move: String?
    let gate: GateBody
    let classified: Classified?
    let proposedWarranty: WarrantyBody?
    let contest: Remark?
    let override: Remark?
    let referral: Remark?
    let deadline: DeadlineBody?
    let clock: ClockBody?
    let solution: SolutionPart?
    let reopenings: Int
    let score: ScoreBody?
    /// Why it is that specialist; for the vendor's people.
    let assigned: AssignedBody?
    let warranties: [WarrantyOfferBody]
    let questions: [QuestionBody]
    let notes: [NoteBody]?
    let people: ReworkBody.People?
    let ledger: LedgerBody
    let story: [SupportStoryBody]

    init(_ view: SupportView, for reader: Person, _ desk: Desk) {
        let (request, register, isInside) = (view.request, desk.register, reader.isVendor)
        let today = desk.today(of: view.client)
        number = request.id.number
        version = request.version
        kind = request.kind.rawValue
        proposedKind = request.proposed.rawValue
        title = request.title
        text = MentionText.shown(request.text)
        rich = RichBlockBody.all(view.shown[request.text]?.rich)
        files = FileBody.all(request.files)
        stage = request.stage.rawValue
        court = request.court?.rawValue
        courtSince = request.courtSince.milliseconds
        createdAt = request.createdAt.milliseconds
        workStopped = request.isWorkStopped
        queued = request.isQueued
        client = ReworkBody.ClientPart(
            id: view.client.id.number, name: view.client.name, language: view.client.language.rawValue,
            plan: view.client.plan(on: today).map { PlanBody($0, today: today) })
        specialist = NamedBody(request.specialist, register)
        developer = isInside ? NamedBody(request.developer, register) : nil
        requestedBy = NamedBody(request.requestedBy, register)
        allowedActions = view.allowed.map(\.rawValue)
        move = request.move.flatMap { view.allowed.contains($0) ? $0.rawValue : nil }
        gate = GateBody(view.gate, prices: desk.prices(for: view.client))
        func remark(_ text: String, _ by: Actor, _ at: Moment) -> Remark {
            Remark(text: text, by: ActorBody(by.person, register), at: at.milliseconds)
        }
        classified = request.classified.map { Classified($0, register) }
        proposedWarranty = request.proposedWarranty.map { WarrantyBody($0) }
        contest = request.contest.map { remark($0.reason, $0.by, $0.at) }
        override = isInside ? request.override.map { remark($0.reason, $0.by, $0.at) } : nil
        referral = request.referral.map { remark($0.text, $0.by, $0.at) }
        deadline = (view.timing?.deadline(now: view.now, calendar: view.calendar)).map { DeadlineBody($0) }
        clock = ClockBody(view)
        solution = request.solution.map { SolutionPart($0, view.shown, register) }
        reopenings = request.reopenings
        score = request.score.map { ScoreBody($0) }
        assigned = isInside ? SupportBody.assigned(view, register) : nil
        warranties = isInside ? view.warranties.map { WarrantyOfferBody($0) } : []
        questions = QuestionBody.all(view, for: reader, register)
        notes = NoteBody.all(view, for: reader, register)
        people = view.allowed.contains(.reassign) ? ReworkBody.People(specialists: SupportBody.others(view, desk)) : nil
        ledger = LedgerBody(CourtLedger(view.events, of: request.id), now: view.now, view.calendar)
        story = SupportStoryBody.all(view, isInside: isInside, register)
    }

    private static func assigned(_ view: SupportView, _ register: Register) -> AssignedBody? {
        guard case .made(let made)? = view.events.first?.fact else { return nil }
        return AssignedBody(made.assigned, made.specialist, register)
    }

    private static func others(_ view: SupportView, _ desk: Desk) -> [NamedBody] {
        desk.register.people
            .filter { Assignment.mayServe($0, plan: view.gate.plan) && $0.id != view.request.specialist }
            .map { NamedBody($0) }
    }
}

extension SupportBody.Classified {
    init(_ given: SupportRequest.Classified, _ register: Register) {
        kind = given.classification.kind.rawValue
        reason = given.classification.reason
        by = ActorBody(given.by.person, register)
        at = given.at.milliseconds
        final = given.isFinal
        warranty = given.classification.warranty.map { WarrantyBody($0) }
    }
}

extension SupportBody.SolutionPart {
    init(_ given: SupportRequest.GivenSolution, _ shown: [String: ShownText], _ register: Register) {
        text = MentionText.shown(given.solution.text)
        rich = RichBlockBody.all(shown[given.solution.text]?.rich)
        recommendation = given.solution.isRecommendation
        inTime = given.solution.isInTime
        by = ActorBody(given.by.person, register)
        at = given.at.milliseconds
        files = FileBody.all(given.solution.files)
    }
}

/// A signed criterion of an accepted rework.
struct WarrantyBody: Codable {
    let rework: Int64
    let criterion: String

    init(_ claim: WarrantyClaim) {
        rework = claim.rework.number
        criterion = claim.criterion.description
    }
}

/// An accepted rework whose criteria are under warranty still.
struct WarrantyOfferBody: Encodable {
    let rework: Int64
    let title: String
    /// Day of the client's calendar.
    let through: String
    let criteria: [CriterionBody]

    init(_ offer: WarrantyOffer) {
        rework = offer.rework.id.number
        title = offer.rework.title
        through = offer.lastDay.description
        criteria = offer.rework.criteria.map { CriterionBody(id: $0.id.description, text: $0.text) }
    }
}
