import Foundation
import GRDB
package import ReworkDomain

extension Store {
    /// The rework as it is now; nil when there is none.
    /// - Parameter fresh: read from the file, not from memory: after a conflict.
    package func rework(_ id: ID<Rework>, fresh: Bool = false) async throws -> Rework? {
        if fresh { reworks.forget(id) } else if let known = reworks[id] { return known }
        guard let found = try await pool.read({ db in try ReworkRecord.fetch(db, id) }) else { return nil }
        reworks.put(found.rework, size: found.size)
        return found.rework
    }

    /// The reworks of these numbers, in their order, those missing left out.
    package func reworks(_ ids: [ID<Rework>]) async throws -> [Rework] {
        // Taken out of the memory at once: what is read now may push out what was there.
        var found: [ID<Rework>: Rework] = [:]
        for id in ids { found[id] = reworks[id] }
        let missing = ids.filter { found[$0] == nil }
        if !missing.isEmpty {
            let read = try await pool.read { db in try missing.compactMap { try ReworkRecord.fetch(db, $0) } }
            for (rework, size) in read {
                found[rework.id] = rework
                reworks.put(rework, size: size)
            }
        }
        return ids.compactMap { found[$0] }
    }

    /// The stored rows of the history, with their links of the chain.
    package func records(of id: ID<Rework>) async throws -> [EventRecord] {
        try await pool.read { db in try EventRecord.fetch(db, .rework(id)) }
    }

    /// The history, oldest first: from memory when it was written or read lately.
    package func events(of id: ID<Rework>) async throws -> [RecordedEvent] {
        if let known = reworks.events(of: id) { return known }
        let records = try await records(of: id)
        let events = try records.map { record in
            guard let stage = record.stage else { throw StoreError.damaged("rework \(id), event \(record.number)") }
            return RecordedEvent(event: try record.event(Fact.self), stage: stage)
        }
        reworks.put(events, size: records.reduce(0) { $0 + $1.body.count }, of: id)
        return events
    }

    /// The Markdown of the revision published last, or nil.
    package func publishedText(of id: ID<Rework>, revision: Int) async throws -> String? {
        let texts = try await events(of: id).compactMap { recorded -> String? in
            recorded.event.fact.publishedText
        }
        return texts.indices.contains(revision - 1) ? texts[revision - 1] : nil
    }

    /// How many reworks the developer has in development and not on hold.
    package func claims(of person: ID<Person>) async throws -> Int {
        try await pool.read { db in
            let sql = "SELECT count(*) FROM rework WHERE developer = ? AND \(Store.isClaimed)"
            return try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [person.number]) ?? 0
        }
    }

    /// What counts against a developer's WIP limit, as a condition on `rework`.
    static let isClaimed = "is_live = 1 AND stage = 'developing' AND is_held = 0"

    /// Live reworks by accountable specialist: what their lists show.
    package func reworkLoads() async throws -> [ID<Person>: Int] {
        try await pool.read { db in
            let sql = "SELECT specialist, count(*) AS live FROM rework WHERE is_live = 1 GROUP BY specialist"
            let rows = try Row.fetchAll(db, sql: sql)
            return Dictionary(uniqueKeysWithValues: rows.map { (ID($0["specialist"]), $0["live"]) })
        }
    }

    /// The queue of the lifecycle's system rows: open offers to expire and reworks to admit.
    package func reworks(in stages: [Stage], client: ID<Client>? = nil) async throws -> [ID<Rework>] {
        try await pool.read { db in
            var found: [ID<Rework>] = []
            for stage in stages {
                let sql = "SELECT id FROM rework WHERE stage = ?1 AND (?2 IS NULL OR client = ?2) ORDER BY id"
                found += try Int64.fetchAll(db, sql: sql, arguments: [stage.rawValue, client?.number]).map { ID($0) }
            }
            return found
        }
    }
}
