import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
import ReworkStore

/// What an action would write, beside the decided events.
struct Move: Sendable {
    var decision: Decision
    /// The static document the action writes, with the place of its cause among the deeds.
    var document: (kind: DocumentReference.Kind, number: Int, bytes: [UInt8])?
    var draft: NewDraft?
    /// What else is written in the same transaction.
    var more = Change()

    init(_ decision: Decision) {
        self.decision = decision
    }
}

extension Desk {
    /// How often an action is decided anew when somebody was faster.
    static let tries = 4

    /// Reads, decides, renders, writes; once more on a conflict. A repeated idempotency key does nothing again.
    func act(
        on id: ID<Rework>, _ call: Call,
        _ prepare: @Sendable (Rework, Person, Situation) async throws -> Move
    ) async throws -> Outcome {
        if let done = try await repeated(call) { return done }
        for attempt in 1...Desk.tries {
            guard let rework = try await store.rework(id, fresh: attempt > 1) else { throw Refusal(.notFound) }
            let person = try self.person(call.person)
            guard rework.mayBeSeen(by: person) else { throw Refusal(.notFound) }
            if let expected = call.expects, expected != rework.version {
                // The same call may have been done between the two readings.
                if let done = try await repeated(call) { return done }
                throw Refusal(.staleVersion)
            }
            let client = try client(rework.client)
            let situation = try await situation(of: rework, client, for: person)
            let move: Move
            do {
                move = try await prepare(rework, person, situation)
            } catch let refusal as Refusal {
                throw refusal.code == .signLimit ? namingSigners(refusal, rework, client) : priced(refusal, client)
            }
            // Saving verdicts that say nothing new is no event.
            if move.decision.deeds.isEmpty { return Outcome(rework: rework, refusal: nil) }
            let (change, state) = try change(move, rework, client, call, at: situation.now)
            do {
                try await store.commit(change)
                return Outcome(rework: state, refusal: move.decision.refusal.map { priced($0, client) })
            } catch StoreError.conflict {
                if let done = try await repeated(call) { return done }
            } catch StoreError.answered {
                throw Refusal(.alreadyAnswered)
            }
        }
        throw Refusal(.staleVersion)
    }

    /// A contact whose limit is too low is told who may sign.
    private func namingSigners(_ refusal: Refusal, _ rework: Rework, _ client: Client) -> Refusal {
        var refusal = refusal
        refusal.values["signers"] = .text(cast(for: client).signerNames(at: rework.price) ?? "–")
        return refusal
    }

    /// Rule 8: the ways out of the gate name this client's own prices.
    func priced(_ refusal: Refusal, _ client: Client) -> Refusal {
        guard refusal.gate != nil else { return refusal }
        var refusal = refusal
        refusal.waysOut = prices(for: client)
        return refusal
    }

    func act(on id: ID<Rework>, _ call: Call, _ command: Command) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            Move(try rework.decide(command, by: person, in: situation))
        }
    }

    /// - Parameter claimed: how many the person has in development, when that is known already.
    package func situation(
        of rework: Rework, _ client: Client, for person: Person, claimed: Int? = nil
    ) async throws -> Situation {
        let now = self.now
        var held = 0
        if rework.stage == .ready, person.roles.contains(.developer) {
            if let claimed { held = claimed } else { held = try await store.claims(of: person.id) }
        }
        let developer = rework.developer ?? rework.returnsTo
        return Situation(
            now: now, calendar: calendar(of: client), gate: client.gate(on: today(of: client)),
            claimed: held,
            developerIsActive: developer.flatMap(register.person).map(Desk.mayDevelop) ?? false)
    }

    /// Whether somebody takes work as a developer at present.
    private static func mayDevelop(_ person: Person) -> Bool {
        person.isActive && person.roles.contains(.developer)
    }

    private func change(
        _ move: Move, _ rework: Rework, _ client: Client, _ call: Call, at now: Moment
    ) throws -> (Change, Rework) {
        var deeds = move.decision.deeds
        var change = move.more
        if let document = move.document, move.decision.refusal == nil {
            let new = NewDocument(
                rework: rework.id, kind: document.kind, number: document.number, bytes: document.bytes, at: now)
            let reference = DocumentReference(
                kind: document.kind, number: document.number, fingerprint: try new.fingerprint)
            deeds.append(rework.documentWritten(reference, for: rework.version + deeds.count))
            change.documents = [new]
        }
        let events = Decision(deeds).events(after: rework.version, at: now)
        let written = try ReworkChange(from: rework, id: rework.id, events: events)
        change.reworks = [written]
        change.answers = events.compactMap { NewAnswer($0, by: call.person) }
        change.draft = move.decision.refusal == nil ? move.draft : nil
        change.expectations += [.rework(rework.id, version: rework.version), .active(call.person)]
        change.expectations.append(.client(client.id, version: client.version))
        if deeds.contains(where: { $0.fact == .work(.claimed) }), rework.returnsTo == nil {
            let limit = register.person(call.person)?.wipLimit ?? 0
            change.expectations.append(.claims(call.person, below: limit))
        }
        let isStalled = move.decision.refusal != nil
        change.remembered = try remembered(call, .rework(rework.id), isStalled: isStalled, at: now)
        return (change, written.state)
    }

    func remembered(
        _ call: Call, _ subject: History, isStalled: Bool = false, at now: Moment
    ) throws -> Remembered? {
        guard let key = call.key else { return nil }
        let result = KeptResult(subject: subject, isStalled: isStalled)
        return Remembered(person: call.person, key: key.text, request: key.request, result: try result.bytes, at: now)
    }

    /// What was done under the call's key before; nil when it is new.
    /// - Throws: `Refusal` `.keyReused` when the key stood for another request.
    func kept(_ call: Call) async throws -> KeptResult? {
        guard let key = call.key, let kept = try await store.remembered(call.person, key: key.text) else { return nil }
        guard kept.request == key.request else { throw Refusal(.keyReused) }
        return try KeptResult.read(kept.result)
    }

    /// The same of an action on a rework, with the rework as it is now.
    func repeated(_ call: Call) async throws -> Outcome? {
        guard let result = try await kept(call), case .rework(let id) = result.subject else { return nil }
        guard let rework = try await store.rework(id) else { throw Refusal(.notFound) }
        let client = try client(rework.client)
        let refusal = result.isStalled ? rework.gateRefusal.map { priced(Refusal($0), client) } : nil
        return Outcome(rework: rework, refusal: refusal)
    }
}

extension NewDocument {
    /// - Throws: `StoreError.damaged`, never in practice: a SHA-256 is always a fingerprint.
    var fingerprint: Fingerprint {
        get throws {
            try digest.fingerprint
        }
    }
}

extension Digest {
    var fingerprint: Fingerprint {
        get throws {
            guard let fingerprint = Fingerprint(hex: hex) else { throw StoreError.damaged("a fingerprint") }
            return fingerprint
        }
    }
}

extension NewAnswer {
    /// The answer an event gives to a document; nil when it answers none.
    init?(_ event: Event<Fact>, by person: ID<Person>) {
        guard let (document, action) = event.fact.answer else { return nil }
        self.init(document: document, person: person, action: action, event: event.number, at: event.at)
    }
}
