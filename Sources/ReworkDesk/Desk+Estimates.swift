import ReworkDocuments
package import ReworkDomain
import ReworkStore

/// Hours by the criteria of the draft that the caller saw, in its order.
package struct DraftHours: Equatable, Sendable {
    package let draft: Int
    package let hours: [ThreePoint]

    package init(draft: Int, hours: [ThreePoint]) {
        self.draft = draft
        self.hours = hours
    }
}

extension Desk {
    /// Rule 5: the estimate is gated too. Writes the offer as a document in the client's language.
    /// - Parameter basis: hours by the draft's criteria, which get their ids with the offer, in the draft too.
    /// - Throws: `Refusal` `.staleVersion` when the draft is not the one the hours were told of.
    package func offerEstimate(
        _ id: ID<Rework>, _ offer: EstimateOffer, basis: DraftHours? = nil, _ call: Call
    ) async throws -> Outcome {
        var given = offer
        given.includesTax = settings.pricesIncludeTax
        let offer = given
        return try await act(on: id, call) { rework, person, situation in
            let draft = basis == nil ? nil : try await self.store.draft(of: id)
            let client = try self.client(rework.client)
            let (press, cast) = (self.press, self.cast(for: client))
            let writing = self.writing(client.language, for: client)
            return try await self.lane.run {
                let (offer, text) = try Desk.built(offer, basis, draft, rework, person, situation, press)
                var move = Move(try rework.decide(.estimate(.offer(offer)), by: person, in: situation))
                guard case .estimate(.offered(let checked))? = move.decision.deeds.first?.fact else { return move }
                let document = EstimateDocument(rework: rework, offer: checked, cast: cast)
                move.document = (.estimate, document.number, try document.bytes(press, writing))
                if let text, let draft, text != draft.text {
                    move.draft = NewDraft(
                        rework: id, expected: draft.version, text: text, files: SpecFile.named(in: text), by: person.id,
                        at: situation.now)
                }
                return move
            }
        }
    }

    /// The offer with its hours by criterion, and the draft's text with the ids it got; the offer as it is without any.
    private static func built(
        _ offer: EstimateOffer, _ basis: DraftHours?, _ draft: Draft?, _ rework: Rework, _ person: Person,
        _ situation: Situation, _ press: Press
    ) throws -> (EstimateOffer, String?) {
        guard let basis, let draft else { return (offer, nil) }
        if let refusal = rework.obstacle(to: .offerEstimate, by: .person(person), in: situation) { throw refusal }
        guard draft.version == basis.draft else { throw Refusal(.staleVersion) }
        let text: SpecText
        do {
            text = try SpecText(draft.text, limits: press.limits).numbered(after: rework.criteriaGiven)
        } catch {
            throw Refusal(.invalid, faults: [error.fault(at: "/criteria")])
        }
        var offer = offer
        offer.criteria = try CriterionHours.matched(basis.hours, with: text.outline)
        return (offer, text.text)
    }

    /// How similar accepted reworks came out, for whoever may estimate this one.
    /// - Throws: `Refusal` `.notFound`, `.notAllowed`; `.invalid` when the hours are out of bounds.
    package func compareEstimate(
        of id: ID<Rework>, likelyMinutes: Int, for person: ID<Person>
    ) async throws -> EstimateComparison {
        let (rework, reader) = try await readable(id, for: person)
        guard Who.specialist.includes(.person(reader), on: rework) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        check.number(likelyMinutes, "/likelyMinutes", in: 1...120_000)
        try check.finish()
        let works = try await store.estimatedWorks(near: likelyMinutes, of: rework.client)
        return EstimateComparison(of: likelyMinutes, for: rework.client, among: works)
    }

    package func withdrawEstimate(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .estimate(.withdraw(reason: reason)))
    }

    package func approveEstimate(
        _ id: ID<Rework>, _ document: Fingerprint, name: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .estimate(.approve(document: document, name: name)))
    }

    package func askToReestimate(
        _ id: ID<Rework>, _ document: Fingerprint, reason: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .estimate(.askToReestimate(document: document, reason: reason)))
    }

    package func declineEstimate(
        _ id: ID<Rework>, _ document: Fingerprint, reason: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .estimate(.decline(document: document, reason: reason)))
    }
}
