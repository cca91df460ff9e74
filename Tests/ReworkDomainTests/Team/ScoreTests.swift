import ReworkDomain
import TestSupport
import Testing

/// What contacts think of what was solved, for rule 20's client score.
struct ScoreTests {
    @Test("a contact scores what is answered or mended, once for each solution, and nobody else does")
    func request() throws {
        var story = try SupportStory(.bug)
        #expect(!story.allowed(People.contact).contains(.score))
        try story.act(.classify(as: .bug), by: People.specialist)
        try story.act(.fix(text: "Оновлено"), by: People.specialist)
        #expect(story.allowed(People.contact).contains(.score))
        for person in [People.specialist, People.lead, People.developer] {
            #expect(!story.allowed(person).contains(.score))
        }
        #expect(story.refusal(of: .score(Score(value: 0)), by: People.contact)?.faults.map(\.code) == [.missing])
        #expect(story.refusal(of: .score(Score(value: 6)), by: People.contact)?.faults.map(\.code) == [.unknown])
        try story.act(.score(Score(value: 4, note: " Швидко ")), by: People.contact)
        #expect(story.request.score == Score(value: 4, note: "Швидко"))
        #expect(story.refusal(of: .score(Score(value: 5)), by: People.signatory)?.code == .alreadyAnswered)
        try story.act(.reopen(reason: "Знову"), by: People.contact)
        try story.act(.fix(text: "Тепер точно"), by: People.specialist)
        try story.act(.score(Score(value: 5)), by: People.signatory)
        #expect(story.request.score?.value == 5)
        #expect(SupportRequest.replay(story.events, id: story.request.id) == story.request)
    }

    @Test("accepted work is scored once, and what is not accepted is not")
    func rework() throws {
        var story = try Story.at(.demonstrating)
        #expect(story.refusal(of: .demo(.score(Score(value: 5))), by: People.contact)?.code == .wrongStage)
        story = try Story.at(.accepted)
        try story.act(.demo(.score(Score(value: 3, note: "Довго"))), by: People.contact)
        #expect(story.rework.score?.value == 3 && story.stage == .accepted)
        #expect(story.rework.solvedTask?.score == 3)
        #expect(story.refusal(of: .demo(.score(Score(value: 5))), by: People.contact)?.code == .alreadyAnswered)
    }
}
