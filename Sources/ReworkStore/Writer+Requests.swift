import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

extension Writer {
    func write(_ change: RequestChange, _ urgency: Urgency) throws {
        try RequestRecord(request: change.state, urgency: urgency, state: change.encodedState).save(db)
        let events = zip(change.events, change.encodedEvents).map { EventRecord.New($0, body: $1) }
        try EventRecord.append(events, to: .request(change.state.id), heads, db)
        for event in change.events { try use(event, of: change.state) }
    }

    /// - Throws: `StoreError.conflict` when a file is no longer there: named too late.
    private func use(_ event: Event<SupportFact>, of request: SupportRequest) throws {
        let (files, areInternal) = event.fact.files(in: request)
        for file in files {
            let digest = try Digest.ofStored(file.file)
            let asked = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM file WHERE sha256 = ?)")
            guard try Bool.fetchOne(asked, arguments: [digest]) == true else { throw StoreError.conflict }
            try db.execute(
                sql: """
                    INSERT OR IGNORE INTO request_file_use (file, request, event, name, is_internal)
                    VALUES (?, ?, ?, ?, ?)
                    """,
                arguments: [digest, request.id.number, event.number, file.name, areInternal])
        }
    }
}
