import GRDB
package import ReworkDomain

/// The text of a specification that is being written.
package struct Draft: Equatable, Sendable {
    /// 0 when nothing has been saved.
    package let version: Int
    package let text: String
    package let savedBy: ID<Person>?
    package let savedAt: Moment?
    /// Texts that lost against a newer version, newest first: nothing typed is thrown away.
    package let kept: [Kept]

    package struct Kept: Equatable, Sendable {
        /// The version it was written upon.
        package let base: Int
        package let text: String
        package let savedBy: ID<Person>
        package let savedAt: Moment
    }
}

extension Store {
    package func draft(of id: ID<Rework>) async throws -> Draft {
        try await pool.read { db in
            let row = try Row.fetchOne(db, sql: "SELECT * FROM draft WHERE rework = ?", arguments: [id.number])
            let kept = try Row.fetchAll(
                db, sql: "SELECT * FROM kept_draft WHERE rework = ? ORDER BY id DESC LIMIT 5", arguments: [id.number])
            return Draft(
                version: row?["version"] ?? 0, text: row?["text"] ?? "",
                savedBy: (row?["saved_by"] as Int64?).map { ID($0) },
                savedAt: (row?["saved_at"] as Int64?).map { Moment(milliseconds: $0) },
                kept: kept.map {
                    Draft.Kept(
                        base: $0["base"], text: $0["text"], savedBy: ID($0["saved_by"]),
                        savedAt: Moment(milliseconds: $0["saved_at"]))
                })
        }
    }

    /// Keeps a text that came too late, unless the same is kept already.
    package func keep(_ draft: NewDraft) async throws {
        try await funnel.write { db in
            let isKept = try Bool.fetchOne(
                db, sql: "SELECT EXISTS (SELECT 1 FROM kept_draft WHERE rework = ? AND text = ?)",
                arguments: [draft.rework.number, draft.text])
            if isKept == true { return }
            try db.execute(
                sql: "INSERT INTO kept_draft (rework, base, text, saved_by, saved_at) VALUES (?, ?, ?, ?, ?)",
                arguments: [
                    draft.rework.number, draft.expected ?? 0, draft.text, draft.by.number, draft.at.milliseconds,
                ])
            try FileRecord.use(draft, isBeside: true, db)
            try Writer.prune(draft.rework, db)
        }
    }
}
