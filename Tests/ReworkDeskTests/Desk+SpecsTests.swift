import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskSpecsTests {
    @Test("publishing gives ids, in the document, the event and the draft alike")
    func ids() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specified)
        #expect(rework.criteria.map(\.id) == [CriterionID(1), CriterionID(2)])
        let draft = try await desks.store.draft(of: rework.id)
        #expect(draft.text.contains("- AC-1: Звіт показує 25 рядків\n- AC-2: Порожній звіт"))
        #expect(draft.version == 2)
        #expect(try await desks.store.publishedText(of: rework.id, revision: 1) == draft.text)
    }

    @Test("an id is never given again, also when its criterion is gone")
    func neverAgain() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specified)
        _ = try await desks.desk.withdrawSpec(rework.id, reason: "Зміни", Call(by: desks.specialist.id))
        try await desks.publish(rework.id, SpecTexts.text(criteria: ["AC-1: Звіт показує 25 рядків", "Новий пункт"]))
        #expect(try await desks.current(rework.id).criteria.map(\.id) == [CriterionID(1), CriterionID(3)])
    }

    @Test("a draft changed since it was read is not published")
    func stale() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let call = Call(by: desks.specialist.id, expects: 0)
        let saved = try await desks.desk.saveDraft(SpecTexts.complete, of: rework.id, call)
        _ = try await desks.desk.saveDraft("# Інше", of: rework.id, Call(by: desks.lead.id, expects: 1))
        let code = try await desks.refusal {
            try await $0.publishSpec(rework.id, draft: saved.draft.version, Call(by: desks.specialist.id))
        }
        #expect(code == .staleVersion)
        #expect(try await desks.store.draft(of: rework.id).text == "# Інше")
    }

    @Test("the linter's errors stop it, and are told with their lines")
    func errors() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let text = SpecTexts.text(criteria: ["Працює швидко"])
        _ = try await desks.desk.saveDraft(text, of: rework.id, Call(by: desks.specialist.id, expects: 0))
        do {
            _ = try await desks.desk.publishSpec(rework.id, draft: 1, Call(by: desks.specialist.id))
            Issue.record("it was published")
        } catch let refusal as Refusal {
            #expect(refusal.code == .specFaults)
            #expect(refusal.faults.map(\.code) == [.vagueCriterion])
            #expect(refusal.faults.first?.values["line"] != nil)
        }
        #expect(try await desks.current(rework.id).stage == .specifying)
    }

    @Test("a criterion that begins with something else than words is told as what it is, not as a duplicate")
    func strangeItem() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let text = SpecTexts.text(criteria: ["Звіт показує 25 рядків", "> цитата про 3 рядки"])
        _ = try await desks.desk.saveDraft(text, of: rework.id, Call(by: desks.specialist.id, expects: 0))
        do {
            _ = try await desks.desk.publishSpec(rework.id, draft: 1, Call(by: desks.specialist.id))
        } catch let refusal as Refusal {
            #expect(refusal.code == .specFaults)
            #expect(!refusal.faults.map(\.code).contains(.duplicateCriterion))
        }
    }

    @Test("a client with an open question does not sign past it")
    func openQuestion() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specified)
        _ = try await desks.desk.ask(rework.id, .client, text: "Який склад?", Call(by: desks.specialist.id))
        let sign = { (desk: Desk) in
            try await desk.signSpec(rework.id, rework.shown(.spec), name: "Петро", Call(by: desks.signatory.id))
        }
        #expect(try await desks.refusal(sign) == .openQuestions)
        _ = try await desks.desk.answer(rework.id, question: 1, text: "Головний", Call(by: desks.contact.id))
        #expect(try await desks.refusal(sign) == nil)
    }
}
