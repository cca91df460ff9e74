import Foundation
import GRDB
import ReworkDomain

/// The text index of consultations and bugs, written in the action's own transaction.
enum RequestSearch {
    /// What the event brings to be found.
    static func texts(_ event: Event<SupportFact>, of request: SupportRequest) -> [TextIndex.Text] {
        func text(_ text: String, _ place: Int64) -> TextIndex.Text {
            TextIndex.Text(SearchRecord.shown(text), at: request.id.number * SearchRecord.places + place)
        }
        let number = Int64(event.number)
        switch event.fact {
        case .made(let made): return [text(made.title, SearchRecord.title), text(made.text, SearchRecord.wish)]
        case .answered(let solution), .fixed(let solution): return [text(solution.text, SearchRecord.talk + number)]
        case .question(let fact):
            let place = fact.isInternal(in: request) ? SearchRecord.inside : SearchRecord.talk
            return [text(fact.text, place + number)]
        case .classified, .contested, .settled, .admitted, .referred, .begun, .queued, .claimed, .released, .closed,
            .reopened, .withdrawn, .reassigned, .flagged, .becameRework, .recounted, .scored:
            return []
        }
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
