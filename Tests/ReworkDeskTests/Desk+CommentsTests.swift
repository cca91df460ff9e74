import ReworkDesk
import ReworkDomain
import TestSupport
import Testing

struct DeskCommentsTests {
    private func wish(
        _ block: Int, on source: CommentedSource = .revision(1), _ text: String = "А за рік?",
        isInternal: Bool = false, isBlocking: Bool = true, wording: String = ""
    ) -> CommentWish {
        CommentWish(
            source: source, block: block, text: text, isInternal: isInternal, isBlocking: isBlocking, wording: wording)
    }

    /// Place of the first criterion among the blocks.
    private func criterion(_ desks: Desks, _ id: ID<Rework>) async throws -> Int {
        let view = try await desks.desk.comments(of: id, on: 1, for: desks.specialist.id)
        return try #require(view.blocks.firstIndex { $0.block.id == CriterionID(1) })
    }

    @Test("a wording a contact proposes goes into the draft with one action, at its criterion, under its id")
    func taken() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specified).id
        let block = try await criterion(desks, id)
        let proposed = wish(block, wording: "Звіт показує 50 рядків")
        _ = try await desks.desk.comment(id, proposed, Call(by: desks.contact.id))
        let before = try await desks.store.draft(of: id)
        #expect(before.text.contains("- AC-1: Звіт показує 25 рядків"))
        let outcome = try await desks.desk.takeWording(
            id, thread: 1, draft: before.version, Call(by: desks.specialist.id))
        let after = try await desks.store.draft(of: id)
        #expect(after.text == before.text.replacing("Звіт показує 25 рядків", with: "Звіт показує 50 рядків"))
        #expect(outcome.rework.stage == .specifying)
        #expect(outcome.rework.threads.map(\.state) == [.taken])
        _ = try await desks.desk.publishSpec(
            id, draft: after.version, waiver: "Так домовлено", Call(by: desks.specialist.id))
        let again = try await desks.current(id)
        #expect(again.criteria.first?.text == "Звіт показує 50 рядків")
        #expect(again.signingStoppers.isEmpty)
    }

    @Test("a draft that is another by now is not written over, and nothing is settled")
    func stale() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specified).id
        let proposed = wish(try await criterion(desks, id), wording: "Інакше")
        _ = try await desks.desk.comment(id, proposed, Call(by: desks.contact.id))
        let refusal = try await desks.refusal {
            try await $0.takeWording(id, thread: 1, draft: 99, Call(by: desks.specialist.id))
        }
        #expect(refusal == .staleVersion)
        #expect(try await desks.current(id).stage == .specified)
    }

    @Test("a wording whose place is gone from the draft is refused, and says so")
    func gone() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specified).id
        let proposed = wish(try await criterion(desks, id), wording: "Інакше")
        _ = try await desks.desk.comment(id, proposed, Call(by: desks.contact.id))
        _ = try await desks.desk.withdrawSpec(id, reason: "Переписуємо", Call(by: desks.specialist.id))
        let version = try await desks.store.draft(of: id).version
        _ = try await desks.desk.saveDraft("# Усе інше", of: id, Call(by: desks.specialist.id, expects: version))
        let refusal = try await desks.refusal {
            try await $0.takeWording(id, thread: 1, draft: version + 1, Call(by: desks.specialist.id))
        }
        #expect(refusal == .placeGone)
        #expect(try await desks.current(id).threads[0].isOpen)
    }

    @Test("a comment keeps its place in the next revision, and shows the words it was written on")
    func revisions() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specified).id
        let block = try await criterion(desks, id)
        _ = try await desks.desk.comment(id, wish(block), Call(by: desks.contact.id))
        _ = try await desks.desk.withdrawSpec(id, reason: "Уточнюємо", Call(by: desks.specialist.id))
        let draft = try await desks.store.draft(of: id)
        let text = "Новий перший абзац.\n\n" + draft.text.replacing("25 рядків", with: "40 рядків")
        _ = try await desks.desk.saveDraft(text, of: id, Call(by: desks.specialist.id, expects: draft.version))
        let onDraft = try await desks.desk.comments(of: id, on: nil, for: desks.specialist.id)
        #expect(onDraft.threads.map(\.place) == [.changed(block + 1)])
        #expect(onDraft.threads[0].thread.anchor.words == "AC-1: Звіт показує 25 рядків")
        let onRevision = try await desks.desk.comments(of: id, on: 1, for: desks.contact.id)
        #expect(onRevision.threads.map(\.place) == [.here(block)])
    }

    @Test("no contact ever gets an internal thread, nor a draft's text")
    func internals() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specified).id
        _ = try await desks.desk.comment(id, wish(1, isInternal: true), Call(by: desks.specialist.id))
        let version = try await desks.store.draft(of: id).version
        _ = try await desks.desk.comment(
            id, wish(1, on: .draft(version: version)), Call(by: desks.specialist.id))
        #expect(try await desks.desk.comments(of: id, on: 1, for: desks.signatory.id).threads.isEmpty)
        #expect(
            try await desks.refusal { try await $0.comments(of: id, on: nil, for: desks.signatory.id) } == .notFound)
        #expect(try await desks.desk.comments(of: id, on: 1, for: desks.specialist.id).threads.count == 2)
        let story = try await desks.desk.view(id, for: desks.signatory.id)
        #expect(story.rework.threads.filter { $0.isSeen(by: desks.signatory) }.isEmpty)
    }

    @Test("a place that the text has not is the form's fault")
    func place() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specified).id
        #expect(
            try await desks.refusal { try await $0.comment(id, self.wish(9_999), Call(by: desks.contact.id)) }
                == .invalid)
        let unknown = wish(0, on: .revision(7))
        #expect(
            try await desks.refusal { try await $0.comment(id, unknown, Call(by: desks.contact.id)) } == .notFound)
    }

    @Test("a developer named in a comment sees the rework from then on")
    func mentions() async throws {
        let desks = try await Desks()
        let id = try await desks.rework(at: .specified).id
        let call = wish(1, on: .revision(1), "@Андрій Кравець, це можливо?", isInternal: true)
        _ = try await desks.desk.comment(id, call, Call(by: desks.specialist.id))
        #expect(try await desks.current(id).openMention(of: desks.developer.id) != nil)
        _ = try await desks.desk.reply(id, thread: 1, text: "Так", Call(by: desks.developer.id))
        #expect(try await desks.current(id).threads[0].remarks.count == 2)
    }
}
