import GRDB
import GRDBSQLite
import Glibc

/// What a failed write means for the writes after it.
enum WriteFailure {
    /// After a failed fsync SQLite goes on acknowledging what is not on the disk, and a damaged file must not be
    /// written on: nothing more can be promised.
    case fatal
    /// Nothing was written; reading goes on, and writing when there is room again.
    case diskFull
    /// The file system was made read-only; the same holds.
    case diskReadOnly
    /// The one action's own.
    case other

    /// - Parameter db: the connection that failed, which remembers the system's own error.
    init(_ error: any Error, _ db: Database) {
        guard let error = error as? DatabaseError else {
            self = (error as? StoreError) == .diskFull ? .diskFull : .other
            return
        }
        switch error.resultCode {
        case .SQLITE_FULL: self = .diskFull
        case .SQLITE_READONLY: self = .diskReadOnly
        case .SQLITE_CORRUPT, .SQLITE_NOTADB: self = .fatal
        case .SQLITE_IOERR:
            let code = error.extendedResultCode
            self = WriteFailure(io: code, system: WriteFailure.systemError(behind: code, db))
        default: self = .other
        }
    }

    /// A disk that takes nothing is no damage, unless it says so while it is asked to keep what it took.
    private init(io code: ResultCode, system: Int32) {
        let isKept = ![ResultCode.SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC].contains(code)
        switch system {
        case ENOSPC where isKept, EDQUOT where isKept: self = .diskFull
        case EROFS where isKept: self = .diskReadOnly
        default:
            let fatal: [ResultCode] = [
                .SQLITE_IOERR_FSYNC, .SQLITE_IOERR_DIR_FSYNC, .SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE,
            ]
            self = fatal.contains(code) ? .fatal : .other
        }
    }

    /// `errno` of what failed. Of a failed commit only the log's file knows it.
    private static func systemError(behind code: ResultCode, _ db: Database) -> Int32 {
        guard let connection = db.sqliteConnection else { return 0 }
        guard [ResultCode.SQLITE_IOERR_WRITE, .SQLITE_IOERR_TRUNCATE].contains(code) else {
            return sqlite3_system_errno(connection)
        }
        var log: UnsafeMutablePointer<sqlite3_file>?
        var last: Int32 = 0
        _ = sqlite3_file_control(connection, "main", SQLITE_FCNTL_JOURNAL_POINTER, &log)
        if let log { _ = log.pointee.pMethods?.pointee.xFileControl?(log, SQLITE_FCNTL_LAST_ERRNO, &last) }
        return last
    }
}
