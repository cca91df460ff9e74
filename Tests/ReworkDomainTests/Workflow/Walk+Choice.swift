import ReworkDomain
import TestSupport

extension Walk {
    private static let everybody = [
        People.contact, People.signatory, People.stranger, People.specialist, People.otherSpecialist, People.manager,
        People.developer, People.otherDeveloper, People.lead,
    ]

    /// Mostly what is expected next, often another row of the table from this stage, by somebody of its second column;
    /// sometimes anybody doing anything.
    mutating func choose() -> (Person, Action) {
        let first = Int.random(in: 0..<Walk.everybody.count, using: &chance)
        if !chance.once(in: 12), let action = nextAction() {
            for index in Walk.everybody.indices {
                let person = Walk.everybody[(first + index) % Walk.everybody.count]
                if model.may(person, action), !isGone(person) { return (person, action) }
            }
        }
        let anybody = Walk.everybody[first]
        let action = Action.allCases.randomElement(using: &chance) ?? .ask
        return (isGone(anybody) ? People.gone(anybody) : anybody, action)
    }

    /// The straight way to acceptance, one action a stage.
    private static let straight: [Stage: Action] = [
        .awaitingSupport: .admit, .requested: .offerEstimate, .estimated: .approveEstimate, .specifying: .publishSpec,
        .specified: .signSpec, .signed: .handOff, .ready: .claim, .developing: .deliver, .delivered: .offerDemo,
        .demonstrating: .accept, .accepted: .putLive,
    ]

    private mutating func nextAction() -> Action? {
        if model.isHeld, chance.once(in: 2) { return .resume }
        if model.questions.contains(where: \.isOpen), chance.once(in: 2) { return .answer }
        if story.stage == .specified || story.stage == .specifying,
            story.rework.threads.contains(where: { $0.isOpen && $0.wording != nil }), chance.once(in: 3)
        {
            return .takeWording
        }
        if story.rework.threads.contains(where: { $0.isOpen && $0.isBlocking }), chance.once(in: 4) {
            return .settleComment
        }
        if story.rework.openPassing != nil, chance.once(in: 2) {
            return chance.once(in: 2) ? .confirmPassOn : .declinePassOn
        }
        if story.rework.waitingDocument != nil, chance.once(in: 20) { return .passOn }
        let isProposed = story.rework.threads.contains { $0.isOpen && $0.wording != nil }
        if isProposed, [.specifying, .specified].contains(story.stage), chance.once(in: 4) { return .takeWording }
        if story.stage == .requested, chance.once(in: 4) { return .offerShort }
        if model.isShort, !chance.once(in: 4) {
            return [Action.signShort, .signShort, .returnShort, .withdrawShort].randomElement(using: &chance)
        }
        if !chance.once(in: 3), let action = Walk.straight[story.stage] { return action }
        guard let action = LifecycleTable.actions(from: story.stage).randomElement(using: &chance) else { return nil }
        // Talk leads nowhere: too much of it and the walks never come far.
        let isTalk = [.comment, .settleComment, .ask, .note].contains(action)
        if isTalk, !chance.once(in: 3) { return Walk.straight[story.stage] }
        return isTooEarly(action) ? nil : action
    }

    /// What ends a rework is rare, or all of them would die young.
    private mutating func isTooEarly(_ action: Action) -> Bool {
        (action == .cancel && !chance.once(in: 12)) || (action == .refuse && !chance.once(in: 2))
    }

    /// The words: mostly right, sometimes missing.
    private mutating func words() -> String { chance.once(in: 25) ? " " : "Бо так домовились" }

    /// The document seen: mostly the present one, sometimes an old one or none.
    private mutating func seen(_ kind: DocumentReference.Kind) -> Fingerprint {
        if chance.once(in: 15) { return story.rework.documents.randomElement(using: &chance)?.fingerprint ?? .made(99) }
        return story.rework.shown(kind)
    }

    private mutating func moment() -> Moment {
        story.now.adding(seconds: chance.once(in: 20) ? 0 : .random(in: 1...(20 * 86_400), using: &chance))
    }

    mutating func command(_ action: Action, by person: Person) -> Command? {
        switch action {
        case .request, .stall: nil
        case .admit: .course(.admit(reason: words()))
        case .refuse:
            .course(.refuse(why: RefusedRequest.allCases.randomElement(using: &chance) ?? .duplicate, reason: words()))
        case .offerEstimate: .estimate(.offer(offer()))
        case .withdrawEstimate: .estimate(.withdraw(reason: words()))
        case .approveEstimate: .estimate(.approve(document: seen(.estimate), name: words()))
        case .askToReestimate: .estimate(.askToReestimate(document: seen(.estimate), reason: words()))
        case .declineEstimate: .estimate(.decline(document: seen(.estimate), reason: words()))
        case .publishSpec: publication()
        case .withdrawSpec: .spec(.withdraw(reason: words()))
        case .returnSpec: .spec(.return(document: seen(.spec), remarks: words()))
        case .signSpec: .spec(.sign(document: seen(.spec), name: words()))
        case .offerShort: shortOffer()
        case .withdrawShort: .short(.withdraw(reason: words()))
        case .returnShort: .short(.return(document: seen(.short), remarks: words()))
        case .signShort: .short(.sign(document: seen(.short), name: words()))
        case .handOff:
            .work(.handOff(sizeMinutes: .random(in: 0...2_000, using: &chance), due: moment(), reason: "Так вийшло"))
        case .claim: .work(.claim)
        case .release: .work(.release(reason: words()))
        case .deliver: .work(.deliver(.covering(criteria())))
        case .returnDelivery: .work(.returnDelivery(reason: words()))
        case .moveDeadline: .work(.moveDeadline(due: moment(), reason: words()))
        case .offerDemo: .demo(.offer(chance.once(in: 10) ? DemoPlan() : .byLink))
        case .withdrawDemo: .demo(.withdraw(reason: words()))
        case .judge: .demo(.judge(document: seen(.demo), verdicts: verdicts()))
        case .accept: .demo(.accept(document: seen(.demo), name: words(), verdicts: verdicts()))
        case .requestChanges: .demo(.requestChanges(document: seen(.demo), verdicts: verdicts(.notMet)))
        case .score: .demo(.score(Score(value: .random(in: 0...6, using: &chance), note: words())))
        case .putLive: goLive()
        case .ask: .ask(Court.allCases.randomElement(using: &chance) ?? .client, words())
        case .answer: .answer(question(for: person), words())
        case .note: .note(words())
        case .comment: comment()
        case .settleComment: .comment(chance.once(in: 5) ? .reopen(thread: thread()) : .resolve(thread: thread()))
        case .takeWording: .comment(.takeWording(thread: thread()))
        case .passOn: passing()
        case .confirmPassOn: .passing(.confirm(proposal: proposal(), person: ID(77), limit: nil))
        case .declinePassOn: .passing(.decline(proposal: proposal(), reason: words()))
        case .hold: .course(.hold(reason: words()))
        case .resume: .course(.resume)
        case .reassign: .course(.reassign(to: Walk.everybody.randomElement(using: &chance) ?? People.manager))
        case .cancel: .course(.cancel(reason: words()))
        }
    }

    /// Mostly a day between the acceptance and today.
    private mutating func goLive() -> Command {
        let today = story.situation.today
        let day = today.adding(days: chance.once(in: 5) ? .random(in: -20...3, using: &chance) : 0)
        return .demo(.putLive(GoLive(day: day, note: chance.once(in: 2) ? words() : "", reason: words())))
    }

    /// Opened at some block of some revision, or said in a thread; mostly with the words it needs.
    private mutating func comment() -> Command {
        if !story.rework.threads.isEmpty, chance.once(in: 2) {
            return .comment(.reply(thread: thread(), text: words()))
        }
        let revision = story.rework.spec?.revision
        let block = SpecBlock(kind: .item(1), text: "Звіт за \(Int.random(in: 1...9, using: &chance)) днів", id: nil)
        let anchor = CommentAnchor(block, index: 3, revision: chance.once(in: 6) ? nil : revision)
        return .comment(
            .open(
                NewComment(
                    anchor: anchor, text: words(), isInternal: chance.once(in: 3), isBlocking: chance.once(in: 3),
                    wording: chance.once(in: 2) ? words() : "")))
    }

    /// Mostly one there is.
    private mutating func thread() -> Int {
        let open = story.rework.threads.filter(\.isOpen).map(\.number)
        if !chance.once(in: 4), let number = open.randomElement(using: &chance) { return number }
        return .random(in: 1...(story.rework.threads.count + 1), using: &chance)
    }

    private mutating func passing() -> Command {
        let kind = story.rework.waitingDocument?.kind ?? .spec
        let colleague = Walk.everybody.randomElement(using: &chance) ?? People.signatory
        let to = chance.once(in: 3) ? PassedTo.known(colleague) : .new(name: words(), position: "", phone: "")
        return .passing(.propose(kind: kind, document: seen(kind), to: to, note: words()))
    }

    /// Mostly the newest, sometimes an older one or none.
    private mutating func proposal() -> Int {
        let count = story.rework.passings.count
        return chance.once(in: 8) ? .random(in: 1...(count + 1), using: &chance) : max(1, count)
    }

    private mutating func offer() -> EstimateOffer {
        let likely = Int.random(in: 400...1_000, using: &chance)
        let today = story.situation.today
        let last = today.adding(days: .random(in: -1...14, using: &chance))
        return .fair.with {
            $0.likelyMinutes = likely
            $0.validUntil = last
        }
    }

    /// Keeps some of the criteria, adds some with new numbers; the linter says what it says.
    private mutating func publication() -> Command {
        let given = story.rework.criteriaGiven
        let kept = story.rework.criteria.map(\.id.number).filter { _ in !chance.once(in: 4) }
        let new = (0..<Int.random(in: 0...2, using: &chance)).map { given + 1 + $0 }
        let outline = SpecOutline.complete(kept + new)
        let findings = SpecLinter.check(outline, of: String(repeating: "\n", count: 60), language: .ukrainian)
        return .spec(.publish(markdown: "# Звіт", outline: outline, findings: findings, waiver: "Так домовлено"))
    }

    private mutating func shortOffer() -> Command {
        let given = story.rework.criteriaGiven
        let minutes = Int.random(in: 30...250, using: &chance)
        let last = story.situation.today.adding(days: .random(in: -1...14, using: &chance))
        let short = ShortDraft.fair([given + 1, given + 2], minutes: minutes)
        return .short(
            .offer(
                ShortDraft(
                    offer: short.offer.with { $0.validUntil = last }, markdown: short.markdown,
                    outline: short.outline, findings: [])))
    }

    private mutating func criteria() -> [Criterion] {
        story.rework.criteria.filter { _ in !chance.once(in: 30) }
    }

    /// Mostly the finding that helps, sometimes any.
    private mutating func verdicts(_ likely: Verdict.Finding = .met) -> [Verdict] {
        criteria().map { criterion in
            let finding = chance.once(in: 4) ? Verdict.Finding.allCases.randomElement(using: &chance) ?? likely : likely
            return Verdict(criterion: criterion.id, finding: finding, note: finding == .met ? "" : words())
        }
    }

    private mutating func question(for person: Person) -> Int {
        let rework = story.rework
        let theirs = rework.openQuestions.filter { rework.mayAnswer($0, .person(person)) }.map(\.number)
        if !chance.once(in: 4), let number = theirs.randomElement(using: &chance) { return number }
        return Int.random(in: 1...(rework.questions.count + 1), using: &chance)
    }
}
