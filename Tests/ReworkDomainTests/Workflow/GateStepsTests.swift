import ReworkDomain
import TestSupport
import Testing

/// Rules 4 to 9: every step that asks the gate, by what the client holds, on the days around the plan's edges.
struct GateStepsTests {
    /// In force on these days, both whole.
    private static let (first, last) = (Day.on("2026-11-10"), Day.on("2026-11-20"))
    private static let days = [first.adding(days: -1), first, .on("2026-11-15"), last, last.adding(days: 1)]
    static let holdings: [PlanKind?] = [nil, .training, .free, .paid, .individual]

    /// The table of the regulation: what is served of consultation, bug, rework.
    private static func serves(_ holding: PlanKind?, _ kind: RequestKind) -> Bool {
        switch (holding, kind) {
        case (.paid, _), (.individual, _), (.free, .bug): true
        case (nil, _), (.training, _), (.free, .consultation), (.free, .rework): false
        }
    }

    private static func plans(_ holding: PlanKind?) -> [Plan] {
        holding.map { [Plan(kind: $0, from: first, through: last)] } ?? []
    }

    private static func isServed(_ holding: PlanKind?, _ kind: RequestKind, on day: Day) -> Bool {
        (first...last).contains(day) && serves(holding, kind)
    }

    @Test("rules 4 to 9: at intake, and for new scope after a demo, what is not entitled is kept", arguments: holdings)
    func intake(_ holding: PlanKind?) throws {
        for day in GateStepsTests.days {
            for link in [nil, Link(kind: .newScope, rework: ID(7))] {
                let deed = try Rework.request(
                    title: "Звіт", wish: "Хочу звіт", link: link, from: People.contact, by: People.contact,
                    client: People.client, specialist: People.specialist.id,
                    gate: Gate.ask(GateStepsTests.plans(holding), on: day))
                let rework = try #require(Rework.replay(deed.events(after: 0, at: .start), id: ID(1)))
                let isServed = GateStepsTests.isServed(holding, .rework, on: day)
                #expect(rework.stage == (isServed ? .requested : .awaitingSupport), "\(day)")
                #expect((rework.gateRefusal == nil) == isServed, "\(day)")
            }
        }
    }

    @Test(
        "rules 5 and 9: an estimate, its approval and the first hand-off ask again, on that day", arguments: holdings)
    func steps(_ holding: PlanKind?) throws {
        for (stage, action) in StallTests.stops {
            for day in GateStepsTests.days {
                var story = try Story.at(stage)
                story.gate = Gate.ask(GateStepsTests.plans(holding), on: day)
                let part: Part = action == .approveEstimate ? .signatory : .accountable
                try story.act(try #require(story.command(action, by: part)), by: part.person)
                let isServed = GateStepsTests.isServed(holding, .rework, on: day)
                #expect((story.stage == .awaitingSupport) == !isServed, "\(action) at \(stage) on \(day)")
                #expect((story.rework.gateRefusal == nil) == isServed)
            }
        }
    }

    @Test("rule 9: what was handed off runs on to its acceptance on every day", arguments: holdings)
    func handedOff(_ holding: PlanKind?) throws {
        for day in GateStepsTests.days {
            var story = try Story.at(.ready)
            story.gate = Gate.ask(GateStepsTests.plans(holding), on: day)
            try story.go(to: .accepted)
            #expect(story.stage == .accepted, "\(day)")
        }
    }

    @Test(
        "rules 8 and 10: the kind confirmed by a specialist, and the kind settled by a lead, ask the gate of that kind",
        arguments: holdings)
    func classified(_ holding: PlanKind?) throws {
        for kind in [RequestKind.consultation, .bug] {
            for day in GateStepsTests.days {
                var story = try SupportStory(.rework, now: WorkCalendar.kyiv.moment(on: day, second: 10 * 3600))
                story.client.plans = GateStepsTests.plans(holding)
                #expect(story.request.stage == .triage, "nothing is refused before its kind is known")
                try story.act(.classify(as: kind, "За змістом"), by: People.specialist)
                let isServed = GateStepsTests.isServed(holding, kind, on: day)
                #expect((story.request.stage == .awaitingSupport) == !isServed, "\(kind) on \(day)")
                try story.act(.contest(reason: "Це інше"), by: People.contact)
                let other: RequestKind = kind == .bug ? .consultation : .bug
                try story.act(.settle(Classification(kind: other, reason: "Остаточно")), by: People.lead)
                let isServedThen = GateStepsTests.isServed(holding, other, on: day)
                #expect((story.request.stage == .awaitingSupport) == !isServedThen, "\(other) on \(day)")
            }
        }
    }
}
