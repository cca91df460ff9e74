import ReworkDomain
import TestSupport
import Testing

struct GateTests {
    static let today = Day.on("2026-11-02")

    static func plan(_ kind: PlanKind, _ from: String, _ through: String? = nil) -> Plan {
        Plan(kind: kind, from: .on(from), through: through.map { .on($0) })
    }

    private func ask(_ plans: [Plan]) -> Gate { Gate.ask(plans, on: GateTests.today) }

    private func refusal(_ plans: [Plan]) throws -> GateRefusal {
        switch ask(plans) {
        case .open(let kind):
            Issue.record("open by a plan \(kind)")
            throw Refusal(.gateClosed)
        case .closed(let refusal):
            return refusal
        }
    }

    @Test("a paid or an individual plan in force entitles to reworks (rule 4)")
    func entitling() {
        #expect(ask([GateTests.plan(.paid, "2026-01-01", "2026-12-31")]) == .open(.paid))
        #expect(ask([GateTests.plan(.individual, "2026-01-01")]) == .open(.individual))
        let both = [GateTests.plan(.paid, "2026-01-01"), GateTests.plan(.individual, "2026-06-01")]
        #expect(ask(both) == .open(.individual))
        #expect(ask(both.reversed()) == .open(.individual))
    }

    @Test("no plan, and training alone, entitle to nothing (rule 7)")
    func nothing() throws {
        #expect(try refusal([]) == GateRefusal(reason: .none, rule: 7))
        #expect(try refusal([GateTests.plan(.training, "2026-01-01")]) == GateRefusal(reason: .training, rule: 7))
    }

    @Test("a free plan entitles to no rework (rule 6), with training beside it too")
    func free() throws {
        let free = GateTests.plan(.free, "2026-01-01")
        #expect(try refusal([free]) == GateRefusal(reason: .free, rule: 6))
        #expect(try refusal([GateTests.plan(.training, "2026-01-01"), free]).rule == 6)
    }

    @Test("a plan beside a free one or training entitles as it does alone")
    func besideFree() {
        let others = [GateTests.plan(.free, "2026-01-01"), GateTests.plan(.training, "2026-01-01")]
        #expect(ask(others + [GateTests.plan(.paid, "2026-11-02")]) == .open(.paid))
    }

    @Test("only an active plan entitles: a lapsed one says its last day (rule 4)")
    func lapsed() throws {
        let plans = [
            GateTests.plan(.paid, "2025-01-01", "2025-12-31"), GateTests.plan(.paid, "2026-01-01", "2026-11-01"),
        ]
        let refusal = try refusal(plans)
        #expect(refusal == GateRefusal(reason: .lapsed, rule: 4, day: .on("2026-11-01")))
        #expect(Refusal(refusal).values["until"] == .day(.on("2026-11-01")))
        #expect(Refusal(refusal).code == .gateClosed)
    }

    @Test("a lapsed plan with a free one in force leaves the free one's rights (rule 6)")
    func lapsedToFree() throws {
        let plans = [GateTests.plan(.paid, "2026-01-01", "2026-11-01"), GateTests.plan(.free, "2026-11-02")]
        #expect(try refusal(plans).rule == 6)
    }

    @Test("a lapsed free plan is no plan (rule 7)")
    func lapsedFree() throws {
        #expect(try refusal([GateTests.plan(.free, "2026-01-01", "2026-11-01")]).rule == 7)
    }

    @Test("a plan still to come says its first day, the nearest of several")
    func notYet() throws {
        let plans = [
            GateTests.plan(.individual, "2027-01-01"), GateTests.plan(.paid, "2026-11-03", "2026-12-31"),
        ]
        #expect(try refusal(plans) == GateRefusal(reason: .notYet, rule: 4, day: .on("2026-11-03")))
    }

    @Test(
        "a plan is in force from its first day to its last, both whole",
        arguments: [
            ("2026-10-31", Plan.State.notYet), ("2026-11-01", .inForce), ("2026-11-02", .inForce),
            ("2026-11-30", .inForce), ("2026-12-01", .lapsed),
        ])
    func boundaries(_ day: String, _ state: Plan.State) {
        let plan = GateTests.plan(.paid, "2026-11-01", "2026-11-30")
        #expect(plan.state(on: .on(day)) == state)
        #expect((Gate.ask([plan], on: .on(day)).plan == .paid) == (state == .inForce))
    }

    @Test("a plan of one day is in force on it; a plan without an end never lapses")
    func oneDayAndForEver() {
        #expect(GateTests.plan(.paid, "2026-11-02", "2026-11-02").state(on: GateTests.today) == .inForce)
        #expect(GateTests.plan(.paid, "2026-11-02").state(on: .on("2099-12-31")) == .inForce)
    }

    @Test("only paid and individual plans entitle", arguments: PlanKind.allCases)
    func kinds(_ kind: PlanKind) {
        let isEntitled = kind == .paid || kind == .individual
        #expect(kind.entitlesToRework == isEntitled)
        #expect((ask([GateTests.plan(kind, "2026-01-01")]).plan == kind) == isEntitled)
    }
}
