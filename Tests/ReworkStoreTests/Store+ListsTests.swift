import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

struct StoreListsTests {
    private func request(_ store: Store, _ id: Int64, _ title: String, wish: String = "Бажання") async throws {
        try await store.request(id, title, wish: wish)
    }

    private func found(_ store: Store, _ text: String) async throws -> [Int64] {
        var filter = ReworkFilter()
        filter.text = text
        return try await store.page(filter, limit: 50).rows.map(\.id.number).sorted()
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

    @Test("however few reworks memory holds, none of those asked for is left out")
    func fullMemory() async throws {
        let folder = try TemporaryFolder()
        let store = try Store(directory: folder.path, states: 4_000, histories: 4_000)
        try await store.commit(Shelf.house)
        for id in 1...8 { try await request(store, Int64(id), "Звіт \(id)") }
        let all = (1...8).map { ID<Rework>(Int64($0)) }
        for start in 0..<8 {
            let ids = Array(all[start...] + all[..<start])
            #expect(try await store.reworks(ids).map(\.id) == ids)
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

    @Test("what is found elsewhere than in the title is quoted as it was written, the words marked")
    func findings() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            try await request(store, 1, "Друк", wish: "Потрібен Рахунок-фактура для об'єкта")
            try await request(store, 2, "Рахунок")
            var filter = ReworkFilter()
            filter.text = "рахунки об’єкт"
            let page = try await store.page(filter, limit: 10)
            let found = try #require(page.findings[ID(1)])
            #expect(page.rows.map(\.id.number) == [1] && found.map(\.place) == [.wish, .wish])
            #expect(found[0].pieces.map(\.text).joined() == "Потрібен Рахунок-фактура для об’єкта")
            #expect(found.map { $0.pieces.filter(\.isFound).map(\.text) } == [["Рахун"], ["об’є"]])
            filter.text = "рахунок"
            #expect(try await store.page(filter, limit: 10).findings[ID(2)] == nil)
        }
    }

    @Test("what the vendor's people ask each other is found by them and never by the client")
    func inside() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            var story = try Story.at(.developing)
            try story.act(.ask(.specialist, "Чи є секретна накладна?"), by: People.developer)
            try story.act(.ask(.client, "Який шаблон потрібен?"), by: People.specialist)
            try await store.put(story)
            var filter = ReworkFilter()
            filter.text = "секретна"
            #expect(try await store.page(filter, limit: 5).findings[ID(1)]?.map(\.place) == [.inside])
            filter.isForClient = true
            #expect(try await store.page(filter, limit: 5).rows.isEmpty)
            filter.text = "шаблони"
            #expect(try await store.page(filter, limit: 5).findings[ID(1)]?.map(\.place) == [.talk])
        }
    }

    @Test("a search goes on page by page to the end, however common its words are", arguments: ReworkOrder.allCases)
    func longSearch(order: ReworkOrder) async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            // More than one page looks through; the word of the odd ones is rare, that of all is everywhere.
            for number in 1...900 {
                let wish = number % 150 == 0 ? "Загальний текст, рідкісний папір" : "Загальний текст"
                try await store.request(Int64(number), "Звіт \(number)", wish: wish)
            }
            for (text, expected) in [
                ("загальний", Array(1...900)), ("рідкісний загальний", [150, 300, 450, 600, 750, 900]),
                ("рідкісних", [150, 300, 450, 600, 750, 900]), ("нічого", []),
                ("іт", Array(1...900)), ("9", [9]),
            ] {
                let filter = ReworkFilter().with { $0.text = text }
                let found = try await store.all(filter, order, limit: 90).map(\.number)
                #expect(Set(found) == Set(expected.map(Int64.init)) && found.count == expected.count, "\(text)")
                if order == .newest { #expect(found == found.sorted(by: >)) }
            }
        }
    }

    @Test("loads and claims are counted by whose they are")
    func counts() async throws {
        let shelf = try await Shelf()
        try await shelf.open { store in
            for number in 1...5 { try await store.request(Int64(number), "Звіт \(number)") }
            try await store.put(try Story.at(.developing), as: 6)
            #expect(try await store.liveReworks() == [People.client.id: 6])
            #expect(try await store.workloads(.init(now: .start, calendar: .kyiv))[People.specialist.id]?.live == 6)
            #expect(try await store.reworkLoads() == [People.specialist.id: 6])
            #expect(try await store.claims(of: People.developer.id) == 1)
            #expect(try await store.claimed() == [People.developer.id: 1])
        }
    }

    @Test("data from before there were lists gets them at the next opening")
    func filling() async throws {
        let shelf = try await Shelf()
        let before = try await shelf.open { store in
            try await store.put(try Story.at(.developing))
            try await store.request(2, "Рахунок")
            try await store.put(try Story.at(.accepted), as: 3)
            return try await store.page(ReworkFilter(), limit: 9).rows
        }
        try shelf.tamper("DELETE FROM listing")
        try shelf.tamper("UPDATE new_rework_text SET folded = folded || ' старе'")
        try await shelf.open { store in
            let after = try await store.page(ReworkFilter(), limit: 9).rows
            #expect(after == before)
            #expect(after.first { $0.id == ID(3) }?.timing?.end?.isKept == true)
            #expect(try await found(store, "рахунок") == [2])
            #expect(try await found(store, "старе") == [])
        }
        #expect(try !shelf.verify().discrepancies.contains { $0.what.contains("lists") })
    }
}

extension Store {
    /// A request of the stories' client, as it was sent.
    func request(
        _ id: Int64, _ title: String, wish: String = "Бажання", client: Client = People.client,
        specialist: Person = People.specialist, gate: Gate = .open(.paid), at moment: Moment = .start
    ) async throws {
        let contact = client.id == People.client.id ? People.contact : People.stranger
        let decision = try Rework.request(
            title: title, wish: wish, link: nil, from: contact, by: contact, client: client,
            specialist: specialist.id, gate: gate)
        var change = Change()
        change.reworks = [try ReworkChange(from: nil, id: ID(id), events: decision.events(after: 0, at: moment))]
        try await commit(change)
    }

    /// Every page of a list, one after another.
    func all(_ filter: ReworkFilter, _ order: ReworkOrder, limit: Int) async throws -> [ID<Rework>] {
        var found: [ID<Rework>] = []
        var cursor: ListCursor?
        repeat {
            let page = try await page(filter, order, after: cursor, limit: limit)
            found += page.rows.map(\.id)
            cursor = page.next
        } while cursor != nil
        return found
    }
}
