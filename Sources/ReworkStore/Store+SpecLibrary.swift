import GRDB
package import ReworkDomain

/// The table of what the vendor has made for specifications: its facts, chained as events are.
enum SpecLibraryRecord {
    static let table = "spec_library"

    static let tables = [VersionRecord.table(table)] + Schema.triggers(table)

    static func rows(_ db: Database) throws -> [VersionRecord] { try VersionRecord.rows(table, db) }

    static func append(_ event: Event<SpecLibraryFact>, _ db: Database) throws {
        try VersionRecord.append(event, to: table, of: .specLibrary, db)
    }

    static func library(_ db: Database) throws -> SpecLibrary {
        var library = SpecLibrary()
        for row in try rows(db) { library.apply(try row.event(SpecLibraryFact.self)) }
        return library
    }
}

extension Store {
    /// What happened to the vendor's templates and words, oldest first.
    package func specLibraryEvents() async throws -> [Event<SpecLibraryFact>] {
        try await pool.read { db in try SpecLibraryRecord.rows(db).map { try $0.event(SpecLibraryFact.self) } }
    }
}

extension Verifier {
    mutating func specLibrary() throws {
        _ = versions(
            try SpecLibraryRecord.rows(db), of: .specLibrary, called: "change of the specifications' library",
            SpecLibraryFact.self)
    }
}
