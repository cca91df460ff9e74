import ArgumentParser
import ReworkStore

struct VerifyCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: "Replay every history and prove that what is stored follows from it.",
        discussion: "The server must be stopped; a backup is checked by naming its FILE. Exits with 1 on a difference.")

    @OptionGroup var data: DataSettings

    @Argument(help: "A database file, such as a backup; left out, that of the data folder.")
    var file: String?

    func run() async throws {
        let report: VerificationReport
        do {
            report = try file.map { try Verification.check(file: $0) } ?? Verification.check(directory: data.data)
        } catch StoreError.locked(let path) {
            throw ValidationError("A server has \(path) open: stop it first, or name a backup's file.")
        } catch StoreError.damaged(let what) {
            throw ValidationError(what)
        }
        for discrepancy in report.discrepancies { print(discrepancy) }
        print(
            "\(report.reworks) reworks, \(report.events) events, \(report.documents) documents, \(report.files) files: "
                + (report.discrepancies.isEmpty ? "all in order" : "\(report.discrepancies.count) differences"))
        if !report.discrepancies.isEmpty { throw ExitCode(1) }
    }
}
