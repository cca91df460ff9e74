import ArgumentParser
import ReworkStore

struct RestoreCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "restore", abstract: "Put a backup in the place of what is in the data folder.",
        discussion: """
            The server must be stopped. The backup is verified first, and what was there is kept beside, in a folder of \
            its own.
            """)

    @OptionGroup var data: DataSettings

    @Argument(help: "A backup's folder, or a database file.")
    var backup: String

    func run() async throws {
        do {
            let name = "replaced-" + BackupShelf.name(at: Clocks.now())
            let restored = try Backup.restore(backup, to: data.data, replaced: name)
            let found = restored.verification
            print("Restored: \(found.reworks) reworks, \(found.events) events, \(found.documents) documents.")
            if let replaced = restored.replaced { print("What was there is in \(replaced).") }
        } catch StoreError.locked(let path) {
            throw ValidationError("A server has \(path) open: stop it first.")
        } catch {
            say("Nothing was restored. \(BackupFailure(error).reason)")
            throw ExitCode(1)
        }
    }
}
