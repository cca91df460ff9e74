import ArgumentParser

@main
struct ReworkCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "rework",
        abstract: "From a client's wish to an accepted demo.",
        subcommands: [
            ServeCommand.self, UserCommand.self, SpecCommands.self, VerifyCommand.self, BackupCommand.self,
            RestoreCommand.self, DeadlinesCommand.self, DemoCommand.self, LoadCommand.self,
        ])
}
