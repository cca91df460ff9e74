import GRDB
import ReworkDomain
import ReworkSecrets
import TestSupport
import Testing

@testable import ReworkStore

/// A data directory with the stories' people and clients in it, opened again and again.
struct Shelf {
    let folder: TemporaryFolder

    init() async throws {
        folder = try TemporaryFolder()
        try await open { try await $0.commit(Shelf.house) }
    }

    var database: String { folder.path + "/rework.sqlite" }

    /// Opens the store, works with it and closes it in order; unless `isClosed`, it is only let go of.
    @discardableResult
    func open<Value>(isClosed: Bool = true, _ work: (Store) async throws -> Value) async throws -> Value {
        let store = try Store(directory: folder.path)
        let value = try await work(store)
        if isClosed { try store.close() }
        return value
    }

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

    /// What the closed file looks like to a verification.
    func verify() throws -> VerificationReport {
        try Verification.check(directory: folder.path)
    }

    /// Alters the closed file as somebody with a SQLite shell could.
    func tamper(_ sql: String, _ arguments: StatementArguments = []) throws {
        let queue = try DatabaseQueue(path: database)
        try queue.writeWithoutTransaction { db in
            for table in ["event", "document", "answer", "calendar"] {
                for change in ["update", "delete"] {
                    try db.execute(sql: "DROP TRIGGER IF EXISTS \(table)_is_append_only_\(change)")
                }
            }
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try db.execute(sql: "PRAGMA ignore_check_constraints = ON")
            try db.execute(sql: sql, arguments: arguments)
            #expect(db.totalChangesCount > 0, "\(sql) changed nothing")
        }
        try queue.close()
    }
}

extension Store {
    /// Writes the events of a story that rework `id` does not have yet.
    @discardableResult
    func put(_ story: Story, as id: Int64 = 1) async throws -> Rework {
        let old = try await rework(ID(id))
        let version = old?.version ?? 0
        var change = Change()
        let written = try ReworkChange(from: old, id: ID(id), events: Array(story.events.dropFirst(version)))
        change.reworks = [written]
        change.expectations = [.rework(ID(id), version: version)]
        try await commit(change)
        return written.state
    }

    /// An offered estimate with its document.
    func putEstimate(_ id: Int64 = 1, text: String = "оцінка") async throws -> (Rework, DocumentReference) {
        let story = try Story()
        let offer = try story.rework.decide(.estimate(.offer(.fair)), by: People.specialist, in: story.situation)
        let document = NewDocument(
            rework: ID(id), kind: .estimate, number: 1, bytes: Array("\(text) \(id)".utf8), at: .start)
        let fingerprint = try #require(Fingerprint(hex: document.digest.hex))
        let reference = DocumentReference(kind: .estimate, number: 1, fingerprint: fingerprint)
        let cause = EventReference(.rework(ID(id)), 2)
        let deed = Decision.Deed(.system(cause: cause), .documentWritten(reference))
        let events = story.events + Decision(offer.deeds + [deed]).events(after: 1, at: .start)
        var change = Change()
        let written = try ReworkChange(from: nil, id: ID(id), events: events)
        change.reworks = [written]
        change.documents = [document]
        try await commit(change)
        return (written.state, reference)
    }

    /// An offered estimate that the client declined: its document has an answer.
    func putDeclined(_ id: Int64 = 1) async throws {
        let (rework, document) = try await putEstimate(id)
        let fact = Fact.estimate(.declined(document: document.fingerprint, reason: "Задорого"))
        let event = Event(number: rework.version + 1, at: .start, actor: .person(People.contact.id), fact: fact)
        var change = Change()
        change.reworks = [try ReworkChange(from: rework, id: rework.id, events: [event])]
        change.answers = [
            NewAnswer(
                document: document.fingerprint, person: People.contact.id, action: .declineEstimate,
                event: event.number, at: .start)
        ]
        try await commit(change)
    }

    /// One more event of a rework, expecting its present version.
    func asking(_ rework: Rework, _ text: String = "Який склад?") throws -> Change {
        let fact = Fact.question(.asked(to: .client, text: text, fromClient: false))
        let event = Event(number: rework.version + 1, at: .start, actor: .person(People.specialist.id), fact: fact)
        var change = Change()
        change.reworks = [try ReworkChange(from: rework, id: rework.id, events: [event])]
        change.expectations = [.rework(rework.id, version: rework.version)]
        return change
    }
}
