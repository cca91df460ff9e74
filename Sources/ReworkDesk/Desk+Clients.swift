package import ReworkDomain
import ReworkStore

extension Desk {
    package func addClient(
        name: String, language: Language, specialist: ID<Person>?, by author: ID<Person>
    ) async throws -> Client {
        let person = try self.person(author)
        var chosen: Person?
        if let specialist {
            chosen = register.person(specialist)
            if chosen == nil { throw Refusal(.invalid, faults: [Fault("/specialist", .unknown)]) }
        }
        let fact = try Client.add(name: name, language: language, specialist: chosen, by: person)
        let id = register.newClient()
        guard let client = Client.applying(fact, version: 1, to: nil, id: id) else { throw Refusal(.notFound) }
        try await write(client, fact, by: author, expected: 0)
        return client
    }

    /// Buys a plan; the reworks that waited for it go on by themselves.
    /// - Returns: the client, and the numbers of the reworks admitted.
    package func buyPlan(
        _ plan: Plan, for id: ID<Client>, _ call: Call
    ) async throws -> (client: Client, admitted: [ID<Rework>]) {
        let person = try self.person(call.person)
        let client = try client(id)
        if let expected = call.expects, expected != client.version { throw Refusal(.staleVersion) }
        let fact = try PlanPurchase.decide(plan, for: client, by: person, today: calendar.day(of: now))
        guard let bought = Client.applying(fact, version: client.version + 1, to: client, id: id) else {
            throw Refusal(.notFound)
        }
        try await write(bought, fact, by: call.person, expected: client.version)
        var admitted: [ID<Rework>] = []
        for rework in try await store.reworks(in: [.awaitingSupport], client: id)
        where try await admitIfEntitled(rework) {
            admitted.append(rework)
        }
        return (bought, admitted)
    }

    private func write(_ client: Client, _ fact: ClientFact, by author: ID<Person>, expected: Int) async throws {
        let event = Event(number: client.version, at: now, actor: .person(author), fact: fact)
        var change = Change()
        change.clients = [ClientChange(state: client, events: [event])]
        change.expectations = [.client(client.id, version: expected), .active(author)]
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            throw Refusal(.staleVersion)
        }
    }
}
