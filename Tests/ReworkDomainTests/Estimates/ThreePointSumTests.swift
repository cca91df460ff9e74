import ReworkDomain
import TestSupport
import Testing

/// PERT: the mean is (low + 4 likely + high) / 6, the deviation (high − low) / 6, and deviations of independent parts add
/// up as the root of the sum of their squares. Figures worked out by hand.
struct ThreePointSumTests {
    private func sum(_ parts: (Int, Int, Int)...) -> ThreePointSum {
        ThreePointSum(parts.map { ThreePoint(lowMinutes: $0.0, likelyMinutes: $0.1, highMinutes: $0.2) })
    }

    @Test("one part: 60, 120 and 240 minutes are expected at 130, give or take 30")
    func one() {
        let sum = sum((60, 120, 240))
        #expect(sum.meanMinutes == 130)
        #expect(sum.deviationMinutes == 30)
        // 1.645 × 30 = 49.35
        #expect(sum.lowMinutes == 81 && sum.highMinutes == 179)
    }

    @Test("means are added before they are rounded: three parts of 1, 1 and 2 minutes are 3.5, not 3")
    func rounding() {
        #expect(sum((1, 1, 2), (1, 1, 2), (1, 1, 2)).meanMinutes == 4)
    }

    @Test("deviations add up as the root of their squares: 30 and 40 are 50, not 70")
    func squares() {
        let sum = sum((0, 90, 180), (0, 120, 240))
        #expect(sum.meanMinutes == 210)
        #expect(sum.deviationMinutes == 50)
        // 1.645 × 50 = 82.25
        #expect(sum.lowMinutes == 128 && sum.highMinutes == 292)
    }

    @Test("what is sure has no range, and none begins below nothing")
    func edges() {
        let sure = sum((60, 60, 60), (30, 30, 30))
        #expect(sure.deviationMinutes == 0)
        #expect(sure.lowMinutes == 90 && sure.highMinutes == 90)
        #expect(sum((0, 0, 600)).lowMinutes == 0)
        #expect(sum().meanMinutes == 0)
    }

    @Test("the largest estimate that is taken overflows nothing")
    func largest() {
        let part = ThreePoint(lowMinutes: 0, likelyMinutes: 120_000, highMinutes: 120_000)
        let sum = ThreePointSum(Array(repeating: part, count: CriterionHours.most))
        #expect(sum.meanMinutes == 100_000_000)
        // 20,000 × √1000 = 632,455.5
        #expect(sum.deviationMinutes == 632_456)
    }

    @Test("the range holds nine sums of ten: 20,000 drawn ones fall into it 90 times of a hundred")
    func nineOfTen() {
        let parts = (1...12).map {
            ThreePoint(lowMinutes: 20 * $0, likelyMinutes: 30 * $0, highMinutes: 60 * $0)
        }
        let sum = ThreePointSum(parts)
        var dice = SplitMix64(seed: 7)
        // Each part as the sum of twelve even draws, which is all but normal, with its own mean and deviation.
        let tries = 20_000
        let inside = (1...tries).count { _ in
            let drawn = parts.reduce(0.0) { total, part in
                let even = (1...12).reduce(0.0) { sum, _ in sum + Double.random(in: 0..<1, using: &dice) } - 6
                let mean = Double(part.lowMinutes + 4 * part.likelyMinutes + part.highMinutes) / 6
                return total + mean + even * Double(part.highMinutes - part.lowMinutes) / 6
            }
            return (Double(sum.lowMinutes)...Double(sum.highMinutes)).contains(drawn)
        }
        #expect((0.89...0.91).contains(Double(inside) / Double(tries)))
    }
}
