import Foundation
import GRDB
package import ReworkDomain
package import ReworkSecrets

enum SessionRecord {
    static func fetchAll(_ db: Database) throws -> [Session] {
        try Row.fetchAll(db, sql: "SELECT token, person, started_at, seen_at, user_agent FROM session").map { row in
            guard let token = Digest(bytes: row["token"] as Data) else { throw StoreError.damaged("a session's token") }
            return Session(
                token: token, person: ID(row["person"]), startedAt: Moment(milliseconds: row["started_at"]),
                seenAt: Moment(milliseconds: row["seen_at"]), userAgent: row["user_agent"] ?? "")
        }
    }

    /// When each person was seen last, signed in or not.
    static func lastSeen(_ db: Database) throws -> [ID<Person>: Moment] {
        let rows = try Row.fetchAll(db, sql: "SELECT person, at FROM last_seen")
        return Dictionary(uniqueKeysWithValues: rows.map { (ID($0["person"]), Moment(milliseconds: $0["at"])) })
    }

    static func insert(_ session: Session, _ db: Database) throws {
        try db.execute(
            sql: "INSERT INTO session (token, person, started_at, seen_at, user_agent) VALUES (?, ?, ?, ?, ?)",
            arguments: [
                Data(session.token.bytes), session.person.number, session.startedAt.milliseconds,
                session.seenAt.milliseconds, session.userAgent,
            ])
        try see(session, db)
    }

    static func touch(_ session: Session, _ db: Database) throws {
        try db.execute(
            sql: "UPDATE session SET seen_at = ? WHERE token = ?",
            arguments: [session.seenAt.milliseconds, Data(session.token.bytes)])
        try see(session, db)
    }

    /// A session may end; when its person was here is kept.
    private static func see(_ session: Session, _ db: Database) throws {
        try db.execute(
            sql: """
                INSERT INTO last_seen (person, at) VALUES (?, ?)
                ON CONFLICT (person) DO UPDATE SET at = max(at, excluded.at)
                """,
            arguments: [session.person.number, session.seenAt.milliseconds])
    }
}

extension Store {
    /// - Parameter password: the hash the sign-in was checked against; a password changed meanwhile opens nothing.
    /// - Throws: `StoreError.conflict` when it is no longer this person's.
    package func startSession(_ session: Session, by password: String? = nil) async throws {
        try await funnel.write(mayUseBallast: true) { db in
            if let password {
                let sql = "SELECT password FROM credential WHERE person = ?"
                let kept = try String.fetchOne(db, sql: sql, arguments: [session.person.number])
                guard kept == password else { throw StoreError.conflict }
            }
            try SessionRecord.insert(session, db)
        }
        register.put(session)
    }

    package func touchSession(_ session: Session) async throws {
        // In memory first: when the disk takes nothing, not every request shall ask it again.
        register.replace(session)
        try await funnel.write(mayUseBallast: true) { db in try SessionRecord.touch(session, db) }
    }

    package func endSession(_ token: Digest) async throws {
        try await endSessions([token])
    }

    /// Somebody's sessions, the last seen first.
    package func sessions(of person: ID<Person>) -> [Session] {
        register.sessions { $0.person == person }.sorted {
            ($0.seenAt, $0.startedAt, $0.token.hex) > ($1.seenAt, $1.startedAt, $1.token.hex)
        }
    }

    /// Ends somebody's sessions, all or all but one.
    package func endSessions(of person: ID<Person>, but kept: Digest? = nil) async throws {
        try await endSessions(register.sessions { $0.person == person && $0.token != kept }.map(\.token))
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
        try await funnel.write(mayUseBallast: true) { db in
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

    /// What one of the vendor's people signs in with; nil when they can't.
    package func credential(of person: ID<Person>) async throws -> Credential? {
        try await pool.read { db in
            let sql = "SELECT login, password FROM credential WHERE person = ?"
            return try Row.fetchOne(db, sql: sql, arguments: [person.number]).map {
                Credential(login: $0["login"], password: $0["password"])
            }
        }
    }
}
