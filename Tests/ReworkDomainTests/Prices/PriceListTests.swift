import ReworkDomain
import TestSupport
import Testing

struct PriceListTests {
    private func list() throws -> PriceList {
        try PriceListDraft.plain().decide(over: nil, used: [], by: People.lead).list
    }

    private func refusal(_ work: () throws -> Void) -> Refusal? {
        do { try work() } catch { return error as? Refusal }
        return nil
    }

    @Test("rule 23: weights are 1 and the type is added unless the vendor says otherwise")
    func defaults() throws {
        let list = try list()
        #expect(list.weights == .init(type: .one, hours: .one, reworks: .one, users: .one))
        #expect(Thousandths.one.count == 1_000)
        #expect(list.formula == .additive)
        #expect(list.types.map(\.number) == [1, 2])
    }

    @Test("rule 23: the table is edited, and a number given to a type is never given to another")
    func numbers() throws {
        var draft = PriceListDraft.plain()
        draft.types = [
            .init(number: 1, name: "Роздріб", englishName: "Retail", score: Thousandths(50_000)),
            .init(number: nil, name: "Опт", englishName: "Wholesale", score: Thousandths(60_000)),
        ]
        let second = try draft.decide(over: try list(), used: [1], by: People.lead).list
        #expect(second.types.map(\.number) == [1, 3])
        draft.types = [.init(number: nil, name: "Опт", englishName: "Wholesale", score: .zero)]
        #expect(try draft.decide(over: second, used: [], by: People.lead).list.types.map(\.number) == [4])
    }

    @Test("rule 23: a type that a client's price is counted by stays in the table")
    func inUse() throws {
        var draft = PriceListDraft.plain()
        draft.types = [.init(number: 1, name: "Роздріб", englishName: "Retail", score: .one)]
        let list = try list()
        let told = refusal { _ = try draft.decide(over: list, used: [2], by: People.lead) }
        #expect(told?.faults == [Fault("/types", .inUse)])
    }

    @Test("only a lead changes prices, and says why")
    func rights() throws {
        for person in [People.specialist, People.developer, People.signatory, People.gone(People.lead)] {
            #expect(
                refusal { _ = try PriceListDraft.plain().decide(over: nil, used: [], by: person) }?.code == .notAllowed)
        }
        var draft = PriceListDraft.plain()
        draft.reason = "  "
        #expect(
            refusal { _ = try draft.decide(over: nil, used: [], by: People.lead) }?.faults
                == [Fault("/reason", .reasonRequired)])
    }

    @Test("every field at fault is named at once")
    func faults() throws {
        var draft = PriceListDraft.plain(rateMinor: -1)
        draft.base = Money(minor: Money.most + 1, currency: .hryvnia)
        draft.weights.users = Thousandths(PriceListDraft.mostThousandths + 1)
        draft.types = [.init(number: 7, name: " ", englishName: "Stock", score: Thousandths(-1))]
        let told = refusal { _ = try draft.decide(over: nil, used: [], by: People.lead) }
        #expect(
            told?.faults.map(\.pointer)
                == ["/baseMinor", "/rateMinor", "/weights/users", "/types/0/number", "/types/0/score", "/types/0/name"])
        draft.types = []
        #expect(
            refusal { _ = try draft.decide(over: nil, used: [], by: People.lead) }?.faults.contains(
                Fault("/types", .missing)) == true)
    }

    @Test("rule 23: inputs are told by a lead, of a type that is in the table")
    func inputs() throws {
        let list = try list()
        let inputs = PriceInputs(type: 2, implementationMinutes: 60, openingReworks: 0, users: 1)
        #expect(try inputs.decide(counted: 0, list, by: People.lead) == .priceInputsSet(inputs))
        #expect(refusal { _ = try inputs.decide(counted: 0, list, by: People.specialist) }?.code == .notAllowed)
        let wrong = PriceInputs(type: 3, implementationMinutes: -1, openingReworks: -1, users: 1_000_001)
        #expect(
            refusal { _ = try wrong.decide(counted: 0, list, by: People.lead) }?.faults.map(\.pointer)
                == ["/type", "/implementationMinutes", "/openingReworks", "/users"])
        #expect(refusal { _ = try inputs.decide(counted: 0, nil, by: People.lead) }?.faults.map(\.pointer) == ["/type"])
    }
}
