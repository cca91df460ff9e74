import GRDB
import Synchronization

/// Lets waiting writers share a commit: each has a savepoint, so that one refused does not roll back its neighbours, and
/// each is answered only after the commit it took part in is on the disk.
final class WriteFunnel: Sendable {
    /// `run` works in an open savepoint and keeps its result; `finish` answers with it, or with the commit's failure.
    private struct Job: Sendable {
        let run: @Sendable (Database) throws -> Void
        let finish: @Sendable ((any Error)?) -> Void
    }

    private struct State {
        var waiting: [Job] = []
        var isDraining = false
        var isStopped = false
        var handler: (@Sendable () -> Void)?
    }

    private let pool: DatabasePool
    private let state = Mutex(State())
    /// A commit takes at most so many writers, so that the first of them does not wait for ever.
    private static let share = 64

    init(pool: DatabasePool) {
        self.pool = pool
    }

    var isStopped: Bool { state.withLock { $0.isStopped } }

    func onStop(_ handler: @escaping @Sendable () -> Void) {
        state.withLock { $0.handler = handler }
    }

    /// Runs `work` inside the next commit. - Throws: what `work` throws, or `StoreError` when the commit fails.
    func write<Value: Sendable>(_ work: @escaping @Sendable (Database) throws -> Value) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let kept = Mutex<Result<Value, any Error>?>(nil)
            let run: @Sendable (Database) throws -> Void = { db in
                let result = Result { try WriteFunnel.inSavepoint(db, work) }
                kept.withLock { $0 = result }
                if case .failure(let error) = result, WriteFunnel.isFatal(error) { throw error }
            }
            enqueue(
                Job(run: run) { failure in
                    let result = kept.withLock { $0 } ?? .failure(StoreError.stopped)
                    continuation.resume(with: failure.map { .failure($0) } ?? result.mapError(WriteFunnel.told))
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
        var failure: (any Error)? = isStopped ? StoreError.stopped : nil
        if failure == nil {
            do {
                try db.inTransaction(.immediate) {
                    for job in batch {
                        try job.run(db)
                        // A full disk rolls the whole transaction back.
                        guard db.isInsideTransaction else { throw StoreError.diskFull }
                    }
                    return .commit
                }
            } catch {
                failure = fail(error)
            }
        }
        for job in batch { job.finish(failure) }
    }

    /// After a failed fsync SQLite goes on acknowledging what is not on the disk: take no more writes.
    private func fail(_ error: any Error) -> any Error {
        guard WriteFunnel.isFatal(error) else { return WriteFunnel.told(error) }
        let handler = state.withLock { state -> (@Sendable () -> Void)? in
            guard !state.isStopped else { return nil }
            state.isStopped = true
            return state.handler
        }
        handler?()
        return StoreError.stopped
    }

    private static func inSavepoint<Value>(
        _ db: Database, _ work: (Database) throws -> Value
    ) throws -> Value {
        var value: Value?
        try db.inSavepoint {
            value = try work(db)
            return .commit
        }
        guard let value else { throw StoreError.conflict }
        return value
    }

    static func isFatal(_ error: any Error) -> Bool {
        guard let error = error as? DatabaseError else { return false }
        let fatal: [ResultCode] = [
            .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE,
        ]
        return fatal.contains(error.extendedResultCode) || [.SQLITE_CORRUPT, .SQLITE_NOTADB].contains(error.resultCode)
    }

    private static func told(_ error: any Error) -> any Error {
        guard let error = error as? DatabaseError else { return error }
        switch error.resultCode {
        case .SQLITE_FULL: return StoreError.diskFull
        default: return error
        }
    }
}
