import ReworkDomain
import TestSupport
import Testing

struct DecideDemoTests {
    private func verdict(_ number: Int, _ finding: Verdict.Finding, _ note: String = "") -> Verdict {
        Verdict(criterion: CriterionID(number), finding: finding, note: note)
    }

    @Test("a demo shows a link, a recording or a call: one is enough, none is refused")
    func somethingToLookAt() throws {
        let story = try Story.at(.delivered)
        let call = DemoPlan(callAt: story.now.adding(seconds: 3600))
        for plan in [.byLink, DemoPlan(recording: "https://example.com/1.webm"), call] {
            #expect(story.refusal(of: .demo(.offer(plan)), by: People.specialist) == nil)
        }
        let refusal = try #require(
            story.refusal(of: .demo(.offer(DemoPlan(notes: "Дивіться самі"))), by: People.specialist))
        #expect(refusal.code == .invalid)
        #expect(refusal.faults.map(\.code) == [.missing])
    }

    @Test("acceptance needs a verdict on every criterion")
    func everyCriterion() throws {
        let story = try Story.at(.demonstrating)
        let refusal = try #require(
            story.refusal(of: story.acceptance([verdict(2, .met)]), by: People.signatory))
        #expect(refusal.code == .invalid)
        #expect(refusal.faults.map(\.code) == [.verdictMissing])
        #expect(refusal.faults.first?.values["criterion"] == .text("AC-1"))
        #expect(story.refusal(of: story.acceptance([]), by: People.signatory)?.faults.count == 2)
    }

    @Test(
        "\"not met\" on one criterion stops the acceptance; the other findings don't",
        arguments: [
            (Verdict.Finding.met, true), (.metWithNote, true), (.notChecked, true), (.notMet, false),
        ])
    func noneNotMet(_ finding: Verdict.Finding, _ isAccepted: Bool) throws {
        var story = try Story.at(.demonstrating)
        let command = story.acceptance([verdict(1, .met), verdict(2, finding, "Не бачу підсумку")])
        guard isAccepted else {
            let refusal = try #require(story.refusal(of: command, by: People.signatory))
            #expect(refusal.faults.map(\.code) == [.notMetPresent])
            return
        }
        try story.act(command, by: People.signatory)
        #expect(story.stage == .accepted)
    }

    @Test("an acceptance is signed by name and names the demo sheet that was seen")
    func acceptanceSigned() throws {
        var story = try Story.at(.demonstrating)
        let document = story.rework.shown(.demo)
        let unsigned = Command.demo(
            .accept(document: document, name: " ", verdicts: .all(.met, of: story.rework.criteria)))
        #expect(story.refusal(of: unsigned, by: People.signatory)?.faults.map(\.pointer) == ["/name"])
        try story.act(story.acceptance(), by: People.signatory)
        #expect(story.rework.acceptance?.document == document)
        #expect(story.rework.acceptance?.person == People.signatory.id)
    }

    @Test(
        "a request for changes needs a criterion that is not met, with a note",
        arguments: [
            ([(1, Verdict.Finding.met, ""), (2, .met, "")], [Fault.Code.noneNotMet]),
            ([(1, .notChecked, "Немає доступу")], [.noneNotMet]),
            ([], [.noneNotMet]),
            ([(1, .notMet, " ")], [.noteRequired]),
            ([(1, .notMet, "Немає підсумку"), (2, .notMet, "")], [.noteRequired]),
            ([(2, .notMet, "Немає підсумку")], []),
        ])
    func changesNeedNotMet(_ given: [(Int, Verdict.Finding, String)], _ faults: [Fault.Code]) throws {
        let story = try Story.at(.demonstrating)
        let command = story.changes(given.map { verdict($0.0, $0.1, $0.2) })
        #expect(story.refusal(of: command, by: People.contact)?.faults.map(\.code) ?? [] == faults)
    }

    @Test("\"could not check\" needs a reason")
    func notCheckedReason() throws {
        let story = try Story.at(.demonstrating)
        func refusal(_ note: String) -> Refusal? {
            let document = story.rework.shown(.demo)
            let command = Command.demo(.judge(document: document, verdicts: [verdict(1, .notChecked, note)]))
            return story.refusal(of: command, by: People.contact)
        }
        #expect(refusal("")?.faults.map(\.code) == [.reasonRequired])
        #expect(refusal("Немає доступу") == nil)
    }

    @Test("verdicts are saved one by one by several contacts, and the acceptance counts them")
    func savedVerdicts() throws {
        var story = try Story.at(.demonstrating)
        let document = story.rework.shown(.demo)
        try story.act(.demo(.judge(document: document, verdicts: [verdict(1, .met)])), by: People.contact)
        #expect(story.stage == .demonstrating)
        #expect(story.rework.court == .client)
        let last = Command.demo(.judge(document: document, verdicts: [verdict(2, .metWithNote, "Дрібний шрифт")]))
        try story.act(last, by: People.signatory)
        #expect(story.rework.verdicts.map(\.by) == [People.contact.id, People.signatory.id])
        try story.act(story.acceptance([]), by: People.signatory)
        #expect(story.stage == .accepted)
    }

    @Test("a verdict is changed by a newer one; both stay in the history")
    func newerVerdict() throws {
        var story = try Story.at(.demonstrating)
        let document = story.rework.shown(.demo)
        let before = story.events
        let first = verdict(1, .notMet, "Порожньо")
        try story.act(.demo(.judge(document: document, verdicts: [first])), by: People.contact)
        try story.act(.demo(.judge(document: document, verdicts: [verdict(1, .met)])), by: People.contact)
        #expect(story.rework.verdicts.map(\.verdict) == [verdict(1, .met)])
        let new = story.events.dropFirst(before.count).map(\.fact)
        #expect(new == [.demo(.judged(first)), .demo(.judged(verdict(1, .met)))])
    }

    @Test("a verdict on a criterion nobody signed is refused")
    func unknownCriterion() throws {
        let story = try Story.at(.demonstrating)
        let refusal = story.refusal(of: story.acceptance([verdict(9, .met)]), by: People.signatory)
        #expect(refusal?.faults.map(\.code).contains(.unknown) ?? false)
    }

    @Test("the sheet of a demo that was offered anew can no longer be answered")
    func oldSheet() throws {
        var story = try Story.at(.demonstrating)
        let old = (accept: story.acceptance(), changes: story.changes())
        try story.act(.demo(.withdraw(reason: "Клієнт просить пізніше")), by: People.specialist)
        try story.act(.demo(.offer(.byLink)), by: People.specialist)
        #expect(story.rework.demo?.number == 2)
        #expect(story.refusal(of: old.accept, by: People.signatory)?.code == .superseded)
        #expect(story.refusal(of: old.changes, by: People.contact)?.code == .superseded)
    }

    @Test("after a request for changes the specialist returns the work or offers the demo again")
    func afterChanges() throws {
        var story = try Story.at(.demonstrating)
        try story.act(story.changes(), by: People.contact)
        #expect(story.stage == .delivered)
        #expect(story.rework.court == .specialist)
        #expect(story.refusal(of: .demo(.offer(.byLink)), by: People.specialist) == nil)
        try story.act(.work(.returnDelivery(reason: "Немає підсумку")), by: People.specialist)
        #expect(story.rework.developer == People.developer.id)
    }
}
