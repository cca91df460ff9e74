package import ReworkDomain
import ReworkStore

/// What nobody asks for: offers that expire, reworks that go on, protocols left unwritten.
extension Desk {
    /// Run every minute and at the start. - Returns: numbers of the reworks that changed.
    @discardableResult
    package func sweep() async throws -> [ID<Rework>] {
        var changed: [ID<Rework>] = []
        for id in try await store.reworks(in: [.estimated, .specified]) where try await expire(id) {
            changed.append(id)
        }
        for id in try await store.reworks(in: [.awaitingSupport]) where try await admitIfEntitled(id) {
            changed.append(id)
        }
        for id in try await store.keptRequests() { try await admitIfEntitled(id) }
        for id in try await store.acceptedWithoutProtocol() {
            try await writeProtocol(of: id)
            changed.append(id)
        }
        let now = self.now
        _ = try await store.endSessions(
            notSeenSince: now.adding(seconds: -settings.sessionIdle),
            startedBefore: now.adding(seconds: -settings.sessionLongest))
        try await store.forgetRemembered(before: now.adding(seconds: -86_400))
        try await store.forgetFiles(before: now.adding(seconds: -settings.unnamedFileLifetime))
        return changed
    }

    private func expire(_ id: ID<Rework>) async throws -> Bool {
        guard let rework = try await store.rework(id), let offer = rework.estimate?.offer,
            rework.stage == .estimated || rework.hasOpenShort,
            calendar(of: rework.client).day(of: now) > offer.validUntil
        else { return false }
        let offered = try await store.events(of: id).map(\.event).last { event in
            switch event.fact {
            case .estimate(.offered), .short(.offered): return true
            case .requested, .course, .estimate, .spec, .short, .work, .demo, .question, .comment, .passing,
                .documentWritten:
                return false
            }
        }
        guard let offered else { return false }
        return try await actAsSystem(on: id) { rework, situation in
            let cause = rework.reference(to: offered.number)
            return try rework.hasOpenShort
                ? rework.expireShort(cause: cause, in: situation) : rework.expireEstimate(cause: cause, in: situation)
        }
    }

    /// Rule 8: a kept request goes on by itself when a plan is in force.
    func admitIfEntitled(_ id: ID<Rework>) async throws -> Bool {
        guard let rework = try await store.rework(id), let client = register.client(rework.client),
            let purchase = client.purchaseInForce(on: today(of: client))
        else { return false }
        return try await actAsSystem(on: id) { rework, situation in try rework.admit(cause: purchase, in: situation) }
    }

    /// - Returns: whether anything was written: false when somebody was faster or there is nothing to do any more.
    private func actAsSystem(
        on id: ID<Rework>, _ decide: (Rework, Situation) throws -> Decision
    ) async throws -> Bool {
        guard let rework = try await store.rework(id, fresh: true), rework.hold == nil else { return false }
        let client = try client(rework.client)
        let situation = Situation(
            now: now, calendar: calendar(of: client), gate: client.gate(on: today(of: client)))
        let decision: Decision
        do {
            decision = try decide(rework, situation)
        } catch is Refusal {
            return false
        }
        var change = Change()
        let events = decision.events(after: rework.version, at: situation.now)
        change.reworks = [try ReworkChange(from: rework, id: id, events: events)]
        change.expectations = [
            .rework(id, version: rework.version), .client(client.id, version: client.version),
        ]
        do {
            try await store.commit(change)
            return true
        } catch StoreError.conflict {
            return false
        }
    }
}
