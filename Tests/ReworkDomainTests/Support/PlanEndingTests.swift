import ReworkDomain
import TestSupport
import Testing

/// Both sides are told 30, 14 and 3 days before a plan ends.
struct PlanEndingTests {
    private func client(_ plans: Plan...) -> Client {
        var client = People.client
        client.plans = plans
        return client
    }

    private func plan(_ kind: PlanKind, _ from: String, _ through: String?) -> Plan {
        Plan(kind: kind, from: .on(from), through: through.map { .on($0) })
    }

    @Test(
        "told from 30 days before on, more plainly from 14 and from 3, until its last day",
        arguments: [
            ("2026-10-31", 31, nil), ("2026-11-01", 30, PlanEnding.Notice.month), ("2026-11-16", 15, .month),
            ("2026-11-17", 14, .fortnight), ("2026-11-27", 4, .fortnight), ("2026-11-28", 3, .days),
            ("2026-12-01", 0, .days), ("2026-12-02", -1, nil),
        ])
    func notices(_ day: String, _ left: Int, _ notice: PlanEnding.Notice?) {
        let ending = client(plan(.paid, "2026-01-01", "2026-12-01")).ending(on: .on(day))
        #expect(ending?.notice == notice)
        #expect(notice == nil || ending?.daysLeft == left)
    }

    @Test("a plan followed the next day by one that gives as much does not end; by one that gives less, it does")
    func followed() {
        let paid = plan(.paid, "2026-01-01", "2026-11-30")
        func ends(_ next: Plan) -> Bool { client(paid, next).ending(on: .on("2026-11-20")) != nil }
        #expect(!ends(plan(.individual, "2026-12-01", nil)))
        #expect(!ends(plan(.paid, "2026-12-01", "2027-01-01")))
        #expect(ends(plan(.paid, "2026-12-02", nil)), "a day lies between")
        #expect(ends(plan(.free, "2026-12-01", nil)))
        #expect(ends(plan(.training, "2026-01-01", nil)))
    }

    @Test("a free plan's end is told too; an endless plan and a training end nothing")
    func kinds() {
        let day = Day.on("2026-11-20")
        #expect(client(plan(.free, "2026-01-01", "2026-11-21")).ending(on: day) != nil)
        #expect(client(plan(.paid, "2026-01-01", nil)).ending(on: day) == nil)
        #expect(client(plan(.training, "2026-01-01", "2026-11-21")).ending(on: day) == nil)
    }
}
