import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskEstimatesByCriteriaTests {
    private static let point = ThreePoint(lowMinutes: 180, likelyMinutes: 300, highMinutes: 420)

    /// A requested rework whose draft has two criteria.
    private func drafted() async throws -> (Desks, ID<Rework>) {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .requested)
        _ = try await desks.desk.saveDraft(
            SpecTexts.complete, of: rework.id, Call(by: desks.specialist.id, expects: 0))
        return (desks, rework.id)
    }

    private func offer(
        _ desks: Desks, _ id: ID<Rework>, draft: Int = 1, _ count: Int = 2
    ) async throws -> Rework {
        let basis = DraftHours(
            draft: draft, hours: Array(repeating: DeskEstimatesByCriteriaTests.point, count: count))
        return try await desks.desk.offerEstimate(id, desks.offer, basis: basis, Call(by: desks.specialist.id)).rework
    }

    @Test("a specification may be begun as soon as a rework is requested, and while its estimate is open")
    func early() async throws {
        for stage in [Stage.requested, .estimated] {
            let desks = try await Desks()
            let rework = try await desks.rework(at: stage)
            let view = try await desks.desk.saveDraft(
                SpecTexts.complete, of: rework.id, Call(by: desks.specialist.id, expects: 0))
            #expect(view.isEditable && !view.mayPublish)
            #expect(try await desks.desk.view(rework.id, for: desks.specialist.id).mayDraft)
            #expect(try await !desks.desk.view(rework.id, for: desks.otherSpecialist.id).mayDraft)
            #expect(try await !desks.desk.view(rework.id, for: desks.signatory.id).mayDraft)
        }
    }

    @Test("an offer built from criteria keeps their hours, and gives them their ids in the draft too")
    func ids() async throws {
        let (desks, id) = try await drafted()
        let rework = try await offer(desks, id)
        #expect(rework.stage == .estimated && rework.criteriaGiven == 2)
        #expect(rework.estimate?.offer.criteria?.map(\.criterion) == [CriterionID(1), CriterionID(2)])
        #expect(
            rework.estimate?.offer.criteria?.map(\.hours) == [
                DeskEstimatesByCriteriaTests.point, DeskEstimatesByCriteriaTests.point,
            ])
        let draft = try await desks.store.draft(of: id)
        #expect(draft.version == 2)
        #expect(draft.text.contains("- AC-1: Звіт показує 25 рядків") && draft.text.contains("- AC-2: Порожній звіт"))
        #expect(try await desks.store.publishedText(of: id, revision: 1) == nil)
    }

    @Test("an id given by an offer is never given again, though its criterion goes before publishing")
    func neverReused() async throws {
        let (desks, id) = try await drafted()
        _ = try await offer(desks, id)
        try await desks.take(id, to: .specifying)
        let draft = try await desks.store.draft(of: id)
        let text = draft.text.replacing("- AC-2: Порожній звіт каже «Даних немає»", with: "- Звіт має підсумок")
        #expect(text != draft.text)
        // Its hours are in the estimate: the editor says so by name, and it goes with a reason.
        let saved = try await desks.desk.saveDraft(
            text, of: id, Call(by: desks.specialist.id, expects: draft.version))
        let lost = saved.findings.filter { $0.code == .estimatedCriterionGone }
        #expect(lost.map { $0.values["criterion"] } == [.text("AC-2")] && lost.first?.severity == .advice)
        #expect(try await desks.refusal { _ in try await desks.publish(id, text) } == .invalid)
        try await desks.publish(id, text, waiver: "Замінено підсумком")
        let rework = try await desks.current(id)
        #expect(rework.criteria.map(\.id) == [CriterionID(1), CriterionID(3)])
        #expect(rework.criteriaGiven == 3)
    }

    @Test("hours told of an older draft are refused, and so is another number of them; nothing is written then")
    func stale() async throws {
        let (desks, id) = try await drafted()
        func code(_ draft: Int, _ count: Int) async throws -> Refusal.Code? {
            try await desks.refusal { _ in try await offer(desks, id, draft: draft, count) }
        }
        #expect(try await code(0, 2) == .staleVersion)
        #expect(try await code(1, 1) == .invalid)
        #expect(try await code(1, 3) == .invalid)
        #expect(try await desks.current(id).version == 1)
        #expect(try await desks.store.draft(of: id).version == 1)
    }

    @Test("rule 5: an offer that the gate stalls gives no ids")
    func gated() async throws {
        let desks = try await Desks()
        let plan = desks.plan(.paid, from: "2026-11-02", through: "2026-11-03")
        let lead = Call(by: desks.lead.id)
        _ = try await desks.desk.buyPlan(plan, endsOthers: true, for: desks.freeClient.id, lead)
        let wish = Wish(
            client: desks.freeClient.id, contact: desks.freeContact.id, title: "Друк етикеток", wish: "Треба друк")
        let rework = try await desks.desk.request(wish, Call(by: desks.freeContact.id)).rework
        let call = Call(by: rework.specialist, expects: 0)
        _ = try await desks.desk.saveDraft(SpecTexts.complete, of: rework.id, call)
        desks.clock.pass(days: 2)
        let basis = DraftHours(
            draft: 1, hours: [DeskEstimatesByCriteriaTests.point, DeskEstimatesByCriteriaTests.point])
        let outcome = try await desks.desk.offerEstimate(
            rework.id, desks.offer, basis: basis, Call(by: rework.specialist))
        #expect(outcome.refusal?.code == .gateClosed)
        #expect(outcome.rework.criteriaGiven == 0)
        #expect(try await desks.store.draft(of: rework.id).version == 1)
    }

    @Test("what similar accepted works took is told to those who may estimate, and from five works on")
    func compared() async throws {
        let desks = try await Desks()
        for _ in 1...4 { _ = try await desks.rework(at: .accepted) }
        let rework = try await desks.rework(at: .requested)
        func comparison(_ person: Person) async throws -> EstimateComparison {
            try await desks.desk.compareEstimate(of: rework.id, likelyMinutes: 720, for: person.id)
        }
        #expect(try await comparison(desks.specialist).works.count == 4)
        #expect(try await comparison(desks.specialist).outcome == nil)
        _ = try await desks.rework(at: .accepted)
        // 600 minutes were spent where 720 were likely: 833 thousandths.
        #expect(try await comparison(desks.lead).outcome?.median == 833)
        #expect(try await desks.refusal { _ in try await comparison(desks.otherSpecialist) } == .notAllowed)
        #expect(try await desks.refusal { _ in try await comparison(desks.signatory) } == .notAllowed)
        #expect(try await desks.refusal { _ in try await comparison(desks.stranger) } == .notFound)
    }
}
