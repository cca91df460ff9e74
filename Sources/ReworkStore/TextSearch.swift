import GRDB
import ReworkDomain

/// A search for words among the reworks of a query, in its order. Two ways are tried, each with a bound: from the words
/// to the reworks, quick when the words are rare, and from the reworks to the words, quick when they are everywhere.
/// When both bounds are met the page ends early and its cursor goes on from there.
struct TextSearch {
    private typealias Key = ListQuery.Key

    private let query: ListQuery
    private let isForClient: Bool
    /// As the index takes them.
    private let words: [String]
    /// What a title must have in it when no word is long enough for the index.
    private let piece: String
    private let number: Int64?

    /// Texts gone through from the words for one page, and how often one rework is looked into, each way: a word in a
    /// rework's texts costs a third of a millisecond, a title next to nothing.
    private static let (mostTexts, mostChecks, mostTitles) = (1_200, 100, 4_000)
    private static let share = 200

    init(_ text: String, _ query: ListQuery, isForClient: Bool) {
        self.query = query
        self.isForClient = isForClient
        number = Int64(text.trimmingPrefix("№").filter { !$0.isWhitespace })
        words = SearchRecord.words(text)
        piece = SearchRecord.fold(text)
    }

    /// A number finds its rework; words are looked for in the index, words too short for it in the titles.
    func page(
        _ db: Database, after cursor: ListQuery.Key?, limit: Int
    ) throws -> (keys: [ListQuery.Key], next: ListQuery.Key?) {
        if let number { return (try query.keys(db, among: [number], after: cursor), nil) }
        let words = try byRarity(db)
        var (found, frontier) = try fromWords(words, db, after: cursor, limit: limit)
        if found.count <= limit, let reached = frontier {
            let (more, end) = try fromReworks(words, db, after: cursor, limit: limit)
            found = Array(Set(found + more)).sorted(by: query.isBefore)
            // Each has found all there is up to where it came.
            frontier = end.map { query.isBefore(reached, $0) ? $0 : reached }
        }
        if found.count > limit { return (Array(found.prefix(limit)), found[limit - 1]) }
        return (found, frontier)
    }

    /// The rarest word first; how many texts have one is counted no further than matters.
    private func byRarity(_ db: Database) throws -> [String] {
        guard words.count > 1 else { return words }
        return try words.map { ($0, try TextIndex.reworks.count(of: $0, most: TextSearch.mostTexts, db)) }
            .sorted { ($0.1, $1.0.count) < ($1.1, $0.0.count) }.map(\.0)
    }

    /// - Returns: what was found, and the last key up to which all is found; nil when that is everything.
    private func fromWords(
        _ words: [String], _ db: Database, after cursor: Key?, limit: Int
    ) throws -> (found: [Key], frontier: Key?) {
        guard let word = words.first else { return ([], .start(query.order)) }
        let others = words.dropFirst()
        // Only the newest-first order is that of the index: in any other the word is gone through to its end.
        let isOrdered = query.order == .newest
        var before = isOrdered ? cursor.map { $0.rework * SearchRecord.places } ?? .max : .max
        var (found, gathered, budget) = ([Key](), [Int64](), TextSearch.mostChecks)
        for _ in 0..<(TextSearch.mostTexts / TextSearch.share) {
            let texts = try rows(with: word, before: before, db)
            // The last rework's other texts are behind it: it is looked at now, and no more in the next share.
            before = (texts.last ?? 0) / SearchRecord.places * SearchRecord.places
            gathered += Set(texts.map { $0 / SearchRecord.places })
            let isEnd = texts.count < TextSearch.share
            guard isOrdered || isEnd else { continue }
            let keys = try query.keys(db, among: gathered, after: cursor)
            let (more, stop) = try check(keys, others, limit - found.count, db, &budget)
            found += more
            gathered = []
            if isEnd || stop != nil { return (found, stop) }
            if found.count > limit { return (found, Key(before / SearchRecord.places)) }
        }
        return isOrdered ? (found, Key(before / SearchRecord.places)) : ([], .start(query.order))
    }

    private func fromReworks(
        _ words: [String], _ db: Database, after cursor: Key?, limit: Int
    ) throws -> (found: [Key], frontier: Key?) {
        var (found, reached) = ([Key](), cursor)
        var budget = words.isEmpty ? TextSearch.mostTitles : TextSearch.mostChecks
        while budget > 0, found.count <= limit {
            let keys = try query.keys(db, after: reached, limit: TextSearch.share)
            let (more, stop) = try check(keys, words[...], limit - found.count, db, &budget)
            found += more
            if let stop { return (found, stop) }
            guard keys.count == TextSearch.share else { return (found, nil) }
            reached = keys.last
        }
        return (found, reached)
    }

    /// Looks into the reworks one after another until more than `limit` have the words or the budget is spent.
    /// - Returns: those that have them, and the last looked into when others are left.
    private func check(
        _ keys: [Key], _ words: ArraySlice<String>, _ limit: Int, _ db: Database, _ budget: inout Int
    ) throws -> (found: [Key], stop: Key?) {
        var found: [Key] = []
        for (index, key) in keys.enumerated() {
            if try has(words, in: key.rework, db) { found.append(key) }
            budget -= self.words.isEmpty ? 1 : words.count
            let isLast = index == keys.count - 1
            if found.count > limit || budget <= 0, !isLast { return (found, key) }
        }
        return (found, nil)
    }

    private func rows(with word: String, before row: Int64, _ db: Database) throws -> [Int64] {
        try TextIndex.reworks.rows(
            with: word, before: row, isForClient: isForClient, limit: TextSearch.share, db)
    }

    /// Whether each of the words stands in some text of the rework.
    private func has(_ words: ArraySlice<String>, in rework: Int64, _ db: Database) throws -> Bool {
        if self.words.isEmpty {
            let title = try String.fetchOne(
                db.cachedStatement(sql: "SELECT title FROM listing WHERE rework = ?"), arguments: [rework])
            return title.map { SearchRecord.fold($0).contains(piece) } ?? false
        }
        let rows = SearchRecord.range(of: rework, isForClient: isForClient)
        return try words.allSatisfy { try TextIndex.reworks.first($0, in: rows, db) != nil }
    }

    /// Where each word stands first, the title before all; nothing when the title has them all.
    func findings(in rework: Int64, _ db: Database) throws -> [ListPage.Finding] {
        if number != nil { return [] }
        let rows = SearchRecord.range(of: rework, isForClient: isForClient)
        return try words.compactMap { word -> ListPage.Finding? in
            guard let row = try TextIndex.reworks.first(word, in: rows, db) else { return nil }
            let place = SearchRecord.place(row)
            guard place != .title, let text = try SearchRecord.text(at: row, db) else { return nil }
            return ListPage.Finding(place: place, marked: Folded(text).marked(word))
        }
    }
}

extension ListQuery.Key {
    /// In the order of the newest.
    fileprivate init(_ rework: Int64) {
        self.init(key: rework, rework: rework)
    }

    /// Before every other: nothing has been looked at.
    fileprivate static func start(_ order: ReworkOrder) -> ListQuery.Key {
        switch order {
        case .newest: ListQuery.Key(key: .max, rework: .max)
        case .slack, .waiting: ListQuery.Key(key: .min, rework: .min)
        }
    }
}
