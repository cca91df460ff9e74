import Foundation
import ReworkDomain
import TestSupport
import Testing

/// Put live: since when accepted work is in the client's working system.
struct GoLiveTests {
    /// Accepted on Monday, 2 November 2026; now it is the 6th.
    private func accepted() throws -> Story {
        var story = try Story.at(.accepted)
        story.now = .utc("2026-11-06T08:00:00Z")
        return story
    }

    private func put(_ day: String, _ note: String = "", reason: String? = nil) -> Command {
        .demo(.putLive(GoLive(day: .on(day), note: note, reason: reason)))
    }

    @Test("the accountable specialist says the day; the rework stays over, nobody's move and without a clock")
    func told() throws {
        var story = try accepted()
        #expect(story.rework.move == .putLive)
        let before = story.rework
        try story.act(put("2026-11-05", " Оновлено вночі "), by: People.specialist)
        let live = story.rework
        #expect(live.goLive == GoLive(day: .on("2026-11-05"), note: "Оновлено вночі"))
        #expect(live.stage == .accepted && live.court == nil && live.move == nil)
        #expect(live.stageSince == before.stageSince && live.acceptance == before.acceptance)
        #expect(live.timing(.kyiv) == before.timing(.kyiv))
        #expect(Warranty.lastDay(of: live, in: .kyiv) == Warranty.lastDay(of: before, in: .kyiv))
        #expect(Rework.replay(story.events, id: live.id) == live)
    }

    @Test("from the day of the acceptance to today, no day before or after")
    func days() throws {
        let story = try accepted()
        for (day, code) in [
            ("2026-11-01", Fault.Code.beforeAcceptance), ("2026-11-07", .notInFuture), ("2026-11-02", nil),
            ("2026-11-06", nil),
        ] {
            let refusal = story.refusal(of: put(day), by: People.specialist)
            #expect(refusal?.faults.map(\.pointer) == code.map { _ in ["/day"] }, "\(day)")
            #expect(refusal?.faults.map(\.code) == code.map { [$0] }, "\(day)")
        }
        let early = try #require(story.refusal(of: put("2026-11-01"), by: People.specialist))
        #expect(early.faults.first?.values == ["earliest": .day(.on("2026-11-02"))])
        let long = String(repeating: "я", count: TextLimit.reason + 1)
        #expect(
            story.refusal(of: put("2026-11-03", long), by: People.specialist)?.faults.map(\.pointer) == ["/note"])
    }

    @Test("said again it is a correction: it needs a reason and something to correct, and history keeps both")
    func corrected() throws {
        var story = try accepted()
        try story.act(put("2026-11-05", "Уночі"), by: People.specialist)
        let bare = try #require(story.refusal(of: put("2026-11-04", "Уночі"), by: People.specialist))
        #expect(bare.faults.map(\.pointer) == ["/reason"] && bare.faults.map(\.code) == [.reasonRequired])
        let same = put("2026-11-05", "Уночі", reason: "Помилка")
        #expect(story.refusal(of: same, by: People.specialist)?.faults.map(\.code) == [.unchanged])
        try story.act(put("2026-11-04", "Уночі", reason: " Оновили на день раніше "), by: People.lead)
        #expect(story.rework.goLive?.day == .on("2026-11-04"))
        let told = story.events.compactMap { event -> GoLive? in
            if case .demo(.wentLive(let live)) = event.fact { live } else { nil }
        }
        #expect(told.map(\.day) == [.on("2026-11-05"), .on("2026-11-04")])
        #expect(told.map(\.reason) == [nil, "Оновили на день раніше"])
    }

    @Test("a state kept before there was going live reads alike and has the same bytes")
    func before() throws {
        let rework = try accepted().rework
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let bytes = try encoder.encode(rework)
        #expect(!String(decoding: bytes, as: UTF8.self).contains("goLive"))
        #expect(try JSONDecoder().decode(Rework.self, from: bytes) == rework)
    }
}
