import Logging
import ReworkStore
import ServiceLifecycle

/// Makes a backup whenever one is due and removes those that need not be kept.
struct BackupKeeper: Service {
    let store: Store
    let shelf: BackupShelf
    /// Seconds between two.
    let every: Int
    let logger: Logger

    /// Seconds after which a backup that failed is tried again.
    private static let again = 300

    func run() async throws {
        shelf.removeUnfinished()
        try? await cancelWhenGracefulShutdown {
            while true {
                try await Task.sleep(for: .seconds(shelf.due(every: every, at: Clocks.now())))
                if await !make() { try await Task.sleep(for: .seconds(BackupKeeper.again)) }
            }
        }
    }

    private func make() async -> Bool {
        do {
            let earlier = shelf.names().first.map { "\(shelf.folder)/\($0)" }
            let report = try await store.backUp(to: shelf.path(at: Clocks.now()), earlier: earlier)
            try shelf.rotate()
            logger.notice("a backup was made and verified", metadata: ["folder": "\(report.folder)"])
            return true
        } catch {
            logger.error("the backup failed: \(error)")
            return false
        }
    }
}
