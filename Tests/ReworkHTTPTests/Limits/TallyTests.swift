import ReworkDomain
import TestSupport
import Testing

@testable import ReworkHTTP

struct TallyTests {
    @Test("ten a minute: the eleventh is told how long to wait, and is let in then")
    func tenAMinute() {
        var tally = Tally<String>(Allowance(10, inSeconds: 60))
        for second in 0..<10 { #expect(tally.wait("a", at: .start.adding(seconds: second)) == nil) }
        #expect(tally.wait("a", at: .start.adding(seconds: 10)) == 50)
        #expect(tally.wait("a", at: .start.adding(seconds: 59)) == 1)
        #expect(tally.wait("a", at: .start.adding(seconds: 60)) == nil)
    }

    @Test("what is refused does not lengthen the wait")
    func refused() {
        var tally = Tally<String>(Allowance(1, inSeconds: 60))
        #expect(tally.wait("a", at: .start) == nil)
        for _ in 0..<100 { #expect(tally.wait("a", at: .start.adding(seconds: 30)) == 30) }
        #expect(tally.wait("a", at: .start.adding(seconds: 60)) == nil)
    }

    @Test("askers do not pay for each other")
    func others() {
        var tally = Tally<String>(Allowance(1, inSeconds: 60))
        #expect(tally.wait("a", at: .start) == nil)
        #expect(tally.wait("b", at: .start) == nil)
        #expect(tally.wait("a", at: .start) == 60)
    }

    @Test("however many ask, memory is bounded, and the latest are remembered")
    func bound() {
        var tally = Tally<Int>(Allowance(1, inSeconds: 60), bound: 100)
        for asker in 0..<10_000 {
            #expect(tally.wait(asker, at: .start.adding(seconds: asker / 200)) == nil)
            #expect(tally.count <= 100)
        }
        #expect(tally.wait(9_999, at: .start.adding(seconds: 49)) != nil)
    }

    @Test("a clock set back does not lock anybody out")
    func clock() {
        var tally = Tally<String>(Allowance(1, inSeconds: 60))
        #expect(tally.wait("a", at: .start) == nil)
        #expect(tally.wait("a", at: .start.adding(seconds: -3_600)) == nil)
    }
}
