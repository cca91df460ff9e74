import Foundation

/// One thread of its own for slow work, one job after another, with a bounded queue before it.
///
/// Swift's tasks share a thread for each core: work of many milliseconds among them makes every request wait.
package final class Lane: Sendable {
    /// As many jobs wait as may. Worth another try after that many seconds.
    package struct Busy: Error, Equatable {
        package let retryAfterSeconds: Int

        package init(retryAfterSeconds: Int) {
            self.retryAfterSeconds = retryAfterSeconds
        }
    }

    /// The lane has been shut down.
    package struct Stopped: Error {
        package init() {}
    }

    private let queue: LaneQueue

    /// - Parameters:
    ///   - name: the thread's name, for those who look at the process.
    ///   - waiting: how many jobs may wait besides the one under way.
    ///   - retryAfterSeconds: what `Busy` tells.
    package init(name: String, waiting: Int, retryAfterSeconds: Int) {
        let queue = LaneQueue(bound: waiting, retryAfterSeconds: retryAfterSeconds)
        self.queue = queue
        Thread.detachNewThread {
            Thread.current.name = name
            while let job = queue.next() { job.run() }
        }
    }

    deinit {
        queue.close()
    }

    /// Does the work on the lane's thread, after all that was asked before.
    /// - Throws: `Busy` at once when the queue is full, `Stopped` after a shutdown, else what the work throws.
    package func run<Value: Sendable>(_ work: @escaping @Sendable () throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let job = LaneQueue.Job(
                run: { continuation.resume(with: Result(catching: work)) },
                refuse: { continuation.resume(throwing: $0) })
            queue.add(job)
        }
    }

    /// Jobs that wait now, without the one under way.
    package var waiting: Int { queue.count }

    /// Takes no more work. The job under way ends as it would; those that wait throw `Stopped`.
    package func shutDown() {
        queue.close()
    }
}
