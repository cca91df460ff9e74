import ReworkDomain
import TestSupport
import Testing

struct AssignmentTests {
    /// A client of its own specialist, if any.
    private func client(of specialist: Person?) -> Client {
        Client(id: ID(1), name: "ТОВ «Зерно»", language: .ukrainian, specialist: specialist?.id)
    }

    private func choose(
        _ client: Client, _ plan: PlanKind?, _ people: [Person], _ loads: [ID<Person>: Int] = [:]
    ) -> ID<Person>? {
        let carried = loads.mapValues { Workload(later: $0) }
        return Assignment.choose(
            for: client, plan: plan, among: people, loads: carried, on: .on("2026-11-10"))?.person
    }

    private let house = [
        People.developer, People.lead, People.manager, People.otherSpecialist, People.specialist, People.contact,
    ]

    @Test("the client's own specialist gets its rework, however loaded")
    func own() {
        let loads = [People.specialist.id: 40]
        #expect(choose(client(of: People.specialist), .paid, house, loads) == People.specialist.id)
        #expect(choose(client(of: People.specialist), nil, house, loads) == People.specialist.id)
    }

    @Test("without one the least loaded specialist gets it, who has none before who has one")
    func leastLoaded() {
        let loads = [People.specialist.id: 1, People.otherSpecialist.id: 3, People.manager.id: 2]
        #expect(choose(client(of: nil), .paid, house, loads) == People.specialist.id)
        let idle = [People.specialist.id: 1, People.manager.id: 2]
        #expect(choose(client(of: nil), .paid, house, idle) == People.otherSpecialist.id)
    }

    @Test("equal loads always choose the same one, in whatever order people come")
    func equalLoads() {
        let chosen = choose(client(of: nil), .paid, house)
        #expect(chosen != nil)
        #expect(choose(client(of: nil), .paid, house.reversed()) == chosen)
    }

    @Test("a specialist who has left gets nothing")
    func gone() {
        let people = [People.gone(People.specialist), People.otherSpecialist]
        #expect(choose(client(of: People.specialist), .paid, people) == People.otherSpecialist.id)
    }

    @Test("an individual client is led by a certified specialist only (rules 18, 20)")
    func individual() {
        let loads = [People.manager.id: 9]
        #expect(choose(client(of: nil), .individual, house, loads) == People.manager.id)
        #expect(choose(client(of: People.specialist), .individual, house, loads) == People.manager.id)
        #expect(choose(client(of: People.manager), .individual, house, loads) == People.manager.id)
    }

    @Test("without anybody eligible the lead takes it (rule 18), the least loaded of several")
    func lead() {
        var other = People.lead
        other = Person(id: ID(32), name: "Юлія Гончар", roles: other.roles)
        let people = [People.specialist, People.lead, other]
        #expect(choose(client(of: nil), .individual, people, [People.lead.id: 1]) == other.id)
        #expect(choose(client(of: nil), .paid, [People.lead, People.developer]) == People.lead.id)
        #expect(choose(client(of: nil), .paid, [People.gone(People.lead), other]) == other.id)
    }

    @Test("nobody left means nobody chosen, and never a developer or a contact")
    func nobody() {
        #expect(choose(client(of: nil), .paid, [People.developer, People.contact]) == nil)
        #expect(choose(client(of: nil), .paid, []) == nil)
    }

    @Test(
        "who may serve whom",
        arguments: [
            (People.specialist, PlanKind?.some(.paid), true), (People.specialist, nil, true),
            (People.specialist, .free, true), (People.specialist, .individual, false),
            (People.manager, .individual, true), (People.manager, .paid, true),
            (People.gone(People.manager), .paid, false),
            (People.developer, .paid, false), (People.lead, .paid, false), (People.contact, .paid, false),
        ])
    func mayServe(_ person: Person, _ plan: PlanKind?, _ isAllowed: Bool) {
        #expect(Assignment.mayServe(person, plan: plan) == isAllowed)
    }
}
