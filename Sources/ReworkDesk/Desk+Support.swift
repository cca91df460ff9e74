package import ReworkDomain
import ReworkStore

/// What a new consultation or bug begins with.
package struct SupportIntake: Sendable {
    package let client: ID<Client>
    /// The contact who asks, or on whose word it is written down.
    package let contact: ID<Person>
    /// Its files are named in `files`.
    package let wish: SupportWish
    package let files: [NamedFile]

    package init(client: ID<Client>, contact: ID<Person>, wish: SupportWish, files: [NamedFile] = []) {
        self.client = client
        self.contact = contact
        self.wish = wish
        self.files = files
    }
}

extension Desk {
    /// Rule 8: into triage, whatever the client holds.
    package func request(_ intake: SupportIntake, _ call: Call) async throws -> SupportRequest {
        try await request(intake, call, tries: Desk.tries)
    }

    private func request(_ intake: SupportIntake, _ call: Call, tries: Int) async throws -> SupportRequest {
        if let done = try await repeatedRequest(call) { return done }
        let person = try self.person(call.person)
        guard person.isVendor || person.client == intake.client else { throw Refusal(.notFound) }
        guard let client = register.client(intake.client) else {
            throw Refusal(.invalid, faults: [Fault("/client", .unknown)])
        }
        guard let contact = register.person(intake.contact) else {
            throw Refusal(.invalid, faults: [Fault("/contact", .unknown)])
        }
        let warranted = try await warranted(intake.wish.warranty)
        let situation = SupportSituation(
            now: now, calendar: calendar(of: client), client: client, warranted: warranted,
            warrantedIn: warrantedIn(warranted))
        let chosen = try await specialist(for: client, plan: client.plan(on: situation.today)?.kind)
        var wish = intake.wish
        wish.files = try await attachments(intake.files, by: person.id)
        let fact = try SupportRequest.request(
            wish, from: contact, by: person, specialist: chosen.person, assigned: chosen.reason, in: situation)
        let id = register.newRequest()
        let event = Event(number: 1, at: situation.now, actor: .person(person.id), fact: fact)
        var change = Change()
        let written = try RequestChange(from: nil, id: id, events: [event])
        change.requests = [written]
        change.expectations = [
            .request(id, version: 0), .client(client.id, version: client.version), .active(person.id),
            .active(chosen.person),
        ]
        change.remembered = try remembered(call, .request(id), at: event.at)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            if let done = try await repeatedRequest(call) { return done }
            guard tries > 1 else { throw Refusal(.staleVersion) }
            return try await request(intake, call, tries: tries - 1)
        }
        return written.state
    }

    /// Reads, decides, writes; once more on a conflict. A repeated idempotency key does nothing again.
    package func act(
        on id: ID<SupportRequest>, _ call: Call, files: [NamedFile] = [],
        _ command: @Sendable (SupportRequest, Person, [Attachment]) -> SupportCommand
    ) async throws -> SupportRequest {
        if let done = try await repeatedRequest(call) { return done }
        for _ in 1...Desk.tries {
            let (request, person) = try await readable(request: id, for: call.person)
            if let expected = call.expects, expected != request.version { throw Refusal(.staleVersion) }
            let situation = try await situation(of: request, asked: command(request, person, []))
            // Rights come before what is wrong with the files.
            _ = try request.decide(command(request, person, []), by: person, in: situation)
            let named = try await attachments(files, by: person.id)
            let facts = try request.decide(command(request, person, named), by: person, in: situation)
            for text in facts.compactMap(\.markdown) { try await render(text) }
            if facts.isEmpty { return request }
            let (change, state) = try await change(facts, request, situation, call)
            do {
                try await store.commit(change)
                return state
            } catch StoreError.conflict {
                if let done = try await repeatedRequest(call) { return done }
            }
        }
        throw Refusal(.staleVersion)
    }

    package func act(
        on id: ID<SupportRequest>, _ call: Call, _ command: SupportCommand
    ) async throws -> SupportRequest {
        try await act(on: id, call) { _, _, _ in command }
    }

    private func change(
        _ facts: [SupportFact], _ request: SupportRequest, _ situation: SupportSituation, _ call: Call
    ) async throws -> (Change, SupportRequest) {
        var (change, facts) = (Change(), facts)
        try await turn(&facts, request, situation, call, &change)
        let events = facts.enumerated().map {
            Event(number: request.version + 1 + $0, at: situation.now, actor: .person(call.person), fact: $1)
        }
        let written = try RequestChange(from: request, id: request.id, events: events)
        change.requests = [written]
        change.expectations += [
            .request(request.id, version: request.version), .active(call.person),
            .client(situation.client.id, version: situation.client.version),
        ]
        change.remembered = try remembered(call, .request(request.id), at: situation.now)
        return (change, written.state)
    }

    /// The same request done before under the call's key.
    private func repeatedRequest(_ call: Call) async throws -> SupportRequest? {
        guard let result = try await kept(call), case .request(let id) = result.subject else { return nil }
        guard let request = try await store.request(id) else { throw Refusal(.notFound) }
        return request
    }

    private func warranted(_ claim: WarrantyClaim?) async throws -> Rework? {
        guard let claim else { return nil }
        return try await store.rework(claim.rework)
    }

    private func warrantedIn(_ rework: Rework?) -> WorkCalendar? {
        rework.map { calendar(of: $0.client, at: $0.acceptance?.at) }
    }

    /// - Parameter asked: the command, which may name a criterion under warranty.
    package func situation(
        of request: SupportRequest, asked: SupportCommand? = nil
    ) async throws -> SupportSituation {
        let claim: WarrantyClaim? =
            switch asked {
            case .classify(let given), .settle(let given): given.warranty
            default: nil
            }
        let warranted = try await warranted(claim)
        let became = request.stage == .becameRework ? try await store.rework(ID(request.id.number)) : nil
        return SupportSituation(
            now: now, calendar: calendar(of: request.client), client: try client(request.client), warranted: warranted,
            warrantedIn: warrantedIn(warranted), became: became)
    }

    /// The one way to a consultation or bug: what a person may not see is not there.
    /// - Throws: `Refusal` `.notFound`.
    package func readable(
        request id: ID<SupportRequest>, for person: ID<Person>
    ) async throws -> (SupportRequest, Person) {
        let person = try self.person(person)
        guard let request = try await store.request(id), request.mayBeSeen(by: person) else {
            throw Refusal(.notFound)
        }
        return (request, person)
    }
}

extension SupportFact {
    /// What was written, as Markdown; nil when nothing was.
    package var markdown: String? {
        switch self {
        case .made(let made): made.text
        case .answered(let solution), .fixed(let solution): solution.text
        case .question(let fact): fact.text
        case .classified, .contested, .settled, .admitted, .referred, .begun, .queued, .claimed, .released, .closed,
            .reopened, .withdrawn, .reassigned, .flagged, .becameRework, .recounted, .scored:
            nil
        }
    }
}
