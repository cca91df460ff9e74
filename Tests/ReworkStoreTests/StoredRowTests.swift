import GRDB
import Testing

@testable import ReworkStore

@Suite("A row written again and again")
struct StoredRowTests {
    /// A table that says which columns an update named.
    private func shelf() throws -> DatabaseQueue {
        let queue = try DatabaseQueue()
        try queue.write { db in
            try db.execute(sql: "CREATE TABLE thing (id INTEGER PRIMARY KEY, a TEXT, b INTEGER, state BLOB)")
            try db.execute(sql: "CREATE TABLE named (what TEXT)")
            for column in ["a", "b", "state"] {
                try db.execute(
                    sql: """
                        CREATE TRIGGER names_\(column) AFTER UPDATE OF \(column) ON thing
                        BEGIN INSERT INTO named VALUES ('\(column)'); END
                        """)
            }
        }
        return queue
    }

    private func save(_ values: [(any DatabaseValueConvertible)?], always: String? = nil, _ db: Database) throws {
        try StoredRow(table: "thing", columns: ["id", "a", "b", "state"], values: .of(values), always: always).save(db)
    }

    private func named(_ db: Database) throws -> [String] {
        try String.fetchAll(db, sql: "SELECT what FROM named ORDER BY what")
    }

    @Test("A new one is inserted, a known one is told only what differs, NULL included")
    func changed() throws {
        try shelf().write { db in
            try save([1, "x", 2, "s"], db)
            #expect(try named(db) == [])
            try save([1, "x", 2, "s"], db)
            #expect(try named(db) == [])
            try save([1, "x", nil, "s"], db)
            #expect(try named(db) == ["b"])
            try save([2, "x", nil, "s"], db)
            try save([1, "y", 3, "s"], db)
            #expect(try named(db) == ["a", "b", "b"])
            let rows = try Row.fetchAll(db, sql: "SELECT id, a, b FROM thing ORDER BY id")
            #expect(rows.map { [$0[0] as DatabaseValue, $0[1], $0[2]] } == [.of([1, "y", 3]), .of([2, "x", nil])])
        }
    }

    @Test("Over values that are known only what differs is named, without a look at the row; nothing when nothing does")
    func known() throws {
        try shelf().write { db in
            try save([1, "x", 2, "s"], always: nil, db)
            func update(_ known: [(any DatabaseValueConvertible)?], _ values: [(any DatabaseValueConvertible)?]) throws
            {
                try StoredRow(table: "thing", columns: ["id", "a", "b", "state"], values: .of(values))
                    .update(over: .of(known)).execute(db)
            }
            try update([1, "x", 2, "s"], [1, "x", 2, "s"])
            #expect(try named(db) == [])
            try update([1, "x", 2, "s"], [1, "x", nil, "t"])
            #expect(try named(db) == ["b", "state"])
            let row = try Row.fetchOne(db, sql: "SELECT a, b, state FROM thing")
            #expect(row.map { Array($0.databaseValues) } == .of(["x", nil, "t"]))
        }
    }

    @Test("What differs every time is written without being read back")
    func always() throws {
        try shelf().write { db in
            try save([1, "x", 2, "s"], always: "state", db)
            try save([1, "x", 2, "s"], always: "state", db)
            #expect(try named(db) == ["state"])
            try save([1, "z", 2, "t"], always: "state", db)
            #expect(try named(db) == ["a", "state", "state"])
            #expect(try String.fetchOne(db, sql: "SELECT state FROM thing") == "t")
        }
    }
}
