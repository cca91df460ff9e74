import ReworkDomain
import TestSupport
import Testing

struct TraceTests {
    private func part(_ number: Int, _ minutes: Int) -> CriterionHours {
        CriterionHours(
            criterion: CriterionID(number), text: "Оцінено \(number)",
            hours: ThreePoint(lowMinutes: minutes, likelyMinutes: minutes, highMinutes: minutes))
    }

    @Test("from the estimate on, each criterion has its hours; what the specification dropped is told as gone")
    func estimated() throws {
        var story = try Story.at(.requested)
        let offer = EstimateOffer.fair.with { $0.criteria = [part(1, 300), part(5, 120)] }
        try story.act(.estimate(.offer(offer)), by: People.specialist)
        #expect(story.rework.criteriaGiven == 5)
        #expect(story.rework.trace.rows.map(\.estimatedMinutes) == [300, 120])
        #expect(story.rework.trace.rows.map(\.text) == ["Оцінено 1", "Оцінено 5"])
        // 720 minutes are likely.
        #expect(story.rework.trace.restMinutes == 300)
        try story.act(story.approval, by: People.signatory)
        try story.act(.publish([1, 6]), by: People.specialist)
        let rows = story.rework.trace.rows
        #expect(rows.map(\.criterion.number) == [1, 6, 5])
        #expect(rows.map(\.estimatedMinutes) == [300, nil, 120])
        #expect(rows.map(\.isGone) == [false, false, true])
    }

    @Test("a delivery brings words and commits, a demonstration verdicts; a commit that names none stands apart")
    func delivered() throws {
        var story = try Story.at(.developing)
        var delivery = Delivery.covering(story.rework.criteria)
        delivery.commits = [
            Commit(hash: "1111111", subject: "перший", covers: [CriterionID(2), CriterionID(1)]),
            Commit(hash: "2222222", subject: "другий", covers: [CriterionID(2)]),
            Commit(hash: "3333333", subject: "третій", covers: []),
        ]
        try story.act(.work(.deliver(delivery)), by: People.developer)
        try story.go(to: .accepted)
        let trace = story.rework.trace
        #expect(trace.rows.map { $0.commits.map(\.subject) } == [["перший"], ["перший", "другий"]])
        #expect(trace.otherCommits.map(\.subject) == ["третій"])
        #expect(trace.rows.allSatisfy { $0.how?.isEmpty == false && $0.verdict?.verdict.finding == .met })
        #expect(trace.restMinutes == nil)
    }
}
