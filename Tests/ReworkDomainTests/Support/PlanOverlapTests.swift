import Foundation
import ReworkDomain
import TestSupport
import Testing

/// Main plans follow one another: no two of them are in force on one day.
struct PlanOverlapTests {
    private static let today = Day.on("2026-11-10")

    private func holding(_ plans: Plan...) -> Client {
        var client = People.client
        client.plans = plans
        return client
    }

    private func plan(_ kind: PlanKind, _ from: String, _ through: String? = nil) -> Plan {
        Plan(kind: kind, from: .on(from), through: through.map { .on($0) })
    }

    private func buy(_ plan: Plan, _ client: Client, endsOthers: Bool = false) throws(Refusal) -> Client {
        let fact = try PlanPurchase.decide(
            plan, endsOthers: endsOthers, for: client, by: People.lead, today: PlanOverlapTests.today)
        guard let bought = Client.applying(fact, version: client.version + 1, to: client, id: client.id) else {
            throw Refusal(.notFound)
        }
        return bought
    }

    private func fault(_ plan: Plan, _ client: Client, endsOthers: Bool = false) -> Fault? {
        do {
            _ = try buy(plan, client, endsOthers: endsOthers)
            return nil
        } catch {
            return error.faults.first
        }
    }

    @Test(
        "a plan may begin the day after another ends, and not a day earlier",
        arguments: [("2026-11-30", Fault.Code?.some(.overlaps)), ("2026-12-01", nil)])
    func edges(_ from: String, _ code: Fault.Code?) {
        let client = holding(plan(.paid, "2026-11-01", "2026-11-30"))
        let found = fault(plan(.individual, from, "2027-01-01"), client)
        #expect(found?.code == code)
        #expect(code == nil || found?.pointer == "/from")
        #expect(code == nil || found?.values["through"] == .day(.on("2026-11-30")))
    }

    @Test("a plan that would run into a later one is refused at its end, and can't end what has not begun")
    func later() {
        let client = holding(plan(.individual, "2026-12-01"))
        for endsOthers in [false, true] {
            let endless = fault(plan(.paid, "2026-11-10"), client, endsOthers: endsOthers)
            #expect(endless?.code == .overlapsEndless && endless?.pointer == "/through")
            #expect(
                fault(plan(.paid, "2026-11-10", "2026-12-01"), client, endsOthers: endsOthers)?.pointer == "/through")
            #expect(fault(plan(.paid, "2026-11-10", "2026-11-30"), client, endsOthers: endsOthers) == nil)
        }
    }

    @Test("training stands beside a main plan, and two trainings beside each other")
    func training() {
        let client = holding(plan(.paid, "2026-01-01"), plan(.training, "2026-01-01"))
        #expect(fault(plan(.training, "2026-11-10"), client) == nil)
        #expect(fault(plan(.free, "2026-11-10"), holding(plan(.training, "2026-01-01"))) == nil)
    }

    @Test(
        "ended by the purchase, the plan before is over on its eve, and on no day are two in force",
        arguments: PlanKind.allCases)
    func ends(_ kind: PlanKind) throws {
        let client = try buy(plan(.individual, "2026-11-20"), holding(plan(kind, "2026-01-01")), endsOthers: true)
        for offset in -5...30 {
            let day = Day.on("2026-11-20").adding(days: offset)
            let main = client.plans.filter { $0.kind.isMain && $0.state(on: day) == .inForce }
            #expect(main.count == (kind == .training && offset < 0 ? 0 : 1), "\(day)")
        }
        #expect(client.plans[0].through == (kind == .training ? nil : .on("2026-11-19")))
    }

    @Test("a plan entered by mistake is replaced on the day it begins: it is never in force")
    func sameDay() throws {
        let client = try buy(plan(.paid, "2026-11-10"), holding(plan(.free, "2026-11-10")), endsOthers: true)
        #expect(client.plans[0].state(on: PlanOverlapTests.today) == .lapsed)
        #expect(client.gate(on: PlanOverlapTests.today) == .open(.paid))
    }

    @Test("history written before plans could end others reads as it did")
    func oldFacts() throws {
        let old = #"{"planBought":{"_0":{"from":"2026-11-02","kind":"paid"}}}"#
        let fact = try JSONDecoder().decode(ClientFact.self, from: Data(old.utf8))
        #expect(fact == .planBought(plan(.paid, "2026-11-02")))
    }
}
