import Foundation
import GRDB
import ReworkDomain

/// Rows of `person` and `client`.
enum PersonRecord {
    static func fetch(_ db: Database, _ id: ID<Person>) throws -> Person? {
        let statement = try db.cachedStatement(sql: "SELECT state FROM person WHERE id = ?")
        return try Data.fetchOne(statement, arguments: [id.number]).map {
            try StoredJSON.value(Person.self, $0, "person \(id)")
        }
    }

    /// Without decoding the whole: every action asks it.
    static func isActive(_ db: Database, _ id: ID<Person>) throws -> Bool {
        let sql = "SELECT json_extract(CAST(state AS TEXT), '$.isActive') FROM person WHERE id = ?"
        return try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [id.number]) ?? false
    }

    static func fetchAll(_ db: Database) throws -> [Person] {
        try Data.fetchAll(db, sql: "SELECT state FROM person ORDER BY id").map {
            try StoredJSON.value(Person.self, $0, "a person")
        }
    }
}

enum ClientRecord {
    static func fetchAll(_ db: Database) throws -> [Client] {
        try Data.fetchAll(db, sql: "SELECT state FROM client ORDER BY id").map {
            try StoredJSON.value(Client.self, $0, "a client")
        }
    }
}
