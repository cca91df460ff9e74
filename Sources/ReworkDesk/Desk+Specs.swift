import ReworkDocuments
package import ReworkDomain
import ReworkStore

extension Desk {
    /// Publishes the saved draft: ids are written into the text, which goes back to the draft too.
    /// - Throws: `Refusal` `.staleVersion` when the draft is not the one the caller saw, `.specFaults` with the
    ///   linter's errors.
    /// - Parameters:
    ///   - waiver: why the linter's advice is left, where it has any.
    ///   - supplement: minutes more for each change since the signed revision, in their order, and the price more.
    package func publishSpec(
        _ id: ID<Rework>, draft version: Int, waiver: String = "", supplement: AskedSupplement? = nil, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            if let refusal = rework.obstacle(to: .publishSpec, by: .person(person), in: situation) { throw refusal }
            let draft = try await self.store.draft(of: id)
            guard draft.version == version else { throw Refusal(.staleVersion) }
            let client = try self.client(rework.client)
            let (press, cast) = (self.press, self.cast(for: client))
            let writing = self.writing(client.language, for: client)
            let words = self.specWords(client.language)
            let (text, found) = try await self.lane.run {
                try Desk.numbered(draft.text, rework, client.language, press, words)
            }
            let files = try await self.specFiles(in: text.outline, of: rework, by: person)
            // A supplement says what a removed criterion costs less.
            let hours = supplement == nil ? rework.findings(onHoursOf: text.outline) : []
            let findings = SpecLinter.merged(found, text.outline.findings(files) + hours)
            let named = SpecFile.named(in: text.text)
            let offer = try await self.supplement(supplement, to: text.outline, of: rework)
            return try await self.lane.run {
                let command = SpecCommand.publish(
                    markdown: text.text, outline: text.outline, findings: findings, waiver: waiver,
                    files: files.compactMap(\.attachment), supplement: offer)
                var move = Move(try rework.decide(.spec(command), by: person, in: situation))
                var document = SpecDocument(rework: rework, spec: text, cast: cast)
                document.supplement = move.decision.supplement
                move.document = (.spec, document.number, try document.bytes(press, writing))
                move.draft = NewDraft(
                    rework: id, expected: version, text: text.text, files: named, by: person.id, at: situation.now)
                return move
            }
        }
    }

    private func supplement(
        _ asked: AskedSupplement?, to outline: SpecOutline, of rework: Rework
    ) async throws -> SupplementOffer? {
        guard let asked else { return nil }
        let changes = try await changes(to: outline, of: rework)
        return SupplementOffer(changes: changes, minutes: asked.minutes, priceMinor: asked.priceMinor)
    }

    /// What changed since the revision signed last; nothing before the first signature.
    func changes(to outline: SpecOutline, of rework: Rework) async throws -> [Supplement.Change] {
        let events = try await store.events(of: rework.id).map(\.event)
        let signed = Rework.signedCriteria(in: events)
        return signed.isEmpty ? [] : Supplement.Change.all(from: signed, to: outline.criteria)
    }

    /// The text with ids, and what the linter found in it as it was written.
    static func numbered(
        _ text: String, _ rework: Rework, _ language: Language, _ press: Press, _ words: SpecWords
    ) throws -> (SpecText, [SpecFinding]) {
        do {
            let written = try SpecText(text, limits: press.limits)
            let findings = written.findings(language: language, given: rework.criteriaGiven, words: words)
            return (try written.numbered(after: rework.criteriaGiven), findings)
        } catch {
            throw Refusal(.specFaults, values: ["count": .number(1)], faults: [error.fault(at: "/text")])
        }
    }

    package func withdrawSpec(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .spec(.withdraw(reason: reason)))
    }

    package func returnSpec(
        _ id: ID<Rework>, _ document: Fingerprint, remarks: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .spec(.return(document: document, remarks: remarks)))
    }

    package func signSpec(
        _ id: ID<Rework>, _ document: Fingerprint, name: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .spec(.sign(document: document, name: name)))
    }
}

/// A supplementary estimate as it is asked for: for each change since the signed revision, in their order, the minutes
/// more; and the price more, in minor units of the approved price's currency.
package struct AskedSupplement: Sendable {
    package let minutes: [Int?]
    package let priceMinor: Int64?

    package init(minutes: [Int?], priceMinor: Int64?) {
        self.minutes = minutes
        self.priceMinor = priceMinor
    }
}

extension Decision {
    /// Of the revision it publishes.
    fileprivate var supplement: Supplement? {
        for deed in deeds {
            if case .spec(.published(_, _, _, _, let supplement)) = deed.fact { return supplement }
        }
        return nil
    }
}
