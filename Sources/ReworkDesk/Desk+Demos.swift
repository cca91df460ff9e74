import ReworkDocuments
package import ReworkDomain
import ReworkStore

extension Desk {
    /// Writes the demo sheet in the client's language.
    package func offerDemo(
        _ id: ID<Rework>, _ plan: DemoPlan, files: [NamedFile] = [], _ call: Call
    ) async throws -> Outcome {
        return try await act(on: id, call) { rework, person, situation in
            _ = try rework.decide(.demo(.offer(plan)), by: person, in: situation)
            var plan = plan
            plan.files = try await self.attachments(files, by: person.id).orNone
            var move = Move(try rework.decide(.demo(.offer(plan)), by: person, in: situation))
            guard case .demo(.offered(let checked))? = move.decision.deeds.first?.fact else { return move }
            let client = try self.client(rework.client)
            let document = DemoDocument(rework: rework, plan: checked, cast: self.cast(for: client))
            let (press, writing) = (self.press, self.writing(client.language, for: client))
            move.document = (.demo, document.number, try await self.lane.run { try document.bytes(press, writing) })
            return move
        }
    }

    package func withdrawDemo(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .demo(.withdraw(reason: reason)))
    }

    /// Saves verdicts; not the move.
    package func judge(
        _ id: ID<Rework>, _ document: Fingerprint, _ verdicts: [Verdict], _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .demo(.judge(document: document, verdicts: verdicts)))
    }

    /// Accepts, and then writes the protocol, which names the hash of the accept event.
    package func accept(
        _ id: ID<Rework>, _ document: Fingerprint, name: String, _ verdicts: [Verdict], _ call: Call
    ) async throws -> Outcome {
        let command = Command.demo(.accept(document: document, name: name, verdicts: verdicts))
        let outcome = try await act(on: id, call, command)
        guard outcome.rework.stage == .accepted else { return outcome }
        return Outcome(rework: try await writeProtocol(of: id), refusal: outcome.refusal)
    }

    package func requestChanges(
        _ id: ID<Rework>, _ document: Fingerprint, _ verdicts: [Verdict], _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .demo(.requestChanges(document: document, verdicts: verdicts)))
    }

    /// What a contact thinks of an accepted rework.
    package func score(_ id: ID<Rework>, _ score: Score, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .demo(.score(score)))
    }

    /// Says since when accepted work is in the client's working system; said anew, it corrects the day with a reason.
    package func putLive(_ id: ID<Rework>, _ live: GoLive, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .demo(.putLive(live)))
    }

    /// Written by an event of its own that follows the acceptance; does nothing when it is there.
    @discardableResult
    func writeProtocol(of id: ID<Rework>) async throws -> Rework {
        guard let rework = try await store.rework(id, fresh: true) else { throw Refusal(.notFound) }
        if rework.document(.protocolOfAcceptance, 1) != nil { return rework }
        let records = try await store.records(of: id)
        let accepted = try records.last { record in
            guard case .demo(.accepted) = try record.event(Fact.self).fact else { return false }
            return true
        }
        guard let accepted else { throw Refusal(.wrongStage, values: ["stage": .word(rework.stage.rawValue)]) }
        let client = try client(rework.client)
        let document = ProtocolDocument(
            rework: rework, cast: cast(for: client), eventHash: accepted.hash.hex,
            byLink: settings.contactsEnterByLink)
        let (press, writing) = (self.press, self.writing(client.language, for: client))
        let bytes = try await lane.run { try document.bytes(press, writing) }
        let new = NewDocument(rework: id, kind: .protocolOfAcceptance, number: 1, bytes: bytes, at: now)
        let reference = DocumentReference(kind: .protocolOfAcceptance, number: 1, fingerprint: try new.fingerprint)
        let deed = rework.documentWritten(reference, for: accepted.number)
        let events = Decision([deed]).events(after: rework.version, at: now)
        var change = Change()
        let written = try ReworkChange(from: rework, id: id, events: events)
        change.reworks = [written]
        change.documents = [new]
        change.expectations = [.rework(id, version: rework.version)]
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            // Somebody wrote it at the same moment.
            return try await store.rework(id, fresh: true) ?? rework
        }
        return written.state
    }
}
