import Foundation
import ReworkSecrets
import Testing

@Suite(.timeLimit(.minutes(1)))
struct LaneTests {
    @Test("jobs are done one at a time, in the order they came")
    func order() async throws {
        let held = try await HeldLane(waiting: 20)
        let done = Notes()
        try await withThrowingTaskGroup { group in
            for number in 1...20 {
                group.addTask { try await held.lane.run { done.add("\(number)") } }
                try await held.waits(number)
            }
            held.letGo()
            try await group.waitForAll()
        }
        #expect(done.all == (1...20).map(String.init))
    }

    @Test("all jobs share one thread")
    func oneThread() async throws {
        let lane = Lane(name: "measured", waiting: 10, retryAfterSeconds: 1)
        var threads: Set<ObjectIdentifier> = []
        for _ in 0..<10 { threads.insert(try await lane.run { ObjectIdentifier(Thread.current) }) }
        #expect(threads.count == 1)
    }

    @Test("past the bound a job is refused at once, with the seconds to wait; those before it are served")
    func bound() async throws {
        let held = try await HeldLane(waiting: 2)
        async let first = held.lane.run { 1 }
        async let second = held.lane.run { 2 }
        try await held.waits(2)
        await #expect(throws: Lane.Busy(retryAfterSeconds: 7)) { try await held.lane.run { 3 } }
        #expect(held.lane.waiting == 2)
        held.letGo()
        #expect(try await first + second == 3)
        #expect(try await held.lane.run { 4 } == 4)
    }

    @Test("what the work throws reaches the one who asked, and the lane goes on")
    func failure() async throws {
        struct Broken: Error {}
        let lane = Lane(name: "failing", waiting: 1, retryAfterSeconds: 1)
        await #expect(throws: Broken.self) { try await lane.run { throw Broken() } }
        #expect(try await lane.run { "next" } == "next")
    }

    @Test("a shutdown ends the job under way, refuses those that wait and all that come")
    func shutdown() async throws {
        let held = try await HeldLane(waiting: 2)
        let waiting = Task { try await held.lane.run { 1 } }
        try await held.waits(1)
        held.lane.shutDown()
        await #expect(throws: Lane.Stopped.self) { try await waiting.value }
        await #expect(throws: Lane.Stopped.self) { try await held.lane.run { 2 } }
        held.lane.shutDown()
        held.letGo()
    }

    @Test("its thread does not keep a lane that nobody else holds")
    func released() async throws {
        weak var watched: Lane?
        do {
            let lane = Lane(name: "short", waiting: 1, retryAfterSeconds: 1)
            watched = lane
            #expect(try await lane.run { 1 } == 1)
        }
        #expect(watched == nil)
    }
}
