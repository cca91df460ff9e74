import ReworkDomain
import TestSupport
import Testing

struct DecideOffersTests {
    @Test("an estimate needs hours, a price and a day until which it is valid, and every fault is named at once")
    func offerChecked() throws {
        let story = try Story.at(.requested)
        let offer = EstimateOffer.fair.with {
            $0.lowMinutes = 800
            $0.price = Money(minor: -1, currency: .hryvnia)
            $0.validUntil = .on("2026-11-01")
        }
        let refusal = try #require(story.refusal(of: .estimate(.offer(offer)), by: People.specialist))
        #expect(refusal.code == .invalid)
        #expect(Set(refusal.faults.map(\.pointer)) == ["/likelyMinutes", "/priceMinor", "/validUntil"])
    }

    @Test("a new offer replaces the open one, whose document can no longer be answered")
    func offerReplaces() throws {
        var story = try Story.at(.estimated)
        let old = story.approval
        try story.act(.estimate(.offer(.fair.with { $0.likelyMinutes = 600 })), by: People.specialist)
        #expect(story.rework.estimate?.number == 2)
        #expect(story.rework.estimate?.state == .open)
        #expect(story.refusal(of: old, by: People.signatory)?.code == .superseded)
        #expect(story.refusal(of: story.approval, by: People.signatory) == nil)
    }

    @Test("bytes that are no document of this rework are not found")
    func unknownDocument() throws {
        let story = try Story.at(.estimated)
        let command = Command.estimate(.approve(document: .made(77), name: "Петро Мельник"))
        #expect(story.refusal(of: command, by: People.signatory)?.code == .notFound)
    }

    @Test("an approval is signed by name and names the document that was seen")
    func approvalSigned() throws {
        var story = try Story.at(.estimated)
        let document = story.rework.shown(.estimate)
        let unsigned = Command.estimate(.approve(document: document, name: "  "))
        #expect(story.refusal(of: unsigned, by: People.signatory)?.faults.map(\.pointer) == ["/name"])
        try story.act(story.approval, by: People.signatory)
        let signature = try #require(story.rework.estimate?.approval)
        #expect(signature.document == document)
        #expect(signature.person == People.signatory.id)
        #expect(signature.name == "Петро Мельник")
        #expect(signature.at == story.now)
    }

    @Test("an estimate is approved to the last second of its last day, and not a second longer")
    func expired() throws {
        var story = try Story.at(.estimated)
        story.now = .utc("2026-11-16T21:59:59Z")
        #expect(story.refusal(of: story.approval, by: People.signatory) == nil)
        story.now = .utc("2026-11-16T22:00:00Z")
        let refusal = try #require(story.refusal(of: story.approval, by: People.signatory))
        #expect(refusal.code == .estimateExpired)
        #expect(refusal.values["until"] == .day(.on("2026-11-16")))
    }

    @Test("the system withdraws an estimate when its last day is over, not before")
    func systemExpires() throws {
        var story = try Story.at(.estimated)
        let cause = story.rework.reference(to: 2)
        story.now = .utc("2026-11-16T21:59:59Z")
        #expect(throws: Refusal.self) { try story.rework.expireEstimate(cause: cause, in: story.situation) }
        story.now = .utc("2026-11-16T22:00:00Z")
        let decision = try story.rework.expireEstimate(cause: cause, in: story.situation)
        #expect(decision.deeds == [Decision.Deed(.system(cause: cause), .estimate(.expired))])
        story.record(decision)
        #expect(story.stage == .requested)
        #expect(story.rework.estimate?.state == .expired)
    }

    @Test("an expired offer can be offered anew, declined or sent back")
    func afterExpiry() throws {
        var story = try Story.at(.estimated)
        story.now = .utc("2026-11-20T08:00:00Z")
        let document = story.rework.shown(.estimate)
        let fresh = EstimateOffer.fair.with { $0.validUntil = .on("2026-12-01") }
        #expect(story.refusal(of: .estimate(.offer(fresh)), by: People.specialist) == nil)
        let back = Command.estimate(.askToReestimate(document: document, reason: "Чинність минула"))
        #expect(story.refusal(of: back, by: People.contact) == nil)
        let decline = Command.estimate(.decline(document: document, reason: "Не треба"))
        #expect(story.refusal(of: decline, by: People.contact) == nil)
    }

    @Test("a spec with an error of the linter is not published, and every error is told with its line")
    func linterErrors() throws {
        let story = try Story.at(.specifying)
        var outline = SpecOutline.complete()
        outline.sections[4] = .of(.data, line: 9, isFilled: false)
        outline.criteria[0] = SpecOutline.Item(id: CriterionID(1), text: String(repeating: "я", count: 401), line: 20)
        let advice = SpecLinter.check(outline, of: String(repeating: "\n", count: 40), language: .ukrainian).filter {
            $0.severity == .advice
        }
        outline.openQuestions = [SpecOutline.Item(id: nil, text: "Хто друкує?", line: 40)]
        let findings = SpecLinter.check(outline, of: String(repeating: "\n", count: 40), language: .ukrainian)
        let refusal = try #require(story.refusal(of: .publish(findings: findings), by: People.specialist))
        #expect(refusal.code == .specFaults)
        #expect(refusal.faults.map(\.code) == [.emptySection, .openQuestion])
        #expect(refusal.faults.map { $0.values["line"] } == [.number(9), .number(40)])
        #expect(advice.map(\.code) == [.longCriterion])
        let bare = story.refusal(of: .publish(findings: advice), by: People.specialist)
        #expect(bare?.faults == [Fault("/waiver", .reasonRequired)], "advice is left with a reason")
        var published = story
        try published.act(.publish(findings: advice, waiver: "Клієнт просив саме так"), by: People.specialist)
        #expect(
            published.events.contains { event in
                if case .spec(.published(_, _, "Клієнт просив саме так", _, _)) = event.fact { true } else { false }
            })
    }

    @Test("a spec has at least one criterion, each with an id of its own, whatever the linter was told")
    func criteriaDue() throws {
        let story = try Story.at(.specifying)
        #expect(story.refusal(of: .publish([]), by: People.specialist)?.code == .specFaults)
        #expect(story.refusal(of: .publish([1, 2, 1]), by: People.specialist)?.code == .specFaults)
        var outline = SpecOutline.complete()
        outline.criteria.append(SpecOutline.Item(id: nil, text: "Звіт друкується", line: 30))
        let unnumbered = Command.spec(.publish(markdown: "# Звіт", outline: outline, findings: []))
        #expect(story.refusal(of: unnumbered, by: People.specialist)?.code == .specFaults)
    }

    @Test("a new revision needs a new signature: the old bytes can no longer be signed")
    func revision() throws {
        var story = try Story.at(.specified)
        let old = story.signing
        try story.act(old, by: People.signatory)
        try story.act(.spec(.withdraw(reason: "Забули про права")), by: People.specialist)
        try story.act(.publish([1, 3]), by: People.specialist)
        #expect(story.rework.spec?.revision == 2)
        #expect(story.rework.spec?.signature == nil)
        #expect(story.refusal(of: old, by: People.signatory)?.code == .superseded)
        try story.act(story.signing, by: People.signatory)
        #expect(story.rework.spec?.signature?.document == story.rework.shown(.spec))
        #expect(story.rework.signatures.count == 3)
    }

    @Test("the highest criterion number ever given is kept when the criterion goes")
    func numbersNotReused() throws {
        var story = try Story.at(.specifying)
        try story.act(.publish([1, 7]), by: People.specialist)
        try story.act(.spec(.withdraw(reason: "Зайвий пункт")), by: People.specialist)
        try story.act(.publish([1]), by: People.specialist)
        #expect(story.rework.criteriaGiven == 7)
    }

    @Test(
        "an open question, to whomever, blocks the signing until it is answered",
        arguments: [
            (Court.client, People.specialist, People.contact), (.specialist, People.contact, People.specialist),
        ])
    func questionBlocks(_ court: Court, _ asker: Person, _ answerer: Person) throws {
        var story = try Story.at(.specified)
        try story.act(.ask(court), by: asker)
        try story.act(.ask(court, "А скільки?"), by: asker)
        let refusal = try #require(story.refusal(of: story.signing, by: People.signatory))
        #expect(refusal.code == .openQuestions)
        #expect(refusal.values["count"] == .number(2))
        try story.act(.answer(1), by: answerer)
        #expect(story.refusal(of: story.signing, by: People.signatory)?.code == .openQuestions)
        try story.act(.answer(2), by: answerer)
        #expect(story.refusal(of: story.signing, by: People.signatory) == nil)
    }

    @Test("a spec is signed by name")
    func signedByName() throws {
        let story = try Story.at(.specified)
        let unsigned = Command.spec(.sign(document: story.rework.shown(.spec), name: ""))
        #expect(story.refusal(of: unsigned, by: People.signatory)?.faults.map(\.pointer) == ["/name"])
    }
}
