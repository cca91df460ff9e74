import Foundation
import GRDB
package import ReworkDomain
import ReworkSecrets

extension Store {
    /// Numbers of the reworks, and of the consultations and bugs, that were opened from `start` on and before `end`;
    /// what was found to be a rework is among the reworks alone.
    package func opened(
        from start: Moment, before end: Moment, client: ID<Client>? = nil
    ) async throws -> (reworks: [ID<Rework>], requests: [ID<SupportRequest>]) {
        try await pool.read { db in
            func numbers(_ history: String, _ condition: String) throws -> [Int64] {
                try Int64.fetchAll(
                    db,
                    sql: """
                        SELECT subject FROM event JOIN \(history) ON \(history).id = subject
                        WHERE history = '\(history)' AND event.number = 1 AND at >= ?1 AND at < ?2
                        AND (?3 IS NULL OR client = ?3) AND \(condition) ORDER BY subject
                        """,
                    arguments: [start.milliseconds, end.milliseconds, client?.number])
            }
            return (
                try numbers("rework", "true").map { ID($0) },
                try numbers("request", "request.stage <> 'becameRework'").map { ID($0) }
            )
        }
    }

    /// A rework's history for counting: one that is not in memory is not kept there.
    package func history(of id: ID<Rework>) async throws -> [Event<Fact>] {
        if let known = reworks.events(of: id) { return known.map(\.event) }
        return try await records(of: id).map { try $0.event(Fact.self) }
    }

    /// What was made public, oldest first.
    package func publications() async throws -> [Event<PublicationFact>] {
        try await pool.read { db in try PublicationRecord.rows(db).map { try $0.event(PublicationFact.self) } }
    }

    /// Bytes of a page that was made public; nil when there is none.
    package func publicDocument(_ fingerprint: Fingerprint) async throws -> [UInt8]? {
        let digest = try Digest.ofStored(fingerprint)
        return try await pool.read { db in
            let sql = "SELECT bytes FROM publication_document WHERE sha256 = ?"
            return try Data.fetchOne(db.cachedStatement(sql: sql), arguments: [digest]).map(Array.init)
        }
    }
}
