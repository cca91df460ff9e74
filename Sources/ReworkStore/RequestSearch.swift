import Foundation
import GRDB
import ReworkDomain

/// The text index of consultations and bugs, written in the action's own transaction.
enum RequestSearch {
    static func index(_ change: RequestChange, _ db: Database) throws {
        for event in change.events { try index(event, of: change.state, db) }
    }

    private static func index(_ event: Event<SupportFact>, of request: SupportRequest, _ db: Database) throws {
        switch event.fact {
        case .made(let made):
            try put(made.title, of: request, at: SearchRecord.title, db)
            try put(made.text, of: request, at: SearchRecord.wish, db)
        case .answered(let solution), .fixed(let solution):
            try put(solution.text, of: request, at: SearchRecord.talk + Int64(event.number), db)
        case .question(let fact):
            let place = fact.isInternal(in: request) ? SearchRecord.inside : SearchRecord.talk
            try put(fact.text, of: request, at: place + Int64(event.number), db)
        case .classified, .contested, .settled, .admitted, .referred, .begun, .queued, .claimed, .released, .closed,
            .reopened, .withdrawn, .reassigned, .flagged, .becameRework, .recounted, .scored:
            break
        }
    }

    private static func put(_ text: String, of request: SupportRequest, at place: Int64, _ db: Database) throws {
        let row = request.id.number * SearchRecord.places + place
        try TextIndex.requests.put(SearchRecord.shown(text), at: row, db)
    }

    /// Numbers of the newest requests in whose texts every word stands, at most `most` looked at a word.
    static func numbers(_ text: String, isForClient: Bool, _ db: Database) throws -> [Int64] {
        if let number = Int64(text.trimmingPrefix("№").filter({ !$0.isWhitespace })) { return [number] }
        let words = SearchRecord.words(text)
        guard !words.isEmpty else { return try titled(text, db) }
        var found: Set<Int64>?
        for word in words {
            let rows = try TextIndex.requests.rows(
                with: word, before: .max, isForClient: isForClient, limit: most, db)
            let numbers = Set(rows.map { $0 / SearchRecord.places })
            found = found?.intersection(numbers) ?? numbers
        }
        return Array(found ?? [])
    }

    private static let most = 4_000

    /// Words too short for the index are looked for in the newest titles.
    private static func titled(_ text: String, _ db: Database) throws -> [Int64] {
        let piece = SearchRecord.fold(text)
        let sql = "SELECT id, title FROM request ORDER BY id DESC LIMIT \(most)"
        return try Row.fetchAll(db, sql: sql).filter { SearchRecord.fold($0[1]).contains(piece) }.map { $0[0] }
    }
}
