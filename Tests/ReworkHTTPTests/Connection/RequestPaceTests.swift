import NIOCore
import Testing

@testable import ReworkHTTP

struct RequestPaceTests {
    private let start = NIODeadline.uptimeNanoseconds(1_000_000_000)
    private let settings = RequestPace.Settings(seconds: 10, bytesPerSecond: 16_384)

    private func after(_ seconds: Int64) -> NIODeadline { start + .seconds(seconds) }

    @Test("a new connection has ten seconds for its first byte, and ten more for the request")
    func fresh() {
        var pace = RequestPace(settings, at: start)
        #expect(pace.deadline == after(10))
        #expect(!pace.hasBegun)
        pace.arrived(1, at: after(9))
        #expect(pace.hasBegun)
        #expect(pace.deadline == after(19))
    }

    @Test("a byte a second buys nothing")
    func trickle() throws {
        var pace = RequestPace(settings, at: start)
        for second in 0...9 { pace.arrived(1, at: after(Int64(second))) }
        let deadline = try #require(pace.deadline)
        #expect(deadline >= after(10) && deadline < after(10) + .milliseconds(10))
    }

    @Test("a large file may take its time at 16 KiB a second")
    func large() {
        var pace = RequestPace(settings, at: start)
        for second in 0..<1_600 { pace.arrived(16_384, at: after(Int64(second))) }
        #expect(pace.deadline == after(1_610))
    }

    @Test("between requests nothing runs; the next request begins anew")
    func next() {
        var pace = RequestPace(settings, at: start)
        pace.arrived(500_000, at: start)
        pace.ended()
        #expect(pace.deadline == nil)
        pace.arrived(1, at: after(60))
        #expect(pace.deadline == after(70))
    }
}
