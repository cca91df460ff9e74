import GRDB
import Synchronization

/// Lets waiting writers share a commit: one refused does not roll back its neighbours, and each is answered only after the
/// commit it took part in is on the disk.
///
/// Nearly everybody who is refused is so before writing anything, so at first nobody has a savepoint. When one fails
/// behind its first change, the transaction is rolled back and all of them are run again, each in a savepoint of its own.
final class WriteFunnel: Sendable {
    /// `run` works and keeps its result; `settle` works behind everybody's work when that went well; `finish` answers with
    /// the result, or with the commit's failure.
    private struct Job: Sendable {
        let run: @Sendable (Database, Footing) throws -> Void
        let settle: @Sendable (Database) throws -> Void
        /// Whether it may be written on a full disk, into the room that the ballast left.
        let mayUseBallast: Bool
        let finish: @Sendable ((any Error)?) -> Void
    }

    /// What a job can fall back on.
    private enum Footing {
        case transaction, savepoint
    }

    /// A job failed that had changed something, without a savepoint.
    private struct Unsettled: Error {}

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

    /// Runs `work` inside the next commit, perhaps twice.
    /// - Throws: what `work` throws, or `StoreError` when the commit fails.
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
            let run: @Sendable (Database, Footing) throws -> Void = { db, footing in
                let result = Result { try heads.attempt { try WriteFunnel.on(footing, db, work) } }
                if case .failure(let error) = result, error is Unsettled { throw error }
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
            let first = take(upTo: WriteFunnel.share)
            if !first.isEmpty {
                commit(first, db)
            } else if isDone() {
                return
            }
        }
    }

    private func take(upTo count: Int) -> [Job] {
        state.withLock { state in
            let taken = Array(state.waiting.prefix(count))
            state.waiting.removeFirst(taken.count)
            return taken
        }
    }

    /// Whether nobody waits any more: whoever comes next has to begin anew.
    private func isDone() -> Bool {
        state.withLock { state in
            if state.waiting.isEmpty { state.isDraining = false }
            return state.waiting.isEmpty
        }
    }

    private func commit(_ first: [Job], _ db: Database) {
        let hasRoom = ballast.hold()
        let admitted = { (jobs: [Job]) -> [Job] in
            if hasRoom { return jobs }
            self.finish(jobs.filter { !$0.mayUseBallast }, StoreError.diskFull)
            return jobs.filter(\.mayUseBallast)
        }
        var jobs = admitted(first)
        // Whoever comes while these are written goes along.
        let failure = attempt(&jobs, db) { admitted(self.take(upTo: WriteFunnel.share - $0)) }
        guard hasRoom, failure as? StoreError == .diskFull else { return finish(jobs, failure) }
        ballast.release()
        finish(jobs.filter { !$0.mayUseBallast }, failure)
        var essential = jobs.filter(\.mayUseBallast)
        let secondFailure = attempt(&essential, db)
        finish(essential, secondFailure)
        // The log's room is worth more than its order: what it holds goes into the database.
        _ = try? db.checkpoint(.truncate)
    }

    private func finish(_ jobs: [Job], _ failure: (any Error)?) {
        for job in jobs { job.finish(failure) }
    }

    /// One transaction of all of them.
    /// - Parameters:
    ///   - jobs: those that come along are added.
    ///   - more: asked when all of so many have been run; empty when nobody else waits.
    /// - Returns: why none of it was written; nil when it is on the disk.
    private func attempt(
        _ jobs: inout [Job], _ db: Database, more: (Int) -> [Job] = { _ in [] }
    ) -> (any Error)? {
        if isStopped { return StoreError.stopped }
        if jobs.isEmpty { return nil }
        do {
            do {
                try transact(&jobs, .transaction, db, more)
            } catch is Unsettled {
                heads.forget()
                try transact(&jobs, .savepoint, db) { _ in [] }
            }
            return nil
        } catch {
            heads.forget()
            return told(error, db)
        }
    }

    private func transact(
        _ jobs: inout [Job], _ footing: Footing, _ db: Database, _ more: (Int) -> [Job]
    ) throws {
        try WriteFunnel.inTransaction(db) {
            var next = 0
            while next < jobs.count {
                try jobs[next].run(db, footing)
                // A full disk rolls the whole transaction back.
                guard db.isInsideTransaction else { throw StoreError.diskFull }
                next += 1
                if next == jobs.count { jobs += more(next) }
            }
            for job in jobs { try job.settle(db) }
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

    // GRDB's own transactions and savepoints compile their statements each time; these are compiled once.

    private static func inTransaction(_ db: Database, _ work: () throws -> Void) throws {
        try db.cachedStatement(sql: "BEGIN IMMEDIATE").execute()
        do {
            try work()
            try db.cachedStatement(sql: "COMMIT").execute()
        } catch {
            // Some failures have rolled it back already.
            if db.isInsideTransaction { try? db.rollback() }
            throw error
        }
    }

    private static func on<Value>(
        _ footing: Footing, _ db: Database, _ work: (Database) throws -> Value
    ) throws -> Value {
        guard footing == .transaction else { return try inSavepoint(db, work) }
        let changes = db.totalChangesCount
        do {
            return try work(db)
        } catch {
            // A failure of the whole transaction is told as it is.
            if concernsAll(error, db) || !db.isInsideTransaction || db.totalChangesCount == changes { throw error }
            throw Unsettled()
        }
    }

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
