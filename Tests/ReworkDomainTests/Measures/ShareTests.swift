import ReworkDomain
import Testing

/// Rule 2's interval: Wilson's, against values worked out by hand from his formula.
struct ShareTests {
    @Test(
        "rule 2: the interval of a share is Wilson's",
        arguments: [
            (95, 100, 0.8882, 0.9785), (10, 10, 0.7225, 1.0), (0, 10, 0.0, 0.2775), (1, 2, 0.0945, 0.9055),
            (19, 20, 0.7639, 0.9911),
        ])
    func wilson(_ part: Int, _ whole: Int, _ low: Double, _ high: Double) throws {
        let interval = try #require(Share(part, of: whole).interval)
        #expect(abs(interval.lowerBound - low) < 0.00006)
        #expect(abs(interval.upperBound - high) < 0.00006)
    }

    @Test("of nothing there is no share")
    func nothing() {
        #expect(Share(0, of: 0).value == nil)
        #expect(Share(0, of: 0).interval == nil)
    }

    @Test("the share lies in its interval, which narrows as there is more to tell from")
    func narrows() throws {
        for whole in stride(from: 10, through: 1_000, by: 10) {
            for part in [0, whole / 3, whole / 2, whole] {
                let share = Share(part, of: whole)
                let interval = try #require(share.interval)
                #expect(interval.contains(try #require(share.value)))
                #expect(interval.lowerBound >= 0 && interval.upperBound <= 1)
                let more = try #require(Share(part * 4, of: whole * 4).interval)
                #expect(more.upperBound - more.lowerBound < interval.upperBound - interval.lowerBound)
            }
        }
    }
}
