import ReworkDomain
import TestSupport
import Testing

struct CourtTests {
    @Test(
        "whose move it is, stage by stage",
        arguments: [
            (Stage.awaitingSupport, Court?.some(.client)), (.requested, .specialist), (.estimated, .client),
            (.specifying, .specialist), (.specified, .client), (.signed, .specialist), (.ready, .developer),
            (.developing, .developer), (.delivered, .specialist), (.demonstrating, .client), (.accepted, nil),
            (.declined, nil), (.cancelled, nil),
        ])
    func byStage(_ stage: Stage, _ court: Court?) throws {
        let rework = try Story.at(stage).rework
        #expect(rework.court == court)
        #expect(stage.isLive == (court != nil))
    }

    @Test("an open question makes it the move of whom it waits on, until it is answered", arguments: Stage.live)
    func byQuestion(_ stage: Stage) throws {
        var story = try Story.at(stage)
        let before = story.rework.court
        try story.act(.ask(.client), by: People.specialist)
        #expect(story.rework.court == .client)
        #expect(story.stage == stage)
        try story.act(.answer(1), by: People.contact)
        #expect(story.rework.court == before)
        try story.act(.ask(.specialist), by: People.contact)
        #expect(story.rework.court == .specialist)
        try story.act(.answer(2), by: People.specialist)
        #expect(story.rework.court == before)
    }

    @Test("of several open questions the oldest says whose move it is")
    func oldest() throws {
        var story = try Story.at(.developing)
        try story.act(.ask(.specialist), by: People.developer)
        try story.act(.ask(.client), by: People.specialist)
        try story.act(.ask(.developer), by: People.specialist)
        #expect(story.rework.court == .specialist)
        try story.act(.answer(2), by: People.contact)
        #expect(story.rework.court == .specialist)
        try story.act(.answer(1), by: People.specialist)
        #expect(story.rework.court == .developer)
    }

    @Test("the court's time counts from the moment the move became theirs")
    func since() throws {
        var story = try Story.at(.requested)
        #expect(story.rework.courtSince == .start)
        story.now = .start.adding(seconds: 600)
        try story.act(.ask(.client), by: People.specialist)
        #expect(story.rework.courtSince == .start.adding(seconds: 600))
        story.now = .start.adding(seconds: 1200)
        try story.act(.estimate(.offer(.fair)), by: People.specialist)
        #expect(story.rework.courtSince == .start.adding(seconds: 600), "still the client's")
        try story.act(.answer(1), by: People.contact)
        #expect(story.rework.court == .client)
        #expect(story.rework.courtSince == .start.adding(seconds: 600))
        story.now = .start.adding(seconds: 1800)
        try story.act(story.approval, by: People.signatory)
        #expect(story.rework.court == .specialist)
        #expect(story.rework.courtSince == .start.adding(seconds: 1800))
        #expect(story.rework.stageSince == .start.adding(seconds: 1800))
    }
}
