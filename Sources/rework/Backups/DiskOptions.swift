import ArgumentParser
import ReworkStore

/// What is held back and what is kept beside.
struct DiskOptions: ParsableArguments {
    @Option(help: "MiB held back for a full disk; 0 for none. [REWORK_BALLAST]")
    var ballast = Environment.number("REWORK_BALLAST") ?? 16

    @Option(help: "Folder for backups made by the server itself; left out, it makes none. [REWORK_BACKUP_TO]")
    var backupTo: String?

    @Option(help: "Minutes between them. [REWORK_BACKUP_EVERY]")
    var backupEvery = Environment.number("REWORK_BACKUP_EVERY") ?? 60

    @Option(help: "How many of the latest are kept. [REWORK_BACKUP_KEEP]")
    var backupKeep = Environment.number("REWORK_BACKUP_KEEP") ?? 24

    @Option(help: "Of how many days the last one is kept besides. [REWORK_BACKUP_DAYS]")
    var backupDays = Environment.number("REWORK_BACKUP_DAYS") ?? 14

    /// - Throws: `ValidationError` naming the number that makes no sense.
    func check() throws {
        guard (0...65_536).contains(ballast) else { throw ValidationError("--ballast is a number of MiB.") }
        guard backupEvery >= 1 else { throw ValidationError("--backup-every is 1 minute at least.") }
        guard backupKeep >= 1, backupDays >= 0 else { throw ValidationError("--backup-keep is 1 at least.") }
    }

    var ballastBytes: Int { ballast * 1_048_576 }

    /// Where the server's own backups go; nil when it makes none.
    var shelf: BackupShelf? {
        (backupTo ?? Environment.text("REWORK_BACKUP_TO")).map {
            BackupShelf(folder: $0, latest: backupKeep, days: backupDays)
        }
    }
}
