import ArgumentParser
import ReworkDesk
import ReworkDocuments
import ReworkDomain
import ReworkSecrets
import ReworkStore

/// Data for measuring: many reworks of twelve events each, made through the desk as people would.
struct LoadCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "load", abstract: "Fill an empty data folder with many reworks, for measuring.",
        discussion: "Prints the token of a specialist's session: the value of the cookie __Host-rework.")

    @OptionGroup var data: DataSettings

    @Option(help: "How many reworks; each gets twelve events and stands at its demo.")
    var reworks = 5_000

    @Flag(help: "Spread them over many clients, people and stages, as a vendor of some years has them.")
    var mixed = false

    func run() async throws {
        try data.checkFolders()
        let store = try Store(directory: data.data)
        guard store.register.people.isEmpty else { throw ValidationError("\(data.data) is not empty.") }
        let press = try Press(web: data.web, limits: Clocks.limits)
        // A mixed house began a while ago, so that some of its promises are missed by now.
        let ago = mixed ? LoadMix.age : 0
        let desk = Desk(store: store, press: press) { Clocks.now().adding(seconds: -ago) }
        let crew = try await LoadCrew(desk, mixed ? LoadMix.house : LoadMix.one)
        try await withThrowingTaskGroup(of: Void.self) { group in
            // As many at once as there are people waiting on a busy morning: they share commits.
            let lanes = 16
            for lane in 0..<lanes {
                group.addTask {
                    for number in stride(from: lane, to: reworks, by: lanes) {
                        try await crew.play(number, to: mixed ? LoadMix.stage(number) : .demonstrating, desk)
                    }
                }
            }
            try await group.waitForAll()
        }
        desk.shutDown()
        // A session of the day the house began would be over by now.
        let today = Desk(store: store, press: press) { Clocks.now() }
        print(try await today.startSession(for: crew.lead).text)
        today.shutDown()
        try store.close()
    }
}
