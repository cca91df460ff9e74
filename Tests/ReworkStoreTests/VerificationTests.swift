import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

/// Whatever is altered in the file is found, and its place named.
struct VerificationTests {
    /// Rework 1 with questions and a hold, 2 with a document and its answer.
    private func filled() async throws -> Shelf {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var story = try Story()
            try story.act(.ask(.client), by: People.specialist)
            try story.act(.answer(1), by: People.contact)
            try story.act(.course(.hold(reason: "Чекаємо")), by: People.specialist)
            try story.act(.course(.resume), by: People.specialist)
            try await store.put(story)
            try await store.putDeclined(2)
        }
        return shelf
    }

    private func found(_ shelf: Shelf) throws -> [String] {
        try shelf.verify().discrepancies.map(\.description)
    }

    private func places(_ shelf: Shelf) throws -> [String] {
        try shelf.verify().discrepancies.map(\.place)
    }

    @Test("a clean store verifies, everything counted")
    func clean() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            _ = try await store.putEstimate(1)
            try await store.putDeclined(2)
        }
        let report = try shelf.verify()
        #expect(report.discrepancies.isEmpty)
        #expect(report.reworks == 2)
        #expect(report.documents == 2)
        #expect(report.events == Shelf.people.count + 2 + 3 + 4)
    }

    @Test("people with several roles verify, whatever order a set has")
    func roles() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            for number in 50..<70 {
                let person = Person(id: ID(Int64(number)), name: "Усі", roles: Set(Role.allCases))
                var change = Change()
                let event = Event(number: 1, at: .start, actor: .console, fact: PersonFact.added(person))
                change.people = [PersonChange(state: person, event: event)]
                try await store.commit(change)
            }
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("one byte of an event altered is found at that event", arguments: [1, 2, 4])
    func body(number: Int) async throws {
        let shelf = try await filled()
        try shelf.tamper(
            """
            UPDATE event SET body = CAST(replace(CAST(body AS TEXT), '"at":1', '"at":2') AS BLOB)
            WHERE history = 'rework' AND subject = 1 AND number = ?
            """, [number])
        #expect(try places(shelf).first == "rework 1, event \(number)")
        #expect(try places(shelf).allSatisfy { !$0.hasPrefix("rework 2") })
    }

    @Test("an altered event with a hash made to fit is found at the next one")
    func rehashed() async throws {
        let shelf = try await filled()
        try shelf.tamper("UPDATE event SET hash = zeroblob(32) WHERE history = 'rework' AND subject = 1 AND number = 3")
        #expect(try places(shelf) == ["rework 1, event 3", "rework 1, event 4"])
    }

    @Test("a deleted event is found where it is missing, and nowhere else in the chain")
    func deleted() async throws {
        let shelf = try await filled()
        try shelf.tamper("DELETE FROM event WHERE history = 'rework' AND subject = 1 AND number = 3")
        let found = try found(shelf)
        #expect(found.first == "rework 1, event 4: event 3 is missing before it")
        #expect(found.filter { $0.contains("is missing before it") }.count == 1)
    }

    @Test("a deleted last event is found in the state")
    func deletedLast() async throws {
        let shelf = try await filled()
        try shelf.tamper("DELETE FROM event WHERE history = 'rework' AND subject = 1 AND number = 5")
        #expect(try found(shelf).contains { $0.hasPrefix("rework 1:") && $0.contains("version") })
    }

    @Test("two events swapped are found at both")
    func swapped() async throws {
        let shelf = try await filled()
        try shelf.tamper(
            """
            UPDATE event SET number = CASE number WHEN 2 THEN 900 ELSE 2 END
            WHERE history = 'rework' AND subject = 1 AND number = 2
            """)
        try shelf.tamper("UPDATE event SET number = 2 WHERE subject = 1 AND history = 'rework' AND number = 3")
        try shelf.tamper("UPDATE event SET number = 3 WHERE subject = 1 AND history = 'rework' AND number = 900")
        let places = Set(try places(shelf))
        #expect(places.isSuperset(of: ["rework 1, event 2", "rework 1, event 3"]))
    }

    @Test("events of another rework in its place are found")
    func borrowed() async throws {
        let shelf = try await filled()
        try shelf.tamper("DELETE FROM event WHERE history = 'rework' AND subject = 1")
        try shelf.tamper("UPDATE event SET subject = 1 WHERE history = 'rework' AND subject = 2")
        #expect(try places(shelf).contains("rework 1, event 1"))
    }

    @Test(
        "a state altered is found, with the field's name, in either part of it",
        arguments: [
            ("agreed", "Хочу бачити", "Не хочу", "wish"), ("rework", "\"version\":", "\"version\":1", "version"),
        ])
    func state(table: String, old: String, new: String, field: String) async throws {
        let shelf = try await filled()
        let key = table == "rework" ? "id" : "rework"
        try shelf.tamper(
            "UPDATE \(table) SET state = CAST(replace(CAST(state AS TEXT), ?, ?) AS BLOB) WHERE \(key) = 1", [old, new])
        #expect(try found(shelf) == ["rework 1: the stored state differs from its events in \(field)"])
    }

    @Test("a part of a state that is gone is found")
    func part() async throws {
        let shelf = try await filled()
        try shelf.tamper("DELETE FROM agreed WHERE rework = 1")
        let found = try found(shelf)
        #expect(found.count == 1 && found[0].hasPrefix("rework 1: the stored state differs from its events in "))
        #expect(found[0].contains("wish"))
    }

    @Test(
        "a column altered is found",
        arguments: [
            "version = 99", "client = 2", "specialist = 12", "developer = 21", "stage = 'accepted'",
            "court = 'developer'", "is_live = 0", "is_held = 1", "was_handed_off = 1", "due = 1000", "title = 'Інше'",
        ])
    func column(change: String) async throws {
        let shelf = try await filled()
        try shelf.tamper("UPDATE rework SET \(change) WHERE id = 1")
        #expect(try found(shelf) == ["rework 1: its columns differ from its state"])
    }

    @Test(
        "a row of the lists altered, or gone, is found",
        arguments: [
            "UPDATE listing SET urgency = 1", "UPDATE listing SET court_since = 0", "UPDATE listing SET title = 'Інше'",
            "UPDATE listing SET criteria = 99", "DELETE FROM listing",
        ])
    func listing(sql: String) async throws {
        let shelf = try await filled()
        try shelf.tamper("\(sql) WHERE rework = 1")
        #expect(try found(shelf) == ["rework 1: its row in lists differs from its state"])
    }

    @Test("an event's stage or time beside its bytes altered is found there")
    func beside() async throws {
        let shelf = try await filled()
        try shelf.tamper("UPDATE event SET stage = 'accepted' WHERE history = 'rework' AND subject = 1 AND number = 2")
        #expect(try places(shelf) == ["rework 1, event 2"])
        let other = try await filled()
        try other.tamper("UPDATE event SET at = at + 1000 WHERE history = 'rework' AND subject = 1 AND number = 2")
        #expect(try places(other) == ["rework 1, event 2"])
    }

    @Test("a document's byte altered is found, by its name")
    func document() async throws {
        let shelf = try await filled()
        try shelf.tamper("UPDATE document SET bytes = CAST('інше' AS BLOB)")
        #expect(try places(shelf) == ["document estimate 1 of rework 2"])
    }

    @Test("a document deleted is found")
    func documentDeleted() async throws {
        let shelf = try await filled()
        try shelf.tamper("DELETE FROM document")
        #expect(try shelf.verify().discrepancies.contains { $0.place == "rework 2" && $0.what.hasSuffix("is missing") })
    }

    @Test("a person's and a client's state altered is found")
    func others() async throws {
        let shelf = try await filled()
        try shelf.tamper(
            "UPDATE person SET state = CAST(replace(CAST(state AS TEXT), 'Гнатюк', 'Бойко') AS BLOB) WHERE id = 11")
        try shelf.tamper(
            "UPDATE client SET state = CAST(replace(CAST(state AS TEXT), 'Зерно', 'Млин') AS BLOB) WHERE id = 1")
        let found = try found(shelf)
        #expect(found.contains("person 11: the stored state differs from its events in name"))
        #expect(found.contains("client 1: the stored state differs from its events in name"))
    }

    @Test("a client's version beside its state altered is found")
    func clientVersion() async throws {
        let shelf = try await filled()
        try shelf.tamper("UPDATE client SET version = 7 WHERE id = 1")
        #expect(try places(shelf) == ["client 1"])
    }

    @Test("a state without its events, and events without their state, are found")
    func orphans() async throws {
        let shelf = try await filled()
        try shelf.tamper("DELETE FROM event WHERE history = 'rework' AND subject = 1")
        #expect(try places(shelf) == ["rework 1"])
        let other = try await filled()
        try other.tamper("DELETE FROM rework WHERE id = 1")
        #expect(try places(other) == ["rework 1"])
    }

    @Test("an answer altered or deleted is found: it is a signature's trace")
    func answers() async throws {
        let shelf = try await filled()
        #expect(try shelf.verify().discrepancies.isEmpty)
        try shelf.tamper("UPDATE answer SET person = 2")
        #expect(try !shelf.verify().discrepancies.isEmpty)
        try shelf.tamper("DELETE FROM answer")
        #expect(try !shelf.verify().discrepancies.isEmpty)
    }

    @Test("a folder without a database is told so")
    func empty() throws {
        let folder = try TemporaryFolder()
        #expect(throws: StoreError.self) { _ = try Verification.check(directory: folder.path) }
    }
}
