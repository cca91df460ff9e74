import ArgumentParser
import Foundation
import ReworkStore

struct BackupCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup", abstract: "Copy everything, verified, while the server works or while it does not.",
        discussion: "Prints where it is, its size, what it holds and the SHA-256 of its database.")

    @OptionGroup var data: DataSettings

    @Option(help: "A folder to put it into, or the name it gets. Left out: backups/ in the data folder.")
    var to: String?

    func run() async throws {
        guard FileManager.default.fileExists(atPath: "\(data.data)/rework.sqlite") else {
            throw ValidationError("There is no database in \(data.data).")
        }
        do {
            let result: BackupResult
            if let asked = try askedServer() { result = asked } else { result = try await ownHand() }
            print(result.folder)
            print(
                "\(result.bytes) bytes, \(result.reworks) reworks, \(result.events) events, "
                    + "\(result.documents) documents, \(result.files) files: all in order")
            print("SHA-256 \(result.sha256)")
        } catch let failure as BackupFailure {
            say("The backup was not made. \(failure.reason)")
            throw ExitCode(1)
        }
    }

    /// A folder that is there gets a backup in it; any other name is the backup's own.
    private var folder: String {
        let given = to ?? "\(data.data)/backups"
        let base = URL(fileURLWithPath: FileManager.default.currentDirectoryPath, isDirectory: true)
        let path = URL(fileURLWithPath: given, relativeTo: base).standardizedFileURL.path
        guard to == nil || Environment.isFolder(path) else { return path }
        return "\(path)/\(BackupShelf.name(at: Clocks.now()))"
    }

    /// - Returns: nil when no server listens.
    private func askedServer() throws -> BackupResult? {
        let order = try JSONEncoder().encode(BackupOrder(folder: folder))
        guard let answer = try ControlSocket(in: data.data).post("/backup", order) else { return nil }
        guard answer.status == 200 else { throw try JSONDecoder().decode(BackupFailure.self, from: answer.body) }
        return try JSONDecoder().decode(BackupResult.self, from: answer.body)
    }

    /// Nobody has the folder: it is taken for as long as it lasts.
    private func ownHand() async throws -> BackupResult {
        do {
            let store = try Store(directory: data.data)
            let report = try await store.backUp(to: folder)
            try store.close()
            return BackupResult(report)
        } catch StoreError.locked(let path) {
            throw ValidationError("Another process has \(path) open and does not answer.")
        } catch {
            throw BackupFailure(error)
        }
    }
}
