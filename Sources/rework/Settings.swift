import ArgumentParser
import Foundation
import ReworkDesk
import ReworkDomain
import ReworkHTTP

/// Where the data is; every setting is an option with a default from the environment.
struct DataSettings: ParsableArguments {
    @Option(help: "Folder with the database. [REWORK_DATA]")
    var data = Environment.text("REWORK_DATA") ?? "data"

    @Option(help: "Folder that holds web/ and spec-templates/. [REWORK_ROOT]")
    var root = Environment.text("REWORK_ROOT") ?? "."

    var web: String { "\(root)/web" }
    var specTemplates: String { "\(root)/spec-templates" }

    /// What the linter watches for: the vendor's own lists, where the folder of templates has them.
    var specWords: SpecWords {
        func entries(_ file: String, else usual: Set<String>) -> [String] {
            let text = try? String(contentsOfFile: "\(specTemplates)/\(file)", encoding: .utf8)
            return text.map(SpecWords.entries) ?? Array(usual)
        }
        return SpecWords(
            vague: entries("vague-words.txt", else: SpecWords.usual.vague),
            stop: entries("stop-words.txt", else: SpecWords.usual.stop))
    }

    /// - Throws: `ValidationError` naming the folder that is missing.
    func checkFolders() throws {
        for folder in [web, specTemplates] where !Environment.isFolder(folder) {
            throw ValidationError("\(folder) is not a folder. Start in the project's folder, or name it with --root.")
        }
    }
}

/// How the server listens.
struct ServerSettings: ParsableArguments {
    @Option(help: "Address to listen on. [REWORK_ADDRESS]")
    var address = Environment.text("REWORK_ADDRESS") ?? "127.0.0.1"

    @Option(help: "Port to listen on. [PORT]")
    var port = Environment.number("PORT") ?? 8080

    @Option(help: "What people type into the browser, https beyond loopback. [REWORK_PUBLIC_ORIGIN]")
    var publicOrigin: String?

    @Flag(help: "Fill an empty database with a demonstration and offer to enter as anybody. Loopback only.")
    var demo = false

    /// What was named, by option or environment; nil: the address listened on.
    var namedOrigin: String? { publicOrigin ?? Environment.text("REWORK_PUBLIC_ORIGIN") }

    var isLoopback: Bool { ["127.0.0.1", "::1", "localhost"].contains(address) }

    /// TLS ends elsewhere: what comes in comes from there.
    var isBehindProxy: Bool { namedOrigin?.hasPrefix("https://") ?? false }

    /// - Throws: `ValidationError` when something would be unsafe.
    func check() throws {
        guard (1...65_535).contains(port) else { throw ValidationError("A port is a number from 1 to 65535.") }
        if demo && !isLoopback {
            throw ValidationError("--demo lets anybody enter as anybody: it listens on loopback only.")
        }
        if !isLoopback && !(namedOrigin?.hasPrefix("https://") ?? false) {
            throw ValidationError(
                "Beyond loopback browsers keep the session cookie only under TLS: put a TLS proxy in front and name "
                    + "the address people use with --public-origin https://…")
        }
    }

    func web(_ data: DataSettings, port: Int) -> WebSettings {
        let origin = namedOrigin ?? "http://\(address == "::1" ? "[::1]" : address):\(port)"
        var hosts: Set<String> = ["127.0.0.1:\(port)", "localhost:\(port)", "[::1]:\(port)"]
        if let host = URL(string: origin)?.host {
            hosts.insert(URL(string: origin)?.port.map { "\(host):\($0)" } ?? host)
        }
        var settings = WebSettings(
            web: data.web, specTemplates: data.specTemplates, publicOrigin: origin, hosts: hosts)
        settings.isDemo = demo
        // The same server under its other loopback names.
        if isLoopback { settings.trustedOrigins = Set(hosts.map { "http://\($0)" }) }
        return settings
    }
}

/// What the vendor's desk works by.
struct VendorSettings: ParsableArguments {
    @Option(help: "Price of an hour of rework, in kopiykas. [REWORK_HOURLY_RATE]")
    var hourlyRate = Environment.number("REWORK_HOURLY_RATE") ?? 120_000

    @Option(help: "Price of a month of paid support, in kopiykas; left out, it is quoted. [REWORK_PAID_PRICE]")
    var paidPrice: Int?

    @Option(help: "Price of a month of individual support, in kopiykas. [REWORK_INDIVIDUAL_PRICE]")
    var individualPrice: Int?

    @OptionGroup var team: TeamOptions

    @Flag(help: "Prices have value-added tax in them.")
    var pricesIncludeTax = false

    @Option(help: "Longest file taken, in megabytes. [REWORK_FILE_LIMIT]")
    var fileLimit = Environment.number("REWORK_FILE_LIMIT") ?? 25

    @Option(help: "The most hours of a short offer, which is signed once. [REWORK_SHORT_OFFER_HOURS]")
    var shortOfferHours = Environment.number("REWORK_SHORT_OFFER_HOURS") ?? 4

    @Option(help: "What one person's files may take together, in megabytes. [REWORK_FILE_QUOTA]")
    var fileQuota = Environment.number("REWORK_FILE_QUOTA") ?? 1_000

    @Option(help: "No files are taken while less is free on the disk, in megabytes. [REWORK_FREE_SPACE]")
    var freeSpace = Environment.number("REWORK_FREE_SPACE") ?? 200

    var desk: DeskSettings {
        var settings = DeskSettings()
        func money(_ minor: Int) -> Money { Money(minor: Int64(minor), currency: .hryvnia) }
        settings.hourlyRate = money(hourlyRate)
        settings.prices[.paid] = (paidPrice ?? Environment.number("REWORK_PAID_PRICE")).map(money)
        let individual = individualPrice ?? Environment.number("REWORK_INDIVIDUAL_PRICE")
        settings.prices[.individual] = individual.map(money)
        settings.pricesIncludeTax = pricesIncludeTax
        settings.shortOfferMinutes = shortOfferHours * 60
        settings.managerLimit = team.managerLimit
        settings.eligibility = team.eligibility
        settings.fileLimit = fileLimit * 1_000_000
        settings.fileQuota = fileQuota * 1_000_000
        settings.freeSpace = freeSpace * 1_000_000
        return settings
    }
}

enum Environment {
    static func text(_ name: String) -> String? {
        ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    static func number(_ name: String) -> Int? { text(name).flatMap(Int.init) }

    static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) && isFolder.boolValue
    }
}
