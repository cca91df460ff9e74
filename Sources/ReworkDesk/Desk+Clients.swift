package import ReworkDomain
import ReworkStore

extension Desk {
    package func addClient(
        name: String, language: Language, specialist: ID<Person>?, _ call: Call
    ) async throws -> Client {
        if case .client(let id)? = try await kept(call)?.subject { return try client(id) }
        let person = try self.person(call.person)
        var chosen: Person?
        if let specialist {
            chosen = register.person(specialist)
            if chosen == nil { throw Refusal(.invalid, faults: [Fault("/specialist", .unknown)]) }
        }
        let fact = try Client.add(name: name, language: language, specialist: chosen, by: person)
        let id = register.newClient()
        guard let client = Client.applying(fact, version: 1, to: nil, id: id) else { throw Refusal(.notFound) }
        return try await write(client, fact, call, expected: 0)
    }

    /// Buys a plan; the reworks that waited for it go on by themselves.
    /// - Parameter endsOthers: whether the main plan before ends on its eve.
    /// - Returns: the client, and the numbers of the reworks admitted.
    package func buyPlan(
        _ plan: Plan, endsOthers: Bool = false, for id: ID<Client>, _ call: Call
    ) async throws -> (client: Client, admitted: [ID<Rework>]) {
        if try await kept(call) != nil { return (try client(id), []) }
        let person = try self.person(call.person)
        let client = try client(id)
        if let expected = call.expects, expected != client.version { throw Refusal(.staleVersion) }
        let fact = try PlanPurchase.decide(
            plan, endsOthers: endsOthers, for: client, by: person, today: today(of: client),
            graceDays: calendar(of: client).rules.graceDays)
        guard let bought = Client.applying(fact, version: client.version + 1, to: client, id: id) else {
            throw Refusal(.notFound)
        }
        _ = try await write(bought, fact, call, expected: client.version)
        var admitted: [ID<Rework>] = []
        // In the order they came: the three kinds share their numbers.
        let reworks = Set(try await store.reworks(in: [.awaitingSupport], client: id).map(\.number))
        let requests = try await store.keptRequests(of: id).map(\.number)
        for number in (reworks + requests).sorted() {
            if !reworks.contains(number) {
                try await admitIfEntitled(ID<SupportRequest>(number))
            } else if try await admitIfEntitled(ID<Rework>(number)) {
                admitted.append(ID(number))
            }
        }
        return (bought, admitted)
    }

    /// One event of a client's history, upon the version the caller saw, once under its key.
    /// - Parameter decide: the client and the author; what else is written goes into the change.
    func change(
        _ id: ID<Client>, _ call: Call,
        _ decide: (Client, Person, inout Change) async throws -> ClientFact
    ) async throws -> Client {
        if try await kept(call) != nil { return try client(id) }
        let (person, client) = (try self.person(call.person), try client(id))
        if let expected = call.expects, expected != client.version { throw Refusal(.staleVersion) }
        var change = Change()
        let fact = try await decide(client, person, &change)
        guard let changed = Client.applying(fact, version: client.version + 1, to: client, id: id) else {
            throw Refusal(.notFound)
        }
        return try await write(changed, fact, call, expected: client.version, change)
    }

    private func write(
        _ client: Client, _ fact: ClientFact, _ call: Call, expected: Int, _ given: Change = Change()
    ) async throws -> Client {
        // What was counted by it was counted at that moment.
        let at = if case .calendarGiven(let given, _, _) = fact { given.at } else { now }
        let event = Event(number: client.version, at: at, actor: .person(call.person), fact: fact)
        var change = given
        change.clients = [ClientChange(state: client, events: [event])]
        change.expectations += [.client(client.id, version: expected), .active(call.person)]
        change.remembered = try remembered(call, .client(client.id), at: event.at)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            // The same request carried out at this very moment, or another one that was faster.
            if case .client(let id)? = try await kept(call)?.subject { return try self.client(id) }
            throw Refusal(.staleVersion)
        }
        return client
    }
}
