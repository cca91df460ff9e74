import ReworkDocuments
package import ReworkDomain
import ReworkStore

/// A short offer: estimate and specification in one document, signed once.
extension Desk {
    /// Publishes the saved draft with its price: ids are written into the text, which goes back to the draft too.
    /// - Parameters:
    ///   - terms: hours, price, last day and lead time; its words are the specification's.
    ///   - waiver: why the linter's advice is left, where it has any.
    /// - Throws: `Refusal` `.staleVersion` when the draft is not the one the caller saw, `.specFaults`, `.invalid`.
    package func offerShort(
        _ id: ID<Rework>, _ terms: EstimateOffer, draft version: Int, waiver: String = "", _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            let draft = try await self.store.draft(of: id)
            let client = try self.client(rework.client)
            let (press, cast, settings) = (self.press, self.cast(for: client), self.settings)
            let writing = self.writing(client.language, for: client)
            let (text, found) = try await self.lane.run {
                if let refusal = rework.obstacle(to: .offerShort, by: .person(person), in: situation) { throw refusal }
                guard draft.version == version else { throw Refusal(.staleVersion) }
                return try Desk.numbered(draft.text, rework, client.language, press, settings.specWords)
            }
            let files = try await self.specFiles(in: text.outline, of: rework, by: person)
            let findings = SpecLinter.merged(found, text.outline.findings(files))
            let named = SpecFile.named(in: text.text)
            return try await self.lane.run {
                var offer = terms
                offer.includesTax = settings.pricesIncludeTax
                offer.summary = rework.title
                let short = ShortDraft(
                    offer: offer, markdown: text.text, outline: text.outline, findings: findings, waiver: waiver,
                    files: files.compactMap(\.attachment), longest: settings.shortOfferMinutes)
                var move = Move(try rework.decide(.short(.offer(short)), by: person, in: situation))
                guard case .short(.offered(let checked, _, _, _, _))? = move.decision.deeds.first?.fact else {
                    return move
                }
                let document = ShortDocument(rework: rework, offer: checked, spec: text, cast: cast)
                move.document = (.short, document.number, try document.bytes(press, writing))
                move.draft = NewDraft(
                    rework: id, expected: version, text: text.text, files: named, by: person.id, at: situation.now)
                return move
            }
        }
    }

    package func withdrawShort(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .short(.withdraw(reason: reason)))
    }

    package func returnShort(
        _ id: ID<Rework>, _ document: Fingerprint, remarks: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .short(.return(document: document, remarks: remarks)))
    }

    package func signShort(
        _ id: ID<Rework>, _ document: Fingerprint, name: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .short(.sign(document: document, name: name)))
    }
}
