import Foundation
import ReworkDomain
import TestSupport
import Testing

/// The invariants of the description, on ten thousand lives of a rework.
struct RandomWalkTests {
    static let blocks = 4
    static let walksInBlock = 2_500
    static let steps = 32

    /// Seeds of a block.
    private func seeds(_ block: Int) -> Range<UInt64> {
        let first = UInt64(block * RandomWalkTests.walksInBlock)
        return first..<(first + UInt64(RandomWalkTests.walksInBlock))
    }

    @Test("whatever anybody does at whatever time, the invariants hold", arguments: 0..<blocks)
    func invariants(_ block: Int) throws {
        var tally = Walk.Tally()
        for seed in seeds(block) {
            var walk = try Walk(seed: seed)
            for step in 0..<RandomWalkTests.steps where !walk.isOver && walk.broken.isEmpty {
                walk.step()
                if seed.isMultiple(of: 50) { replays(walk.story, "walk \(seed), step \(step)") }
            }
            try #require(walk.broken.isEmpty, "walk \(seed), event \(walk.story.rework.version)")
            replays(walk.story, "walk \(seed)")
            if seed.isMultiple(of: 25) { try survivesJSON(walk.story, "walk \(seed)") }
            tally.add(walk.tally)
        }
        everythingHappened(tally)
    }

    private func replays(_ story: Story, _ comment: Comment) {
        #expect(Rework.replay(story.events, id: story.rework.id) == story.rework, comment)
    }

    private func survivesJSON(_ story: Story, _ comment: Comment) throws {
        let events = try JSONEncoder().encode(story.events)
        #expect(try JSONDecoder().decode([Event<Fact>].self, from: events) == story.events, comment)
        let rework = try JSONEncoder().encode(story.rework)
        #expect(try JSONDecoder().decode(Rework.self, from: rework) == story.rework, comment)
    }

    /// A walk that never comes somewhere proves nothing about it.
    private func everythingHappened(_ tally: Walk.Tally) {
        for stage in Stage.allCases { #expect(tally.stages[stage, default: 0] >= 30, "\(stage) was hardly reached") }
        for action in Action.allCases {
            #expect(tally.actions[action, default: 0] >= 30, "\(action) was hardly done")
        }
        let told: [Refusal.Code] = [
            .wrongStage, .notAllowed, .notFound, .gateClosed, .estimateExpired, .openQuestions, .wipLimit, .onHold,
            .notAssignable, .superseded, .notYours, .specFaults, .invalid,
        ]
        for code in told { #expect(tally.refusals[code, default: 0] >= 10, "\(code) was hardly told") }
    }
}
