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

    @Test("what two wrote in different lines is put together, and what both wrote in one stays a choice")
    func merged() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let base = "один\nдва\nтри"
        _ = try await desks.desk.saveDraft(base, of: rework.id, Call(by: desks.specialist.id, expects: 0))
        _ = try await desks.desk.saveDraft(
            "ОДИН\nдва\nтри", over: base, of: rework.id, Call(by: desks.lead.id, expects: 1))
        let late = Call(by: desks.specialist.id, expects: 1)
        let view = try await desks.desk.saveDraft("один\nдва\nТРИ", over: base, of: rework.id, late)
        #expect(view.draft.text == "ОДИН\nдва\nТРИ" && view.draft.version == 3)
        #expect(view.mergedWith == desks.lead.id)
        // The same once more, after an answer lost on the way.
        let again = try await desks.desk.saveDraft("один\nдва\nТРИ", over: base, of: rework.id, late)
        #expect(again.draft.text == "ОДИН\nдва\nТРИ" && again.draft.version == 3)
        let code = try await desks.refusal {
            try await $0.saveDraft("Один!\nдва\nтри", over: base, of: rework.id, late)
        }
        #expect(code == .staleVersion)
        let kept = try await desks.store.draft(of: rework.id)
        #expect(kept.text == "ОДИН\nдва\nТРИ" && kept.kept.map(\.text).first == "Один!\nдва\nтри")
    }

    @Test("many who save at once lose none of their lines")
    func together() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        let lines = (1...6).map { "рядок \($0)" }
        let base = lines.joined(separator: "\n")
        _ = try await desks.desk.saveDraft(base, of: rework.id, Call(by: desks.specialist.id, expects: 0))
        let saved = try await withThrowingTaskGroup(of: Bool.self) { group in
            for index in lines.indices {
                group.addTask {
                    var own = lines
                    own[index] = "МОЄ \(index)"
                    let by = index.isMultiple(of: 2) ? desks.specialist.id : desks.lead.id
                    let text = own.joined(separator: "\n")
                    let code = try await desks.refusal {
                        try await $0.saveDraft(text, over: base, of: rework.id, Call(by: by, expects: 1))
                    }
                    return code == nil
                }
            }
            return try await group.reduce(into: 0) { count, isSaved in count += isSaved ? 1 : 0 }
        }
        let draft = try await desks.store.draft(of: rework.id)
        let found = lines.indices.filter { draft.text.contains("МОЄ \($0)") }
        #expect(found.count == saved)
        let beside = Set(draft.kept.flatMap { $0.text.split(separator: "\n") })
        for index in lines.indices where !found.contains(index) {
            #expect(beside.contains("МОЄ \(index)"), "line \(index) is gone")
        }
    }

    @Test("whoever has the draft open is told of to the others, as long as they say so")
    func presence() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .specifying)
        func others(_ person: Person, _ window: String, isLeaving: Bool = false) async throws -> [String] {
            try await desks.desk.present(at: rework.id, window: window, isLeaving: isLeaving, person.id).others
                .map(\.name)
        }
        #expect(try await others(desks.specialist, "а").isEmpty)
        #expect(try await others(desks.lead, "б") == [desks.specialist.name])
        #expect(try await others(desks.specialist, "а") == [desks.lead.name])
        // A second window of one's own is told of too; each person once.
        #expect(try await others(desks.specialist, "в") == [desks.lead.name, desks.specialist.name])
        #expect(try await others(desks.specialist, "а", isLeaving: true).isEmpty)
        #expect(try await others(desks.lead, "б") == [desks.specialist.name])
        desks.clock.pass(seconds: 60)
        #expect(try await others(desks.lead, "б").isEmpty)
        #expect(try await desks.refusal { _ in try await others(desks.developer, "г") } == .notFound)
        #expect(try await desks.refusal { _ in try await others(desks.lead, "") } == .invalid)
        for number in 0..<40 { _ = try await others(desks.otherSpecialist, "вікно \(number)") }
        #expect(try await others(desks.specialist, "а").count <= 2)
    }
}
