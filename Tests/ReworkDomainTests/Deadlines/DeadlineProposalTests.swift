import ReworkDomain
import TestSupport
import Testing

/// Rule 13: a date is proposed from the size of the work, the calendar and the developers' queue.
struct DeadlineProposalTests {
    /// Monday, 9:00 in Kyiv.
    private static let monday = Moment.utc("2026-11-02T07:00:00Z")
    private static let hour = 3600

    private func propose(hours: Int, own: [Int], waiting: [Int] = []) -> DeadlineProposal? {
        DeadlineProposal(
            hours * DeadlineProposalTests.hour,
            behind: .init(own: own.map { $0 * 3600 }, waiting: waiting.map { $0 * 3600 }),
            at: DeadlineProposalTests.monday, in: .kyiv)
    }

    @Test("rule 13: with nobody before it, the work begins now, and a day is kept for its demonstration")
    func free() throws {
        let found = try #require(propose(hours: 8, own: [0]))
        #expect(found.startsAt == DeadlineProposalTests.monday)
        #expect(found.builtAt == .utc("2026-11-02T16:00:00Z"))
        #expect(found.due == .utc("2026-11-03T16:00:00Z"), "the close of Tuesday")
        #expect(found.ahead == 0 && found.aheadSeconds == 0 && found.developers == 1)
    }

    @Test("what waits goes before it, to whoever is free first")
    func queue() throws {
        // One has 4 h of their own, the other 10; 8 and 2 h wait: 4+8 = 12, 10+2 = 12.
        let found = try #require(propose(hours: 4, own: [4, 10], waiting: [8, 2]))
        #expect(found.startsAt == .utc("2026-11-03T11:00:00Z"), "12 working hours on")
        #expect(found.builtAt == .utc("2026-11-03T16:00:00Z"))
        #expect(found.due == .utc("2026-11-04T16:00:00Z"))
        #expect(found.ahead == 4 && found.aheadSeconds == 24 * 3600 && found.developers == 2)
    }

    @Test("more work before it never brings the date nearer, more developers never put it off")
    func monotone() throws {
        var source = SplitMix64(seed: 5)
        for _ in 0..<300 {
            let own = (0..<Int.random(in: 1...5, using: &source)).map { _ in Int.random(in: 0...40, using: &source) }
            let waiting = (0..<Int.random(in: 0...8, using: &source)).map { _ in Int.random(in: 0...40, using: &source)
            }
            let due = try #require(propose(hours: 6, own: own, waiting: waiting)).due
            #expect(try #require(propose(hours: 6, own: own, waiting: waiting + [7])).due >= due)
            #expect(try #require(propose(hours: 6, own: own + [0], waiting: waiting)).due <= due)
            #expect(try #require(propose(hours: 9, own: own, waiting: waiting)).due >= due)
        }
    }

    @Test("the date is the close of a working day, weekends passed over")
    func weekend() throws {
        let found = try #require(propose(hours: 40, own: [0]))
        #expect(found.due == .utc("2026-11-09T16:00:00Z"), "five days of work, the sixth to show it")
    }

    @Test("where nobody develops there is nothing to propose")
    func nobody() {
        #expect(propose(hours: 8, own: []) == nil)
    }
}
