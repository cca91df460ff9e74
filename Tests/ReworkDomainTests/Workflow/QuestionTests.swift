import ReworkDomain
import TestSupport
import Testing

struct QuestionTests {
    private func asked(_ court: Court, by person: Person) throws -> Story {
        var story = try Story.at(.developing)
        try story.act(.ask(court), by: person)
        return story
    }

    @Test(
        "the client sees what it was asked and what it asked; all else is the vendor's own",
        arguments: [
            (Court.client, People.specialist, false), (.client, People.developer, false),
            (.specialist, People.contact, false), (.specialist, People.developer, true),
            (.developer, People.specialist, true), (.specialist, People.lead, true),
        ])
    func isInternal(_ court: Court, _ person: Person, _ isInternal: Bool) throws {
        let question = try #require(try asked(court, by: person).rework.questions.first)
        #expect(question.isInternal == isInternal)
        #expect(question.by == person.id)
        #expect(question.to == court)
    }

    @Test(
        "only those it was put to answer a question",
        arguments: [
            (Court.client, People.developer, [Part.contact, .signatory]),
            (.specialist, People.contact, [.accountable, .lead]),
            (.developer, People.specialist, [.itsDeveloper]),
        ])
    func whoAnswers(_ court: Court, _ asker: Person, _ answerers: [Part]) throws {
        let story = try asked(court, by: asker)
        for part in Part.allCases {
            let refusal = story.refusal(of: .answer(1), by: part.person)
            #expect((refusal == nil) == answerers.contains(part), "\(part)")
        }
    }

    @Test("an answer keeps who gave it and when, and is given once")
    func answeredOnce() throws {
        var story = try asked(.client, by: People.specialist)
        try story.act(.ask(.client, "А скільки?"), by: People.specialist)
        try story.act(.answer(1, " Головний "), by: People.contact)
        let answer = try #require(story.rework.questions.first?.answer)
        #expect(answer.text == "Головний")
        #expect(answer.by == People.contact.id)
        #expect(answer.at == story.now)
        #expect(story.refusal(of: .answer(1, "Інший"), by: People.signatory)?.code == .alreadyAnswered)
        #expect(story.refusal(of: .answer(9), by: People.signatory)?.code == .notFound)
    }

    @Test("a question and an answer have words")
    func words() throws {
        let story = try asked(.client, by: People.specialist)
        #expect(story.refusal(of: .ask(.client, " "), by: People.specialist)?.faults.map(\.pointer) == ["/text"])
        #expect(story.refusal(of: .answer(1, "\n"), by: People.contact)?.faults.map(\.pointer) == ["/text"])
    }

    @Test("nobody asks where there is nobody to answer")
    func unreachable() throws {
        let story = try Story.at(.requested)
        #expect(story.refusal(of: .ask(.developer), by: People.specialist)?.faults.map(\.pointer) == ["/to"])
        #expect(story.refusal(of: .ask(.client), by: People.contact)?.faults.map(\.pointer) == ["/to"])
        #expect(story.refusal(of: .ask(.specialist), by: People.specialist)?.faults.map(\.pointer) == ["/to"])
    }

    @Test("a question that is open can be answered by somebody, though its developer no longer has the work")
    func orphaned() throws {
        for leaving in [
            (Command.spec(.withdraw(reason: "Забули про права")), People.specialist),
            (.work(.release(reason: "Захворів")), People.developer),
        ] {
            var story = try asked(.developer, by: People.specialist)
            try story.act(leaving.0, by: leaving.1)
            let open = story.rework.openQuestions
            let canAnswer = Part.allCases.contains { story.refusal(of: .answer(1), by: $0.person) == nil }
            // Otherwise it stays "theirs to move" for ever, and the next signing is refused for ever.
            #expect(open.isEmpty || canAnswer, "after \(leaving.0.action) nobody may answer")
        }
    }

    @Test("a final stage has nothing to answer and the clock stands no more", arguments: [Stage.cancelled, .declined])
    func ended(_ stage: Stage) throws {
        var story = try Story.at(.estimated)
        try story.act(.ask(.client), by: People.specialist)
        story.now = story.now.adding(seconds: 600)
        try story.go(to: stage)
        #expect(story.stage == stage)
        #expect(story.rework.court == nil)
        #expect(!story.rework.isWaitingOnClient)
        #expect(story.refusal(of: .answer(1), by: People.contact)?.code == .wrongStage)
    }
}
