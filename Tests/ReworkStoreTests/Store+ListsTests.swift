import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

struct StoreListsTests {
    private func request(_ store: Store, _ id: Int64, _ title: String, wish: String = "Бажання") async throws {
        let decision = try Rework.request(
            title: title, wish: wish, link: nil, from: People.contact, by: People.contact, client: People.client,
            specialist: People.specialist.id, gate: .open(.paid))
        var change = Change()
        change.reworks = [try ReworkChange(from: nil, id: ID(id), events: decision.events(after: 0, at: .start))]
        try await store.commit(change)
    }

    private func found(_ store: Store, _ text: String) async throws -> [Int64] {
        var filter = ReworkFilter()
        filter.text = text
        return try await store.list(filter, before: nil, limit: 50).map(\.number).sorted()
    }

    @Test("a word is found in its other forms, in any case and with any apostrophe")
    func wordForms() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await request(store, 1, "Рахунок на оплату", wish: "З печаткою")
            try await request(store, 2, "Об’єкт будівництва", wish: "Назва об’єкта в рахунку")
            try await request(store, 3, "Друк ПДВ окремо", wish: "Ставка 20 %, код 45678")
            for word in ["рахунку", "РАХУНОК", "рахунка", "рахун"] { #expect(try await found(store, word) == [1, 2]) }
            for word in ["об'єкт", "обʼєкт", "Об’єкту"] { #expect(try await found(store, word) == [2], "\(word)") }
            #expect(try await found(store, "печаткою оплату") == [1])
            #expect(try await found(store, "печаткою друк") == [])
            #expect(try await found(store, "ПДВ") == [3])
            #expect(try await found(store, "на") == [1])
            #expect(try await found(store, "код 45678") == [3])
        }
    }

    @Test("a number finds its rework, with its sign and spaces too")
    func numbers() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await request(store, 128, "Звіт")
            try await request(store, 28, "Звіт за 128 днів")
            for text in ["128", "№128", "№ 128", " 128 "] { #expect(try await found(store, text) == [128], "\(text)") }
        }
    }

    @Test(
        "no query is an error, whatever is in it",
        arguments: [
            "\"", "'", "\"звіт\"", "зв*", "звіт OR", "NEAR(a b)", "title:звіт", "%", "_", "\\", "(", "-", "^", "а",
            "''''", "--- ---", "’’’", "AND", "NOT звіт", "\u{0}", "😀😀😀", "; DROP TABLE rework", "999999999999999999999",
        ])
    func hostile(text: String) async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await request(store, 1, "Звіт про залишки")
            await #expect(throws: Never.self) { _ = try await found(store, text) }
        }
    }

    @Test("a percent sign or a line below finds itself, not everything")
    func likeSigns() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await request(store, 1, "Знижка 5 %")
            try await request(store, 2, "Звіт")
            #expect(try await found(store, "%") == [1])
            #expect(try await found(store, "_") == [])
        }
    }

    @Test("what was asked, answered and specified is found too")
    func talk() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            let rework = try await store.put(try Story())
            try await store.commit(try store.asking(rework, "Який шаблон накладної?"))
            #expect(try await found(store, "накладна") == [1])
        }
    }

    @Test("every filter narrows, and a page follows its cursor")
    func filters() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            for number in 1...5 { try await request(store, Int64(number), "Звіт \(number)") }
            try await store.put(try Story.at(.developing), as: 6)
            func numbers(_ change: (inout ReworkFilter) -> Void) async throws -> [Int64] {
                var filter = ReworkFilter()
                change(&filter)
                return try await store.list(filter, before: nil, limit: 50).map(\.number)
            }
            #expect(try await numbers { _ in } == [6, 5, 4, 3, 2, 1])
            #expect(try await numbers { $0.stage = .developing } == [6])
            #expect(try await numbers { $0.court = .specialist } == [5, 4, 3, 2, 1])
            #expect(try await numbers { $0.client = People.otherClient.id } == [])
            #expect(try await numbers { $0.developer = People.developer.id } == [6])
            #expect(try await numbers { $0.visibleToDeveloper = People.otherDeveloper.id } == [6])
            #expect(try await store.list(ReworkFilter(), before: ID(4), limit: 2).map(\.number) == [3, 2])
            #expect(try await store.liveReworks() == [People.client.id: 6])
            #expect(try await store.loads() == [People.specialist.id: 6])
            #expect(try await store.claims(of: People.developer.id) == 1)
        }
    }
}
