import Foundation

/// What waits before a lane. Every job that was added is either run or refused, once.
final class LaneQueue: @unchecked Sendable {
    struct Job: Sendable {
        let run: @Sendable () -> Void
        let refuse: @Sendable (any Error) -> Void
    }

    private let bound: Int
    private let retryAfterSeconds: Int

    // All below is touched only while `condition` is held, which makes the class Sendable.
    private let condition = NSCondition()
    private var jobs: [Job] = []
    private var isRunning = false
    private var isClosed = false

    init(bound: Int, retryAfterSeconds: Int) {
        self.bound = bound
        self.retryAfterSeconds = retryAfterSeconds
    }

    var count: Int {
        condition.withLock { jobs.count }
    }

    func add(_ job: Job) {
        let refusal: (any Error)? = condition.withLock {
            if isClosed { return Lane.Stopped() }
            // An idle lane takes a job at once, whatever the bound.
            if isRunning || !jobs.isEmpty, jobs.count >= bound {
                return Lane.Busy(retryAfterSeconds: retryAfterSeconds)
            }
            jobs.append(job)
            condition.signal()
            return nil
        }
        if let refusal { job.refuse(refusal) }
    }

    /// The job to do next, waiting for one; nil once closed. Asking says that the one before is done.
    func next() -> Job? {
        condition.withLock {
            isRunning = false
            while jobs.isEmpty, !isClosed { condition.wait() }
            guard !isClosed else { return nil }
            isRunning = true
            return jobs.removeFirst()
        }
    }

    func close() {
        let refused = condition.withLock {
            isClosed = true
            defer { jobs = [] }
            condition.signal()
            return jobs
        }
        for job in refused { job.refuse(Lane.Stopped()) }
    }
}
