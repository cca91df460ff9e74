/// One folder of Sources and what it may lean on. A new room is a new line here, and only a new technology is a new room.
struct Room {
    let name: String
    /// Modules besides Foundation.
    let imports: Set<String>

    static let all = [
        Room(name: "ReworkDomain", imports: []),
        Room(name: "ReworkSecrets", imports: ["CSodium"]),
        Room(name: "ReworkDocuments", imports: ["ReworkDomain", "ReworkSecrets", "CCmark", "Mustache"]),
        Room(name: "ReworkStore", imports: ["ReworkDomain", "ReworkSecrets", "GRDB", "GRDBSQLite", "Glibc"]),
        Room(name: "ReworkDesk", imports: ["ReworkDomain", "ReworkDocuments", "ReworkStore", "ReworkSecrets"]),
        Room(
            name: "ReworkHTTP",
            imports: [
                "ReworkDomain", "ReworkDesk", "ReworkSecrets", "ReworkStore", "Hummingbird", "HTTPTypes", "NIOCore",
                "NIOHTTPTypes", "Logging", "CZlib",
            ]),
        Room(
            name: "rework",
            imports: [
                "ReworkDomain", "ReworkSecrets", "ReworkDocuments", "ReworkStore", "ReworkDesk", "ReworkHTTP",
                "ArgumentParser", "Hummingbird", "HummingbirdCore", "ServiceLifecycle", "Logging",
                "CJemalloc",
            ]),
    ]

    /// C libraries made visible to Swift.
    static let libraries = ["CCmark", "CJemalloc", "CSodium", "CZlib"]
    /// What such a folder holds. Code in C would be code that none of the other rules reads.
    static let libraryFiles: Set<String> = ["module.modulemap", "shim.h"]

    /// Modules whose types stay inside the one room that uses them: were they in its signatures, leaving the library
    /// would mean rewriting every room that calls this one.
    static let keptInside: Set<String> = [
        "GRDB", "GRDBSQLite", "CCmark", "CJemalloc", "CSodium", "CZlib", "Mustache", "Glibc",
    ]

    /// The Swift files of the room.
    var sources: [SwiftSource] { SwiftSource.sources.filter { $0.path.hasPrefix("Sources/\(name)/") } }

    static func named(_ names: String...) -> [Room] {
        all.filter { names.contains($0.name) }
    }

    static func except(_ names: String...) -> [Room] {
        all.filter { !names.contains($0.name) }
    }
}
