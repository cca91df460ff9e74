import ReworkDomain
import TestSupport
import Testing

/// An estimate by criteria, and a specification that lost one of them.
struct EstimatedCriteriaTests {
    private func part(_ number: Int) -> CriterionHours {
        CriterionHours(
            criterion: CriterionID(number), text: "Пункт \(number)",
            hours: ThreePoint(lowMinutes: 60, likelyMinutes: 120, highMinutes: 180))
    }

    private func approved(_ numbers: [Int]) throws -> Story {
        var story = try Story.at(.requested)
        let offer = EstimateOffer.fair.with { $0.criteria = numbers.map(part) }
        try story.act(.estimate(.offer(offer)), by: People.specialist)
        try story.act(story.approval, by: People.signatory)
        return story
    }

    @Test("a criterion that has hours and is not in the text is named, as advice")
    func named() throws {
        let story = try approved([1, 2, 3])
        let findings = story.rework.findings(onHoursOf: .complete([1, 4]))
        #expect(findings.map { $0.values["criterion"] } == [.text("AC-2"), .text("AC-3")])
        #expect(findings.allSatisfy { $0.code == .estimatedCriterionGone && $0.severity == .advice })
        #expect(findings.first?.values["text"] == .text("Пункт 2"))
        #expect(story.rework.findings(onHoursOf: .complete([3, 2, 1])).isEmpty)
    }

    @Test("what a revision published since had lost already is not named again, until it is estimated anew")
    func once() throws {
        var story = try approved([1, 2])
        try story.act(.publish([1]), by: People.specialist)
        #expect(story.rework.findings(onHoursOf: .complete([1])).isEmpty)
        #expect(story.rework.findings(onHoursOf: .complete([2])).map { $0.values["criterion"] } == [.text("AC-1")])
    }

    @Test("an estimate that was not built from criteria, or is not in force, ties no hours to any")
    func untied() throws {
        #expect(try Story.at(.specifying).rework.findings(onHoursOf: .complete([1])).isEmpty)
        var story = try Story.at(.requested)
        let offer = EstimateOffer.fair.with { $0.criteria = [part(1)] }
        try story.act(.estimate(.offer(offer)), by: People.specialist)
        try story.act(.estimate(.withdraw(reason: "Помилка")), by: People.specialist)
        #expect(story.rework.findings(onHoursOf: .complete([2])).isEmpty)
    }
}
