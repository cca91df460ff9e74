import ArgumentParser
import Foundation
import ReworkDocuments
import ReworkDomain

struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo", abstract: "Fill a data folder with the demonstration, without serving it.",
        discussion: "`serve --demo` does this by itself at the first start. The folder must hold no database.")

    @OptionGroup var data: DataSettings
    @OptionGroup var vendor: VendorSettings

    @Option(help: "The moment everything leads to, as 2026-11-24T12:00:00Z; left out, the present one.")
    var now: String?

    @Option(help: "Folder of the stories; left out, those that come with the program.")
    var stories: String?

    @Flag(help: "Only read the stories, and say what is wrong in them.")
    var check = false

    func run() async throws {
        let library: DemoLibrary
        do {
            library = try stories.map { try DemoLibrary(URL(filePath: $0)) } ?? DemoLibrary.own()
        } catch let fault as DemoStoryFault {
            throw ValidationError(fault.description)
        }
        if check { return print("\(library.stories.count) stories: all in order") }
        try data.checkFolders()
        guard !FileManager.default.fileExists(atPath: "\(data.data)/rework.sqlite") else {
            throw ValidationError("\(data.data) holds a database already.")
        }
        let press = try Press(web: data.web, limits: Clocks.limits)
        let vendor = DemoVendor(library: library, press: press, settings: vendor.demoDesk, now: try moment())
        try await vendor.fill(folder: data.data)
    }

    private func moment() throws -> Moment {
        guard let now else { return Clocks.now() }
        guard let date = try? Date(now, strategy: .iso8601) else {
            throw ValidationError("\(now) is no moment; write 2026-11-24T12:00:00Z.")
        }
        return Moment(seconds: Int64(date.timeIntervalSince1970))
    }
}
