import Foundation
import GRDB
import ReworkDomain

/// The text index, written in the action's own transaction: titles, wishes, specifications, questions and answers.
enum SearchRecord {
    static func index(_ change: ReworkChange, _ db: Database) throws {
        for event in change.events { try index(event, of: change.state, db) }
    }

    private static func index(_ event: Event<Fact>, of rework: Rework, _ db: Database) throws {
        switch event.fact {
        case .requested(let request):
            try db.execute(
                sql: "INSERT INTO rework_text (rowid, title, wish, spec, talk) VALUES (?, ?, ?, '', '')",
                arguments: [rework.id.number, fold(request.title), fold(request.wish)])
        case .spec(.published(let markdown, _)):
            try db.execute(
                sql: "UPDATE rework_text SET spec = ? WHERE rowid = ?", arguments: [fold(markdown), rework.id.number])
        case .question(.asked(_, let text, _)), .question(.answered(_, let text, _, _)):
            try db.execute(
                sql: "UPDATE rework_text SET talk = talk || ? WHERE rowid = ?",
                arguments: [fold(text) + "\n", rework.id.number])
        case .course, .estimate, .spec, .work, .demo, .documentWritten:
            break
        }
    }

    /// One apostrophe for the three in use, lower case; г and ґ, е and є stay different letters.
    static func fold(_ text: String) -> String {
        String(text.lowercased().map { $0 == "'" || $0 == "ʼ" ? "’" : $0 })
    }

    /// The query as FTS5 takes it: every word must be found. The trigram index finds substrings, not word forms, so a
    /// word of more than five letters loses its last two; nil when no word has three letters.
    static func query(_ text: String) -> String? {
        let words = fold(text).split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "-" }
        let terms = words.filter { $0.count >= 3 }.map { $0.count > 5 ? $0.dropLast(2) : $0 }
        guard !terms.isEmpty else { return nil }
        return terms.map { "\"\($0)\"" }.joined(separator: " AND ")
    }
}
