import ReworkDomain
import TestSupport
import Testing

/// The gate on the way (rules 5, 8, 9): what it stops is kept, and goes on by itself.
struct StallTests {
    static let lapsed = GateRefusal(reason: .lapsed, rule: 4, day: .on("2026-11-01"))

    /// Every way in which the gate stops a rework.
    static let stops: [(stage: Stage, action: Action)] = [
        (.requested, .offerEstimate), (.estimated, .offerEstimate), (.specifying, .offerEstimate),
        (.signed, .offerEstimate), (.estimated, .approveEstimate), (.signed, .handOff),
    ]

    private func actor(_ action: Action) -> Part {
        action == .approveEstimate ? .signatory : .accountable
    }

    @Test("a closed gate stalls the rework, tells why, and remembers the stage it left", arguments: stops)
    func stalls(_ stage: Stage, _ action: Action) throws {
        var story = try Story.at(stage)
        story.gate = .closed(StallTests.lapsed)
        let part = actor(action)
        let version = story.rework.version
        let decision = try story.act(try #require(story.command(action, by: part)), by: part.person)
        #expect(decision.refusal?.code == .gateClosed)
        #expect(decision.refusal?.rule == 4)
        #expect(decision.refusal?.values["until"] == .day(.on("2026-11-01")))
        #expect(story.stage == .awaitingSupport)
        #expect(story.rework.stageLeft == stage)
        #expect(story.rework.gateRefusal == StallTests.lapsed)
        let cause = story.rework.reference(to: version + 1)
        #expect(
            decision.deeds == [
                Decision.Deed(
                    .person(part.person.id), .course(.attemptRefused(action: action, gate: StallTests.lapsed))),
                Decision.Deed(.system(cause: cause), .course(.stalled)),
            ])
    }

    @Test("once a plan is in force the system leads it back, and what was refused is done", arguments: stops)
    func admits(_ stage: Stage, _ action: Action) throws {
        var story = try Story.at(stage)
        story.gate = .closed(StallTests.lapsed)
        let part = actor(action)
        let command = try #require(story.command(action, by: part))
        try story.act(command, by: part.person)
        let cause = EventReference(.client(People.client.id), 3)
        #expect(throws: Refusal(StallTests.lapsed)) { try story.rework.admit(cause: cause, in: story.situation) }
        story.gate = .open(.paid)
        let decision = try story.rework.admit(cause: cause, in: story.situation)
        #expect(decision.deeds == [Decision.Deed(.system(cause: cause), .course(.admitted(override: nil)))])
        story.record(decision)
        #expect(story.stage == stage)
        #expect(story.rework.stageLeft == nil)
        #expect(story.rework.gateRefusal == nil)
        #expect(story.rework.override == nil)
        #expect(story.refusal(of: command, by: part.person) == nil)
    }

    @Test("an estimate offered over a published spec is refused by the gate without stalling")
    func specified() throws {
        let story = try Story.at(.specified)
        var closed = story
        closed.gate = .closed(StallTests.lapsed)
        #expect(throws: Refusal(StallTests.lapsed)) {
            try closed.act(.estimate(.offer(.fair)), by: People.specialist)
        }
        #expect(closed.events == story.events)
        #expect(closed.stage == .specified)
    }

    @Test("a lead's override, with its reason, leads back and holds for this rework to its end", arguments: stops)
    func override(_ stage: Stage, _ action: Action) throws {
        var story = try Story.at(stage)
        story.gate = .closed(StallTests.lapsed)
        let part = actor(action)
        try story.act(try #require(story.command(action, by: part)), by: part.person)
        try story.act(.course(.admit(reason: "Лист директора")), by: People.lead)
        #expect(story.stage == stage)
        #expect(story.rework.override?.reason == "Лист директора")
        #expect(story.rework.override?.by == .person(People.lead.id))
        try story.go(to: .accepted)
        #expect(story.stage == .accepted)
    }

    @Test("an override holds for its own rework only")
    func overrideOfAnother() throws {
        var admitted = try Story.at(.awaitingSupport)
        try admitted.act(.course(.admit(reason: "Лист директора")), by: People.lead)
        let other = try Story.at(.awaitingSupport)
        #expect(other.rework.override == nil)
        #expect(other.stage == .awaitingSupport)
    }

    @Test("work handed off runs to its acceptance though the plan lapsed (rule 9)")
    func handedOff() throws {
        var story = try Story.at(.ready)
        story.gate = .closed(StallTests.lapsed)
        try story.go(to: .demonstrating)
        try story.act(story.changes(), by: People.contact)
        try story.act(.work(.returnDelivery(reason: "Немає підсумку")), by: People.specialist)
        try story.go(to: .accepted)
        #expect(story.stage == .accepted)
    }

    @Test("a second hand-off is not asked for an entitlement again (rule 9)")
    func secondHandOff() throws {
        var story = try Story.at(.developing)
        story.gate = .closed(StallTests.lapsed)
        try story.act(.spec(.withdraw(reason: "Забули про права")), by: People.specialist)
        try story.go(to: .accepted)
        #expect(story.stage == .accepted)
    }

    @Test("a first hand-off that the gate refused does not count as one")
    func refusedHandOff() throws {
        var story = try Story.at(.signed)
        story.gate = .closed(StallTests.lapsed)
        try story.act(.handOff, by: People.specialist)
        #expect(!story.rework.wasHandedOff)
        #expect(story.rework.promise == nil)
        #expect(story.refusal(of: .course(.cancel(reason: "Дорого")), by: People.contact) == nil)
    }

    @Test("nothing but estimates, short offers, their approvals and hand-offs asks for the plan", arguments: Stage.live)
    func notAsked(_ stage: Stage) throws {
        let asking: Set<Action> = [.offerEstimate, .approveEstimate, .offerShort, .signShort, .handOff]
        for row in LifecycleTable.rows where row.from.contains(stage) && !asking.contains(row.action) {
            for part in Part.allCases where part.isOne(of: row.who, in: stage) {
                var story = try Story.at(stage)
                try story.prepare(row.action, for: part)
                story.gate = .closed(StallTests.lapsed)
                guard let command = story.command(row.action, by: part) else { continue }
                let code = story.refusal(of: command, by: part.person)?.code
                #expect(code != .gateClosed, "\(row.action) by \(part)")
            }
        }
    }
}
