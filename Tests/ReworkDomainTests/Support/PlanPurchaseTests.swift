import ReworkDomain
import TestSupport
import Testing

struct PlanPurchaseTests {
    static let today = Day.on("2026-11-10")

    private func client(_ plans: Plan...) -> Client {
        var client = People.client
        client.plans = plans
        return client
    }

    private func refusal(_ plan: Plan, for client: Client, by person: Person = People.lead) -> Refusal? {
        do {
            _ = try PlanPurchase.decide(plan, for: client, by: person, today: PlanPurchaseTests.today)
            return nil
        } catch {
            return error
        }
    }

    private func paid(_ from: String, _ through: String? = "2026-12-31", _ price: Money? = nil) -> Plan {
        Plan(kind: .paid, from: .on(from), through: through.map { .on($0) }, price: price)
    }

    @Test(
        "a renewal may be dated back over five days of grace, not six (rule 9)",
        arguments: [
            ("2026-11-10", true), ("2026-11-05", true), ("2026-11-04", false), ("2026-10-31", false),
        ])
    func grace(_ from: String, _ isAllowed: Bool) {
        let lapsed = client(paid("2026-01-01", "2026-10-30"))
        let refusal = refusal(paid(from), for: lapsed)
        #expect((refusal == nil) == isAllowed)
        #expect(isAllowed || refusal?.faults.map(\.pointer) == ["/from"])
    }

    @Test("a first plan begins today or later: there is nothing to renew")
    func first() {
        #expect(refusal(paid("2026-11-10"), for: client()) == nil)
        #expect(refusal(paid("2026-12-01"), for: client()) == nil)
        #expect(refusal(paid("2026-11-09"), for: client())?.faults.map(\.code) == [.beforeGrace])
        let free = client(Plan(kind: .free, from: .on("2026-01-01"), through: .on("2026-11-01")))
        #expect(refusal(paid("2026-11-09"), for: free)?.faults.map(\.code) == [.beforeGrace])
    }

    @Test("dated back, the renewal is in force on the days of grace")
    func inForce() throws {
        var client = client(paid("2026-01-01", "2026-11-05"))
        let fact = try PlanPurchase.decide(
            paid("2026-11-06"), for: client, by: People.lead, today: PlanPurchaseTests.today)
        client = try #require(Client.applying(fact, version: 2, to: client, id: client.id))
        #expect(client.version == 2)
        for day in ["2026-11-05", "2026-11-06", "2026-11-10"] {
            #expect(Gate.ask(client.plans, on: .on(day)) == .open(.paid))
        }
    }

    @Test("a plan ends after it begins, not in the past, and costs no less than nothing: every fault at once")
    func faults() {
        let wrong = paid("2026-11-12", "2026-11-08", Money(minor: -1, currency: .hryvnia))
        let codes = Set(refusal(wrong, for: client())?.faults.map(\.code) ?? [])
        #expect(codes == [.mustBeAfterStart, .notInPast, .tooSmall])
        #expect(refusal(paid("2026-11-12", "2026-11-12"), for: client()) == nil)
    }

    private func managers(_ people: [Person], _ clients: [Client] = [], limit: Int = 8) -> Managers {
        Managers(people: people, clients: clients, limit: limit, today: PlanPurchaseTests.today)
    }

    private func bought(
        _ plan: Plan, manager: Person? = nil, for client: Client, _ managers: Managers
    ) throws(Refusal) -> [ClientFact] {
        try PlanPurchase.decide(plan, manager: manager, for: client, by: People.lead, managers)
    }

    private let individual = Plan(kind: .individual, from: .on("2026-11-10"), through: nil)

    @Test("rule 20: an individual plan needs a certified manager; any other needs none")
    func needsManager() throws {
        let house = managers([People.specialist, People.manager])
        for manager in [nil, People.specialist, People.lead, People.gone(People.manager)] {
            do {
                _ = try bought(individual, manager: manager, for: client(), house)
                Issue.record("\(manager?.name ?? "nobody") leads it")
            } catch {
                #expect(error.faults.map(\.pointer) == ["/manager"])
                #expect(error.faults.map(\.code) == [manager == nil ? .missing : .notCertified])
            }
        }
        let facts = try bought(individual, manager: People.manager, for: client(), house)
        #expect(facts == [.specialistSet(People.manager.id, reason: ""), .planBought(individual)])
        #expect(try bought(paid("2026-11-10"), for: client(), house) == [.planBought(paid("2026-11-10"))])
    }

    @Test("rule 18: the client's own certified specialist stays its manager when nobody is named")
    func ownManager() throws {
        var led = client()
        led.specialist = People.manager.id
        #expect(try bought(individual, for: led, managers([People.manager])) == [.planBought(individual)])
    }

    @Test(
        "only a lead who is here decides plans",
        arguments: [
            People.specialist, People.developer, People.contact, People.signatory, People.gone(People.lead),
        ])
    func who(_ person: Person) {
        #expect(refusal(paid("2026-11-10"), for: client(), by: person)?.code == .notAllowed)
    }
}
