import Foundation
import ReworkDomain
import Testing

struct MomentTests {
    @Test(
        "a moment is a whole second: what is below is dropped, before 1970 too",
        arguments: [
            (1_000, 1_000), (1_999, 1_000), (0, 0), (999, 0), (-1, -1_000), (-1_000, -1_000), (-1_001, -2_000),
        ])
    func whole(_ given: Int64, _ kept: Int64) {
        #expect(Moment(milliseconds: given).milliseconds == kept)
        #expect(Moment(milliseconds: given).seconds == kept / 1_000)
    }

    @Test("seconds are added and counted both ways")
    func arithmetic() {
        let moment = Moment(seconds: 100)
        #expect(moment.adding(seconds: 50) == Moment(seconds: 150))
        #expect(moment.adding(seconds: -200).seconds == -100)
        #expect(moment.seconds(to: Moment(seconds: 40)) == -60)
        #expect(Moment(seconds: 40) < moment)
    }

    @Test("a moment is written as its milliseconds")
    func coded() throws {
        let data = try JSONEncoder().encode([Moment(seconds: 1_793_606_400)])
        #expect(String(decoding: data, as: UTF8.self) == "[1793606400000]")
        #expect(try JSONDecoder().decode([Moment].self, from: data) == [Moment(seconds: 1_793_606_400)])
    }
}
