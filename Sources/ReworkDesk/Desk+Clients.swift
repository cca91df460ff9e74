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
        let event = Event(number: 1, at: now, actor: .person(call.person), fact: fact)
        guard let client = Client.applying(fact, version: 1, to: nil, id: id) else { throw Refusal(.notFound) }
        do {
            return try await write(client, [event], call)
        } catch StoreError.conflict {
            return try await lost(call)
        }
    }

    /// Buys a plan; the reworks that waited for it go on by themselves. An individual one names its manager, who leads all
    /// of the client's requests from then on (rule 18).
    /// - Parameters:
    ///   - manager: nil: the client's own specialist stays.
    ///   - endsOthers: whether the main plan before ends on its eve.
    /// - Returns: the client, and the numbers of the reworks admitted.
    package func buyPlan(
        _ plan: Plan, manager: ID<Person>? = nil, endsOthers: Bool = false, for id: ID<Client>, _ call: Call
    ) async throws -> (client: Client, admitted: [ID<Rework>]) {
        if try await kept(call) != nil { return (try client(id), []) }
        let bought = try await purchase(plan, manager: manager, endsOthers: endsOthers, for: id, call)
        if plan.kind == .individual { try await gather(bought, by: call.person) }
        return (bought, try await admitKept(of: id))
    }

    /// Decided anew when somebody was faster: of two purchases of a manager's last place one is told the ways out.
    private func purchase(
        _ plan: Plan, manager: ID<Person>?, endsOthers: Bool, for id: ID<Client>, _ call: Call
    ) async throws -> Client {
        let named = manager.flatMap(register.person)
        if manager != nil, named == nil { throw Refusal(.invalid, faults: [Fault("/manager", .unknown)]) }
        for _ in 1...Desk.tries {
            let (person, client, managers) = (try self.person(call.person), try client(id), self.managers)
            if let expected = call.expects, expected != client.version { throw Refusal(.staleVersion) }
            let facts = try PlanPurchase.decide(
                plan, manager: named, endsOthers: endsOthers, for: client, by: person, managers,
                today: today(of: client), graceDays: calendar(of: client).rules.graceDays)
            var change = Change()
            if plan.kind == .individual {
                change.expectations = expectations(of: named?.id ?? client.specialist, for: client, managers)
            }
            do {
                return try await write(client, facts, call, change)
            } catch StoreError.conflict {
                if case .client(let id)? = try await kept(call)?.subject { return try self.client(id) }
            }
        }
        throw Refusal(.staleVersion)
    }

    /// What must still be so when a manager gets a client (rules 18 to 20).
    /// - Parameter projects: how many it is to have; as many as it has unless said.
    func expectations(
        of manager: ID<Person>?, for client: Client, projects: Int? = nil, _ managers: Managers
    ) -> [Expectation] {
        guard let manager else { return [] }
        return [
            .person(manager, version: register.lastEvent(of: manager)),
            .room(
                with: manager, for: client.id, projects: projects ?? client.projects, limit: managers.limit,
                on: managers.today),
        ]
    }

    /// What waited for a plan goes on, in the order it came: the three kinds share their numbers.
    private func admitKept(of id: ID<Client>) async throws -> [ID<Rework>] {
        var admitted: [ID<Rework>] = []
        let reworks = Set(try await store.reworks(in: [.awaitingSupport], client: id).map(\.number))
        let requests = try await store.keptRequests(of: id).map(\.number)
        for number in (reworks + requests).sorted() {
            if !reworks.contains(number) {
                try await admitIfEntitled(ID<SupportRequest>(number))
            } else if try await admitIfEntitled(ID<Rework>(number)) {
                admitted.append(ID(number))
            }
        }
        return admitted
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
        do {
            return try await write(client, [fact], call, change)
        } catch StoreError.conflict {
            return try await lost(call)
        }
    }

    /// The same request carried out at this very moment, or another one that was faster.
    private func lost(_ call: Call) async throws -> Client {
        if case .client(let id)? = try await kept(call)?.subject { return try client(id) }
        throw Refusal(.staleVersion)
    }

    /// The facts as events that follow the client's last one, upon the version it has here.
    /// - Throws: `StoreError.conflict` when somebody was faster.
    func write(
        _ client: Client, _ facts: [ClientFact], _ call: Call, _ given: Change = Change()
    ) async throws -> Client {
        var state = client
        var events: [Event<ClientFact>] = []
        let now = now
        for fact in facts {
            // What was counted by it was counted at that moment.
            let at = if case .calendarGiven(let given, _, _) = fact { given.at } else { now }
            let number = state.version + 1
            guard let next = Client.applying(fact, version: number, to: state, id: client.id) else {
                throw Refusal(.notFound)
            }
            state = next
            events.append(Event(number: number, at: at, actor: .person(call.person), fact: fact))
        }
        return try await write(state, events, call, given)
    }

    private func write(
        _ client: Client, _ events: [Event<ClientFact>], _ call: Call, _ given: Change = Change()
    ) async throws -> Client {
        var change = given
        change.clients = [ClientChange(state: client, events: events)]
        let expected = client.version - events.count
        change.expectations += [.client(client.id, version: expected), .active(call.person)]
        change.remembered = try remembered(call, .client(client.id), at: events.last?.at ?? now)
        try await store.commit(change)
        return client
    }
}
