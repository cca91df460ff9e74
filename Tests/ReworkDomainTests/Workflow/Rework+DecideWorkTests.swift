import ReworkDomain
import TestSupport
import Testing

struct DecideWorkTests {
    @Test("a hand-off is refused without a size and a date still to come (rule 13)")
    func handOff() throws {
        let story = try Story.at(.signed)
        func faults(_ size: Int, _ due: Moment) -> [String] {
            let command = Command.work(.handOff(sizeMinutes: size, due: due))
            return story.refusal(of: command, by: People.specialist)?.faults.map(\.pointer) ?? []
        }
        let later = story.now.adding(seconds: 1)
        #expect(faults(0, story.now) == ["/sizeMinutes", "/due"])
        #expect(faults(-60, later) == ["/sizeMinutes"])
        #expect(faults(60, .start) == ["/due"])
        #expect(faults(1, later) == [])
    }

    @Test(
        "a developer claims below the limit of work in progress",
        arguments: [
            (2, 1, true), (2, 2, false), (2, 3, false), (1, 0, true), (1, 1, false), (3, 2, true),
        ])
    func wipLimit(_ limit: Int, _ claimed: Int, _ isAllowed: Bool) throws {
        var developer = People.developer
        developer.wipLimit = limit
        var story = try Story.at(.ready)
        story.claimed = claimed
        let refusal = story.refusal(of: .work(.claim), by: developer)
        #expect((refusal == nil) == isAllowed)
        #expect(isAllowed || refusal == Refusal(.wipLimit, values: ["limit": .number(limit)]))
    }

    @Test("two works in progress are the limit unless it is set otherwise")
    func defaultLimit() {
        #expect(Person(id: ID(5), name: "Юрій", roles: [.developer]).wipLimit == 2)
    }

    @Test("what one developer claimed another cannot; released, it waits for anybody")
    func release() throws {
        var story = try Story.at(.developing)
        #expect(story.rework.developer == People.developer.id)
        #expect(story.refusal(of: .work(.claim), by: People.otherDeveloper)?.code == .wrongStage)
        try story.act(.work(.release(reason: "Захворів")), by: People.developer)
        #expect(story.rework.developer == nil)
        #expect(story.refusal(of: .work(.claim), by: People.otherDeveloper) == nil)
    }

    @Test("a delivery says for every criterion how it was met, and the hours spent")
    func deliver() throws {
        var story = try Story.at(.developing)
        var delivery = Delivery.covering(story.rework.criteria)
        delivery.cover.removeLast()
        delivery.minutesSpent = 0
        let refusal = try #require(story.refusal(of: .work(.deliver(delivery)), by: People.developer))
        #expect(refusal.faults.map(\.code) == [.tooSmall, .coverMissing])
        try story.act(.work(.deliver(.covering(story.rework.criteria))), by: People.developer)
        #expect(story.rework.delivery?.by == People.developer.id)
        #expect(story.rework.delivery?.delivery.cover.map(\.criterion.number) == [1, 2])
    }

    @Test("a returned delivery goes to the same developer, the limit not asked")
    func returnedToDeveloper() throws {
        var story = try Story.at(.delivered)
        story.claimed = 9
        try story.act(.work(.returnDelivery(reason: "Немає заголовка")), by: People.specialist)
        #expect(story.stage == .developing)
        #expect(story.rework.developer == People.developer.id)
    }

    @Test("a returned delivery goes to the queue when its developer is gone")
    func returnedToQueue() throws {
        var story = try Story.at(.delivered)
        story.developerIsActive = false
        try story.act(.work(.returnDelivery(reason: "Немає заголовка")), by: People.specialist)
        #expect(story.stage == .ready)
        #expect(story.rework.developer == nil)
        story.developerIsActive = true
        #expect(story.refusal(of: .work(.claim), by: People.otherDeveloper) == nil)
    }

    /// The spec was withdrawn while a developer was at work, and is signed and handed off again.
    private func handedOffAgain() throws -> Story {
        var story = try Story.at(.developing)
        try story.act(.spec(.withdraw(reason: "Забули про права")), by: People.specialist)
        try story.go(to: .ready)
        return story
    }

    @Test("a developer whose spec was withdrawn gets the work back at the next hand-off, the limit not asked")
    func getsBack() throws {
        var story = try handedOffAgain()
        #expect(story.rework.returnsTo == People.developer.id)
        story.claimed = 2
        #expect(story.refusal(of: .work(.claim), by: People.otherDeveloper)?.code == .notYours)
        try story.act(.work(.claim), by: People.developer)
        #expect(story.rework.developer == People.developer.id)
        #expect(story.rework.returnsTo == nil)
    }

    @Test("work kept for a developer who has left is anybody's, below the limit")
    func keptForNobody() throws {
        var story = try handedOffAgain()
        story.developerIsActive = false
        #expect(story.refusal(of: .work(.claim), by: People.otherDeveloper) == nil)
        story.claimed = 2
        #expect(story.refusal(of: .work(.claim), by: People.otherDeveloper)?.code == .wipLimit)
    }

    @Test("the spec of waiting work is withdrawn without keeping it for anybody")
    func withdrawnFromQueue() throws {
        var story = try Story.at(.ready)
        try story.act(.spec(.withdraw(reason: "Забули про права")), by: People.specialist)
        #expect(story.rework.returnsTo == nil)
        try story.go(to: .ready)
        #expect(story.refusal(of: .work(.claim), by: People.otherDeveloper) == nil)
    }

    @Test("a developer who leaves loses the claim to the queue, by the system and with its cause")
    func claimReleased() throws {
        var story = try Story.at(.developing)
        let cause = EventReference(.person(People.developer.id), 4)
        let other = People.otherDeveloper.id
        #expect(story.rework.releaseClaim(of: other, cause: cause, reason: "Пішла") == nil)
        let decision = try #require(
            story.rework.releaseClaim(of: People.developer.id, cause: cause, reason: "Звільнився"))
        #expect(decision.deeds.map(\.actor) == [.system(cause: cause)])
        story.record(decision)
        #expect(story.stage == .ready)
        #expect(story.rework.developer == nil)
        #expect(story.rework.releaseClaim(of: People.developer.id, cause: cause, reason: "Звільнився") == nil)
    }
}
