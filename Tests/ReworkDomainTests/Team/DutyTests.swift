import ReworkDomain
import TestSupport
import Testing

/// Who gets a new request, and why (rules 16, 18).
struct DutyTests {
    private let today = Day.on("2026-11-10")

    private func away(_ person: Person, _ substitute: Person? = nil, through: Day? = nil) throws -> Person {
        let absence = Absence(
            number: 1, from: today, through: through, substitute: substitute?.id, note: "", by: People.lead.id)
        return try #require(Person.applying(.absenceSet(absence), to: person))
    }

    private func choose(
        _ plan: PlanKind, of specialist: Person?, _ people: [Person], _ loads: [ID<Person>: Workload] = [:]
    ) -> Assignment.Choice? {
        var client = People.client
        client.specialist = specialist?.id
        return Assignment.choose(for: client, plan: plan, among: people, loads: loads, on: today)
    }

    private let second = Person(id: ID(14), name: "Ніна Гай", roles: [.specialist], isCertified: true)

    @Test("rule 18: an individual client's request reaches its manager by itself")
    func manager() {
        let choice = choose(.individual, of: People.manager, [People.manager, People.specialist])
        #expect(choice?.person == People.manager.id && choice?.reason == Assigned(.manager))
        let own = choose(.paid, of: People.specialist, [People.manager, People.specialist])
        #expect(own?.person == People.specialist.id && own?.reason == Assigned(.own))
    }

    @Test("rule 18: the substitute takes over during an absence, dated or open-ended, and the reason says so")
    func substitute() throws {
        for through in [nil, Day.on("2026-11-20")] {
            let people = [try away(People.manager, second, through: through), second, People.lead]
            let choice = choose(.individual, of: People.manager, people)
            #expect(choice?.person == second.id)
            #expect(choice?.reason == Assigned(.substitute, absent: People.manager.id, through: through))
        }
    }

    @Test("rule 18: without an eligible substitute the lead, not another manager")
    func lead() throws {
        let none = [try away(People.manager), second, People.lead]
        let gone = [try away(People.manager, second), People.gone(second), People.lead]
        let uncertified = [try away(People.manager, People.specialist), People.specialist, People.lead]
        let both = [try away(People.manager, second), try away(second), People.lead]
        for people in [none, gone, uncertified, both] {
            let choice = choose(.individual, of: People.manager, people)
            #expect(choice?.person == People.lead.id && choice?.reason.kind == .lead)
            #expect(choice?.reason.absent == People.manager.id)
        }
    }

    @Test("whoever is back, or not away yet, is served as ever")
    func dates() throws {
        let over = Absence(
            number: 1, from: .on("2026-11-02"), through: .on("2026-11-09"), substitute: second.id, note: "",
            by: People.lead.id)
        let ahead = Absence(
            number: 1, from: .on("2026-11-11"), through: nil, substitute: second.id, note: "", by: People.lead.id)
        for absence in [over, ahead] {
            let person = try #require(Person.applying(.absenceSet(absence), to: People.manager))
            #expect(choose(.individual, of: People.manager, [person, second])?.person == person.id)
        }
    }

    @Test("rule 16: otherwise the least weight on duty, not the fewest pieces; both loads are in the reason")
    func weighted() throws {
        let loads = [
            People.specialist.id: Workload(near: 1), People.otherSpecialist.id: Workload(standing: 4),
            People.manager.id: Workload(later: 9),
        ]
        let people = [People.specialist, People.otherSpecialist, People.manager, People.lead]
        let choice = choose(.paid, of: nil, people, loads)
        #expect(choice?.person == People.otherSpecialist.id)
        #expect(choice?.reason.kind == .leastLoaded && choice?.reason.load == Workload(standing: 4))
        #expect(choice?.reason.next == Assigned.Rival(person: People.specialist.id, load: Workload(near: 1)))
        let absent = choose(
            .paid, of: nil, [People.specialist, try away(People.otherSpecialist), People.manager], loads)
        #expect(absent?.person == People.specialist.id)
    }

    @Test("a paid client's specialist who is away without a substitute leaves it to whoever carries least")
    func paid() throws {
        let people = [try away(People.specialist, through: .on("2026-11-12")), People.otherSpecialist]
        let choice = choose(.paid, of: People.specialist, people)
        #expect(choice?.person == People.otherSpecialist.id)
        #expect(choice?.reason.kind == .leastLoaded && choice?.reason.absent == People.specialist.id)
        #expect(choice?.reason.through == .on("2026-11-12"))
    }

    @Test("rule 18: the substitute acts on what the absent one is accountable for, and on nothing else")
    func rights() throws {
        let absent = try away(People.specialist, People.otherSpecialist)
        var substitute = People.otherSpecialist
        substitute.standsInFor = substitute.standsIn(among: [absent, substitute], on: today)
        #expect(substitute.standsInFor == [People.specialist.id])
        #expect(substitute.standsIn(among: [absent, substitute], on: today.adding(days: -1)).isEmpty)
        var story = try Story.at(.requested)
        let before = story.rework.allowedActions(for: People.otherSpecialist, in: story.situation)
        #expect(before.isEmpty)
        let manager = story.rework.allowedActions(for: People.specialist, in: story.situation)
        #expect(story.rework.allowedActions(for: substitute, in: story.situation) == manager)
        try story.act(.course(.refuse(why: .duplicate, reason: "Уже є")), by: substitute)
        #expect(story.stage == .declined)
    }

    @Test("rule 18: the manager acts on all of the client's requests, whoever is accountable")
    func leads() throws {
        let story = try Story.at(.requested)
        var manager = People.manager
        #expect(story.rework.allowedActions(for: manager, in: story.situation).isEmpty)
        manager.leads = [People.client.id]
        let expected = story.rework.allowedActions(for: People.specialist, in: story.situation)
        #expect(story.rework.allowedActions(for: manager, in: story.situation) == expected)
        manager.leads = [People.otherClient.id]
        #expect(story.rework.allowedActions(for: manager, in: story.situation).isEmpty)
    }
}
