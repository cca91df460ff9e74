import ReworkDomain
import TestSupport
import Testing

@testable import ReworkHTTP

/// After 10 failures of a login, a growing delay up to 10 minutes; never a lock that an attacker can hold.
struct SignInDelaysTests {
    /// `count` tries that fail, each made as soon as it may be. - Returns: the waits before each.
    private func fail(
        _ count: Int, _ delays: inout SignInDelays, _ login: String = "helena", from address: String = "10.0.0.1",
        at now: inout Moment
    ) -> [Int] {
        (0..<count).map { _ in
            guard let seconds = delays.wait(login, from: address, at: now) else { return 0 }
            now = now.adding(seconds: seconds)
            #expect(delays.wait(login, from: address, at: now) == nil, "whoever waited is heard")
            return seconds
        }
    }

    @Test("ten failures cost nothing; then the wait grows, to ten minutes at most")
    func growing() {
        var delays = SignInDelays(SignInPatience())
        var now = Moment.start
        let waits = fail(25, &delays, at: &now)
        #expect(waits.prefix(10).allSatisfy { $0 == 0 })
        let grown = waits.dropFirst(10)
        #expect(grown.allSatisfy { $0 > 0 && $0 <= 600 })
        #expect(zip(grown, grown.dropFirst()).allSatisfy { $0 < $1 || ($0 == 600 && $1 == 600) })
        #expect(grown.last == 600)
    }

    @Test("many tries at the same moment are no way round")
    func atOnce() {
        var delays = SignInDelays(SignInPatience())
        let waits = (0..<50).map { delays.wait("helena", from: "10.0.0.\($0)", at: .start) }
        #expect(waits.prefix(10).allSatisfy { $0 == nil } && waits.dropFirst(10).allSatisfy { $0 != nil })
    }

    @Test("nobody can hold a login shut: whoever waited as told is heard, whatever an attacker does meanwhile")
    func held() throws {
        var delays = SignInDelays(SignInPatience())
        var now = Moment.start
        _ = fail(20, &delays, at: &now)
        let wait = delays.wait("helena", from: "192.0.2.7", at: now)
        let told = try #require(wait)
        let due = now.adding(seconds: told)
        // From a new address each second; one is always first when the wait is over.
        for second in 1...told {
            _ = delays.wait("helena", from: "10.1.\(second / 250).\(second % 250)", at: now.adding(seconds: second))
        }
        #expect(delays.wait("helena", from: "192.0.2.7", at: due) == nil)
    }

    @Test("asking before the time does not lengthen the wait")
    func impatient() throws {
        var delays = SignInDelays(SignInPatience())
        var now = Moment.start
        _ = fail(14, &delays, at: &now)
        let wait = delays.wait("helena", from: "a", at: now)
        let told = try #require(wait)
        for second in 0..<told { #expect(delays.wait("helena", from: "a", at: now.adding(seconds: second)) != nil) }
        #expect(delays.wait("helena", from: "a", at: now.adding(seconds: told)) == nil)
    }

    @Test("the right password wipes the failures out; a try that was not looked at is not held against the login")
    func forgiven() {
        var delays = SignInDelays(SignInPatience())
        var now = Moment.start
        _ = fail(9, &delays, at: &now)
        #expect(delays.wait("helena", from: "a", at: now) == nil)
        delays.withdrawn("helena")
        #expect(delays.wait("helena", from: "a", at: now) == nil)
        delays.succeeded("helena")
        #expect(fail(10, &delays, at: &now).allSatisfy { $0 == 0 })
    }

    @Test("logins do not pay for each other, and memory is bounded")
    func bound() {
        var delays = SignInDelays(SignInPatience(), bound: 100)
        var now = Moment.start
        _ = fail(12, &delays, at: &now)
        for number in 0..<5_000 {
            #expect(delays.wait("login \(number)", from: "a", at: now.adding(seconds: 1)) == nil)
            #expect(delays.count <= 100)
        }
    }

    @Test("an hour without a failure and all is forgotten")
    func memory() {
        var delays = SignInDelays(SignInPatience())
        var now = Moment.start
        _ = fail(15, &delays, at: &now)
        now = now.adding(seconds: 3_600 + 600)
        #expect(fail(10, &delays, at: &now).allSatisfy { $0 == 0 })
    }
}
