import ReworkDomain
import TestSupport
import Testing

struct EstimateComparisonTests {
    private static let ours = ID<Client>(1)

    private func work(_ number: Int64, _ likely: Int, _ spent: Int, of client: Int64 = 2) -> EstimatedWork {
        EstimatedWork(
            rework: ID(number), client: ID(client), likelyMinutes: likely, spentMinutes: spent, criteria: 3)
    }

    private func comparison(_ works: [EstimatedWork], likely: Int = 600) -> EstimateComparison {
        EstimateComparison(of: likely, for: EstimateComparisonTests.ours, among: works)
    }

    @Test("similar is half to twice as much, both ends with it")
    func window() {
        let found = comparison([work(1, 299, 1), work(2, 300, 1), work(3, 1_200, 1), work(4, 1_201, 1)])
        #expect(Set(found.works.map(\.rework)) == [ID(2), ID(3)])
        #expect(EstimateComparison.window(of: 601) == 301...1_202)
    }

    @Test("the same client's come first, then the nearest by the ratio of hours; of equally near ones the newer")
    func order() {
        let found = comparison([
            work(1, 500, 1), work(2, 700, 1), work(3, 600, 1), work(4, 1_100, 1, of: 1), work(5, 500, 1),
        ])
        // 700/600 = 1.167 is nearer than 600/500 = 1.2.
        #expect(found.works.map(\.rework.number) == [4, 3, 2, 5, 1])
        #expect(found.ownWorks == 1)
    }

    @Test("at most twelve are looked at")
    func most() {
        #expect(
            comparison((1...40).map { work($0, 600, 600) }).works.map(\.rework.number) == Array((29...40).reversed()))
    }

    @Test("below five it is too little to tell")
    func few() {
        #expect(comparison((1...4).map { work($0, 600, 900) }).outcome == nil)
        #expect(comparison([]).outcome == nil)
        #expect(comparison((1...5).map { work($0, 600, 900) }).outcome?.median == 1_500)
    }

    @Test("five works at 80, 100, 110, 150 and 200 %: 110 in the middle, the middle half from 100 to 150")
    func outcome() throws {
        let works = [(1, 480), (2, 600), (3, 660), (4, 900), (5, 1_200)].map { work($0.0, 600, $0.1) }
        let outcome = try #require(comparison(works).outcome)
        #expect([outcome.lower, outcome.median, outcome.upper] == [1_000, 1_100, 1_500])
        #expect([outcome.lowerMinutes, outcome.medianMinutes, outcome.upperMinutes] == [600, 660, 900])
    }

    @Test("between two works the quarter lies in proportion: of 100, 200 … 600 % at 225, 350 and 475")
    func between() throws {
        let outcome = try #require(comparison((1...6).map { work($0, 600, Int($0) * 600) }).outcome)
        #expect([outcome.lower, outcome.median, outcome.upper] == [2_250, 3_500, 4_750])
    }

    @Test("only an accepted rework tells how an estimate came out")
    func accepted() throws {
        for stage in Stage.allCases where stage != .accepted {
            #expect(try Story.at(stage).rework.estimatedWork == nil)
        }
        let work = try #require(try Story.at(.accepted).rework.estimatedWork)
        #expect(work.likelyMinutes == EstimateOffer.fair.likelyMinutes)
        #expect(work.criteria == 2)
    }
}
