import GRDB
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

@Suite("Texts that are searched, new ones and those merged")
struct TextIndexTests {
    private func waiting(_ store: Store) async throws -> Int {
        try await store.pool.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM new_rework_text") ?? -1 }
    }

    private func found(_ store: Store, _ text: String, isForClient: Bool = false) async throws -> [Int64] {
        var filter = ReworkFilter()
        filter.text = text
        filter.isForClient = isForClient
        var (rows, cursor): ([Int64], ListCursor?) = ([], nil)
        repeat {
            let page = try await store.page(filter, after: cursor, limit: 50)
            rows += page.rows.map(\.id.number)
            cursor = page.next
        } while cursor != nil
        return rows
    }

    /// Fills the tail and has it merged.
    private func merge(_ store: Store, from number: Int64 = 10_000) async throws {
        for step in 0..<TextIndex.mostNew / 2 {
            try await store.request(number + step, "Наповнення \(step)", wish: "Без особливих слів")
        }
    }

    @Test("a text is found from the commit that brought it on, before it is merged and after")
    func bothParts() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.request(1, "Рахунок на оплату", wish: "З печаткою")
            #expect(try await waiting(store) == 2)
            #expect(try await found(store, "рахунки") == [1])
            try await merge(store)
            #expect(try await waiting(store) < TextIndex.mostNew)
            try await store.request(2, "Рахунок-фактура", wish: "Без печатки")
            #expect(try await found(store, "рахунки") == [2, 1], "one is merged, one is not")
            #expect(try await found(store, "печаткою рахунок") == [2, 1])
        }
        // Neither part is lost when the process ends.
        let kept = try await shelf.open { try await found($0, "рахунки") }
        #expect(kept == [2, 1])
    }

    @Test("the text that fills the tail empties it, in a transaction with itself")
    func full() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let half = TextIndex.mostNew / 2
            for number in 1..<half { try await store.request(number, "Звіт \(number)") }
            #expect(try await waiting(store) == Int(TextIndex.mostNew) - 2)
            try await store.request(half, "Звіт \(half)", wish: "Останній")
            #expect(try await waiting(store) == 0)
            #expect(try await found(store, "останній") == [half])
            #expect(try await found(store, "звіт").count == Int(half))
        }
    }

    @Test("a merge that comes to nothing leaves the tail as it was")
    func undone() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await store.request(1, "Рахунок")
            struct Stop: Error {}
            try? await store.pool.write { db in
                for place in 0..<TextIndex.mostNew {
                    try TextIndex.reworks.put(TextIndex.Text("Накладна", at: 5_000_000_000 + place), db)
                }
                throw Stop()
            }
            #expect(try await waiting(store) == 2)
            #expect(try await found(store, "накладна") == [])
            #expect(try await found(store, "рахунок") == [1])
        }
    }

    @Test("of a specification the newest text alone is found, wherever its texts are", arguments: [false, true])
    func revisions(isMerged: Bool) async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let revise = { (text: String, rework: Int64, place: Int64) in
                try await store.pool.write { db in
                    let row = rework * SearchRecord.places + SearchRecord.specs.lowerBound + place
                    try TextIndex.reworks.put(TextIndex.Text(text, at: row, replacesEarlier: true), db)
                }
            }
            for number in 1...3 { try await store.request(Int64(number), "Друк") }
            try await revise("Інше завдання", 1, 5)
            try await revise("Показники гіроскопа", 2, 7)
            try await revise("Ще одне завдання", 3, 9)
            #expect(try await found(store, "гіроскоп") == [2])
            if isMerged { try await merge(store) }
            #expect(try await found(store, "гіроскоп") == [2])
            try await revise("Зовсім інші слова", 2, 12)
            #expect(try await found(store, "гіроскоп") == [])
            #expect(try await found(store, "зовсім інші") == [2])
            #expect(try await found(store, "завдання") == [3, 1])
        }
    }

    @Test("a long text does not wait, and is found like the others")
    func long() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let wish = String(repeating: "Дуже докладно. ", count: 200) + "Наприкінці формуляр."
            try await store.request(1, "Друк", wish: wish)
            #expect(try await waiting(store) == 1, "the title alone waits")
            #expect(try await found(store, "формуляри") == [1])
            var filter = ReworkFilter()
            filter.text = "формуляри"
            let finding = try #require(try await store.page(filter, limit: 1).findings[ID(1)]?.first)
            #expect(finding.place == .wish && finding.marked.hasPrefix("…"))
            #expect(finding.pieces.filter(\.isFound).map(\.text) == ["формуля"])
        }
    }

    @Test("what is inside stays inside, merged or not", arguments: [false, true])
    func inside(isMerged: Bool) async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var story = try Story.at(.developing)
            try story.act(.ask(.specialist, "Чи є секретна накладна?"), by: People.developer)
            try await store.put(story)
            if isMerged { try await merge(store) }
            #expect(try await found(store, "секретна") == [1])
            #expect(try await found(store, "секретна", isForClient: true) == [])
        }
    }

    @Test("either part finds what a plain search through the texts finds", arguments: 1...4)
    func differential(seed: Int) async throws {
        let shelf = try await Shelf()
        var random = SplitMix64(seed: UInt64(seed))
        let syllables = ["ра", "ху", "нок", "Скл", "ад", "Ґа", "нок", "ЄЇ", "пдв", "’я", "-2", "№ ", " ", " ", "х"]
        let texts = (1...Int64(TextIndex.mostNew) + 40).map { number -> (Int64, String) in
            (number, (0..<12).map { _ in syllables.randomElement(using: &random)! }.joined() + "кінець")
        }
        try await shelf.open { store in
            try await store.pool.write { db in
                for (number, text) in texts {
                    try TextIndex.reworks.put(TextIndex.Text(text, at: number * SearchRecord.places), db)
                }
            }
            #expect(try await waiting(store) == 40)
            for _ in 0..<60 {
                let word = (0..<3).map { _ in syllables.randomElement(using: &random)! }.joined()
                    .filter { $0 != " " && $0 != "№" }.lowercased()
                guard word.unicodeScalars.count >= 3 else { continue }
                let expected = texts.filter { $0.1.lowercased().contains(word) }.map { $0.0 * SearchRecord.places }
                let rows = try await store.pool.read { db in
                    try TextIndex.reworks.rows(with: word, before: .max, isForClient: false, limit: 999, db)
                }
                #expect(rows == expected.reversed(), "\(word)")
            }
        }
    }
}
