import Foundation
import Testing

@testable import ReworkSecrets

@Suite(.timeLimit(.minutes(1)))
struct PasswordLaneTests {
    private let lane = PasswordLane(cost: .least)

    @Test("a password fits its own hash and no other")
    func fits() async throws {
        let hash = try await lane.hash("правильний кінь батарея")
        #expect(hash.hasPrefix("$argon2id$"))
        #expect(try await lane.verify("правильний кінь батарея", against: hash))
        #expect(try await !lane.verify("правильний кінь батареї", against: hash))
        #expect(try await !lane.verify("", against: hash))
    }

    @Test("the same password never has the same hash twice")
    func salted() async throws {
        #expect(try await lane.hash("a long enough one") != lane.hash("a long enough one"))
    }

    @Test("a password fits however the keyboard composes its letters")
    func composed() async throws {
        let hash = try await lane.hash("па\u{0456}\u{0308}та \u{0439}")
        #expect(try await lane.verify("па\u{0457}та \u{0438}\u{0306}", against: hash))
    }

    @Test("passwords that differ only after a NUL differ")
    func zeroByte() async throws {
        let hash = try await lane.hash("before\u{0}after")
        #expect(try await !lane.verify("before\u{0}other", against: hash))
        #expect(try await !lane.verify("before", against: hash))
    }

    @Test("the standard cost is three passes over 64 MiB, and the hash says so")
    func standardCost() async throws {
        let hash = try await PasswordLane().hash("a long enough one")
        #expect(hash.hasPrefix("$argon2id$v=19$m=65536,t=3,p=1$"))
    }

    @Test("a text that is no hash fits no password")
    func damagedHash() async throws {
        for stored in ["", "plain", "$argon2id$", "$2b$10$abcdefghijklmnopqrstuv"] {
            #expect(try await !lane.verify("plain", against: stored))
        }
    }

    @Test("someone unknown is refused, after a hash of the very cost of someone known")
    func unknown() async throws {
        let cost = PasswordCost(passes: 2, kibibytes: 1024)
        let known = try await PasswordLane(cost: cost).hash("a long enough one")
        func parameters(_ hash: String) -> [Substring] { Array(hash.split(separator: "$").prefix(3)) }
        #expect(parameters(PasswordHash.unmatchable(cost: cost)) == parameters(known))
        #expect(try await !PasswordLane(cost: cost).verify("a long enough one", against: nil))
    }

    @Test("someone unknown waits in the same queue, and is refused past its bound")
    func unknownWaitsToo() async throws {
        let held = try await HeldLane(waiting: 1)
        let passwords = PasswordLane(lane: held.lane, cost: .least)
        async let first = passwords.verify("anything", against: nil)
        try await held.waits(1)
        await #expect(throws: PasswordLane.Busy(retryAfterSeconds: 7)) {
            try await passwords.verify("anything", against: nil)
        }
        held.letGo()
        #expect(try await !first)
    }

    @Test("after a shutdown no password is hashed")
    func shutdown() async throws {
        let passwords = PasswordLane(cost: .least)
        passwords.shutDown()
        await #expect(throws: PasswordLane.Stopped.self) { try await passwords.hash("a long enough one") }
    }

    @Test("passwords that wait take none of the threads that requests run on")
    func poolStaysFree() async throws {
        let held = try await HeldLane(waiting: 32)
        let passwords = PasswordLane(lane: held.lane, cost: .least)
        try await withThrowingTaskGroup { group in
            for _ in 0..<32 { group.addTask { try await passwords.hash("a long enough one") } }
            try await held.waits(32)
            // More waits than there are threads: had each taken one, no request would end before the lane is let go.
            await withTaskGroup { requests in
                for _ in 0..<200 { requests.addTask { await Task.yield() } }
            }
            #expect(held.lane.waiting == 32)
            held.letGo()
            #expect(try await group.reduce(into: Set<String>()) { $0.insert($1) }.count == 32)
        }
    }
}
