import ReworkDomain
import TestSupport
import Testing

struct DecideCourseTests {
    @Test(
        "on hold only resume, cancel, reassign, questions, notes and comments go on, in every live stage",
        arguments: Stage.live)
    func hold(_ stage: Stage) throws {
        var story = try Story.at(stage)
        story.gate = .open(.paid)
        let free = Part.allCases.map { story.rework.allowedActions(for: $0.person, in: story.situation) }
        try story.act(.course(.hold(reason: "Чекаємо на сервер")), by: People.specialist)
        #expect(story.stage == stage)
        for (part, before) in zip(Part.allCases, free) {
            let held = story.rework.allowedActions(for: part.person, in: story.situation)
            let going: Set<Action> = [.cancel, .reassign, .ask, .answer, .note, .comment, .settleComment]
            let expected = Set(before).intersection(going).union(Set(held).intersection([.resume]))
            #expect(Set(held) == expected, "\(part)")
            #expect(held.contains(.resume) == (part == .accountable || part == .lead), "\(part)")
        }
    }

    @Test("what is on hold refuses the work by saying so, and goes on as it was after resume")
    func resume() throws {
        var story = try Story.at(.developing)
        let before = story.rework
        try story.act(.course(.hold(reason: "Чекаємо на сервер")), by: People.specialist)
        #expect(story.rework.hold?.reason == "Чекаємо на сервер")
        let delivery = Command.work(.deliver(.covering(story.rework.criteria)))
        #expect(story.refusal(of: delivery, by: People.developer)?.code == .onHold)
        #expect(story.refusal(of: .course(.hold(reason: "Ще раз")), by: People.specialist)?.code == .onHold)
        try story.act(.ask(.client), by: People.specialist)
        try story.act(.answer(1), by: People.contact)
        try story.act(.course(.resume), by: People.lead)
        #expect(story.rework.hold == nil)
        #expect(story.stage == before.stage)
        #expect(story.rework.developer == before.developer)
        #expect(story.refusal(of: delivery, by: People.developer) == nil)
    }

    @Test("a rework is reassigned only to who may serve its client (rules 18–20)")
    func reassign() throws {
        var story = try Story.at(.specifying)
        func code(_ person: Person) -> Refusal.Code? {
            story.refusal(of: .course(.reassign(to: person)), by: People.lead)?.code
        }
        #expect(code(People.gone(People.otherSpecialist)) == .notAssignable)
        #expect(code(People.developer) == .notAssignable)
        #expect(code(People.contact) == .notAssignable)
        #expect(code(People.otherSpecialist) == nil)
        story.gate = .open(.individual)
        #expect(code(People.otherSpecialist) == .notAssignable)
        #expect(code(People.manager) == nil)
        try story.act(.course(.reassign(to: People.manager)), by: People.lead)
        #expect(story.rework.specialist == People.manager.id)
    }

    @Test("after a reassignment the new specialist acts, the old one no longer")
    func reassigned() throws {
        var story = try Story.at(.specifying)
        try story.act(.course(.reassign(to: People.otherSpecialist)), by: People.lead)
        #expect(story.refusal(of: .publish(), by: People.specialist)?.code == .notAllowed)
        #expect(story.refusal(of: .publish(), by: People.otherSpecialist) == nil)
    }

    @Test("a contact and the specialist cancel before the hand-off only, a lead always", arguments: Stage.live)
    func cancel(_ stage: Stage) throws {
        let story = try Story.at(stage)
        let before: Set<Stage> = [.awaitingSupport, .requested, .estimated, .specifying, .specified, .signed]
        let command = Command.course(.cancel(reason: "Вже не треба"))
        for person in [People.contact, People.signatory, People.specialist] {
            let code = story.refusal(of: command, by: person)?.code
            #expect(code == (before.contains(stage) ? nil : .notAllowed))
        }
        #expect(story.refusal(of: command, by: People.lead) == nil)
    }

    @Test("work handed off once is past cancelling for all but a lead, also while its spec is written anew")
    func cancelAfterWithdrawal() throws {
        var story = try Story.at(.developing)
        try story.act(.spec(.withdraw(reason: "Забули про права")), by: People.specialist)
        let command = Command.course(.cancel(reason: "Вже не треба"))
        #expect(story.refusal(of: command, by: People.contact)?.code == .notAllowed)
        #expect(story.refusal(of: command, by: People.specialist)?.code == .notAllowed)
        #expect(story.refusal(of: command, by: People.lead) == nil)
    }

    @Test("a request is refused with the kind of reason and its words", arguments: RefusedRequest.allCases)
    func refuse(_ why: RefusedRequest) throws {
        var story = try Story.at(.requested)
        try story.act(.course(.refuse(why: why, reason: "Уже є звіт")), by: People.specialist)
        #expect(story.stage == .declined)
        #expect(story.events.last?.fact == .course(.refused(why: why, reason: "Уже є звіт")))
    }

    @Test(
        "nothing is done to what has ended, but that a contact scores accepted work and its specialist puts it live",
        arguments: Stage.allCases.filter { !$0.isLive }, Part.allCases)
    func final(_ stage: Stage, _ part: Part) throws {
        let story = try Story.at(stage)
        let left: [Action] =
            switch part {
            case .contact, .signatory: [.score]
            case .accountable, .lead: [.putLive]
            case .stranger, .signatoryWhoLeft, .otherSpecialist, .leadWhoLeft, .itsDeveloper, .otherDeveloper: []
            }
        let allowed = story.rework.allowedActions(for: part.person, in: story.situation)
        #expect(allowed == (stage == .accepted ? left : []))
    }
}
