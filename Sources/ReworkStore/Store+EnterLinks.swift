import Foundation
import GRDB
package import ReworkDomain
package import ReworkSecrets

enum EnterLinkRecord {
    static func insert(_ link: EnterLink, _ db: Database) throws {
        let isThere = try Bool.fetchOne(
            db, sql: "SELECT EXISTS (SELECT 1 FROM enter_link WHERE token = ?)", arguments: [Data(link.token.bytes)])
        // The same request is being carried out at this moment: the caller looks its link up.
        if isThere == true { throw StoreError.conflict }
        try db.execute(
            sql: """
                INSERT INTO enter_link (token, person, rework, document, made_by, made_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(link.token.bytes), link.person.number, link.rework?.number,
                try link.document.map { try Digest.ofStored($0) }, link.madeBy?.number, link.madeAt.milliseconds,
                link.expiresAt.milliseconds,
            ])
    }

    static func link(_ row: Row) throws -> EnterLink {
        guard let token = Digest(bytes: row["token"] as Data) else { throw StoreError.damaged("a link's token") }
        let document = (row["document"] as Data?).flatMap { Digest(bytes: $0) }.flatMap { Fingerprint(hex: $0.hex) }
        var link = EnterLink(
            token: token, person: ID(row["person"]), rework: (row["rework"] as Int64?).map { ID($0) },
            document: document, madeBy: (row["made_by"] as Int64?).map { ID($0) },
            madeAt: Moment(milliseconds: row["made_at"]), expiresAt: Moment(milliseconds: row["expires_at"]))
        link.usedAt = (row["used_at"] as Int64?).map { Moment(milliseconds: $0) }
        link.revokedAt = (row["revoked_at"] as Int64?).map { Moment(milliseconds: $0) }
        return link
    }
}

extension Store {
    package func addEnterLink(_ link: EnterLink) async throws {
        var change = Change()
        change.enterLink = link
        try await commit(change)
    }

    package func enterLink(_ token: Digest) async throws -> EnterLink? {
        try await pool.read { db in
            let sql = "SELECT * FROM enter_link WHERE token = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [Data(token.bytes)]).map(EnterLinkRecord.link)
        }
    }

    /// Somebody's links, the newest first; at most `limit`.
    package func enterLinks(of person: ID<Person>, limit: Int = 50) async throws -> [EnterLink] {
        try await pool.read { db in
            let sql = "SELECT * FROM enter_link WHERE person = ? ORDER BY made_at DESC, token LIMIT ?"
            return try Row.fetchAll(db, sql: sql, arguments: [person.number, limit]).map(EnterLinkRecord.link)
        }
    }

    /// Uses the link up and opens the session, both or neither.
    /// - Throws: `StoreError.conflict` when it was used or revoked, or has expired.
    package func useEnterLink(_ token: Digest, for session: Session, at now: Moment) async throws {
        try await funnel.write(mayUseBallast: true) { db in
            try db.execute(
                sql: """
                    UPDATE enter_link SET used_at = ?
                    WHERE token = ? AND used_at IS NULL AND revoked_at IS NULL AND expires_at > ?
                    """,
                arguments: [now.milliseconds, Data(token.bytes), now.milliseconds])
            guard db.changesCount == 1 else { throw StoreError.conflict }
            try SessionRecord.insert(session, db)
        }
        register.put(session)
    }

    /// Revokes a link not used yet. - Throws: `StoreError.conflict` when it was used or revoked.
    package func revokeEnterLink(_ token: Digest, by person: ID<Person>, at now: Moment) async throws {
        try await funnel.write { db in
            try db.execute(
                sql: """
                    UPDATE enter_link SET revoked_at = ?, revoked_by = ?
                    WHERE token = ? AND used_at IS NULL AND revoked_at IS NULL
                    """,
                arguments: [now.milliseconds, person.number, Data(token.bytes)])
            guard db.changesCount == 1 else { throw StoreError.conflict }
        }
    }

    /// What happened to a person, the first first.
    package func events(of person: ID<Person>) async throws -> [Event<PersonFact>] {
        try await pool.read { db in
            try EventRecord.fetch(db, .person(person)).map { try $0.event(PersonFact.self) }
        }
    }
}
