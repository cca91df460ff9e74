import Foundation
import GRDB
import ReworkDomain
import ReworkSecrets

/// Writes one change inside an open savepoint.
struct Writer {
    let db: Database
    let heads: Heads

    func write(_ change: Change) throws {
        for expectation in change.expectations { try check(expectation) }
        for person in change.people { try write(person) }
        for client in change.clients { try write(client) }
        for rework in change.reworks { try write(rework) }
        for document in change.documents { try write(document) }
        for answer in change.answers { try write(answer) }
        for document in change.clientDocuments { try PriceRecord.insert(document, db) }
        if let list = change.priceList { try PriceRecord.append(list, db) }
        for document in change.publicDocuments { try PublicationRecord.insert(document, db) }
        if let publication = change.publication { try PublicationRecord.append(publication, db) }
        if let fact = change.specLibrary { try SpecLibraryRecord.append(fact, db) }
        if let calendar = change.calendar {
            try CalendarRecord.append(calendar, db)
            heads.forgetCalendar()
        }
        if let draft = change.draft { try write(draft) }
        if let link = change.enterLink { try EnterLinkRecord.insert(link, db) }
        if let admission = change.admission { try write(admission) }
        if let remembered = change.remembered { try write(remembered) }
    }

    /// What the text index gets of the change, behind the savepoints of all who share the commit: the index writes what it
    /// has gathered whenever a savepoint begins or ends, so that inside of one every action would be a segment of its own.
    func index(_ change: Change) throws {
        for rework in change.reworks { for text in rework.texts { try TextIndex.reworks.put(text, db) } }
        for request in change.requests { for text in request.texts { try TextIndex.requests.put(text, db) } }
    }

    private func check(_ expectation: Expectation) throws {
        let holds: Bool
        switch expectation {
        case .rework(let id, let version):
            holds = try heads.head(of: .rework(id), db).number == version
        case .request(let id, let version):
            holds = try heads.head(of: .request(id), db).number == version
        case .client(let id, let version):
            holds = try heads.head(of: .client(id), db).number == version
        case .person(let id, let version):
            holds = try heads.head(of: .person(id), db).number == version
        case .claims(let person, let limit):
            let sql = "SELECT count(*) FROM rework WHERE developer = ? AND \(Store.isClaimed)"
            let found = try Int.fetchOne(db.cachedStatement(sql: sql), arguments: [person.number]) ?? 0
            holds = found < limit
        case .notAccountable(let person):
            let sql = """
                SELECT NOT EXISTS (SELECT 1 FROM rework WHERE specialist = ?1 AND is_live = 1)
                  AND NOT EXISTS (SELECT 1 FROM request WHERE specialist = ?1 AND is_live = 1)
                """
            holds = try Bool.fetchOne(db.cachedStatement(sql: sql), arguments: [person.number]) ?? false
        case .priceList(let version):
            holds = try Int.fetchOne(db, sql: "SELECT coalesce(max(version), 0) FROM price_list") == version
        case .specLibrary(let version):
            holds = try Int.fetchOne(db, sql: "SELECT coalesce(max(version), 0) FROM spec_library") == version
        case .publication(let version):
            holds = try Int.fetchOne(db, sql: "SELECT coalesce(max(version), 0) FROM publication") == version
        case .calendar(let id, let version):
            let sql = "SELECT coalesce(max(version), 0) FROM calendar WHERE calendar = ?"
            holds = try Int.fetchOne(db, sql: sql, arguments: [id.number]) == version
        case .openWork(let versions):
            holds = try Store.openVersions(of: versions.of, db) == versions
        case .active(let person):
            holds = try heads.isActive(person, db)
        case .leadBeside(let person):
            holds = try PersonRecord.fetchAll(db).contains { $0.id != person && $0.isActiveLead }
        case .mayBeAway, .room, .leadsNobody:
            holds = try isTeamAsExpected(expectation)
        }
        if !holds { throw StoreError.conflict }
    }

    private func write(_ change: PersonChange) throws {
        let state = try StoredJSON.bytes(change.state)
        try db.execute(
            sql: "INSERT INTO person (id, state) VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET state = excluded.state",
            arguments: [change.state.id.number, state])
        heads.forget(change.state.id)
        let event = EventRecord.New(change.event, body: try StoredJSON.bytes(change.event))
        try EventRecord.append([event], to: .person(change.state.id), heads, db)
        guard let credential = change.credential else { return }
        let person = change.state.id.number
        let isTaken = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM credential WHERE login = ? AND person <> ?)",
            arguments: [credential.login, person])
        if isTaken == true { throw StoreError.loginTaken }
        try db.execute(
            sql: """
                INSERT INTO credential (person, login, password) VALUES (?, ?, ?)
                ON CONFLICT (person) DO UPDATE SET login = excluded.login, password = excluded.password
                """,
            arguments: [person, credential.login, credential.password])
    }

    private func write(_ admission: Admission) throws {
        try db.execute(sql: "DELETE FROM session WHERE person = ?", arguments: [admission.person.number])
        if let session = admission.opens { try SessionRecord.insert(session, db) }
        guard admission.revokesLinks else { return }
        try db.execute(
            sql: "UPDATE enter_link SET revoked_at = ? WHERE person = ? AND used_at IS NULL AND revoked_at IS NULL",
            arguments: [admission.at.milliseconds, admission.person.number])
    }

    private func write(_ change: ClientChange) throws {
        try db.execute(
            sql: """
                INSERT INTO client (id, version, state) VALUES (?, ?, ?)
                ON CONFLICT (id) DO UPDATE SET version = excluded.version, state = excluded.state
                """,
            arguments: [change.state.id.number, change.state.version, try StoredJSON.bytes(change.state)])
        let events = try change.events.map { EventRecord.New($0, body: try StoredJSON.bytes($0)) }
        try EventRecord.append(events, to: .client(change.state.id), heads, db)
    }

    private func write(_ change: ReworkChange) throws {
        try change.record.save(db)
        try MentionRecord.save(change.state, db)
        try EstimatedRecord.save(change.state, db)
        try FileRecord.use(change, db)
        let events = zip(change.recorded, change.encodedEvents).map { recorded, body in
            EventRecord.New(recorded.event, stage: recorded.stage, body: body)
        }
        try EventRecord.append(events, to: .rework(change.state.id), heads, db)
    }

    private func write(_ document: NewDocument) throws {
        let insert = try db.cachedStatement(
            sql: "INSERT INTO document (sha256, rework, kind, number, at, bytes) VALUES (?, ?, ?, ?, ?, ?)")
        try insert.execute(
            arguments: [
                Data(document.digest.bytes), document.rework.number, document.kind.rawValue, document.number,
                document.at.milliseconds, Data(document.bytes),
            ])
    }

    private func write(_ answer: NewAnswer) throws {
        let document = try Digest.ofStored(answer.document)
        let asked = try db.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM answer WHERE document = ?)")
        if try Bool.fetchOne(asked, arguments: [document]) == true { throw StoreError.answered }
        let insert = try db.cachedStatement(
            sql: "INSERT INTO answer (document, person, action, event, at) VALUES (?, ?, ?, ?, ?)")
        try insert.execute(
            arguments: [
                document, answer.person.number, answer.action.rawValue, answer.event, answer.at.milliseconds,
            ])
    }

    private func write(_ draft: NewDraft) throws {
        let found = try Int.fetchOne(
            db, sql: "SELECT version FROM draft WHERE rework = ?", arguments: [draft.rework.number])
        if let expected = draft.expected, expected != found ?? 0 { throw StoreError.conflict }
        if !draft.holdsReplaced { try keepReplaced(by: draft) }
        try db.execute(
            sql: """
                INSERT INTO draft (rework, version, text, saved_by, saved_at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (rework) DO UPDATE SET version = excluded.version, text = excluded.text,
                  saved_by = excluded.saved_by, saved_at = excluded.saved_at
                """,
            arguments: [
                draft.rework.number, (found ?? 0) + 1, draft.text, draft.by.number, draft.at.milliseconds,
            ])
        try FileRecord.use(draft, isBeside: false, db)
    }

    /// A text that somebody else saved is kept beside the one that takes its place: nothing typed is thrown away.
    private func keepReplaced(by draft: NewDraft) throws {
        try db.execute(
            sql: """
                INSERT INTO kept_draft (rework, base, text, saved_by, saved_at)
                SELECT rework, version, text, saved_by, saved_at FROM draft
                WHERE rework = ?1 AND saved_by <> ?2 AND text <> ?3
                  AND NOT EXISTS (SELECT 1 FROM kept_draft WHERE rework = ?1 AND kept_draft.text = draft.text)
                """,
            arguments: [draft.rework.number, draft.by.number, draft.text])
        try Writer.prune(draft.rework, db)
    }

    /// Two who write in turns leave a text at every turn: the oldest of many go.
    static func prune(_ rework: ID<Rework>, _ db: Database) throws {
        try db.execute(
            sql: """
                DELETE FROM kept_draft WHERE rework = ?1 AND id NOT IN
                  (SELECT id FROM kept_draft WHERE rework = ?1 ORDER BY id DESC LIMIT 50)
                """,
            arguments: [rework.number])
    }

    private func write(_ remembered: Remembered) throws {
        let insert = try db.cachedStatement(
            sql: """
                INSERT INTO remembered (person, key, request, result, at) VALUES (?, ?, ?, ?, ?)
                ON CONFLICT (person, key) DO NOTHING
                """)
        try insert.execute(
            arguments: [
                remembered.person.number, remembered.key, Data(remembered.request.bytes), Data(remembered.result),
                remembered.at.milliseconds,
            ])
        // The same request is being carried out at this moment: the caller looks its result up.
        if db.changesCount == 0 { throw StoreError.conflict }
    }
}

extension Digest {
    /// The 32 bytes as the tables keep them. - Throws: `StoreError.damaged` when the fingerprint is none.
    static func ofStored(_ fingerprint: Fingerprint) throws -> Data {
        guard let digest = Digest(hex: fingerprint.hex) else { throw StoreError.damaged("fingerprint \(fingerprint)") }
        return Data(digest.bytes)
    }
}
