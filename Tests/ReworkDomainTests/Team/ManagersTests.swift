import ReworkDomain
import TestSupport
import Testing

/// Rule 19: the cap, what counts against it, and the line.
struct ManagersTests {
    private let today = Day.on("2026-11-10")
    private let second = Person(id: ID(14), name: "Ніна Гай", roles: [.specialist], isCertified: true)

    private func client(
        _ number: Int64, of manager: Person? = People.manager, _ kind: PlanKind? = .individual,
        through: String? = nil, waits: ManagerWait? = nil
    ) -> Client {
        var client = Client(
            id: ID(number), name: "Клієнт \(number)", language: .ukrainian, specialist: manager?.id)
        client.plans = kind.map { [Plan(kind: $0, from: .on("2026-01-01"), through: through.map { .on($0) })] } ?? []
        client.wait = waits
        return client
    }

    private func managers(_ clients: [Client], limit: Int = 8) -> Managers {
        Managers(people: [People.manager, second, People.specialist], clients: clients, limit: limit, today: today)
    }

    private func wait(_ second: Int, for manager: Person? = People.manager) -> ManagerWait {
        ManagerWait(manager: manager?.id, since: Moment.start.adding(seconds: second))
    }

    @Test("rule 19: eight projects of one's own, and no ninth; the refusal says who has room")
    func cap() throws {
        let seven = (1...7).map { client(Int64($0)) }
        let new = client(90, of: nil, .paid)
        try managers(seven + [new]).check(People.manager, for: new)
        do {
            try managers(seven + [client(8), new]).check(People.manager, for: new)
            Issue.record("a ninth project")
        } catch {
            #expect(error.code == .managerFull && error.rule == 19)
            #expect(error.values["limit"] == .number(8) && error.values["taken"] == .number(8))
            #expect(error.values["others"] == .text("Ніна Гай (0/8)"))
        }
    }

    @Test("own projects alone count: no paid client, no lapsed plan, nobody substituted, and a renewal takes no place")
    func counted() throws {
        let full = (1...8).map { client(Int64($0)) }
        let others = [client(20, .paid), client(21, through: "2026-11-09"), client(22, of: second)]
        let house = managers(full + others)
        #expect(house.own(People.manager.id).map(\.id.number) == Array(1...8))
        try house.check(People.manager, for: full[0])
    }

    private func client(_ number: Int64, _ projects: Int, of manager: Person? = People.manager) -> Client {
        let one = client(number, of: manager)
        let fact = ClientFact.projectsSet(projects, reason: "Друга система")
        return Client.applying(fact, version: one.version + 1, to: one, id: one.id) ?? one
    }

    @Test("rule 19: a client takes as many places as it has projects, one unless said")
    func projects() throws {
        let house = managers((1...5).map { client(Int64($0)) } + [client(6, 2)])
        #expect(client(1).projects == 1)
        #expect(house.taken(People.manager.id) == 7)
        try house.check(People.manager, for: client(90, 1, of: nil))
        #expect(throws: Refusal.self) { try house.check(People.manager, for: client(91, 2, of: nil)) }
    }

    @Test("rule 19: a client's projects are changed by a lead with a reason, within its manager's places")
    func projectsChanged() throws {
        let house = managers((1...6).map { client(Int64($0)) })
        let changed = client(1)
        #expect(
            try changed.changeProjects(to: 3, reason: " Склад ", by: People.lead, house)
                == .projectsSet(3, reason: "Склад"))
        do {
            _ = try changed.changeProjects(to: 4, reason: "Склад", by: People.lead, house)
            Issue.record("a ninth project")
        } catch {
            #expect(error.code == .managerFull && error.rule == 19)
        }
        for wrong in [nil, 0, -1, 9, 1] {
            do {
                _ = try changed.changeProjects(to: wrong, reason: "", by: People.lead, house)
                Issue.record("\(String(describing: wrong)) projects")
            } catch {
                #expect(Set(error.faults.map(\.pointer)) == ["/projects", "/reason"])
            }
        }
        #expect(throws: Refusal(.notAllowed)) {
            try changed.changeProjects(to: 2, reason: "Склад", by: People.manager, house)
        }
    }

    @Test("rule 19: whoever needs more places than are free is not passed in line by who needs fewer")
    func projectsInLine() {
        let taken = (1...7).map { client(Int64($0)) }
        var first = client(31, 2, of: nil)
        (first.plans, first.wait) = ([], wait(1))
        let second = client(30, of: nil, .paid, waits: wait(2))
        #expect(managers(taken + [first, second]).offered(by: People.manager.id).isEmpty)
        let freer = managers(Array(taken.prefix(5)) + [first, second])
        #expect(freer.offered(by: People.manager.id).map(\.id) == [first.id, second.id])
    }

    @Test("rule 19: the first in line is offered the place that frees, and nobody passes them")
    func line() {
        let first = client(31, of: nil, .paid, waits: wait(1))
        let second = client(30, of: nil, .paid, waits: wait(2))
        let new = client(32, of: nil, .paid)
        let taken = (1...7).map { client(Int64($0)) }
        let house = managers(taken + [second, first, new])
        #expect(house.waiting(for: People.manager.id).map(\.id) == [first.id, second.id])
        #expect(house.offered(by: People.manager.id).map(\.id) == [first.id])
        #expect(house.place(of: first) == 1 && house.place(of: second) == 2 && house.place(of: new) == nil)
        #expect(house.room(with: People.manager.id, for: first) == 1)
        #expect(house.room(with: People.manager.id, for: second) == 0)
        #expect(house.room(with: People.manager.id, for: new) < 1)
        #expect(managers((1...8).map { client(Int64($0)) } + [first]).offered(by: People.manager.id).isEmpty)
    }

    @Test("whoever waits for any manager stands in every line, by the time they came")
    func any() {
        let any = client(31, of: nil, .paid, waits: wait(1, for: nil))
        let named = client(30, of: nil, .paid, waits: wait(2))
        let house = managers([any, named], limit: 1)
        #expect(house.waiting(for: People.manager.id).map(\.id) == [any.id, named.id])
        #expect(house.waiting(for: second.id).map(\.id) == [any.id])
    }

    @Test("a client waits only for whom it can't have, once, by a lead's word; the purchase ends the waiting")
    func waits() throws {
        let new = client(40, of: nil, .paid)
        func code(_ manager: Person?, _ house: Managers, by author: Person = People.lead) -> Fault.Code? {
            do {
                _ = try new.awaitManager(manager, by: author, house, now: .start)
                return nil
            } catch {
                return error.faults.first?.code
            }
        }
        let full = managers([client(1), client(2, of: second)], limit: 1)
        let half = managers([client(1)], limit: 1)
        #expect(code(People.manager, full) == nil && code(nil, full) == nil)
        #expect(code(second, half) == .hasRoom && code(nil, half) == .hasRoom)
        #expect(code(People.manager, half) == nil)
        #expect(code(People.specialist, full) == .notCertified)
        do {
            _ = try new.awaitManager(nil, by: People.specialist, full, now: .start)
            Issue.record("a specialist put it in line")
        } catch {
            #expect(error.code == .notAllowed)
        }
        var waiting = new
        let fact = try new.awaitManager(nil, by: People.lead, full, now: .start)
        waiting = try #require(Client.applying(fact, version: 2, to: waiting, id: waiting.id))
        #expect(waiting.wait?.since == .start)
        do {
            _ = try waiting.awaitManager(nil, by: People.lead, full, now: .start)
            Issue.record("twice in line")
        } catch {
            #expect(error.faults.map(\.code) == [.duplicate])
        }
        let plan = Plan(kind: .individual, from: today, through: nil)
        let bought = try #require(Client.applying(.planBought(plan), version: 3, to: waiting, id: waiting.id))
        #expect(bought.wait == nil)
        let left = try waiting.leaveLine(reason: "Передумали", by: People.lead)
        #expect(Client.applying(left, version: 3, to: waiting, id: waiting.id)?.wait == nil)
    }

    @Test("an individual client is given to a certified manager with room, any other to any specialist; with a reason")
    func change() throws {
        let led = client(1)
        let house = managers([led, client(2, of: second)], limit: 1)
        func refused(_ client: Client, to person: Person?, _ house: Managers, reason: String = "Так") -> Refusal? {
            do {
                _ = try client.changeSpecialist(to: person, reason: reason, by: People.lead, house)
                return nil
            } catch {
                return error
            }
        }
        #expect(refused(led, to: second, house)?.code == .managerFull)
        #expect(refused(led, to: second, managers([led])) == nil)
        #expect(refused(led, to: People.specialist, managers([led]))?.faults.map(\.code) == [.notCertified])
        #expect(refused(led, to: People.manager, managers([led]))?.faults.map(\.code) == [.duplicate])
        #expect(refused(led, to: nil, managers([led]), reason: "")?.faults.count == 2)
        #expect(refused(client(3, .paid), to: People.specialist, managers([])) == nil)
    }
}
