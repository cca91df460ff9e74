import ReworkDomain
import TestSupport
import Testing

struct ReworkCommentsTests {
    private func anchor(_ revision: Int?, _ kind: SpecBlock.Kind = .item(1)) -> CommentAnchor {
        CommentAnchor(SpecBlock(kind: kind, text: "Звіт за місяць", id: nil), index: 2, revision: revision)
    }

    private func comment(
        _ text: String = "А за рік?", on revision: Int? = 1, isInternal: Bool = false, isBlocking: Bool = false,
        wording: String = ""
    ) -> Command {
        .comment(
            .open(
                NewComment(
                    anchor: anchor(revision), text: text, isInternal: isInternal, isBlocking: isBlocking,
                    wording: wording)))
    }

    @Test("a contact's comment that must be settled makes it the specialist's move, and a reply the client's")
    func court() throws {
        var story = try Story.at(.specified)
        #expect(story.rework.court == .client)
        try story.act(comment(isBlocking: true), by: People.contact)
        #expect(story.rework.court == .specialist)
        #expect(story.rework.move == .comment)
        try story.act(.comment(.reply(thread: 1, text: "За рік окремо")), by: People.specialist)
        #expect(story.rework.court == .client)
        #expect(story.rework.move == .settleComment)
        try story.act(.comment(.resolve(thread: 1)), by: People.contact)
        #expect(story.rework.court == .client)
        #expect(story.rework.move == .signSpec)
    }

    @Test("a remark moves nothing and holds up nobody")
    func remark() throws {
        var story = try Story.at(.specified)
        try story.act(comment(), by: People.contact)
        #expect(story.rework.court == .client)
        #expect(story.refusal(of: try #require(story.command(.signSpec, by: .signatory)), by: People.signatory) == nil)
    }

    @Test("nobody signs over an open comment that must be settled, and the refusal counts them")
    func signing() throws {
        var story = try Story.at(.specified)
        try story.act(comment(isBlocking: true), by: People.contact)
        try story.act(comment("І друк", isBlocking: true), by: People.specialist)
        let sign = try #require(story.command(.signSpec, by: .signatory))
        let refusal = try #require(story.refusal(of: sign, by: People.signatory))
        #expect(refusal.code == .openComments)
        #expect(refusal.values["count"] == .number(2))
        try story.act(.comment(.resolve(thread: 1)), by: People.specialist)
        try story.act(.comment(.resolve(thread: 2)), by: People.specialist)
        try story.act(.comment(.reopen(thread: 1)), by: People.signatory)
        #expect(story.refusal(of: sign, by: People.signatory)?.code == .openComments)
        try story.act(.comment(.resolve(thread: 1)), by: People.contact)
        #expect(story.refusal(of: sign, by: People.signatory) == nil)
    }

    @Test("an internal comment stands in the way of publishing, never of the client's signature")
    func publishing() throws {
        var story = try Story.at(.specifying)
        try story.act(comment(on: nil, isBlocking: true), by: People.specialist)
        #expect(story.rework.threads[0].isInternal)
        #expect(story.refusal(of: .publish(), by: People.specialist)?.code == .openComments)
        try story.act(.comment(.resolve(thread: 1)), by: People.specialist)
        try story.act(.publish(), by: People.specialist)
        try story.act(comment(isInternal: true, isBlocking: true), by: People.specialist)
        let sign = try #require(story.command(.signSpec, by: .signatory))
        #expect(story.refusal(of: sign, by: People.signatory) == nil)
    }

    @Test("a contact neither sees nor answers nor settles what is internal")
    func hidden() throws {
        var story = try Story.at(.specified)
        try story.act(comment(isInternal: true), by: People.specialist)
        let acts: [CommentCommand] = [.reply(thread: 1, text: "Так"), .resolve(thread: 1), .reopen(thread: 1)]
        try story.act(comment(), by: People.contact)
        for act in acts { #expect(story.refusal(of: .comment(act), by: People.contact)?.code == .notFound) }
    }

    @Test("a contact hides nothing: what it marks internal is not")
    func open() throws {
        var story = try Story.at(.specified)
        try story.act(comment(isInternal: true), by: People.contact)
        #expect(!story.rework.threads[0].isInternal)
    }

    @Test("a contact settles what its own side began, a developer what one began oneself, the specialist any")
    func settling() throws {
        var story = try Story.at(.developing)
        try story.act(comment(), by: People.specialist)
        try story.act(comment(), by: People.signatory)
        try story.act(comment(isInternal: true), by: People.developer)
        let may: [(Person, Set<Int>)] = [
            (People.contact, [2]), (People.developer, [3]), (People.specialist, [1, 2, 3]), (People.lead, [1, 2, 3]),
        ]
        for (person, theirs) in may {
            for thread in 1...3 {
                let refusal = story.refusal(of: .comment(.resolve(thread: thread)), by: person)
                #expect((refusal == nil) == theirs.contains(thread), "\(person.name), \(thread)")
            }
        }
    }

    @Test("a wording taken settles its thread and takes back the revision that has the old words")
    func taking() throws {
        var story = try Story.at(.specified)
        try story.act(comment(isBlocking: true, wording: "Звіт  за\nрік"), by: People.contact)
        #expect(story.rework.threads[0].wording == "Звіт за рік")
        #expect(story.refusal(of: .comment(.takeWording(thread: 1)), by: People.contact)?.code == .notAllowed)
        try story.act(.comment(.takeWording(thread: 1)), by: People.specialist)
        #expect(story.stage == .specifying)
        #expect(story.rework.threads[0].state == .taken)
        #expect(story.refusal(of: .comment(.resolve(thread: 1)), by: People.specialist)?.code == .alreadyAnswered)
    }

    @Test("other words for a table's row, an empty text, a revision that was never published are refused at the field")
    func faults() throws {
        var story = try Story.at(.specified)
        func faults(_ comment: NewComment) -> [String] {
            story.refusal(of: .comment(.open(comment)), by: People.contact)?.faults.map(\.pointer) ?? []
        }
        let row = NewComment(
            anchor: anchor(1, .row), text: "Так", isInternal: false, isBlocking: false, wording: "а | б")
        #expect(faults(row) == ["/wording"])
        let unread = NewComment(anchor: anchor(2), text: " ", isInternal: false, isBlocking: false)
        #expect(faults(unread) == ["/text", "/at"])
        let draft = NewComment(anchor: anchor(nil), text: "Так", isInternal: false, isBlocking: false)
        #expect(faults(draft) == ["/at"])
        let long = NewComment(
            anchor: anchor(1), text: String(repeating: "а", count: 4_001), isInternal: false, isBlocking: false,
            wording: String(repeating: "б", count: 1_001))
        #expect(faults(long) == ["/text", "/wording"])
        try story.act(comment(), by: People.contact)
        #expect(story.refusal(of: .comment(.reply(thread: 2, text: "Так")), by: People.contact)?.code == .notFound)
    }

    @Test("threads and remarks have a bound")
    func bounds() throws {
        var story = try Story.at(.specified)
        for _ in 1...Rework.mostThreads { try story.act(comment(), by: People.contact) }
        #expect(story.refusal(of: comment(), by: People.contact)?.faults.map(\.code) == [.tooLarge])
        for _ in 2...Rework.mostRemarks { try story.act(.comment(.reply(thread: 1, text: "Так")), by: People.contact) }
        let more = Command.comment(.reply(thread: 1, text: "Так"))
        #expect(story.refusal(of: more, by: People.contact)?.faults.map(\.code) == [.tooLarge])
    }

    @Test("what a contact writes is a call to its specialist, who is done with it by replying")
    func calls() throws {
        var story = try Story.at(.specified)
        try story.act(comment(), by: People.contact)
        #expect(story.rework.openMention(of: People.specialist.id) != nil)
        try story.act(.comment(.reply(thread: 1, text: "Так")), by: People.specialist)
        #expect(story.rework.openMention(of: People.specialist.id) == nil)
    }

    @Test("comments survive a new revision, and their replay is the state")
    func replay() throws {
        var story = try Story.at(.specified)
        try story.act(comment(isBlocking: true), by: People.contact)
        try story.act(.spec(.withdraw(reason: "Уточнюємо")), by: People.specialist)
        try story.act(.publish(), by: People.specialist)
        #expect(story.rework.signingStoppers.map(\.number) == [1])
        #expect(Rework.replay(story.events, id: story.rework.id) == story.rework)
    }
}
