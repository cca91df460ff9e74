import ReworkDomain
import TestSupport

extension Story {
    /// The story at a stage: with a short offer open where the action is one of those.
    static func at(_ stage: Stage, for action: Action) throws -> Story {
        let isOfShort = LifecycleTable.ofShort.contains(action) || action == .stall
        return try isOfShort && stage == .specified ? .withShortOffer() : .at(stage)
    }

    /// Brings about what the action needs beside its stage: a question to answer, a hold to resume from.
    mutating func prepare(_ action: Action, for part: Part) throws {
        guard LifecycleTable.anyLive.contains(stage) else { return }
        if action == .resume { try act(.course(.hold(reason: "Чекаємо на сервер")), by: People.specialist) }
        let passing: Set<Action> = [.confirmPassOn, .declinePassOn]
        if passing.contains(action), LifecycleTable.row(action)?.from.contains(stage) == true { try passOn() }
        if action == .settleComment || action == .takeWording { try comment(by: part) }
        guard action == .answer else { return }
        switch part {
        case .contact, .signatory, .stranger, .signatoryWhoLeft:
            try act(.ask(.client), by: People.specialist)
        case .accountable, .otherSpecialist, .lead, .leadWhoLeft:
            try act(.ask(.specialist), by: People.contact)
        case .itsDeveloper, .otherDeveloper:
            let court: Court = rework.developer == nil ? .client : .developer
            try act(.ask(court), by: People.specialist)
        }
    }

    /// Each opens a thread of its own that can be settled; who can't, finds the specialist's.
    private mutating func comment(by part: Part) throws {
        switch part {
        case .contact, .signatory, .stranger, .signatoryWhoLeft:
            let isRead = rework.spec != nil
            try act(.comment(.open(newComment())), by: isRead ? People.contact : People.specialist)
        case .itsDeveloper where rework.developer == People.developer.id:
            try act(.comment(.open(newComment())), by: People.developer)
        case .accountable, .otherSpecialist, .lead, .leadWhoLeft, .itsDeveloper, .otherDeveloper:
            try act(.comment(.open(newComment())), by: People.specialist)
        }
    }

    /// A contact proposes that somebody new sign what waits.
    mutating func passOn(to colleague: PassedTo = .new(name: "Нова Людина", position: "", phone: "")) throws {
        try act(proposal(to: colleague), by: People.contact)
    }

    /// At a criterion of the newest revision; of the draft while there is none.
    func newComment(
        _ text: String = "А за минулий рік?", isInternal: Bool = false, isBlocking: Bool = false,
        wording: String = "Звіт також за минулий рік"
    ) -> NewComment {
        let block = SpecBlock(kind: .item(1), text: "AC-1: Звіт за місяць", id: CriterionID(1))
        let anchor = CommentAnchor(block, index: 4, revision: rework.spec?.revision)
        return NewComment(
            anchor: anchor, text: text, isInternal: isInternal, isBlocking: isBlocking, wording: wording)
    }

    func proposal(to colleague: PassedTo = .new(name: "Нова Людина", position: "", phone: "")) -> Command {
        let waiting = rework.waitingDocument ?? (.estimate, rework.shown(.estimate))
        return .passing(.propose(kind: waiting.kind, document: waiting.document, to: colleague, note: ""))
    }

    /// What this person would send to do the action, with all that it needs; nil for what is no command.
    func command(_ action: Action, by part: Part) -> Command? {
        switch action {
        case .request, .stall: nil
        case .admit: .course(.admit(reason: "Домовленість з директором"))
        case .refuse: .course(.refuse(why: .notPossible, reason: "Система цього не вміє"))
        case .offerEstimate: .estimate(.offer(.fair))
        case .withdrawEstimate: .estimate(.withdraw(reason: "Помилка в сумі"))
        case .approveEstimate: approval
        case .askToReestimate: .estimate(.askToReestimate(document: rework.shown(.estimate), reason: "Без друку"))
        case .declineEstimate: .estimate(.decline(document: rework.shown(.estimate), reason: "Задорого"))
        case .publishSpec: .publish()
        case .withdrawSpec: .spec(.withdraw(reason: "Забули про права"))
        case .returnSpec: .spec(.return(document: rework.shown(.spec), remarks: "А де друк?"))
        case .signSpec: signing
        case .offerShort: .short(.offer(.fair()))
        case .withdrawShort: .short(.withdraw(reason: "Помилка в сумі"))
        case .returnShort: .short(.return(document: rework.shown(.short), remarks: "А де друк?"))
        case .signShort: shortSigning
        case .handOff: .handOff
        case .claim: .work(.claim)
        case .release: .work(.release(reason: "Захворів"))
        case .deliver: .work(.deliver(.covering(rework.criteria)))
        case .returnDelivery: .work(.returnDelivery(reason: "Немає заголовка"))
        case .moveDeadline: .work(.moveDeadline(due: now.adding(seconds: 30 * 86_400), reason: "Чекали на доступ"))
        case .offerDemo: .demo(.offer(.byLink))
        case .withdrawDemo: .demo(.withdraw(reason: "Клієнт просить пізніше"))
        case .judge: .demo(.judge(document: rework.shown(.demo), verdicts: .all(.met, of: rework.criteria)))
        case .accept: acceptance()
        case .requestChanges: changes()
        case .score: .demo(.score(Score(value: 5)))
        case .putLive: .demo(.putLive(GoLive(day: situation.today)))
        case .ask: .ask(part == .accountable || part == .lead ? .client : .specialist)
        case .answer: .answer(rework.questions.last?.number ?? 1)
        case .note: .note()
        case .comment: .comment(.open(newComment()))
        case .settleComment: .comment(.resolve(thread: max(1, rework.threads.count)))
        case .takeWording: .comment(.takeWording(thread: max(1, rework.threads.count)))
        case .passOn: proposal()
        case .confirmPassOn:
            .passing(.confirm(proposal: max(1, rework.passings.count), person: ID(77), limit: nil))
        case .declinePassOn: .passing(.decline(proposal: max(1, rework.passings.count), reason: "Підпише директор"))
        case .hold: .course(.hold(reason: "Чекаємо на сервер"))
        case .resume: .course(.resume)
        case .reassign: .course(.reassign(to: People.otherSpecialist))
        case .cancel: .course(.cancel(reason: "Вже не треба"))
        }
    }
}
