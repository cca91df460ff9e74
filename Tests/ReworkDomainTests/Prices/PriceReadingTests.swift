import ReworkDomain
import TestSupport
import Testing

struct PriceReadingTests {
    private func terms(
        weights: PriceTerms.Weights = .init(), formula: PriceTerms.Formula = .additive, rate: Int64 = 20_00,
        score: Int64 = 40_000
    ) -> PriceTerms {
        PriceTerms(
            base: Money(minor: 3_000_00, currency: .hryvnia), rate: Money(minor: rate, currency: .hryvnia),
            weights: weights, formula: formula,
            type: ImplementationType(
                number: 1, name: "Роздріб", englishName: "Retail", score: Thousandths(score)))
    }

    private func inputs(hours: Int = 320, opening: Int = 12, users: Int = 25) -> PriceInputs {
        PriceInputs(type: 1, implementationMinutes: hours * 60, openingReworks: opening, users: users)
    }

    @Test("rule 23, additive: type + hours + reworks + users, the reworks counted and those before together")
    func additive() throws {
        let reading = try #require(PriceReading(inputs(), counted: 3, terms()))
        #expect(reading.complexity == Thousandths(400_000))
        #expect(reading.price == Money(minor: 11_000_00, currency: .hryvnia))
        #expect(reading.lines.map(\.points.count) == [40_000, 320_000, 15_000, 25_000])
        #expect(reading.lines.map(\.adds.minor) == [800_00, 6_400_00, 300_00, 500_00])
        #expect(reading.adding(reworks: 10)?.minor == 200_00)
        #expect(reading.factor == nil)
    }

    @Test("rule 23, the type multiplies: type × (hours + reworks + users)")
    func multiplies() throws {
        let reading = try #require(PriceReading(inputs(), counted: 3, terms(formula: .typeMultiplies, score: 1_500)))
        #expect(reading.complexity == Thousandths(540_000))
        #expect(reading.price.minor == 13_800_00)
        #expect(reading.lines.map(\.adds.minor) == [0, 9_600_00, 450_00, 750_00])
        #expect(reading.factor == Thousandths(1_500))
        #expect(reading.adding(reworks: 10)?.minor == 300_00)
    }

    @Test("rule 23: each reading has the other beside it, of the same inputs")
    func other() throws {
        let reading = try #require(PriceReading(inputs(), counted: 3, terms(score: 1_500)))
        let other = try #require(reading.other)
        #expect(other.price.minor == 13_800_00)
        #expect(other.other == reading)
    }

    @Test("rule 23: every input has a weight of its own")
    func weights() throws {
        let weights = PriceTerms.Weights(
            type: Thousandths(500), hours: Thousandths(250), reworks: Thousandths(2_000), users: Thousandths(0))
        let reading = try #require(PriceReading(inputs(), counted: 0, terms(weights: weights)))
        #expect(reading.lines.map(\.points.count) == [20_000, 80_000, 24_000, 0])
        #expect(reading.price.minor == 3_000_00 + 124 * 20_00)
    }

    @Test(
        "rule 23: the base and what the lines add are the price to the minor unit, whatever the numbers",
        arguments: PriceTerms.Formula.allCases)
    func sums(formula: PriceTerms.Formula) throws {
        var chance = SplitMix64(seed: 23)
        for _ in 1...500 {
            func any(_ most: Int64) -> Thousandths { Thousandths(Int64.random(in: 0...most, using: &chance)) }
            let weights = PriceTerms.Weights(
                type: any(3_000), hours: any(3_000), reworks: any(3_000), users: any(3_000))
            let terms = terms(
                weights: weights, formula: formula, rate: Int64.random(in: 0...9_999, using: &chance),
                score: any(90_000).count)
            let inputs = PriceInputs(
                type: 1, implementationMinutes: Int.random(in: 0...60_000, using: &chance),
                openingReworks: Int.random(in: 0...200, using: &chance), users: Int.random(in: 0...300, using: &chance))
            guard let reading = PriceReading(inputs, counted: 7, terms) else { continue }
            let sum = reading.lines.map(\.adds.minor).reduce(terms.base.minor, +)
            #expect(sum == reading.price.minor)
            #expect(reading.lines.map(\.points.count).reduce(0, +) == reading.complexity.count)
            #expect(reading.lines.allSatisfy { $0.adds.minor >= 0 })
        }
    }

    @Test("nothing is rounded before the end: three thirds of an hour are an hour")
    func exact() throws {
        let minutes = PriceInputs(type: 1, implementationMinutes: 20, openingReworks: 0, users: 0)
        let third = try #require(PriceReading(minutes, counted: 0, terms(rate: 3, score: 0)))
        #expect(third.price.minor == 3_000_00 + 1)
        // 1/3 of a point, of which a thousandth is the least shown.
        #expect(third.complexity == Thousandths(333))
    }

    @Test("a price past the largest amount is none")
    func tooMuch() {
        #expect(PriceReading(inputs(users: 1_000_000), counted: 0, terms(rate: Money.most)) == nil)
        #expect(PriceReading(inputs(), counted: 0, terms(rate: Money.most)) == nil)
    }
}
