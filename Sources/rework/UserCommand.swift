import ArgumentParser
import Foundation
import ReworkDesk
import ReworkDocuments
import ReworkDomain
import ReworkStore

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "People who sign in with a password.", subcommands: [Add.self])

    struct Add: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Add one of the vendor's people; the first lead is made so. The server must be stopped.",
            discussion: "The password is read from standard input, or asked for.")

        @OptionGroup var data: DataSettings

        @Argument(help: "What they sign in with.")
        var login: String

        @Option(help: "Full name, first name first.")
        var name: String

        @Option(help: "Their post, shown beside the name.")
        var position = ""

        @Option(help: "specialist, developer, lead; may be given several times.")
        var role: [String] = ["lead"]

        @Option(help: "uk or en.")
        var language = "uk"

        func run() async throws {
            try data.checkFolders()
            let roles = try role.map { text in
                guard let role = Role(rawValue: text) else { throw ValidationError("There is no role \(text).") }
                return role
            }
            let language = try Language(option: language)
            let store: Store
            do {
                store = try Store(directory: data.data)
            } catch StoreError.locked(let path) {
                throw ValidationError("A server has \(path) open: stop it first.")
            }
            let press = try Press(web: data.web, limits: Clocks.limits)
            let desk = Desk(store: store, press: press, clock: Clocks.now)
            let draft = Person(
                id: store.register.newPerson(), name: name, position: position, language: language,
                roles: Set(roles))
            do {
                let person = try await desk.addAtConsole(draft, (login, try password()))
                print("\(person.name) can sign in as \(login.lowercased()).")
            } catch let refusal as Refusal {
                throw ValidationError(Told.text(refusal, press, language))
            }
            desk.shutDown()
            try store.close()
        }

        private func password() throws -> String {
            if isatty(STDIN_FILENO) == 1 { say("Password, 12 characters at least:") }
            guard let line = readLine(strippingNewline: true), !line.isEmpty else {
                throw ValidationError("Give the password on standard input.")
            }
            return line
        }
    }
}

extension Language {
    /// - Throws: `ValidationError` for a language there is not.
    init(option text: String) throws {
        guard let language = Language(rawValue: text) else {
            throw ValidationError("The languages are uk and en.")
        }
        self = language
    }
}

/// A refusal as the console says it.
enum Told {
    static func text(_ refusal: Refusal, _ press: Press, _ language: Language) -> String {
        let writing = Writing(words: press.words(language), calendar: .kyiv, now: Clocks.now())
        let faults = refusal.faults.map { "\($0.pointer.dropFirst()): \(writing.fault($0))" }
        return faults.isEmpty
            ? writing.problem(refusal.code.rawValue, refusal.values) : faults.joined(separator: "\n")
    }
}
