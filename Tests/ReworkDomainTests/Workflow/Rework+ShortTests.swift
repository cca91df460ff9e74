import ReworkDomain
import TestSupport
import Testing

struct ReworkShortTests {
    private func refusal(_ draft: ShortDraft) throws -> Refusal? {
        try Story.at(.requested).refusal(of: .short(.offer(draft)), by: People.specialist)
    }

    @Test("one signature approves the price and signs the criteria; the hand-off is next")
    func signed() throws {
        var story = try Story.withShortOffer([3, 4])
        #expect(story.stage == .specified && story.rework.court == .client && story.rework.move == .signShort)
        #expect(story.rework.criteriaGiven == 4)
        #expect(story.rework.price == Money(minor: 3_600_00, currency: .hryvnia))
        let document = story.rework.shown(.short)
        try story.act(story.shortSigning, by: People.signatory)
        let rework = story.rework
        #expect(rework.stage == .signed && rework.move == .handOff)
        #expect(rework.signatures.map(\.document) == [document])
        #expect(rework.estimate?.state == .approved && rework.estimate?.approval?.document == document)
        #expect(rework.spec?.signature?.document == document)
        try story.go(to: .accepted)
        #expect(Rework.replay(story.events, id: story.rework.id) == story.rework)
    }

    @Test("up to four hours ⚙, both halves held to their own rules")
    func bounds() throws {
        #expect(try refusal(.fair(minutes: 240)) == nil)
        #expect(
            try refusal(.fair(minutes: 241))?.faults == [
                Fault("/minutes", .tooLongForShort, ["hours": .number(4)])
            ])
        let finding = SpecFinding(line: 1, severity: .error, code: .noCriteria, values: [:])
        #expect(try refusal(.fair(findings: [finding]))?.code == .specFaults)
        let advice = SpecFinding(line: 1, severity: .advice, code: .stopWord, values: [:])
        #expect(try refusal(.fair(findings: [advice]))?.faults.map(\.pointer) == ["/waiver"])
        let late = ShortDraft(
            offer: .fair.with {
                ($0.lowMinutes, $0.likelyMinutes, $0.highMinutes) = (60, 60, 60)
                $0.validUntil = .on("2026-11-01")
            }, markdown: "#", outline: .complete(), findings: [])
        #expect(try refusal(late)?.faults.map(\.pointer) == ["/validUntil"])
    }

    @Test("returned, withdrawn and expired it leads back to requested, and its criteria's ids stay given")
    func back() throws {
        for step in 0..<3 {
            var story = try Story.withShortOffer()
            switch step {
            case 0:
                try story.act(
                    .short(.return(document: story.rework.shown(.short), remarks: "А де друк?")), by: People.contact)
            case 1: try story.act(.short(.withdraw(reason: "Помилка в сумі")), by: People.specialist)
            default:
                let cause = story.rework.reference(to: 2)
                #expect(throws: Refusal.self) { try story.rework.expireShort(cause: cause, in: story.situation) }
                story.now = .utc("2026-11-17T08:00:00Z")
                #expect(story.refusal(of: story.shortSigning, by: People.signatory)?.code == .estimateExpired)
                story.record(try story.rework.expireShort(cause: cause, in: story.situation))
            }
            #expect(story.stage == .requested && story.rework.criteriaGiven == 2)
            #expect(story.refusal(of: story.shortSigning, by: People.signatory) != nil)
            let terms = ShortDraft.fair([3])
            let again = ShortDraft(
                offer: terms.offer.with { $0.validUntil = .on("2026-11-30") }, markdown: terms.markdown,
                outline: terms.outline, findings: [])
            try story.act(.short(.offer(again)), by: People.specialist)
            #expect(story.rework.spec?.revision == 2 && story.rework.hasOpenShort)
        }
    }

    @Test("rules 4, 5, 9: the gate is asked where it is offered and where it is signed; it keeps what it stops")
    func gated() throws {
        var story = try Story.at(.requested)
        story.gate = .closed(GateRefusal(reason: .free, rule: 6))
        let offer = try story.act(.short(.offer(.fair())), by: People.specialist)
        #expect(offer.refusal?.code == .gateClosed && story.stage == .awaitingSupport)
        #expect(story.rework.stageLeft == .requested && story.rework.criteriaGiven == 0)
        story = try Story.withShortOffer()
        let document = story.rework.shown(.short)
        story.gate = .closed(GateRefusal(reason: .free, rule: 6))
        let signature = try story.act(story.shortSigning, by: People.signatory)
        #expect(signature.refusal?.code == .gateClosed && story.stage == .awaitingSupport)
        #expect(story.rework.signatures.isEmpty && story.rework.stageLeft == .specified)
        story.gate = .open(.paid)
        story.record(try story.rework.admit(cause: EventReference(.client(People.client.id), 2), in: story.situation))
        #expect(story.stage == .specified && story.rework.shown(.short) == document)
        try story.act(story.shortSigning, by: People.signatory)
        #expect(story.stage == .signed)
    }

    @Test("whose limit lies below the price does not sign it, and an open question stops the signature")
    func limits() throws {
        var story = try Story.withShortOffer()
        var small = People.signatory
        small.signLimit = Money(minor: 3_599_99, currency: .hryvnia)
        #expect(story.refusal(of: story.shortSigning, by: small)?.code == .signLimit)
        try story.act(.ask(.client), by: People.specialist)
        #expect(story.refusal(of: story.shortSigning, by: People.signatory)?.code == .openQuestions)
    }

    @Test("an ordinary estimate takes the place of an open short offer, whose document takes no answer then")
    func replaced() throws {
        var story = try Story.withShortOffer()
        let old = story.shortSigning
        try story.act(.estimate(.offer(.fair)), by: People.specialist)
        #expect(story.stage == .estimated)
        #expect(story.refusal(of: old, by: People.signatory)?.code == .superseded)
        try story.go(to: .accepted)
        #expect(story.rework.documents.map(\.kind).contains(.spec))
    }

    @Test("a signed short offer may be withdrawn as any specification: its price stays approved")
    func later() throws {
        var story = try Story.withShortOffer()
        try story.act(story.shortSigning, by: People.signatory)
        try story.act(.spec(.withdraw(reason: "Забули про права")), by: People.specialist)
        #expect(story.stage == .specifying && story.rework.estimate?.state == .approved)
        try story.act(.publish([1, 2, 3]), by: People.specialist)
        #expect(!story.rework.hasOpenShort && story.rework.spec?.revision == 2)
        #expect(story.rework.documents.map(\.kind) == [.short, .spec])
        #expect(story.rework.documents.map(story.rework.revision) == [1, 2])
        try story.act(story.signing, by: People.signatory)
        #expect(story.stage == .signed)
    }

    @Test("it is due as long as it is valid, by the client's calendar")
    func deadline() throws {
        let story = try Story.withShortOffer()
        let deadline = try #require(story.rework.deadline(now: story.now, calendar: .kyiv))
        #expect(deadline.kind == .estimateValid)
        #expect(deadline.at == WorkCalendar.kyiv.lastMoment(of: .on("2026-11-16")))
    }
}
