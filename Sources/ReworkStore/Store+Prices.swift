import Foundation
import GRDB
package import ReworkDomain
import ReworkSecrets

/// A document written for a client beside its reworks, with its bytes.
package struct StoredClientDocument: Equatable, Sendable {
    package let client: ID<Client>
    package let kind: ClientDocumentKind
    package let number: Int
    package let at: Moment
    package let bytes: [UInt8]
}

extension Store {
    /// The versions of the price list, oldest first.
    package func priceLists() async throws -> [Event<PriceListFact>] {
        try await pool.read { db in try PriceRecord.lists(db).map { try $0.event(PriceListFact.self) } }
    }

    package func clientDocument(_ fingerprint: Fingerprint) async throws -> StoredClientDocument? {
        let digest = try Digest.ofStored(fingerprint)
        return try await pool.read { db in
            let sql = "SELECT client, kind, number, at, bytes FROM client_document WHERE sha256 = ?"
            let statement = try db.cachedStatement(sql: sql)
            guard let row = try Row.fetchOne(statement, arguments: [digest]) else { return nil }
            guard let kind = ClientDocumentKind(rawValue: row["kind"]) else {
                throw StoreError.damaged("the kind of document \(fingerprint)")
            }
            return StoredClientDocument(
                client: ID(row["client"]), kind: kind, number: row["number"], at: Moment(milliseconds: row["at"]),
                bytes: Array(row["bytes"] as Data))
        }
    }

    /// What happened to a client, oldest first.
    package func events(of id: ID<Client>) async throws -> [Event<ClientFact>] {
        try await pool.read { db in
            try EventRecord.fetch(db, .client(id)).map { try $0.event(ClientFact.self) }
        }
    }
}
