import ReworkDomain
import TestSupport
import Testing

/// Rule 1: support is operation on the client's side, and answers to every question on the vendor's.
struct SupportMeaningTests {
    @Test(
        "rule 1: in support, whatever the client asks is the vendor's to answer",
        arguments: [PlanKind.paid, .individual], RequestKind.allCases)
    func answered(_ plan: PlanKind, _ kind: RequestKind) throws {
        var story = try SupportStory(kind, holds: plan)
        #expect(story.request.court == .specialist, "the kind is confirmed first")
        try story.act(.classify(as: kind), by: People.specialist)
        #expect(story.request.gateRefusal == nil)
        #expect(story.request.court == .specialist || story.request.stage == .becameRework)
    }

    @Test("rule 1: before support nothing is answered but how to come into it", arguments: RequestKind.allCases)
    func before(_ kind: RequestKind) throws {
        var story = try SupportStory(kind, holds: nil)
        try story.act(.classify(as: kind), by: People.specialist)
        #expect(story.request.stage == .awaitingSupport && story.request.court == .client)
        #expect(story.request.gateRefusal?.rule == 7)
        #expect(story.allowed(People.contact).contains(.refer), "the way out is asked about")
    }
}
