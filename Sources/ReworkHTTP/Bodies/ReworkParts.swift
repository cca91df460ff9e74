import ReworkDesk
import ReworkDomain
import ReworkStore

struct EstimateBody: Encodable {
    /// Minutes of work; the vendor's own, though the offer's document shows them to its client.
    struct Hours: Encodable {
        let lowMinutes: Int
        let likelyMinutes: Int
        let highMinutes: Int
    }

    struct LeadDays: Encodable {
        let from: Int
        let to: Int
    }

    let number: Int
    /// Offered together with its specification.
    let isShort: Bool
    let hours: Hours?
    /// What it was built from; the vendor's own, and nil when it was not.
    let criteria: [CriterionHoursBody]?
    let price: MoneyBody
    let includesTax: Bool
    let leadDays: LeadDays
    let summary: String
    let excluded: String
    /// The last second it is valid, UTC milliseconds.
    let validUntil: Int64
    let document: String?
    let state: String
    let offeredAt: Int64
    let approvedAt: Int64?
    let approvedBy: NamedBody?

    init(_ estimate: Estimate, _ register: Register, isInside: Bool, _ calendar: WorkCalendar) {
        let offer = estimate.offer
        number = estimate.number
        isShort = estimate.isShort
        hours =
            isInside
            ? Hours(lowMinutes: offer.lowMinutes, likelyMinutes: offer.likelyMinutes, highMinutes: offer.highMinutes)
            : nil
        criteria = isInside ? offer.criteria.map(CriterionHoursBody.all) : nil
        price = MoneyBody(offer.price)
        includesTax = offer.includesTax
        leadDays = LeadDays(from: offer.leadDaysFrom, to: offer.leadDaysTo)
        summary = offer.summary
        excluded = offer.excluded
        validUntil = calendar.lastMoment(of: offer.validUntil).milliseconds
        document = estimate.document?.hex
        state = estimate.state.rawValue
        offeredAt = estimate.offeredAt.milliseconds
        approvedAt = estimate.approval?.at.milliseconds
        approvedBy = NamedBody(estimate.approval?.person, register)
    }
}

struct CriterionBody: Encodable {
    let id: String
    let text: String
}

struct SpecBody: Encodable {
    let revision: Int
    let document: String?
    let publishedAt: Int64
    let criteria: [CriterionBody]
    let signedAt: Int64?
    let signedBy: NamedBody?

    init(_ spec: Spec, _ register: Register) {
        revision = spec.revision
        document = spec.document?.hex
        publishedAt = spec.publishedAt.milliseconds
        criteria = spec.criteria.map { CriterionBody(id: $0.id.description, text: $0.text) }
        signedAt = spec.signature?.at.milliseconds
        signedBy = NamedBody(spec.signature?.person, register)
    }
}

struct DeliveryBody: Encodable {
    struct Cover: Encodable {
        let criterion: String
        let how: String
        let rich: [RichBlockBody]?
    }

    let at: Int64
    let by: NamedBody?
    let minutesSpent: Int
    /// Markdown; `rich` is the same as it is shown, absent where it is plain words.
    let note: String
    let rich: [RichBlockBody]?
    let cover: [Cover]
    let files: [FileBody]
    let commits: [CommitBody]

    init(_ given: Rework.GivenDelivery, _ shown: [String: ShownText], _ register: Register) {
        at = given.at.milliseconds
        by = NamedBody(given.by, register)
        minutesSpent = given.delivery.minutesSpent
        note = given.delivery.note
        rich = RichBlockBody.marked(given.delivery.note, shown[given.delivery.note]?.rich)
        files = FileBody.all(given.delivery.files)
        commits = (given.delivery.commits ?? []).map { CommitBody($0) }
        cover = given.delivery.cover.map {
            Cover(
                criterion: $0.criterion.description, how: $0.how,
                rich: RichBlockBody.marked($0.how, shown[$0.how]?.rich))
        }
    }
}

struct DemoBody: Encodable {
    struct Place: Encodable {
        let criterion: String
        let text: String
    }

    let number: Int
    let document: String?
    let offeredAt: Int64
    let link: String?
    let recording: String?
    let callAt: Int64?
    let notes: String
    let `where`: [Place]
    let files: [FileBody]

    init(_ demo: Demo) {
        number = demo.number
        document = demo.document?.hex
        offeredAt = demo.offeredAt.milliseconds
        link = demo.plan.link
        recording = demo.plan.recording
        callAt = demo.plan.callAt?.milliseconds
        notes = demo.plan.notes
        files = FileBody.all(demo.plan.files)
        `where` = demo.plan.places.map { Place(criterion: $0.criterion.description, text: $0.text) }
    }
}

struct VerdictBody: Encodable {
    let criterion: String
    let verdict: String
    let note: String
    let by: NamedBody?
    let at: Int64

    init(_ given: GivenVerdict, _ register: Register) {
        criterion = given.verdict.criterion.description
        verdict = given.verdict.finding.rawValue
        note = given.verdict.note
        by = NamedBody(given.by, register)
        at = given.at.milliseconds
    }
}

struct DocumentBody: Encodable {
    let kind: String
    let number: Int
    let sha256: String
    /// As the document calls itself, in the client's language: «128-О1».
    let label: String
    let at: Int64
    let signedBy: NamedBody?
    let signedAt: Int64?
    let answer: String?

    init(_ document: DocumentReference, of rework: Rework, _ events: [Event<Fact>], _ desk: Desk) {
        kind = document.kind.rawValue
        number = document.number
        sha256 = document.fingerprint.hex
        label = desk.label(of: document, rework)
        let written = events.first { $0.fact == .documentWritten(document) }
        at = (written?.at ?? rework.createdAt).milliseconds
        let signature = rework.signatures.first { $0.document == document.fingerprint }
        signedBy = NamedBody(signature?.person, desk.register)
        signedAt = signature?.at.milliseconds
        answer = DocumentAnswer.of(document, in: events)
    }
}
