import Foundation
import GRDB
import ReworkDomain

/// The text index, written in the action's own transaction: titles, wishes, specifications, questions and answers.
enum SearchRecord {
    static func index(_ change: ReworkChange, _ db: Database) throws {
        for event in change.events { try index(event, of: change.state, db) }
    }

    /// A rework's texts are rows of their own, so that a new one costs only itself: rowid = rework × 1,000,000 + place.
    static let places: Int64 = 1_000_000
    /// Places of title, wish and specification; a question, an answer, a comment or a word on going live has its event's number, from `talk` on.
    static let (title, wish, spec, talk): (Int64, Int64, Int64, Int64) = (0, 1, 2, 10)
    /// From here on what the client must not find.
    static let inside: Int64 = 500_000

    static func index(_ event: Event<Fact>, of rework: Rework, _ db: Database) throws {
        switch event.fact {
        case .requested(let request):
            try put(request.title, of: rework, at: title, db)
            try put(request.wish, of: rework, at: wish, db)
        case .spec(.published(let markdown, _, _, _, _)), .short(.offered(_, let markdown, _, _, _)):
            let old = try db.cachedStatement(sql: "DELETE FROM rework_text WHERE rowid = ?")
            try old.execute(arguments: [rework.id.number * places + spec])
            try put(markdown, of: rework, at: spec, db)
        case .question(let fact):
            let place = fact.isInternal(in: rework) ? inside : talk
            try put(fact.text, of: rework, at: place + Int64(event.number), db)
        case .comment(let fact):
            guard let text = fact.text else { return }
            let place = fact.isInternal(in: rework) ? inside : talk
            try put(text, of: rework, at: place + Int64(event.number), db)
        case .demo(.wentLive(let live)):
            let told = [live.note, live.reason ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
            if !told.isEmpty { try put(told, of: rework, at: talk + Int64(event.number), db) }
        case .course, .estimate, .spec, .short, .work, .demo, .passing, .documentWritten:
            break
        }
    }

    private static func put(_ text: String, of rework: Rework, at place: Int64, _ db: Database) throws {
        let statement = try db.cachedStatement(sql: "INSERT INTO rework_text (rowid, text) VALUES (?, ?)")
        try statement.execute(arguments: [rework.id.number * places + place, plain(MentionText.shown(text))])
    }

    /// Rows of the rework's texts; those its client may find are the first.
    static func range(of rework: Int64, isForClient: Bool) -> (first: Int64, last: Int64) {
        (rework * places, rework * places + (isForClient ? inside : places) - 1)
    }

    static func place(_ row: Int64) -> ListPage.Finding.Place {
        switch row % places {
        case title: .title
        case wish: .wish
        case spec: .spec
        case ..<inside: .talk
        default: .inside
        }
    }

    /// One apostrophe for the three in use; the index folds case by itself, so that what it finds can be quoted.
    static func plain(_ text: String) -> String {
        let others: Set<Unicode.Scalar> = ["'", "ʼ"]
        guard text.unicodeScalars.contains(where: others.contains) else { return text }
        return String(text.map { $0 == "'" || $0 == "ʼ" ? "’" : $0 })
    }

    /// The same in lower case; г and ґ, е and є stay different letters.
    static func fold(_ text: String) -> String {
        plain(text.lowercased())
    }

    /// The query's words as FTS5 takes them; each must be found in some text of the rework. The trigram index finds
    /// substrings, not word forms, so a word of more than five letters loses its last two; one under three letters is
    /// left out. Empty when no word is long enough.
    static func terms(_ text: String) -> [String] {
        let words = fold(text).split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "-" }
        return words.filter { $0.count >= 3 }.map { "\"\($0.count > 5 ? $0.dropLast(2) : $0)\"" }
    }
}
