/// Rule 19: who leads which individual clients, how many more they may take, and who waits.
package struct Managers: Sendable {
    package let people: [Person]
    package let clients: [Client]
    /// Rule 19 ⚙: projects one manager serves.
    package let limit: Int
    package let today: Day

    package init(people: [Person], clients: [Client], limit: Int, today: Day) {
        self.people = people
        self.clients = clients
        self.limit = limit
        self.today = today
    }

    /// Everybody who may lead an individual client (rule 20).
    package var certified: [Person] { people.filter { Assignment.mayServe($0, plan: .individual) } }

    /// Own projects alone: whom they substitute does not count.
    package func own(_ manager: ID<Person>) -> [Client] { Managers.own(manager, among: clients, on: today) }

    package static func own(_ manager: ID<Person>, among clients: [Client], on day: Day) -> [Client] {
        clients.filter { $0.specialist == manager && $0.hasIndividualPlan(from: day) }
    }

    /// Rule 19: how many of a manager's places are taken; a client takes as many as it has projects.
    package func taken(_ manager: ID<Person>) -> Int { Managers.projects(of: own(manager)) }

    private static func projects(of clients: some Sequence<Client>) -> Int { clients.reduce(0) { $0 + $1.projects } }

    /// Who waits for this manager, or for any, the first in line first.
    package func waiting(for manager: ID<Person>) -> [Client] {
        line.filter { $0.wait?.manager == nil || $0.wait?.manager == manager }
    }

    /// Everybody who waits, the first in line first.
    package var line: [Client] {
        clients.filter { $0.wait != nil }.sorted { left, right in
            (left.wait?.since.milliseconds ?? 0, left.id) < (right.wait?.since.milliseconds ?? 0, right.id)
        }
    }

    /// From 1; nil for one that does not wait. Counted among those who wait for the same manager.
    package func place(of client: Client) -> Int? {
        guard let wait = client.wait else { return nil }
        let rivals = wait.manager.map(waiting(for:)) ?? line.filter { $0.wait?.manager == nil }
        return rivals.firstIndex { $0.id == client.id }.map { $0 + 1 }
    }

    /// Places free for this client: those who were in line before it come first.
    package func room(with manager: ID<Person>, for client: Client) -> Int {
        let taken = Managers.projects(of: own(manager).filter { $0.id != client.id })
        let ahead = Managers.projects(of: waiting(for: manager).prefix { $0.id != client.id })
        return limit - taken - ahead
    }

    /// Whether all of the client's projects have a place.
    package func hasRoom(with manager: ID<Person>, for client: Client) -> Bool {
        room(with: manager, for: client) >= client.projects
    }

    /// Those in line who have their places now, in order: nobody is passed for having more projects.
    package func offered(by manager: ID<Person>) -> [Client] {
        var free = limit - taken(manager)
        return Array(
            waiting(for: manager).prefix { client in
                free -= client.projects
                return free >= 0
            })
    }

    /// Whether `manager` may lead `client` from now on.
    /// - Throws: `Refusal` `.invalid` for one who may not serve it, `.managerFull` with the managers who have room.
    package func check(_ manager: Person?, for client: Client) throws(Refusal) {
        guard let manager else { throw Refusal(.invalid, faults: [Fault("/manager", .missing)]) }
        guard Assignment.mayServe(manager, plan: .individual) else {
            let fault = Fault("/manager", .notCertified, ["name": .text(manager.name)])
            throw Refusal(.invalid, faults: [fault])
        }
        guard !hasRoom(with: manager.id, for: client) else { return }
        let others = certified.filter { $0.id != manager.id && hasRoom(with: $0.id, for: client) }
        var values: [String: Refusal.Value] = [
            "name": .text(manager.name), "limit": .number(limit), "taken": .number(taken(manager.id)),
            "waiting": .number(waiting(for: manager.id).filter { $0.id != client.id }.count),
        ]
        values["others"] = .text(others.map { "\($0.name) (\(taken($0.id))/\(limit))" }.joined(separator: ", "))
        values["free"] = .number(others.count)
        throw Refusal(.managerFull, rule: 19, values: values)
    }
}

/// Rule 19: a client in line for a manager.
package struct ManagerWait: Equatable, Codable, Sendable {
    /// nil: any.
    package let manager: ID<Person>?
    package let since: Moment

    package init(manager: ID<Person>?, since: Moment) {
        self.manager = manager
        self.since = since
    }
}

extension Client {
    /// Whether it holds individual support on `day`, or has bought it for later.
    package func hasIndividualPlan(from day: Day) -> Bool {
        plans.contains { $0.kind == .individual && $0.state(on: day) != .lapsed }
    }

    /// - Parameter now: its place in line is by this moment.
    /// - Throws: `Refusal` `.notAllowed`; `.invalid` for a manager who may lead none, or who has room.
    package func awaitManager(
        _ manager: Person?, by author: Person, _ managers: Managers, now: Moment
    ) throws(Refusal) -> ClientFact {
        guard author.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        if wait != nil || hasIndividualPlan(from: managers.today) { check.fault("/manager", .duplicate) }
        if let manager {
            if !Assignment.mayServe(manager, plan: .individual) {
                check.fault("/manager", .notCertified, ["name": .text(manager.name)])
            } else if managers.hasRoom(with: manager.id, for: self) {
                check.fault("/manager", .hasRoom, ["name": .text(manager.name)])
            }
        } else if let free = managers.certified.first(where: { managers.hasRoom(with: $0.id, for: self) }) {
            check.fault("/manager", .hasRoom, ["name": .text(free.name)])
        }
        try check.finish()
        return .managerAwaited(ManagerWait(manager: manager?.id, since: now))
    }

    /// - Throws: `Refusal` `.notAllowed`, `.notFound` when it does not wait, `.invalid` without a reason.
    package func leaveLine(reason: String, by author: Person) throws(Refusal) -> ClientFact {
        guard author.isActiveLead else { throw Refusal(.notAllowed) }
        guard wait != nil else { throw Refusal(.notFound) }
        var check = FormCheck()
        let reason = check.reason(reason)
        try check.finish()
        return .managerWaitEnded(reason: reason)
    }

    /// Rule 19: how many of a manager's places it takes from now on; an individual one only within them.
    /// - Throws: `Refusal` `.notAllowed`, `.managerFull`, or `.invalid` with the fields at fault.
    package func changeProjects(
        to projects: Int?, reason: String, by author: Person, _ managers: Managers
    ) throws(Refusal) -> ClientFact {
        guard author.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let reason = check.reason(reason)
        if let projects {
            check.number(projects, "/projects", in: 1...managers.limit)
            if projects == self.projects { check.fault("/projects", .duplicate) }
        } else {
            check.fault("/projects", .missing)
        }
        try check.finish()
        let fact = ClientFact.projectsSet(projects ?? 1, reason: reason)
        if hasIndividualPlan(from: managers.today), let manager = managers.people.first(where: { $0.id == specialist }),
            let changed = Client.applying(fact, version: version, to: self, id: id)
        {
            try managers.check(manager, for: changed)
        }
        return fact
    }

    /// Who leads the client from now on: of an individual one a certified specialist with room.
    /// - Throws: `Refusal` `.notAllowed`, `.managerFull`, or `.invalid` with the fields at fault.
    package func changeSpecialist(
        to person: Person?, reason: String, by author: Person, _ managers: Managers
    ) throws(Refusal) -> ClientFact {
        guard author.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let reason = check.reason(reason)
        if let person, person.id == specialist { check.fault("/manager", .duplicate) }
        let isIndividual = hasIndividualPlan(from: managers.today)
        if !isIndividual, let person, !Assignment.mayServe(person, plan: nil) { check.fault("/manager", .unknown) }
        if person == nil { check.fault("/manager", .missing) }
        try check.finish()
        guard let person else { throw Refusal(.invalid) }
        if isIndividual { try managers.check(person, for: self) }
        return .specialistSet(person.id, reason: reason)
    }
}
