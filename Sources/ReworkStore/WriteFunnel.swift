import GRDB
import Synchronization

/// Lets waiting writers share a commit: each has a savepoint, so that one refused does not roll back its neighbours, and
/// each is answered only after the commit it took part in is on the disk.
final class WriteFunnel: Sendable {
    /// `run` works in an open savepoint and keeps its result; `settle` works behind everybody's savepoints when that went
    /// well; `finish` answers with the result, or with the commit's failure.
    private struct Job: Sendable {
        let run: @Sendable (Database) throws -> Void
        let settle: @Sendable (Database) throws -> Void
        /// Whether it may be written on a full disk, into the room that the ballast left.
        let mayUseBallast: Bool
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isDraining = false
        var isStopped = false
        var handler: (@Sendable () -> Void)?
    }

    private let pool: DatabasePool
    private let ballast: Ballast
    private let heads: Heads
    private let state = Mutex(State())
    /// A commit takes at most so many writers, so that nobody waits for a crowd: while some are written, others are made
    /// ready. The more share one, the fewer pages are written for each: the log gets a page once a commit.
    private static let share = 16

    /// - Parameter heads: told what comes to nothing.
    init(pool: DatabasePool, ballast: Ballast, heads: Heads) {
        self.heads = heads
        self.pool = pool
        self.ballast = ballast
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    func onStop(_ handler: @escaping @Sendable () -> Void) {
        state.withLock { $0.handler = handler }
    }

    /// Runs `work` inside the next commit. - Throws: what `work` throws, or `StoreError` when the commit fails.
    /// - Parameters:
    ///   - mayUseBallast: for the little that must be possible on a full disk too.
    ///   - behind: done in the same transaction, when `work` went well and no savepoint is open any more. It can't be
    ///     undone alone: what it throws fails the whole commit.
    func write<Value: Sendable>(
        mayUseBallast: Bool = false, _ work: @escaping @Sendable (Database) throws -> Value,
        behind: @escaping @Sendable (Database) throws -> Void = { _ in }
    ) async throws -> Value {
        let heads = self.heads
        return try await withCheckedThrowingContinuation { continuation in
            let kept = Mutex<Result<Value, any Error>?>(nil)
            let run: @Sendable (Database) throws -> Void = { db in
                let result = Result { try heads.attempt { try WriteFunnel.inSavepoint(db, work) } }
                kept.withLock { $0 = result }
                if case .failure(let error) = result, WriteFunnel.concernsAll(error, db) { throw error }
            }
            let settle: @Sendable (Database) throws -> Void = { db in
                if case .success = kept.withLock({ $0 }) { try behind(db) }
            }
            enqueue(
                Job(run: run, settle: settle, mayUseBallast: mayUseBallast) { failure in
                    let result = kept.withLock { $0 } ?? .failure(StoreError.stopped)
                    continuation.resume(with: failure.map { .failure($0) } ?? result)
                })
        }
    }

    private func enqueue(_ job: Job) {
        let (mustDrain, isStopped) = state.withLock { state -> (Bool, Bool) in
            guard !state.isStopped else { return (false, true) }
            state.waiting.append(job)
            defer { state.isDraining = true }
            return (!state.isDraining, false)
        }
        if isStopped { return job.finish(StoreError.stopped) }
        if mustDrain { pool.asyncWriteWithoutTransaction { db in self.drain(db) } }
    }

    private func drain(_ db: Database) {
        while true {
            let batch = state.withLock { state -> [Job] in
                let batch = Array(state.waiting.prefix(WriteFunnel.share))
                state.waiting.removeFirst(batch.count)
                if batch.isEmpty { state.isDraining = false }
                return batch
            }
            if batch.isEmpty { return }
            commit(batch, db)
        }
    }

    private func commit(_ batch: [Job], _ db: Database) {
        let hasRoom = ballast.hold()
        let taken = hasRoom ? batch : batch.filter(\.mayUseBallast)
        if !hasRoom { finish(batch.filter { !$0.mayUseBallast }, StoreError.diskFull) }
        let failure = attempt(taken, db)
        guard hasRoom, failure as? StoreError == .diskFull else { return finish(taken, failure) }
        ballast.release()
        finish(taken.filter { !$0.mayUseBallast }, failure)
        let essential = taken.filter(\.mayUseBallast)
        finish(essential, attempt(essential, db))
        // The log's room is worth more than its order: what it holds goes into the database.
        _ = try? db.checkpoint(.truncate)
    }

    private func finish(_ jobs: [Job], _ failure: (any Error)?) {
        for job in jobs { job.finish(failure) }
    }

    /// One transaction of all of them. - Returns: why none of it was written; nil when it is on the disk.
    private func attempt(_ jobs: [Job], _ db: Database) -> (any Error)? {
        if isStopped { return StoreError.stopped }
        if jobs.isEmpty { return nil }
        do {
            try db.inTransaction(.immediate) {
                for job in jobs {
                    try job.run(db)
                    // A full disk rolls the whole transaction back.
                    guard db.isInsideTransaction else { throw StoreError.diskFull }
                }
                for job in jobs { try job.settle(db) }
                return .commit
            }
            return nil
        } catch {
            heads.forget()
            return told(error, db)
        }
    }

    private func told(_ error: any Error, _ db: Database) -> any Error {
        switch WriteFailure(error, db) {
        case .fatal:
            stop()
            return StoreError.stopped
        case .diskFull: return StoreError.diskFull
        case .diskReadOnly: return StoreError.diskReadOnly
        case .other: return error
        }
    }

    /// Takes no more writes.
    private func stop() {
        let handler = state.withLock { state -> (@Sendable () -> Void)? in
            guard !state.isStopped else { return nil }
            state.isStopped = true
            return state.handler
        }
        handler?()
    }

    /// Whether a failure is more than the one action's own.
    private static func concernsAll(_ error: any Error, _ db: Database) -> Bool {
        switch WriteFailure(error, db) {
        case .fatal, .diskFull, .diskReadOnly: true
        case .other: false
        }
    }

    /// GRDB's own savepoints compile their statements each time; these are compiled once.
    private static func inSavepoint<Value>(
        _ db: Database, _ work: (Database) throws -> Value
    ) throws -> Value {
        try db.cachedStatement(sql: "SAVEPOINT job").execute()
        do {
            let value = try work(db)
            try db.cachedStatement(sql: "RELEASE job").execute()
            return value
        } catch {
            // Where the whole transaction was rolled back, there is no savepoint any more.
            if db.isInsideTransaction {
                try db.execute(sql: "ROLLBACK TO job; RELEASE job")
            }
            throw error
        }
    }
}
