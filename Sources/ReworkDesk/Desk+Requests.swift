package import ReworkDomain
import ReworkStore

/// What a new rework begins with.
package struct Wish: Sendable {
    package let client: ID<Client>
    /// The contact who asks, or on whose word it is written down.
    package let contact: ID<Person>
    package let title: String
    package let wish: String
    package let link: Link?
    package let files: [NamedFile]

    package init(
        client: ID<Client>, contact: ID<Person>, title: String, wish: String, link: Link? = nil,
        files: [NamedFile] = []
    ) {
        self.client = client
        self.contact = contact
        self.title = title
        self.wish = wish
        self.link = link
        self.files = files
    }
}

extension Desk {
    /// Rules 4–8: the gate decides whether the request goes on or is kept; it is lost in no case.
    package func request(_ wish: Wish, _ call: Call) async throws -> Outcome {
        try await request(wish, call, tries: Desk.tries)
    }

    /// A plan, a calendar or somebody's place here may change at that very moment: decided anew then.
    private func request(_ wish: Wish, _ call: Call, tries: Int) async throws -> Outcome {
        if let done = try await repeated(call) { return done }
        let person = try self.person(call.person)
        guard person.isVendor || person.client == wish.client else { throw Refusal(.notFound) }
        guard let client = register.client(wish.client) else {
            throw Refusal(.invalid, faults: [Fault("/client", .unknown)])
        }
        guard let contact = register.person(wish.contact) else {
            throw Refusal(.invalid, faults: [Fault("/contact", .unknown)])
        }
        try await checkLink(wish.link, of: client.id)
        let now = self.now
        let gate = client.gate(on: today(of: client))
        let chosen = try await specialist(for: client, plan: gate.plan)
        let files = try await attachments(wish.files, by: person.id)
        let decision = try Rework.request(
            title: wish.title, wish: wish.wish, link: wish.link, from: contact, by: person, client: client,
            specialist: chosen.person, assigned: chosen.reason, gate: gate, files: files)
        let id = register.newRework()
        var change = Change()
        let written = try ReworkChange(from: nil, id: id, events: decision.events(after: 0, at: now))
        change.reworks = [written]
        change.expectations = [
            .rework(id, version: 0), .client(client.id, version: client.version), .active(person.id),
            .active(chosen.person),
        ]
        change.remembered = try remembered(call, .rework(id), at: now)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            if let done = try await repeated(call) { return done }
            guard tries > 1 else { throw Refusal(.staleVersion) }
            return try await request(wish, call, tries: tries - 1)
        }
        return Outcome(rework: written.state, refusal: nil)
    }

    /// Who becomes accountable, and why (rules 16, 18).
    /// - Throws: `Refusal` `.notAssignable` when the vendor has nobody left.
    func specialist(for client: Client, plan: PlanKind?) async throws -> Assignment.Choice {
        let today = calendar.day(of: now)
        let own = client.specialist.flatMap(register.person)
        let isOwnFree = own.map { Assignment.mayServe($0, plan: plan) && $0.absence(on: today) == nil } ?? false
        // Who is least loaded is asked only when that decides.
        let loads = isOwnFree ? [:] : try await workloads()
        let chosen = Assignment.choose(for: client, plan: plan, among: register.people, loads: loads, on: today)
        guard let chosen else { throw Refusal(.notAssignable, rule: 16) }
        return chosen
    }

    /// What everybody carries at present.
    package func workloads() async throws -> [ID<Person>: Workload] {
        try await store.workloads(Workload.Scale(now: now, calendar: calendar))
    }

    private func checkLink(_ link: Link?, of client: ID<Client>) async throws {
        guard let link else { return }
        guard let linked = try await store.rework(link.rework), linked.client == client else {
            throw Refusal(.invalid, faults: [Fault("/linkedTo", .unknown)])
        }
        // Only what was accepted can stop working.
        if link.kind == .defect, linked.acceptance == nil {
            throw Refusal(.invalid, faults: [Fault("/linkKind", .unknown)])
        }
    }

    package func refuse(
        _ id: ID<Rework>, why: RefusedRequest, reason: String, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call, .course(.refuse(why: why, reason: reason)))
    }

    /// A lead lets the rework go on without an entitlement; the reason is kept.
    package func admit(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .course(.admit(reason: reason)))
    }

    package func hold(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .course(.hold(reason: reason)))
    }

    package func resume(_ id: ID<Rework>, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .course(.resume))
    }

    package func reassign(_ id: ID<Rework>, to person: ID<Person>, _ call: Call) async throws -> Outcome {
        guard let specialist = register.person(person) else {
            throw Refusal(.invalid, faults: [Fault("/specialist", .unknown)])
        }
        return try await act(on: id, call, .course(.reassign(to: specialist)))
    }

    package func cancel(_ id: ID<Rework>, reason: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .course(.cancel(reason: reason)))
    }
}
