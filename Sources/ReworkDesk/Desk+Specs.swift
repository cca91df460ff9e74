import ReworkDocuments
package import ReworkDomain
import ReworkStore

extension Desk {
    /// Publishes the saved draft: ids are written into the text, which goes back to the draft too.
    /// - Throws: `Refusal` `.staleVersion` when the draft is not the one the caller saw, `.specFaults` with the
    ///   linter's errors.
    /// - Parameter waiver: why the linter's advice is left, where it has any.
    package func publishSpec(
        _ id: ID<Rework>, draft version: Int, waiver: String = "", _ call: Call
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
            let findings = SpecLinter.merged(found, text.outline.findings(files))
            let named = SpecFile.named(in: text.text)
            return try await self.lane.run {
                let command = SpecCommand.publish(
                    markdown: text.text, outline: text.outline, findings: findings, waiver: waiver,
                    files: files.compactMap(\.attachment))
                var move = Move(try rework.decide(.spec(command), by: person, in: situation))
                let document = SpecDocument(rework: rework, spec: text, cast: cast)
                move.document = (.spec, document.number, try document.bytes(press, writing))
                move.draft = NewDraft(
                    rework: id, expected: version, text: text.text, files: named, by: person.id, at: situation.now)
                return move
            }
        }
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
