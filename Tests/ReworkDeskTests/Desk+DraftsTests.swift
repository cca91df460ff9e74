import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskDraftsTests {
    @Test("who saves upon an old version is refused, and the text is kept beside")
    func kept() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        _ = try await desks.desk.saveDraft("один", of: rework.id, Call(by: desks.specialist.id, expects: 0))
        _ = try await desks.desk.saveDraft("два", of: rework.id, Call(by: desks.lead.id, expects: 1))
        let code = try await desks.refusal {
            try await $0.saveDraft("три", of: rework.id, Call(by: desks.specialist.id, expects: 1))
        }
        #expect(code == .staleVersion)
        let view = try await desks.desk.draft(of: rework.id, for: desks.specialist.id)
        #expect(view.draft.text == "два")
        #expect(view.draft.kept.map(\.text).first == "три")
    }

    @Test("the same text saved again, after an answer lost on the way, is no conflict")
    func again() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let call = Call(by: desks.specialist.id, expects: 0)
        #expect(try await desks.desk.saveDraft("один", of: rework.id, call).draft.version == 1)
        #expect(try await desks.desk.saveDraft("один", of: rework.id, call).draft.version == 1)
        #expect(try await desks.store.draft(of: rework.id).kept.isEmpty)
    }

    @Test("a draft past the renderer's bounds is kept, with what is wrong with it")
    func bounds() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let call = Call(by: desks.specialist.id, expects: 0)
        let long = String(repeating: "слово ", count: 10_000)
        let view = try await desks.desk.saveDraft(long, of: rework.id, call)
        #expect(view.findings.map(\.code) == [.tooLong])
        #expect(view.outline == nil)
        #expect(try await desks.store.draft(of: rework.id).text == long)
        #expect(try await desks.refusal { try await $0.preview(of: rework.id, for: desks.specialist.id) } == .invalid)
        #expect(
            try await desks.refusal { try await $0.publishSpec(rework.id, draft: 1, Call(by: desks.specialist.id)) }
                == .specFaults)
    }

    @Test("the accountable specialist and a lead write it; nobody else does")
    func rights() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        func code(_ person: Person) async throws -> Refusal.Code? {
            try await desks.refusal { try await $0.saveDraft("я", of: rework.id, Call(by: person.id, expects: 0)) }
        }
        #expect(try await code(desks.otherSpecialist) == .notAllowed)
        #expect(try await code(desks.contact) != nil)
        #expect(try await code(desks.stranger) == .notFound)
        #expect(try await code(desks.developer) == .notFound)
        #expect(try await code(desks.lead) == nil)
    }

    @Test("an unpublished draft is the vendor's own: its client's contacts do not read it")
    func contacts() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        _ = try await desks.desk.saveDraft("таємно", of: rework.id, Call(by: desks.specialist.id, expects: 0))
        #expect(try await desks.refusal { try await $0.draft(of: rework.id, for: desks.signatory.id) } != nil)
        #expect(try await desks.refusal { try await $0.preview(of: rework.id, for: desks.signatory.id) } != nil)
    }

    @Test("the preview is the document as it would be published, in the client's language")
    func preview() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let call = Call(by: desks.specialist.id, expects: 0)
        _ = try await desks.desk.saveDraft(SpecTexts.complete, of: rework.id, call)
        let bytes = try await desks.desk.preview(of: rework.id, for: desks.specialist.id)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("Технічне завдання, редакція 1") && text.contains("Звіт показує 25 рядків"))
    }
}
