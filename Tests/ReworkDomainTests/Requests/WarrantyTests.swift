import ReworkDomain
import TestSupport
import Testing

/// Rule 9: a bug traced to a signed criterion of an accepted rework is mended free for 90 days, whatever plan is held.
struct WarrantyTests {
    private func accepted() throws -> Rework {
        var story = try Story()
        try story.go(to: .accepted)
        return story.rework
    }

    @Test("rule 9: within 90 days of the acceptance a bug is served without any plan")
    func served() throws {
        let rework = try accepted()
        let acceptance = try #require(rework.acceptance)
        let criterion = try #require(rework.criteria.first).id
        let claim = WarrantyClaim(rework: rework.id, criterion: criterion)
        let last = WorkCalendar.kyiv.day(of: acceptance.at).adding(days: 90)
        for (day, isCovered) in [(last, true), (last.adding(days: 1), false)] {
            var story = try SupportStory(.bug, holds: nil, now: WorkCalendar.kyiv.moment(on: day, second: 40_000))
            story.warranted = rework
            let refusal = story.refusal(of: .classify(as: .bug, "", claim), by: People.specialist)
            #expect((refusal == nil) == isCovered, "\(day)")
            if isCovered {
                try story.act(.classify(as: .bug, "", claim), by: People.specialist)
                #expect(story.request.stage == .open && story.request.warranty == claim)
            } else {
                #expect(refusal?.faults.map(\.pointer) == ["/warranty"])
            }
        }
    }

    @Test("rule 9: a criterion that was not signed, another client's, and a consultation have no warranty")
    func notCovered() throws {
        let rework = try accepted()
        var story = try SupportStory(.bug, holds: nil)
        story.warranted = rework
        let unknown = WarrantyClaim(rework: rework.id, criterion: CriterionID(99))
        #expect(story.refusal(of: .classify(as: .bug, "", unknown), by: People.specialist)?.code == .invalid)
        let criterion = try #require(rework.criteria.first).id
        let claim = WarrantyClaim(rework: rework.id, criterion: criterion)
        #expect(
            story.refusal(of: .classify(as: .consultation, "Питання", claim), by: People.specialist)?.code == .invalid)
        story.client = People.otherClient
        #expect(story.refusal(of: .classify(as: .bug, "", claim), by: People.specialist)?.code == .invalid)
    }
}
