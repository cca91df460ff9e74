import Foundation
import ReworkStore

/// What is asked of a server: a backup in this folder.
struct BackupOrder: Codable {
    /// Absolute: the server stands in another folder.
    let folder: String
}

/// What came of it.
struct BackupResult: Codable {
    let folder: String
    let bytes: Int
    let reworks: Int
    let events: Int
    let documents: Int
    let files: Int
    let sha256: String

    init(_ report: Backup.Report) {
        folder = report.folder
        bytes = report.databaseBytes
        reworks = report.verification.reworks
        events = report.verification.events
        documents = report.verification.documents
        files = report.files
        sha256 = report.sha256
    }
}

/// Why a backup could not be made, in words.
struct BackupFailure: Codable, Error {
    let reason: String

    init(_ error: any Error) {
        reason =
            switch error {
            case StoreError.diskFull: "There is no room for it."
            case StoreError.damaged(let what): "The copy does not pass its verification: \(what)"
            case CocoaError.fileWriteFileExists: "There is something of that name already."
            default: "\(error)"
            }
    }
}
