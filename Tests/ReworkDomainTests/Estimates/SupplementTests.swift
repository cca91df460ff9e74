import ReworkDomain
import TestSupport
import Testing

struct SupplementTests {
    private func item(_ number: Int?, _ text: String) -> SpecOutline.Item {
        SpecOutline.Item(id: number.map { CriterionID($0) }, text: text, line: 1)
    }

    private let signed = [
        Criterion(id: CriterionID(1), text: "25 рядків"), Criterion(id: CriterionID(2), text: "Друк є"),
        Criterion(id: CriterionID(3), text: "Підсумок унизу"),
    ]

    @Test("a criterion is added, changed, removed or nothing, by its id and its words")
    func changes() {
        let items = [item(2, "Друк на А4"), item(nil, "Вивантаження"), item(3, "Підсумок унизу"), item(9, "Мова")]
        let changes = Supplement.Change.all(from: signed, to: items)
        #expect(changes.map(\.kind) == [.changed, .added, .added, .removed])
        #expect(changes.map(\.criterion) == [CriterionID(2), nil, CriterionID(9), CriterionID(1)])
        #expect(Supplement.Change.all(from: signed, to: signed.map { item($0.id.number, $0.text) }).isEmpty)
    }

    /// 14 400 ₴ approved and signed, then withdrawn to be changed.
    private func withdrawn() throws -> Story {
        var story = try Story.at(.signed)
        try story.act(.spec(.withdraw(reason: "Клієнт просить вивантаження")), by: People.specialist)
        return story
    }

    private func publish(_ minutes: [Int?], _ price: Int64?, changes: [Supplement.Change]? = nil) -> Command {
        let added = Supplement.Change(kind: .added, criterion: CriterionID(3), text: "Звіт показує 3 рядків")
        let removed = Supplement.Change(kind: .removed, criterion: CriterionID(1), text: "Звіт показує 1 рядків")
        let offer = SupplementOffer(changes: changes ?? [added, removed], minutes: minutes, priceMinor: price)
        return .spec(
            .publish(
                markdown: "# Звіт", outline: .complete([2, 3]), findings: [], supplement: offer))
    }

    private func sign(_ story: Story) -> Command {
        .spec(.sign(document: story.rework.shown(.spec), name: "Петро Мельник"))
    }

    @Test("signing the changed specification approves its supplement; the price is the estimate's with it")
    func approved() throws {
        var story = try withdrawn()
        #expect(story.rework.price?.minor == 14_400_00)
        try story.act(publish([120, -30], 1_500_00), by: People.specialist)
        #expect(story.rework.openSupplement?.minutes == 90)
        #expect(story.rework.price?.minor == 15_900_00, "what the signature binds to")
        #expect(story.rework.approvedPrice?.minor == 14_400_00)
        try story.act(sign(story), by: People.signatory)
        #expect(story.stage == .signed)
        #expect(story.rework.openSupplement == nil)
        #expect(story.rework.approvedPrice?.minor == 15_900_00)
        #expect(Rework.replay(story.events, id: story.rework.id) == story.rework)
    }

    @Test("what nobody signed costs nothing: returned, withdrawn, or replaced by a new estimate")
    func unsigned() throws {
        let ways: [(Command?, Person)] = [
            (nil, People.contact), (.spec(.withdraw(reason: "Ще раз")), People.specialist),
        ]
        for (way, person) in ways {
            var story = try withdrawn()
            try story.act(publish([120, 0], 1_500_00), by: People.specialist)
            let back = way ?? .spec(.return(document: story.rework.shown(.spec), remarks: "Дорого"))
            try story.act(back, by: person)
            #expect(story.rework.price?.minor == 14_400_00)
        }
        var story = try withdrawn()
        try story.act(publish([120, 0], 1_500_00), by: People.specialist)
        try story.act(sign(story), by: People.signatory)
        try story.act(.estimate(.offer(.fair)), by: People.specialist)
        #expect(story.rework.price?.minor == 14_400_00, "a new estimate is that of the whole")
    }

    @Test("the limit of a signature is asked of the whole price")
    func limit() throws {
        var story = try withdrawn()
        try story.act(publish([120, 0], 1_500_00), by: People.specialist)
        var person = People.signatory
        person.signLimit = Money(minor: 15_000_00, currency: .hryvnia)
        #expect(story.refusal(of: sign(story), by: person)?.code == .signLimit)
        person.signLimit = Money(minor: 15_900_00, currency: .hryvnia)
        #expect(story.refusal(of: sign(story), by: person) == nil)
    }

    @Test("a supplement is an estimate: without support it is kept, not offered, nor approved (rules 4, 5, 9)")
    func gate() throws {
        var story = try withdrawn()
        story.gate = .closed(GateRefusal(reason: .lapsed, rule: 4, day: .on("2026-11-01")))
        #expect(story.refusal(of: .publish([1, 2, 3]), by: People.specialist) == nil, "a change that costs nothing")
        var kept = story
        try kept.act(publish([60, 0], 0), by: People.specialist)
        #expect(kept.stage == .awaitingSupport)
        #expect(kept.rework.stageLeft == .specifying)
        story.gate = .open(.paid)
        try story.act(publish([60, 0], 0), by: People.specialist)
        story.gate = .closed(GateRefusal(reason: .lapsed, rule: 4, day: .on("2026-11-01")))
        try story.act(sign(story), by: People.signatory)
        #expect(story.stage == .awaitingSupport)
        #expect(story.rework.stageLeft == .specified)
    }

    @Test("hours missing or going the wrong way, and an amount below zero in all, are told at their fields")
    func faults() throws {
        let story = try withdrawn()
        func faults(_ minutes: [Int?], _ price: Int64?) -> [String] {
            story.refusal(of: publish(minutes, price), by: People.specialist)?.faults.map(\.pointer) ?? []
        }
        #expect(faults([nil], nil) == ["/supplement/minutes/0", "/supplement/minutes/1", "/supplement/priceMinor"])
        #expect(faults([-1, 1], 0) == ["/supplement/minutes/0", "/supplement/minutes/1"])
        #expect(faults([0, 0, 0], 0) == ["/supplement/minutes"])
        #expect(faults([0, 0], -14_400_01) == ["/supplement/priceMinor"])
        #expect(faults([0, 0], -14_400_00) == [])
        #expect(faults([0, 0], .max) == ["/supplement/priceMinor"])
        #expect(faults([0, 0], .min) == ["/supplement/priceMinor"])
        let none = publish([], 0, changes: [])
        #expect(story.refusal(of: none, by: People.specialist)?.faults.first?.pointer == "/supplement")
    }

    @Test("the criteria signed last are those of the revision signed, not of one published since")
    func signedCriteria() throws {
        var story = try withdrawn()
        try story.act(.publish([1, 2, 3]), by: People.specialist)
        #expect(Rework.signedCriteria(in: story.events).map(\.id.number) == [1, 2])
        try story.act(sign(story), by: People.signatory)
        #expect(Rework.signedCriteria(in: story.events).map(\.id.number) == [1, 2, 3])
    }
}
