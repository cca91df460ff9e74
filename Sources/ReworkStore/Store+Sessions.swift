import Foundation
import GRDB
package import ReworkDomain
package import ReworkSecrets

enum SessionRecord {
    static func fetchAll(_ db: Database) throws -> [Session] {
        try Row.fetchAll(db, sql: "SELECT token, person, started_at, seen_at FROM session").map { row in
            guard let token = Digest(bytes: row["token"] as Data) else { throw StoreError.damaged("a session's token") }
            return Session(
                token: token, person: ID(row["person"]), startedAt: Moment(milliseconds: row["started_at"]),
                seenAt: Moment(milliseconds: row["seen_at"]))
        }
    }

    static func insert(_ session: Session, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO session (token, person, started_at, seen_at) VALUES (?, ?, ?, ?)",
            arguments: [
                Data(session.token.bytes), session.person.number, session.startedAt.milliseconds,
                session.seenAt.milliseconds,
            ])
    }
}

extension Store {
    package func startSession(_ session: Session) async throws {
        try await funnel.write { db in try SessionRecord.insert(session, db) }
        register.put(session)
    }

    package func touchSession(_ session: Session) async throws {
        try await funnel.write { db in
            try db.execute(
                sql: "UPDATE session SET seen_at = ? WHERE token = ?",
                arguments: [session.seenAt.milliseconds, Data(session.token.bytes)])
        }
        register.replace(session)
    }

    package func endSession(_ token: Digest) async throws {
        try await endSessions([token])
    }

    /// Ends every session of somebody who was deactivated.
    package func endSessions(of person: ID<Person>) async throws {
        try await endSessions(register.sessions { $0.person == person }.map(\.token))
    }

    /// Ends the sessions not seen since `seen` or begun before `started`. - Returns: how many.
    package func endSessions(notSeenSince seen: Moment, startedBefore started: Moment) async throws -> Int {
        let old = register.sessions { $0.seenAt < seen || $0.startedAt < started }.map(\.token)
        try await endSessions(old)
        return old.count
    }

    private func endSessions(_ tokens: [Digest]) async throws {
        guard !tokens.isEmpty else { return }
        // Out of memory first: a session that should end must not outlive a failed write.
        register.forget(tokens)
        try await funnel.write { db in
            for token in tokens {
                try db.execute(sql: "DELETE FROM session WHERE token = ?", arguments: [Data(token.bytes)])
            }
        }
    }

    /// The argon2id hash and the person behind a login; nil when there is none.
    package func credential(login: String) async throws -> (person: ID<Person>, password: String)? {
        try await pool.read { db in
            let sql = "SELECT person, password FROM credential WHERE login = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [login]).map { (ID($0["person"]), $0["password"]) }
        }
    }
}
