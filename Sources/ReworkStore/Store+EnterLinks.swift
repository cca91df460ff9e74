import Foundation
import GRDB
package import ReworkDomain
package import ReworkSecrets

/// A one-time link for one contact. Only the SHA-256 of its token is kept.
package struct EnterLink: Equatable, Sendable {
    package let token: Digest
    package let person: ID<Person>
    /// Where it leads; nil to the contact's home.
    package let rework: ID<Rework>?
    package let madeBy: ID<Person>?
    package let madeAt: Moment
    package let expiresAt: Moment
    package var usedAt: Moment?

    package init(
        token: Digest, person: ID<Person>, rework: ID<Rework>?, madeBy: ID<Person>?, madeAt: Moment, expiresAt: Moment
    ) {
        self.token = token
        self.person = person
        self.rework = rework
        self.madeBy = madeBy
        self.madeAt = madeAt
        self.expiresAt = expiresAt
    }
}

enum EnterLinkRecord {
    static func insert(_ link: EnterLink, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO enter_link (token, person, rework, made_by, made_at, expires_at)
                VALUES (?, ?, ?, ?, ?, ?)
                """,
            arguments: [
                Data(link.token.bytes), link.person.number, link.rework?.number, link.madeBy?.number,
                link.madeAt.milliseconds, link.expiresAt.milliseconds,
            ])
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
            return try Row.fetchOne(db, sql: sql, arguments: [Data(token.bytes)]).map { row in
                var link = EnterLink(
                    token: token, person: ID(row["person"]), rework: (row["rework"] as Int64?).map { ID($0) },
                    madeBy: (row["made_by"] as Int64?).map { ID($0) }, madeAt: Moment(milliseconds: row["made_at"]),
                    expiresAt: Moment(milliseconds: row["expires_at"]))
                link.usedAt = (row["used_at"] as Int64?).map { Moment(milliseconds: $0) }
                return link
            }
        }
    }

    /// Uses the link up and opens the session, both or neither.
    /// - Throws: `StoreError.conflict` when it was used or has expired.
    package func useEnterLink(_ token: Digest, for session: Session, at now: Moment) async throws {
        try await funnel.write { db in
            try db.execute(
                sql: "UPDATE enter_link SET used_at = ? WHERE token = ? AND used_at IS NULL AND expires_at > ?",
                arguments: [now.milliseconds, Data(token.bytes), now.milliseconds])
            guard db.changesCount == 1 else { throw StoreError.conflict }
            try SessionRecord.insert(session, db)
        }
        register.put(session)
    }
}
