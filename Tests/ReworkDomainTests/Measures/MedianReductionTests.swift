import ReworkDomain
import TestSupport
import Testing

/// Rule 21: 1 − median(individual) ÷ median(paid), with an interval that says how sure it is.
struct MedianReductionTests {
    @Test("rule 21: the reduction is one less the ratio of medians")
    func value() throws {
        let found = try #require(MedianReduction([10, 20, 30], than: [40, 60, 100, 80], least: 3, seed: 1))
        #expect(found.median == 20 && found.otherMedian == 70)
        #expect(abs(found.value - (1 - 20.0 / 70)) < 1e-12)
        #expect(found.count == 3 && found.otherCount == 4)
    }

    @Test("rule 21: slower support is told as less than nothing")
    func slower() throws {
        let found = try #require(MedianReduction([30, 30, 30], than: [20, 20, 20], least: 3, seed: 1))
        #expect(found.value == -0.5)
        #expect(found.interval == -0.5 ... -0.5, "samples without spread leave no doubt")
    }

    @Test("fewer than the least of either, or nothing to compare with, tells nothing")
    func tooFew() {
        let many = Array(1...30)
        #expect(MedianReduction([1, 2], than: many, least: 3, seed: 1) == nil)
        #expect(MedianReduction(many, than: [1, 2], least: 3, seed: 1) == nil)
        #expect(MedianReduction([], than: [], least: 0, seed: 1) == nil)
        #expect(MedianReduction(many, than: [0, 0, 0], least: 3, seed: 1) == nil)
    }

    @Test("the same samples and seed give the same interval, in whatever order they came")
    func seeded() throws {
        var source = SplitMix64(seed: 7)
        let (one, other) = (Array(1...40).shuffled(using: &source), Array(20...90).shuffled(using: &source))
        let found = MedianReduction(one, than: other, least: 10, seed: 3)
        #expect(found == MedianReduction(one.sorted(), than: other.sorted(), least: 10, seed: 3))
        #expect(found?.interval != MedianReduction(one, than: other, least: 10, seed: 4)?.interval)
    }

    @Test("drawn anew from one distribution, the true reduction lies in about nineteen intervals of twenty")
    func covers() throws {
        var source = SplitMix64(seed: 11)
        var covered = 0
        for seed in 0..<60 {
            let individual = (0..<60).map { _ in Int.random(in: 0...400, using: &source) }
            let paid = (0..<60).map { _ in Int.random(in: 0...1_000, using: &source) }
            let found = try #require(MedianReduction(individual, than: paid, least: 10, seed: UInt64(seed)))
            if found.interval.contains(0.6) { covered += 1 }
        }
        #expect(covered >= 52, "\(covered) of 60")
    }
}
