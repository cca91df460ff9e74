import Foundation
import GRDB
package import ReworkDomain
package import ReworkSecrets
import Synchronization

/// Remembers: a SQLite file with what happened, what it led to, and what was written. All writing goes through one
/// funnel, `commit`; a transaction answers only after it is on the disk.
package final class Store: Sendable {
    let pool: DatabasePool
    let directory: DataDirectory
    package let register: Register
    package let calendars: CalendarBook
    let reworks: ReworkCache
    let keys: RememberedKeys
    let heads: Heads
    let funnel: WriteFunnel
    /// What one-time links are derived by.
    package let secretKey: SecretKey
    let files: FileShelf
    /// Files are written on a thread of their own, off the cooperative pool.
    let fileLane = Lane(name: "files", waiting: 256, retryAfterSeconds: 2)
    /// Files whose rows are gone and whose bytes are still to go.
    let forgotten = Mutex<[Digest]>([])
    private let ballast: Ballast
    let backups = Lane(name: "backup", waiting: 1, retryAfterSeconds: 60)

    /// Opens the data directory, making it when missing.
    /// - Parameters:
    ///   - calendar: what the vendor starts with, until a lead says something else.
    ///   - ballast: bytes held back for a full disk; 0 when the process is short-lived.
    ///   - states: stored bytes of reworks' states kept in memory.
    ///   - histories: the same of their events.
    /// - Throws: `StoreError.locked` when another process has it, `.damaged` when the file does not pass.
    package init(
        directory path: String, calendar: WorkCalendar = .kyiv, ballast bytes: Int = 0,
        states: Int = 28 * 1_048_576, histories: Int = 6 * 1_048_576
    ) throws {
        directory = try DataDirectory(path: path)
        ballast = Ballast(path: directory.ballast, bytes: bytes)
        // On a full disk even opening needs some room.
        if ballast.free < Store.openingRoom { ballast.release() }
        secretKey = try directory.secretKey()
        let wasClosed = directory.takeCleanMark()
        files = try FileShelf(folder: directory.files)
        pool = try Store.openPool(directory.database)
        try Schema.migrator.migrate(pool)
        if !wasClosed { try Store.quickCheck(pool) }
        let calendars = try pool.read { db in try CalendarBook(db, first: calendar) }
        self.calendars = calendars
        try pool.write { db in
            try Store.fillLists(db, calendars)
            try SolvedRecord.fill(db)
            try EstimatedRecord.fill(db)
        }
        // What a migration wrote does not stay in the log as room that a full disk seems to have.
        _ = try pool.writeWithoutTransaction { db in try db.checkpoint(.truncate) }
        register = try pool.read { db in try Register(db) }
        keys = try pool.read { db in try RememberedKeys(db) }
        reworks = ReworkCache(states: states, histories: histories)
        heads = Heads()
        funnel = WriteFunnel(pool: pool, ballast: ballast, heads: heads)
        ballast.hold()
    }

    private static let openingRoom = 1_048_576

    /// FULL is set once the pool is open: DatabasePool sets NORMAL after `prepareDatabase`, which loses what was
    /// acknowledged in a power cut.
    private static func openPool(_ file: String) throws -> DatabasePool {
        var configuration = Configuration()
        configuration.busyMode = .timeout(5)
        configuration.maximumReaderCount = 3
        configuration.prepareDatabase { db in
            // Else `INSERT OR REPLACE` slips past the append-only triggers.
            try db.execute(sql: "PRAGMA recursive_triggers = ON")
            try db.execute(sql: "PRAGMA trusted_schema = OFF")
            try db.execute(sql: "PRAGMA cell_size_check = ON")
        }
        let pool = try DatabasePool(path: file, configuration: configuration)
        try pool.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA synchronous = FULL")
            guard try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2 else {
                throw StoreError.damaged("the database does not take synchronous = FULL")
            }
            // Pages that are written again and again, those of indexes, go into the file once in so many.
            try db.execute(sql: "PRAGMA wal_autocheckpoint = \(Store.logPages)")
            try db.execute(sql: "PRAGMA cache_size = -\(Store.writerCache)")
        }
        return pool
    }

    /// Pages of the log (4 KiB each) that bring about a checkpoint; KiB of pages that the writer keeps in memory.
    private static let (logPages, writerCache) = (8_000, 8_192)

    private static func quickCheck(_ pool: DatabasePool) throws {
        let found = try pool.read { db in try String.fetchAll(db, sql: "PRAGMA quick_check") }
        guard found == ["ok"] else { throw StoreError.damaged(found.joined(separator: "; ")) }
    }

    /// Whether writes are still taken: false after a failure that leaves nothing to promise.
    package var isWritable: Bool { !funnel.isStopped }

    /// Calls `handler` once, when a write fails in such a way.
    package func onStop(_ handler: @escaping @Sendable () -> Void) {
        funnel.onStop(handler)
    }

    /// Writes the change in one transaction with whatever else waits, each in a savepoint of its own.
    /// - Throws: `StoreError`; nothing of the change is written then.
    package func commit(_ change: Change) async throws {
        let basis = CalendarBasis(change, register, last: calendars.last)
        let listed = listed(change)
        let urgencies = change.requests.map { written in
            Urgency(of: written.state, timing: written.state.timing(in: calendar(of: written.state.client, in: change)))
        }
        let solved =
            change.requests.filter { $0.state.firstSolvedAt != nil }.map { ($0.state.id.number, $0.state.solvedTask) }
            + change.reworks.filter { $0.state.acceptance != nil }.map { ($0.state.id.number, $0.state.solvedTask) }
        if let remembered = change.remembered { keys.take(remembered) }
        let heads = self.heads
        let row = try await funnel.write { db in
            try basis?.check(heads, db)
            let writer = Writer(db: db, heads: heads)
            try writer.write(change)
            for (request, urgency) in zip(change.requests, urgencies) { try writer.write(request, urgency) }
            for row in listed { try row.execute(db) }
            for (number, task) in solved { try SolvedRecord.save(task, of: number, db) }
            return change.calendar == nil ? 0 : try heads.lastCalendar(db)
        } behind: { db in
            try Writer(db: db, heads: heads).index(change)
        }
        // Before anything that is counted by it.
        if let calendar = change.calendar { calendars.take(calendar, row: row) }
        register.take(change)
        for rework in change.reworks { reworks.put(rework) }
    }

    /// What lists show of the reworks from now on, over what they show now where that follows from what is known.
    private func listed(_ change: Change) -> [RowSaving] {
        let written = change.reworks.map { written in
            let calendar = calendar(of: written.state.client, in: change)
            // Another calendar, or another client's: what the row was made by is not known here.
            let isAsBefore = change.calendar == nil && change.clients.isEmpty
            return ListingRecord.saving(
                written.state.summary(calendar), over: isAsBefore ? written.previous?.summary(calendar) : nil)
        }
        return written
            + change.relisted.map {
                ListingRecord.saving($0.summary(calendar(of: $0.client, in: change)), over: nil)
            }
    }

    /// Closes the file in order; the next start need not check it.
    package func close() throws {
        fileLane.shutDown()
        backups.shutDown()
        guard isWritable else { return }
        try pool.close()
        directory.leaveCleanMark()
        directory.unlock()
    }

    /// Whether a page can be read now: the readiness of the server.
    package func ping() async throws {
        _ = try await pool.read { db in try Int.fetchOne(db, sql: "SELECT 1") }
    }
}
