import Foundation
import GRDB
import ReworkDomain

/// What reworks are searched by, written in the action's own transaction: titles, wishes, specifications, questions and
/// answers.
///
/// A text has a row of its own in the index, so that a new one costs only itself: rework × 1,000,000 + place. A place is
/// that of the text's kind, with the number of the event that brought it.
enum SearchRecord {
    static let places: Int64 = 1_000_000
    static let (title, wish, talk): (Int64, Int64, Int64) = (0, 1, 200_000)
    static let specs: ClosedRange<Int64> = 1_000...199_999
    /// From here on what the client must not find.
    static let inside: Int64 = 500_000

    /// What the event brings to be found.
    static func texts(_ event: Event<Fact>, of rework: Rework) -> [TextIndex.Text] {
        let isInternal =
            switch event.fact {
            case .question(let fact): fact.isInternal(in: rework)
            case .comment(let fact): fact.isInternal(in: rework)
            case .requested, .course, .estimate, .spec, .short, .work, .demo, .passing, .documentWritten: false
            }
        let (start, number) = (rework.id.number * places, Int64(event.number))
        return texts(of: event.fact).map { kind, text in
            let place =
                switch kind {
                case .title: title
                case .wish: wish
                case .spec: specs.lowerBound + number
                case .talk, .inside: (isInternal ? inside : talk) + number
                }
            return TextIndex.Text(shown(text), at: start + place, replacesEarlier: kind == .spec)
        }
    }

    private static func texts(of fact: Fact) -> [(kind: ListPage.Finding.Place, text: String)] {
        switch fact {
        case .requested(let request): return [(.title, request.title), (.wish, request.wish)]
        case .spec, .short: return fact.publishedText.map { [(.spec, $0)] } ?? []
        case .question(let question): return [(.talk, question.text)]
        case .comment(let comment): return comment.text.map { [(.talk, $0)] } ?? []
        case .demo(.wentLive(let live)):
            let told = [live.note, live.reason ?? ""].filter { !$0.isEmpty }.joined(separator: "\n")
            return told.isEmpty ? [] : [(.talk, told)]
        case .course, .estimate, .work, .demo, .passing, .documentWritten: return []
        }
    }

    /// The text of a row, as it is found, read from the event that brought it.
    static func text(at row: Int64, _ db: Database) throws -> String? {
        let (rework, place) = row.quotientAndRemainder(dividingBy: places)
        let kind = self.place(row)
        let number =
            switch kind {
            case .title, .wish: Int64(1)
            case .spec: place - specs.lowerBound
            case .talk: place - talk
            case .inside: place - inside
            }
        guard let record = try EventRecord.fetch(db, .rework(ID(rework)), number: Int(number)) else { return nil }
        let texts = texts(of: try record.event(Fact.self).fact)
        return texts.first { $0.kind == (kind == .inside ? .talk : kind) }.map { shown($0.text) }
    }

    /// A text as it is found and quoted.
    static func shown(_ text: String) -> String { plain(MentionText.shown(text)) }

    /// Rows of the rework's texts; those its client may find are the first.
    static func range(of rework: Int64, isForClient: Bool) -> (first: Int64, last: Int64) {
        (rework * places, rework * places + (isForClient ? inside : places) - 1)
    }

    static func place(_ row: Int64) -> ListPage.Finding.Place {
        switch row % places {
        case title: .title
        case wish: .wish
        case specs: .spec
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

    /// The query's words as the index takes them; each must be found in some text of the rework. The trigram index finds
    /// substrings, not word forms, so a word of more than five letters loses its last two; one under three letters is
    /// left out. Empty when no word is long enough.
    static func words(_ text: String) -> [String] {
        let words = fold(text).split { !$0.isLetter && !$0.isNumber && $0 != "’" && $0 != "-" }
        return words.filter { $0.count >= 3 }.map { String($0.count > 5 ? $0.dropLast(2) : $0) }
    }
}
