import ReworkDomain
import ReworkStore

/// Where a consultation or a bug touches reworks and plans.
extension Desk {
    /// Rule 10: what is found to be a rework goes on as one, under its own number; what a lead finds to be none is
    /// taken back from the reworks.
    func turn(
        _ facts: inout [SupportFact], _ request: SupportRequest, _ situation: SupportSituation, _ call: Call,
        _ change: inout Change
    ) async throws {
        for fact in facts {
            switch fact {
            case .classified(let given, let gate), .settled(let given, let gate):
                if given.kind == .rework, request.stage != .becameRework {
                    change.reworks.append(try rework(from: request, gate, call, at: situation.now))
                    change.expectations.append(.rework(ID(request.id.number), version: 0))
                    facts.append(.becameRework(ID(request.id.number)))
                } else if given.kind != .rework, let became = situation.became {
                    let reason = given.reason
                    let fact = Fact.course(.refused(why: .notARework, reason: reason))
                    let event = Event(
                        number: became.version + 1, at: situation.now, actor: .person(call.person), fact: fact)
                    change.reworks.append(try ReworkChange(from: became, id: became.id, events: [event]))
                    change.expectations.append(.rework(became.id, version: became.version))
                }
            default:
                continue
            }
        }
    }

    private func rework(
        from request: SupportRequest, _ gate: GateRefusal?, _ call: Call, at now: Moment
    ) throws -> ReworkChange {
        let made = RequestMade(
            client: request.client, contact: request.requestedBy, title: request.title, wish: request.text, link: nil,
            specialist: request.specialist, gate: gate, files: request.files, origin: request.id)
        let event = Event(number: 1, at: now, actor: .person(call.person), fact: Fact.requested(made))
        return try ReworkChange(from: nil, id: ID(request.id.number), events: [event])
    }

    /// Rule 8: what was kept goes on by itself when a plan is in force.
    @discardableResult
    func admitIfEntitled(_ id: ID<SupportRequest>) async throws -> Bool {
        guard let request = try await store.request(id), let client = register.client(request.client) else {
            return false
        }
        let today = today(of: client)
        guard let purchase = client.purchaseInForce(for: request.kind, on: today) else { return false }
        let situation = SupportSituation(now: now, calendar: calendar(of: client), client: client)
        guard let fact = try? request.admit(cause: purchase, in: situation) else { return false }
        let event = Event(
            number: request.version + 1, at: situation.now, actor: .system(cause: purchase), fact: fact)
        var change = Change()
        change.requests = [try RequestChange(from: request, id: id, events: [event])]
        change.expectations = [
            .request(id, version: request.version), .client(client.id, version: client.version),
        ]
        do {
            try await store.commit(change)
            return true
        } catch StoreError.conflict {
            return false
        }
    }

    /// The bugs a developer has claimed go back to the queue; the event to come is the cause.
    func releaseBugs(of id: ID<Person>, reason: String, _ change: inout Change) async throws {
        let cause = EventReference(.person(id), register.lastEvent(of: id) + 1)
        var held = RequestFilter()
        held.developer = id
        held.onlyLive = true
        held.stages = [.fixing]
        for request in try await store.page(held, limit: 200).rows {
            let event = Event(
                number: request.version + 1, at: now, actor: .system(cause: cause),
                fact: SupportFact.released(reason: reason))
            change.requests.append(try RequestChange(from: request, id: request.id, events: [event]))
            change.expectations.append(.request(request.id, version: request.version))
        }
    }
}
