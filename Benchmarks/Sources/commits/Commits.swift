import CSQLite
import Foundation

/// Commits one row of 3 KB at a time to a database in WAL mode with synchronous = FULL, and prints commits a second.
///
/// Usage: commits FILE SECONDS
@main
struct Commits {
    static func main() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, let seconds = Double(arguments[2]) else {
            FileHandle.standardError.write(Data("usage: commits FILE SECONDS\n".utf8))
            exit(2)
        }
        var db: OpaquePointer?
        run(sqlite3_open(arguments[1], &db), db)
        run(sqlite3_exec(db, "PRAGMA journal_mode = WAL", nil, nil, nil), db)
        run(sqlite3_exec(db, "PRAGMA synchronous = FULL", nil, nil, nil), db)
        run(sqlite3_exec(db, "CREATE TABLE event (id INTEGER PRIMARY KEY, body BLOB NOT NULL)", nil, nil, nil), db)
        var insert: OpaquePointer?
        run(sqlite3_prepare_v2(db, "INSERT INTO event (body) VALUES (zeroblob(3000))", -1, &insert, nil), db)
        let start = Date()
        var commits = 0
        while Date().timeIntervalSince(start) < seconds {
            guard sqlite3_step(insert) == SQLITE_DONE else { run(SQLITE_ERROR, db); return }
            sqlite3_reset(insert)
            commits += 1
        }
        print(Int(Double(commits) / Date().timeIntervalSince(start)))
    }

    private static func run(_ code: Int32, _ db: OpaquePointer?) {
        guard code != SQLITE_OK else { return }
        FileHandle.standardError.write(Data("sqlite: \(String(cString: sqlite3_errmsg(db)))\n".utf8))
        exit(1)
    }
}
