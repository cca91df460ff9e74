import Foundation
import GRDB
package import ReworkDomain
import ReworkSecrets

/// One thing that is not as it should be, and where.
package struct Discrepancy: Equatable, Sendable, CustomStringConvertible {
    /// "rework 42, event 7".
    package let place: String
    package let what: String

    package var description: String { "\(place): \(what)" }
}

/// What a verification went through and found.
package struct VerificationReport: Sendable {
    package var reworks = 0
    package var requests = 0
    package var events = 0
    package var documents = 0
    package var files = 0
    package var discrepancies: [Discrepancy] = []
}

/// Replays everything from the events: the chain, the states, the columns, the documents and what was signed.
package enum Verification {
    /// Checks a database file that no server has open, or the one in a backup's folder, without changing it.
    /// - Throws: a `DatabaseError` when it is no database of ours.
    /// - Parameters:
    ///   - files: the folder with the bytes of its files; left out, `files` beside it.
    ///   - calendar: what the vendor started with.
    package static func check(
        file path: String, files: String? = nil, calendar: WorkCalendar = .kyiv
    ) throws -> VerificationReport {
        let file = Backup.database(in: path)
        var configuration = Configuration()
        configuration.readonly = true
        let queue = try DatabaseQueue(path: file, configuration: configuration)
        return try queue.read { db in
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent().path + "/files"
            let kept = try db.tableExists("calendar") ? db : nil
            // A version that can't be read is told with its place; what it counts can't be told then.
            let book = try (try? CalendarBook(kept, first: calendar)) ?? CalendarBook(nil, first: calendar)
            var verifier = Verifier(db: db, folder: files ?? folder, calendars: book)
            try verifier.run()
            return verifier.report
        }
    }

    /// Checks the database of a data directory; its lock says that no server has it open.
    /// - Throws: `StoreError.locked` when one has.
    package static func check(directory: String) throws -> VerificationReport {
        guard FileManager.default.fileExists(atPath: "\(directory)/rework.sqlite") else {
            throw StoreError.damaged("there is no database in \(directory)")
        }
        let directory = try DataDirectory(path: directory)
        return try check(file: directory.database)
    }
}
