import Foundation
import GRDB
package import ReworkDomain
import ReworkSecrets

/// A written document with its bytes.
package struct StoredDocument: Equatable, Sendable {
    package let rework: ID<Rework>
    package let kind: DocumentReference.Kind
    package let number: Int
    package let at: Moment
    package let bytes: [UInt8]
}

extension Store {
    package func document(_ fingerprint: Fingerprint) async throws -> StoredDocument? {
        let digest = try Digest.ofStored(fingerprint)
        return try await pool.read { db in
            let sql = "SELECT rework, kind, number, at, bytes FROM document WHERE sha256 = ?"
            let statement = try db.cachedStatement(sql: sql)
            guard let row = try Row.fetchOne(statement, arguments: [digest]) else { return nil }
            guard let kind = DocumentReference.Kind(rawValue: row["kind"]) else {
                throw StoreError.damaged("the kind of document \(fingerprint)")
            }
            return StoredDocument(
                rework: ID(row["rework"]), kind: kind, number: row["number"], at: Moment(milliseconds: row["at"]),
                bytes: Array(row["bytes"] as Data))
        }
    }

    /// The answer a document got; nil while it has none.
    package func answer(to fingerprint: Fingerprint) async throws -> NewAnswer? {
        let digest = try Digest.ofStored(fingerprint)
        return try await pool.read { db in
            let sql = "SELECT person, action, event, at FROM answer WHERE document = ?"
            guard let row = try Row.fetchOne(db, sql: sql, arguments: [digest]) else { return nil }
            guard let action = Action(rawValue: row["action"]) else {
                throw StoreError.damaged("the answer to document \(fingerprint)")
            }
            return NewAnswer(
                document: fingerprint, person: ID(row["person"]), action: action, event: row["event"],
                at: Moment(milliseconds: row["at"]))
        }
    }

    /// Accepted reworks whose protocol is not written yet: a server stopped between the two.
    package func acceptedWithoutProtocol() async throws -> [ID<Rework>] {
        try await pool.read { db in
            let sql = """
                SELECT id FROM rework WHERE stage = 'accepted'
                  AND NOT EXISTS (SELECT 1 FROM document WHERE rework = rework.id AND kind = 'protocol')
                """
            return try Int64.fetchAll(db, sql: sql).map { ID($0) }
        }
    }
}
