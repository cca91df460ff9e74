import ReworkDocuments
package import ReworkDomain
package import ReworkStore

/// The draft of a specification as its editor shows it.
package struct DraftView: Sendable {
    package let draft: Draft
    package let findings: [SpecFinding]
    /// nil when the text is past the renderer's bounds.
    package let outline: SpecOutline?
    /// Whether this person may write it now, and publish it as far as the lifecycle goes.
    package let isEditable: Bool
    package let mayPublish: Bool
    /// The same of a short offer, and the most hours one may have, in minutes.
    package let mayOfferShort: Bool
    package let shortMinutes: Int
    /// What is said about it and its revisions.
    package let threads: [CommentThread]
    /// What a supplementary estimate would be about, beside what is approved.
    package let changes: [Supplement.Change]
    package let approvedPrice: Money?
    /// Whose text was put together with the one saved; nil when nobody else had saved meanwhile.
    package var mergedWith: ID<Person>?
}

extension Desk {
    /// Longest draft kept, in bytes: more than can be published, so that nothing typed is refused for its length.
    static let longestDraft = 256 * 1024

    package func draft(of id: ID<Rework>, for person: ID<Person>) async throws -> DraftView {
        let (rework, person) = try await draftable(id, for: person)
        return try await view(try await store.draft(of: id), rework, person)
    }

    /// Saves the text when nobody saved another since `version`; else puts both together line by line, or, where both
    /// changed the same lines, keeps it beside and refuses.
    /// - Parameter base: what it was written over; nil when it is not to be put together with anything.
    /// - Throws: `Refusal` `.staleVersion`; the text is kept then.
    package func saveDraft(
        _ text: String, over base: String? = nil, of id: ID<Rework>, _ call: Call
    ) async throws -> DraftView {
        let (rework, person) = try await draftable(id, for: call.person)
        guard isEditable(rework, by: person) else {
            throw Who.specialist.includes(.person(person), on: rework)
                ? Refusal(.wrongStage, values: ["stage": .word(rework.stage.rawValue)]) : Refusal(.notAllowed)
        }
        guard text.utf8.count <= Desk.longestDraft else {
            throw Refusal(.invalid, faults: [Fault("/text", .tooLong, ["limit": .number(Desk.longestDraft)])])
        }
        let files = try await draftFiles(text, by: person)
        let draft = NewDraft(rework: id, expected: call.expects ?? 0, text: text, files: files, by: person.id, at: now)
        let known = try await store.draft(of: id)
        if known.version == draft.expected, known.text == text { return try await view(known, rework, person) }
        var change = Change()
        change.draft = draft
        change.expectations = [.active(person.id)]
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            let now = try await store.draft(of: id)
            // The same text came twice: an answer that was lost on the way.
            if now.text == text { return try await view(now, rework, person) }
            if let merged = try await saveMerged(draft, base: base) {
                var view = try await view(merged.draft, rework, person)
                view.mergedWith = merged.with
                return view
            }
            try await store.keep(draft)
            throw Refusal(.staleVersion)
        }
        return try await view(try await store.draft(of: id), rework, person)
    }

    /// The draft as the client would see it published.
    package func preview(of id: ID<Rework>, for person: ID<Person>) async throws -> [UInt8] {
        let (rework, _) = try await draftable(id, for: person)
        let draft = try await store.draft(of: id)
        let client = try client(rework.client)
        let (press, writing, cast) = (self.press, self.writing(client.language, for: client), self.cast(for: client))
        return try await lane.run {
            do {
                let spec = try SpecText(draft.text, limits: press.limits)
                return try SpecDocument(rework: rework, spec: spec, cast: cast).bytes(press, writing)
            } catch let fault as MarkdownFault {
                throw Refusal(.invalid, faults: [fault.fault(at: "/text")])
            }
        }
    }

    /// What is not published is the specialists' own.
    func draftable(_ id: ID<Rework>, for reader: ID<Person>) async throws -> (Rework, Person) {
        let (rework, person) = try await readable(id, for: reader)
        guard person.isVendor else { throw Refusal(.notFound) }
        guard !person.roles.isDisjoint(with: [.specialist, .lead]) else { throw Refusal(.notAllowed) }
        return (rework, person)
    }

    /// A published text is the client's to read: to change it, it is withdrawn first.
    func isEditable(_ rework: Rework, by person: Person) -> Bool {
        let isUnpublished = [.awaitingSupport, .requested, .estimated, .specifying].contains(rework.stage)
        return isUnpublished && Who.specialist.includes(.person(person), on: rework)
    }

    private func view(_ draft: Draft, _ rework: Rework, _ person: Person) async throws -> DraftView {
        let client = try client(rework.client)
        let situation = try await situation(of: rework, client, for: person)
        let (press, words) = (self.press, specWords(client.language))
        let (findings, outline) = try await lane.run { () -> ([SpecFinding], SpecOutline?) in
            do {
                let text = try SpecText(draft.text, limits: press.limits)
                let findings = text.findings(
                    language: client.language, given: rework.criteriaGiven, words: words)
                return (findings, text.outline)
            } catch let fault as MarkdownFault {
                return ([fault.finding], nil)
            }
        }
        let files = try await specFiles(in: outline ?? .empty, of: rework, by: person)
        let more = outline.map { $0.findings(files) + rework.findings(onHoursOf: $0) } ?? []
        let all = SpecLinter.merged(findings, more)
        return DraftView(
            draft: draft, findings: all, outline: outline, isEditable: isEditable(rework, by: person),
            mayPublish: rework.obstacle(to: .publishSpec, by: .person(person), in: situation) == nil,
            mayOfferShort: rework.obstacle(to: .offerShort, by: .person(person), in: situation) == nil,
            shortMinutes: settings.shortOfferMinutes,
            threads: rework.threads, changes: try await changes(to: outline ?? .empty, of: rework),
            approvedPrice: rework.approvedPrice)
    }
}
