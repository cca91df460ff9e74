import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

/// A verdict, a signature, an event is never altered or deleted.
struct SchemaTests {
    private func filled(_ shelf: Shelf) async throws {
        try await shelf.open { try await $0.putDeclined() }
    }

    @Test(
        "what was recorded is neither altered nor deleted, by the program or by another one",
        arguments: ["event", "document", "answer"],
        ["UPDATE % SET at = 0", "DELETE FROM %", "DELETE FROM % WHERE rowid = 1"])
    func appendOnly(table: String, statement: String) async throws {
        let shelf = try await Shelf()
        try await filled(shelf)
        let sql = statement.replacing("%", with: table)
        try await shelf.open { store in
            #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
        }
        let queue = try DatabaseQueue(path: shelf.database)
        let message = #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }?.message
        #expect(message == "\(table) is append-only")
        try queue.close()
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test("replacing does not slip past the triggers", arguments: ["event", "document", "answer"])
    func replace(table: String) async throws {
        let shelf = try await Shelf()
        try await filled(shelf)
        try await shelf.open { store in
            for sql in [
                "INSERT OR REPLACE INTO \(table) SELECT * FROM \(table)",
                "REPLACE INTO \(table) SELECT * FROM \(table)",
                "UPDATE OR REPLACE \(table) SET at = 0",
            ] {
                #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
            }
        }
        #expect(try shelf.verify().discrepancies.isEmpty)
    }

    @Test(
        "the tables refuse what can't be",
        arguments: [
            "UPDATE rework SET court = 'nobody'", "UPDATE rework SET version = 0", "UPDATE rework SET title = ''",
            "UPDATE rework SET client = 99", "UPDATE rework SET specialist = 99", "UPDATE rework SET due = 1",
            "UPDATE rework SET version = 'x'", "DELETE FROM client WHERE id = 1", "DELETE FROM person WHERE id = 11",
            "INSERT INTO session VALUES (x'00', 1, 0, 0, '')",
            "INSERT INTO session VALUES (zeroblob(32), 99, 0, 0, '')",
            "INSERT INTO last_seen VALUES (99, 0)",
            "INSERT INTO event VALUES (NULL, 'rework', 1, 1, 0, NULL, x'01', zeroblob(32))",
            "INSERT INTO event VALUES (NULL, 'other', 1, 9, 0, NULL, x'01', zeroblob(32))",
            "INSERT INTO event VALUES (NULL, 'rework', 1, 9, 1, NULL, x'01', zeroblob(32))",
        ])
    func constraints(sql: String) async throws {
        let shelf = try await Shelf()
        try await filled(shelf)
        try await shelf.open { store in
            #expect(throws: DatabaseError.self) { try store.pool.write { try $0.execute(sql: sql) } }
        }
    }

    @Test("a second opening migrates nothing and keeps everything")
    func twice() async throws {
        let shelf = try await Shelf()
        try await filled(shelf)
        let states = try await shelf.open { try await $0.rework(ID(1)) }
        #expect(try await shelf.open { try await $0.rework(ID(1)) } == states)
    }
}
