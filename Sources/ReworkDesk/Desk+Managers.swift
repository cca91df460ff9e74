package import ReworkDomain
import ReworkStore

/// Who leads which client, and who waits for a manager (rules 18, 19).
extension Desk {
    /// Another leads the client from now on, with all that is live of an individual one.
    package func changeSpecialist(
        of id: ID<Client>, to specialist: ID<Person>?, reason: String, _ call: Call
    ) async throws -> Client {
        let named = specialist.flatMap(register.person)
        if specialist != nil, named == nil { throw Refusal(.invalid, faults: [Fault("/manager", .unknown)]) }
        let changed = try await change(id, call) { client, person, change in
            let managers = managers
            let fact = try client.changeSpecialist(to: named, reason: reason, by: person, managers)
            if client.hasIndividualPlan(from: managers.today) {
                change.expectations = expectations(of: named?.id, for: client, managers)
            }
            return fact
        }
        if changed.hasIndividualPlan(from: calendar.day(of: now)) { try await gather(changed, by: call.person) }
        return changed
    }

    /// Rule 19: how many of its manager's places the client takes.
    package func changeProjects(
        of id: ID<Client>, to projects: Int?, reason: String, _ call: Call
    ) async throws -> Client {
        try await change(id, call) { client, person, change in
            let managers = managers
            let fact = try client.changeProjects(to: projects, reason: reason, by: person, managers)
            if client.hasIndividualPlan(from: managers.today) {
                change.expectations = expectations(of: client.specialist, for: client, projects: projects, managers)
            }
            return fact
        }
    }

    /// Rule 18: one manager leads all of an individual client's requests: what is live goes to them. Done once more it
    /// changes nothing.
    func gather(_ client: Client, by lead: ID<Person>) async throws {
        guard let manager = client.specialist, let person = register.person(manager) else { return }
        let (reworks, requests) = try await store.live(of: client.id, notOf: manager)
        let call = Call(by: lead)
        for id in reworks { _ = try await unlessRefused { try await self.reassign(id, to: person.id, call) } }
        for id in requests { _ = try await unlessRefused { try await self.reassign(id, to: person.id, call) } }
    }

    /// What somebody finished or took meanwhile stays as it is.
    private func unlessRefused<Done>(_ act: () async throws -> Done) async throws -> Done? {
        do {
            return try await act()
        } catch is Refusal {
            return nil
        }
    }

    /// Rule 19: into the line for a manager, or for any.
    package func awaitManager(_ manager: ID<Person>?, for id: ID<Client>, _ call: Call) async throws -> Client {
        let named = manager.flatMap(register.person)
        if manager != nil, named == nil { throw Refusal(.invalid, faults: [Fault("/manager", .unknown)]) }
        return try await change(id, call) { client, person, _ in
            try client.awaitManager(named, by: person, managers, now: now)
        }
    }

    package func leaveLine(_ id: ID<Client>, reason: String, _ call: Call) async throws -> Client {
        try await change(id, call) { client, person, _ in try client.leaveLine(reason: reason, by: person) }
    }
}
