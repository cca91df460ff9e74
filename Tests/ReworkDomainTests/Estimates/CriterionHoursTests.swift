import ReworkDomain
import TestSupport
import Testing

struct CriterionHoursTests {
    static let point = ThreePoint(lowMinutes: 60, likelyMinutes: 120, highMinutes: 240)

    private func faults(_ hours: [ThreePoint], _ outline: SpecOutline) -> [Fault] {
        do {
            _ = try CriterionHours.matched(hours, with: outline)
            return []
        } catch {
            return error.faults
        }
    }

    @Test("hours are told in the order of the draft's criteria, each by its id and its words")
    func matched() throws {
        let other = ThreePoint(lowMinutes: 1, likelyMinutes: 2, highMinutes: 3)
        let found = try CriterionHours.matched([CriterionHoursTests.point, other], with: .complete([3, 1]))
        #expect(found.map(\.criterion) == [CriterionID(3), CriterionID(1)])
        #expect(found.map(\.text) == ["Звіт показує 3 рядків", "Звіт показує 1 рядків"])
        #expect(found.map(\.hours) == [CriterionHoursTests.point, other])
    }

    @Test("a criterion without hours, and hours without a criterion, are told by their places")
    func counts() {
        let point = CriterionHoursTests.point
        #expect(faults([point], .complete([1, 2])) == [Fault("/criteria/1/likelyMinutes", .missing)])
        #expect(faults([point, point], .complete([1])) == [Fault("/criteria/1", .unknown)])
        #expect(faults([], .complete([])) == [Fault("/criteria", .noCriteria)])
    }

    @Test("an id that stands twice, and a criterion without words, are refused")
    func unclear() {
        let point = CriterionHoursTests.point
        #expect(faults([point, point], .complete([1, 1])).map(\.code) == [.duplicateCriterion])
        var outline = SpecOutline.complete([1])
        outline.criteria.append(SpecOutline.Item(id: nil, text: "", line: 30))
        #expect(faults([point, point], outline).map(\.code) == [.emptyCriterion])
    }

    @Test("the expected hours by criterion add up to the mean of the whole, whatever is rounded")
    func expected() {
        var dice = SplitMix64(seed: 3)
        for _ in 1...200 {
            let parts = (1...Int.random(in: 1...9, using: &dice)).map { number in
                let low = Int.random(in: 0...90, using: &dice)
                let likely = low + Int.random(in: 0...90, using: &dice)
                let high = likely + Int.random(in: 0...90, using: &dice)
                return CriterionHours(
                    criterion: CriterionID(number), text: "п",
                    hours: ThreePoint(lowMinutes: low, likelyMinutes: likely, highMinutes: high))
            }
            let expected = CriterionHours.expected(parts)
            #expect(expected.reduce(0, +) == ThreePointSum(parts.map(\.hours)).meanMinutes)
            #expect(expected.allSatisfy { $0 >= 0 })
        }
    }

    @Test("an offer's likely hours are not below the sum of its criteria, and each criterion's ascend")
    func offer() {
        func codes(_ change: (inout EstimateOffer) -> Void) -> [String] {
            do {
                _ = try EstimateOffer.fair.with(change).checked(today: .on("2026-11-02"))
                return []
            } catch {
                return error.faults.map { "\($0.pointer) \($0.code)" }
            }
        }
        func parts(_ points: (Int, Int, Int)...) -> [CriterionHours] {
            points.enumerated().map { index, point in
                CriterionHours(
                    criterion: CriterionID(index + 1), text: "п",
                    hours: ThreePoint(lowMinutes: point.0, likelyMinutes: point.1, highMinutes: point.2))
            }
        }
        // A fair offer has 720 likely minutes.
        #expect(codes { $0.criteria = parts((300, 360, 420), (300, 360, 420)) } == [])
        #expect(codes { $0.criteria = parts((0, 0, 0), (300, 360, 420)) } == [])
        #expect(codes { $0.criteria = parts((300, 361, 420), (300, 361, 420)) } == ["/likelyMinutes belowCriteria"])
        #expect(
            codes { $0.criteria = parts((3, 2, 1)) } == [
                "/criteria/0/likelyMinutes notAscending", "/criteria/0/highMinutes notAscending",
            ])
        #expect(
            codes { $0.criteria = parts((-1, 2, 200_000)) } == [
                "/criteria/0/lowMinutes tooSmall", "/criteria/0/highMinutes tooLarge",
            ])
        #expect(codes { $0.criteria = [] } == ["/criteria noCriteria"])
    }
}
