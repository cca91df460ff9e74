import ReworkDomain
import TestSupport
import Testing

struct LifecycleTests {
    @Test("the table in the code is the table of the description, row by row", arguments: Action.allCases)
    func sameTable(_ action: Action) throws {
        let written = try #require(LifecycleTable.row(action), "the description has no such row")
        let coded = try #require(Lifecycle.rows.first { $0.action == action }, "the code has no such row")
        #expect(coded.who == written.who)
        #expect(coded.from == written.from)
        switch (coded.to, written.to) {
        case (.stage(let coded), .stage(let written)): #expect(coded == written)
        case (.kept, .kept), (.stageLeft, .stageLeft), (.gate, .byGate), (.developer, .byDeveloper): break
        case (.stage, _), (.kept, _), (.stageLeft, _), (.gate, _), (.developer, _):
            Issue.record("\(action) leads to \(coded.to), described is \(written.to)")
        }
    }

    @Test("both tables have one row an action, in the same order")
    func sameOrder() {
        #expect(Lifecycle.rows.map(\.action) == LifecycleTable.rows.map(\.action))
        #expect(Set(Lifecycle.rows.map(\.action)) == Set(Action.allCases))
        #expect(Lifecycle.rows.count == Action.allCases.count)
    }

    @Test("the gate is asked always at an estimate and its approval, once at the hand-off, nowhere else (rule 9)")
    func gates() {
        for row in Lifecycle.rows {
            let check =
                switch row.gate {
                case .never: "never"
                case .always: "always"
                case .firstTime: "firstTime"
                }
            let expected = [
                Action.offerEstimate: "always", .approveEstimate: "always", .offerShort: "always",
                .signShort: "always", .handOff: "firstTime",
            ]
            #expect(check == expected[row.action] ?? "never", "\(row.action)")
        }
    }

    @Test("while on hold only resume, cancel, reassign, questions, notes and comments go on")
    func whileHeld() {
        #expect(
            Lifecycle.whileHeld == [
                .resume, .cancel, .reassign, .ask, .answer, .note, .comment, .settleComment,
            ])
    }

    @Test(
        "an action is done by those of the table from the stages of the table, and refused everywhere else",
        arguments: Action.allCases.filter { $0 != .request && $0 != .stall }, Stage.allCases)
    func behaviour(_ action: Action, _ stage: Stage) throws {
        let row = try #require(LifecycleTable.row(action))
        for part in Part.allCases {
            var story = try Story.at(stage, for: action)
            story.gate = .open(.paid)
            try story.prepare(action, for: part)
            try check(row, part, &story)
        }
    }

    private func check(_ row: LifecycleTable, _ part: Part, _ story: inout Story) throws {
        let stage = story.stage
        let left = story.rework.stageLeft
        let command = try #require(story.command(row.action, by: part))
        let obstacle = story.rework.obstacle(to: row.action, by: .person(part.person), in: story.situation)
        let situation: Comment = "\(row.action) by \(part) in \(stage)"
        let codes = row.refusals(of: part, in: stage, story)
        if codes.isEmpty {
            #expect(obstacle == nil, situation)
            try story.act(command, by: part.person)
            #expect(row.leads(from: stage, to: story.stage, left: left), "\(situation) led to \(story.stage)")
        } else {
            #expect(obstacle.map { codes.contains($0.code) } ?? false, "\(situation): \(String(describing: obstacle))")
            // A document that was never written is not found, whoever answers it.
            let isUnwritten = command.answered.map { $0.document != story.rework.currentDocument($0.kind) } ?? false
            let code = story.refusal(of: command, by: part.person)?.code
            #expect(code == (isUnwritten ? .notFound : obstacle?.code), situation)
        }
    }

    @Test("the system does what the table gives it and nothing else", arguments: Action.allCases, Stage.allCases)
    func system(_ action: Action, _ stage: Stage) throws {
        let row = try #require(LifecycleTable.row(action))
        var story = try Story.at(stage, for: action)
        story.gate = .open(.paid)
        // Only an offer that has expired is withdrawn by the system.
        story.now = .utc("2026-11-17T08:00:00Z")
        let cause = Actor.Resolved.system(cause: story.rework.reference(to: 1))
        let code = story.rework.obstacle(to: action, by: cause, in: story.situation)?.code
        if !row.who.contains(.system) {
            #expect(code == .notAllowed)
        } else {
            #expect(code == (row.from.contains(stage) ? nil : .wrongStage))
        }
    }

    @Test("the buttons a person sees are the table's rows, in its order", arguments: Stage.allCases, Part.allCases)
    func buttons(_ stage: Stage, _ part: Part) throws {
        try buttons(of: try Story.at(stage), part, without: LifecycleTable.ofShort)
    }

    @Test("an open short offer has its own buttons in place of a specification's", arguments: Part.allCases)
    func buttonsOfShort(_ part: Part) throws {
        try buttons(of: try Story.withShortOffer(), part, without: LifecycleTable.notOfShort)
    }

    @Test("neither kind of signature, return or withdrawal applies to the other kind of document")
    func notTheOther() throws {
        var short = try Story.withShortOffer()
        for command in [
            Command.spec(.sign(document: short.rework.shown(.short), name: "Петро")),
            .spec(.return(document: short.rework.shown(.short), remarks: "Ні")), .spec(.withdraw(reason: "Ні")),
        ] {
            let person = command.action == .withdrawSpec ? People.specialist : People.signatory
            #expect(short.refusal(of: command, by: person) != nil, "\(command.action)")
        }
        var spec = try Story.at(.specified)
        for command in [
            Command.short(.sign(document: spec.rework.shown(.spec), name: "Петро")),
            .short(.return(document: spec.rework.shown(.spec), remarks: "Ні")), .short(.withdraw(reason: "Ні")),
        ] {
            let person = command.action == .withdrawShort ? People.specialist : People.signatory
            #expect(spec.refusal(of: command, by: person) != nil, "\(command.action)")
        }
        try short.act(short.shortSigning, by: People.signatory)
        try spec.act(spec.signing, by: People.signatory)
        #expect(short.stage == .signed && spec.stage == .signed)
    }

    private func buttons(of story: Story, _ part: Part, without others: Set<Action>) throws {
        var story = story
        let stage = story.stage
        story.gate = .open(.paid)
        let expected = LifecycleTable.rows.filter { row in
            // Nothing is asked, commented, on hold or passed on in these stories.
            let needs: Set<Action> = [
                .answer, .resume, .settleComment, .takeWording, .confirmPassOn, .declinePassOn,
            ]
            return !needs.contains(row.action) && !(stage == .specified && others.contains(row.action))
                && row.from.contains(stage)
                && row.refusals(of: part, in: stage, story).isEmpty
        }
        #expect(story.rework.allowedActions(for: part.person, in: story.situation) == expected.map(\.action))
    }
}

extension LifecycleTable {
    /// The codes one of which is told; none when the action is done.
    func refusals(of part: Part, in stage: Stage, _ story: Story) -> Set<Refusal.Code> {
        if part == .stranger { return [.notFound] }
        if part.isGone { return [.notFound, .notAllowed] }
        guard part.isOne(of: who, in: stage) else {
            return part.isDeveloper ? [.notFound, .notAllowed] : [.notAllowed]
        }
        guard from.contains(stage) else {
            // Before the hand-off a developer need not even know of it.
            return part.isDeveloper && !story.rework.wasHandedOff ? [.wrongStage, .notFound] : [.wrongStage]
        }
        // A contact comments on what was published.
        let isContact = part.person.client == People.client.id
        if isContact, story.rework.spec == nil {
            if action == .comment { return [.wrongStage] }
            if action == .settleComment { return [.notAllowed] }
        }
        let handedOff: Set<Stage> = [.ready, .developing, .delivered, .demonstrating]
        if action == .cancel, handedOff.contains(stage), part != .lead { return [.notAllowed] }
        return []
    }
}
