import ReworkDomain
import TestSupport
import Testing

/// The regulation's own matrix (rules 4–8): what a client holds × what it asks for, on the days around a plan's edges.
struct GateMatrixTests {
    /// Rows: nothing, training, free, paid, individual. Columns: consultation, bug, rework. "+" is served.
    private static let matrix: [(holds: PlanKind?, served: String)] = [
        (nil, "---"), (.training, "---"), (.free, "-+-"), (.paid, "+++"), (.individual, "+++"),
    ]

    struct Cell: Sendable, CustomTestStringConvertible {
        let holds: PlanKind?
        let kind: RequestKind
        let isServed: Bool

        var testDescription: String { "\(holds?.rawValue ?? "nothing"), \(kind)" }
    }

    static let cells = matrix.flatMap { row in
        zip([RequestKind.consultation, .bug, .rework], row.served).map {
            Cell(holds: row.holds, kind: $0, isServed: $1 == "+")
        }
    }

    private func gate(_ cell: Cell, on day: String) -> Gate {
        let plans = cell.holds.map { [Plan(kind: $0, from: .on("2026-11-02"), through: .on("2026-11-30"))] } ?? []
        return Gate.ask(plans, for: cell.kind, on: .on(day))
    }

    @Test("the matrix of the regulation holds on every day of the plan, the edges included", arguments: cells)
    func inForce(_ cell: Cell) throws {
        for day in ["2026-11-02", "2026-11-15", "2026-11-30"] {
            switch gate(cell, on: day) {
            case .open(let plan):
                #expect(cell.isServed && plan == cell.holds)
            case .closed(let refusal):
                #expect(!cell.isServed)
                #expect(refusal.rule == (cell.holds == .free ? 6 : 7))
            }
        }
    }

    @Test("rules 4 to 7: the day before a plan, and the day after its last, it entitles to nothing", arguments: cells)
    func edges(_ cell: Cell) throws {
        for day in ["2026-11-01", "2026-12-01"] {
            guard case .closed(let refusal) = gate(cell, on: day) else {
                Issue.record("open on \(day)")
                continue
            }
            if cell.isServed {
                #expect(refusal.reason == (day == "2026-11-01" ? .notYet : .lapsed))
                #expect(refusal.day == .on(day == "2026-11-01" ? "2026-11-02" : "2026-11-30"))
            }
        }
    }

    @Test("rule 6: beside free support a bug is served, whatever lapsed or is to come")
    func freeBeside() {
        let plans = [
            Plan(kind: .free, from: .on("2026-01-01"), through: nil),
            Plan(kind: .paid, from: .on("2026-01-01"), through: .on("2026-11-01")),
        ]
        #expect(Gate.ask(plans, for: .bug, on: .on("2026-11-02")) == .open(.free))
        guard case .closed(let refusal) = Gate.ask(plans, for: .consultation, on: .on("2026-11-02")) else {
            Issue.record("a consultation is served")
            return
        }
        #expect(refusal == GateRefusal(reason: .lapsed, rule: 6, day: .on("2026-11-01")))
    }
}
