import ReworkDocuments
package import ReworkDomain

extension Desk {
    /// Rule 5: the estimate is gated too. Writes the offer as a document in the client's language.
    package func offerEstimate(_ id: ID<Rework>, _ offer: EstimateOffer, _ call: Call) async throws -> Outcome {
        var offer = offer
        offer.includesTax = settings.pricesIncludeTax
        let command = Command.estimate(.offer(offer))
        return try await act(on: id, call) { rework, person, situation in
            var move = Move(try rework.decide(command, by: person, in: situation))
            guard case .estimate(.offered(let checked))? = move.decision.deeds.first?.fact else { return move }
            let client = try self.client(rework.client)
            let document = EstimateDocument(rework: rework, offer: checked, cast: self.cast(for: client))
            let writing = self.writing(client.language, for: client)
            let press = self.press
            move.document = (.estimate, document.number, try await self.lane.run { try document.bytes(press, writing) })
            return move
        }
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
