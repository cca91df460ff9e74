import GRDB
import ReworkDomain
import ReworkSecrets
import TestSupport

@testable import ReworkStore

/// A store with the stories' people and client in it.
final class Shelf {
    let folder: TemporaryFolder
    private(set) var store: Store

    init() async throws {
        folder = try TemporaryFolder()
        store = try Store(directory: folder.path)
        try await store.commit(Shelf.house)
    }

    var database: String { folder.path + "/rework.sqlite" }

    static let people = [
        People.contact, People.signatory, People.stranger, People.specialist, People.otherSpecialist,
        People.developer, People.otherDeveloper, People.lead,
    ]

    /// Everybody of the stories, and the clients.
    static var house: Change {
        var change = Change()
        change.people = people.map { person in
            PersonChange(state: person, event: Event(number: 1, at: .start, actor: .console, fact: .added(person)))
        }
        change.clients = [People.client, People.otherClient].map { client in
            let fact = ClientFact.added(
                name: client.name, language: client.language, specialist: client.specialist)
            return ClientChange(state: client, events: [Event(number: 1, at: .start, actor: .console, fact: fact)])
        }
        return change
    }

    /// Writes a story's events as rework `id`, in one change that expects `version` of it.
    @discardableResult
    func put(_ story: Story, as id: Int64 = 1, from: Int = 0) async throws -> Rework {
        let old = from > 0 ? try await store.rework(ID(id)) : nil
        var change = Change()
        let written = try ReworkChange(from: old, id: ID(id), events: Array(story.events.dropFirst(from)))
        change.reworks = [written]
        change.expectations = [.rework(ID(id), version: from)]
        try await store.commit(change)
        return written.state
    }

    /// A rework with a document of known bytes: taken by `estimated`, its offer's reference naming them.
    func putEstimate(_ bytes: [UInt8] = Array("<p>оцінка</p>".utf8)) async throws -> Rework {
        var story = try Story()
        story.now = .start
        let offer = try story.rework.decide(.estimate(.offer(.fair)), by: People.specialist, in: story.situation)
        let document = NewDocument(rework: ID(1), kind: .estimate, number: 1, bytes: bytes, at: .start)
        let fingerprint = try #require_(Fingerprint(hex: document.digest.hex))
        let reference = DocumentReference(kind: .estimate, number: 1, fingerprint: fingerprint)
        let deed = story.rework.documentWritten(reference, for: 2)
        let events = story.events + Decision(offer.deeds + [deed]).events(after: 1, at: .start)
        var change = Change()
        let written = try ReworkChange(from: nil, id: ID(1), events: events)
        change.reworks = [written]
        change.documents = [document]
        try await store.commit(change)
        return written.state
    }

    /// Closes the file and opens it again.
    func reopen() throws {
        try store.close()
        try open()
    }

    func open() throws {
        // The lock goes with the last reference.
        let path = folder.path
        store = try Shelf.waitingFor { try Store(directory: path) } release: { self.store = try Shelf.nowhere() }
    }

    /// Alters the closed file as somebody with a SQLite shell could.
    func tamper(_ sql: String, _ arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: database)
        try queue.write { db in
            for table in ["event", "document", "answer"] {
                for change in ["update", "delete"] {
                    try db.execute(sql: "DROP TRIGGER IF EXISTS \(table)_is_append_only_\(change)")
                }
            }
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql, arguments: arguments)
        }
        try queue.close()
    }
}
