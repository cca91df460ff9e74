import Foundation
import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

@Suite("A state kept in two parts")
struct StoredReworkTests {
    @Test("both parts together are the state, in every stage", arguments: Stage.allCases)
    func whole(stage: Stage) throws {
        guard let story = try? Story.at(stage) else { return }
        let stored = try StoredRework(story.rework)
        #expect(try stored.rework(story.rework.id) == story.rework)
        let kept = try #require(try JSONSerialization.jsonObject(with: stored.whole) as? NSDictionary)
        let expected = try JSONSerialization.jsonObject(with: StoredJSON.bytes(story.rework)) as? NSDictionary
        #expect(kept == expected)
        #expect(stored.moving.count + (stored.agreed?.count ?? 0) == stored.size)
    }

    @Test("the part that an event does not touch is left alone; the one that it does is never")
    func untouched() throws {
        let story = try Story.at(.accepted)
        var (state, agreed, divided): (Rework?, Data?, Int) = (nil, nil, 0)
        for event in story.events {
            let change = try ReworkChange(from: state, id: story.rework.id, events: [event])
            if change.record.stored.agreed == nil { divided += 1 }
            agreed = change.record.stored.agreed ?? agreed
            let kept = StoredRework(moving: change.record.stored.moving, agreed: agreed)
            #expect(try kept.rework(story.rework.id) == change.state, "after event \(event.number)")
            state = change.state
        }
        #expect(state == story.rework)
        #expect(divided > 0, "some event leaves what was agreed as it was")
    }

    @Test("a question writes the moving part alone")
    func question() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var story = try Story.at(.developing)
            try await store.put(story)
            let agreed = { try await store.pool.read { try Data.fetchOne($0, sql: "SELECT state FROM agreed") } }
            let before = try await agreed()
            try await store.pool.write { try $0.execute(sql: "UPDATE agreed SET state = CAST(state || ' ' AS BLOB)") }
            try story.act(.ask(.specialist, "Який склад?"), by: People.developer)
            try await store.put(story)
            #expect(try await agreed() == before.map { $0 + Data(" ".utf8) })
        }
        let read = try await shelf.open { try await $0.rework(ID(1)) }
        #expect(read?.questions.count == 1)
        #expect(read?.spec != nil)
    }

    @Test("states kept whole are divided at the next opening, and texts are found anew")
    func migration() async throws {
        let shelf = try await Shelf()
        let before = try await shelf.open { store in
            try await store.put(try Story.at(.accepted))
            try await store.request(2, "Рахунок на оплату", wish: "З печаткою")
            return try await store.reworks([ID(1), ID(2)])
        }
        let known = try shelf.verify().discrepancies
        for rework in before {
            try shelf.tamper(
                "UPDATE rework SET state = ? WHERE id = ?", [try StoredJSON.bytes(rework), rework.id.number])
        }
        for sql in [
            "DROP TABLE agreed", "DROP TABLE rework_text", "DROP TABLE new_rework_text", "DROP TABLE newest_spec_text",
            "DROP TABLE request_text", "DROP TABLE new_request_text",
            "CREATE VIRTUAL TABLE rework_text USING fts5(text, tokenize = 'trigram')",
            "CREATE VIRTUAL TABLE request_text USING fts5(text, tokenize = 'trigram')",
            "INSERT INTO request_text (rowid, text) VALUES (7000000, 'Назва'), (7000012, 'Відповідь про накладну')",
            "DELETE FROM grdb_migrations WHERE identifier LIKE 'reworks: what was agreed%'",
            "DELETE FROM grdb_migrations WHERE identifier LIKE 'search: an index without%'",
            "ALTER TABLE listing ADD COLUMN version INTEGER NOT NULL DEFAULT 1 CHECK (version > 0)",
            "DELETE FROM grdb_migrations WHERE identifier LIKE 'lists: the version in one place%'",
            "DELETE FROM grdb_migrations WHERE identifier LIKE 'search: new texts without%'",
        ] {
            let queue = try DatabaseQueue(path: shelf.database)
            try await queue.write { try $0.execute(sql: sql) }
            try queue.close()
        }
        #expect(try shelf.verify().discrepancies == known, "a file from before is read as it is")
        try await shelf.open { store in
            #expect(try await store.reworks([ID(1), ID(2)]) == before)
            var filter = ReworkFilter()
            filter.text = "рахунки"
            #expect(try await store.page(filter, limit: 9).rows.map(\.id) == [ID(2)])
            let found = try await store.pool.read { try RequestSearch.numbers("накладна", isForClient: true, $0) }
            #expect(found == [7])
            let divided = try await store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM agreed") }
            #expect(divided == 2)
        }
        #expect(try shelf.verify().discrepancies == known)
    }

    @Test("texts that wait when their table gets its new form are found before and after the next merge")
    func waiting() async throws {
        let shelf = try await Shelf()
        try await shelf.open { try await $0.request(1, "Рахунок на оплату", wish: "З печаткою") }
        for sql in [
            "ALTER TABLE new_rework_text RENAME TO kept",
            "CREATE TABLE new_rework_text (id INTEGER PRIMARY KEY, place INTEGER NOT NULL UNIQUE, folded TEXT NOT NULL)",
            "INSERT INTO new_rework_text SELECT * FROM kept", "DROP TABLE kept",
            "DELETE FROM grdb_migrations WHERE identifier LIKE 'search: new texts without%'",
        ] {
            let queue = try DatabaseQueue(path: shelf.database)
            try await queue.write { try $0.execute(sql: sql) }
            try queue.close()
        }
        try await shelf.open { store in
            var filter = ReworkFilter()
            filter.text = "печаткою"
            #expect(try await store.page(filter, limit: 9).rows.map(\.id) == [ID(1)])
            for number in 2...(TextIndex.mostNew / 2 + 2) { try await store.request(number, "Звіт \(number)") }
            #expect(try await store.page(filter, limit: 9).rows.map(\.id) == [ID(1)])
        }
    }
}
