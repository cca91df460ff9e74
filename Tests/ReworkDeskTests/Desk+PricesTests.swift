import ReworkDesk
import ReworkDomain
import ReworkSecrets
import ReworkStore
import TestSupport
import Testing

struct DeskPricesTests {
    @Test("rule 23: accepted reworks of the client are counted from the system, and nobody else's")
    func counted() async throws {
        let desks = try await Desks()
        try await desks.price()
        #expect(desks.desk.prices(for: try desks.desk.client(desks.client.id))[.individual]?.minor == 10_940_00)
        _ = try await desks.rework(at: .accepted)
        #expect(desks.desk.reading(of: try desks.desk.client(desks.client.id))?.counted == 1)
        #expect(desks.desk.prices(for: try desks.desk.client(desks.client.id))[.individual]?.minor == 10_960_00)
        #expect(desks.desk.register.accepted(of: desks.otherClient.id) == 0)
    }

    @Test("rule 8: the ways out name the client's own price once it is known, else the fixed one")
    func ways() async throws {
        var settings = DeskSettings()
        settings.prices[.individual] = Money(minor: 1, currency: .hryvnia)
        let desks = try await Desks(settings: settings)
        try await desks.price()
        let kept = try await desks.keptRework()
        let call = Call(by: desks.lead.id)
        func price() throws -> Int64? {
            desks.desk.prices(for: try desks.desk.client(desks.freeClient.id))[.individual]?.minor
        }
        #expect(try price() == 1)
        let inputs = PriceInputs(type: 2, implementationMinutes: 600, openingReworks: 0, users: 3)
        _ = try await desks.desk.setPriceInputs(inputs, for: desks.freeClient.id, call)
        #expect(try price() == 3_000_00 + 2_070_00)
        let page = try await desks.desk.homePage(for: desks.freeContact, told: nil, in: .ukrainian)
        #expect(page.contains(kept.title) && page.contains("5\u{A0}070,00"))
    }

    @Test("rule 23: a quotation keeps its inputs, its weights and their version whatever becomes of the list")
    func kept() async throws {
        let desks = try await Desks()
        try await desks.price()
        let quotation = try #require(try await desks.quote())
        let document = try #require(try await desks.store.clientDocument(quotation.document))
        #expect(Digest.of(document.bytes).hex == quotation.document.hex)
        var draft = PriceListDraft.plain(formula: .typeMultiplies, rateMinor: 1)
        draft.types = [.init(number: 1, name: "Інше", englishName: "Other", score: .one)]
        try await desks.desk.setPriceList(draft, Call(by: desks.lead.id))
        let old = try #require(try desks.desk.client(desks.client.id).quotations.first)
        #expect(old == quotation)
        #expect(old.listVersion == 1 && old.price.minor == 10_940_00 && old.reading?.price == old.price)
        #expect(try await desks.quote()?.listVersion == 2)
        #expect(try await desks.store.clientDocument(quotation.document) == document)
    }

    @Test("a quotation needs a price, and a lead")
    func refusals() async throws {
        let desks = try await Desks()
        #expect(
            try await desks.refusal { try await $0.quote(desks.client.id, Call(by: desks.lead.id)) } == .priceUnknown)
        try await desks.price()
        #expect(
            try await desks.refusal { try await $0.quote(desks.client.id, Call(by: desks.specialist.id)) }
                == .notAllowed)
        let stale = Call(by: desks.lead.id, expects: 2)
        #expect(try await desks.refusal { try await $0.quote(desks.client.id, stale) } == .staleVersion)
    }

    @Test("two leads who change one version of the price list: one wins, the other is told")
    func conflict() async throws {
        let desks = try await Desks()
        let call = Call(by: desks.lead.id, expects: 0)
        let codes = try await withThrowingTaskGroup(of: Refusal.Code?.self) { group in
            for _ in 1...6 {
                group.addTask { try await desks.refusal { try await $0.setPriceList(.plain(), call) } }
            }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(codes.filter { $0 == nil }.count == 1)
        #expect(codes.compactMap(\.self).allSatisfy { $0 == .staleVersion })
        #expect(desks.store.register.priceList?.number == 1)
    }

    @Test("a plan bought after other things happened to a client is still named as the cause of what it lets go on")
    func cause() async throws {
        let desks = try await Desks()
        try await desks.price()
        let kept = try await desks.keptRework()
        let call = Call(by: desks.lead.id)
        let inputs = PriceInputs(type: 2, implementationMinutes: 600, openingReworks: 0, users: 3)
        _ = try await desks.desk.setPriceInputs(inputs, for: desks.freeClient.id, call)
        let (client, admitted) = try await desks.desk.buyPlan(
            desks.plan(.paid, from: "2026-11-02"), endsOthers: true, for: desks.freeClient.id, call)
        #expect(admitted == [kept.id])
        let event = try #require(try await desks.store.events(of: kept.id).last?.event)
        #expect(event.actor == .system(cause: EventReference(.client(client.id), 4)))
        let facts = try await desks.store.events(of: client.id).map(\.fact)
        #expect(facts[3] == .planBought(desks.plan(.paid, from: "2026-11-02"), ends: [0]))
    }

    @Test("a data folder with prices, quotations and trainings verifies")
    func verifies() async throws {
        let desks = try await Desks()
        try await desks.price()
        try await desks.quote()
        try await desks.quoteTraining()
        _ = try await desks.desk.completeStep(
            1, of: 1, on: nil, note: "", for: desks.client.id, Call(by: desks.specialist.id))
        _ = try await desks.rework(at: .accepted)
        let report = try Verification.check(file: desks.folder.path + "/data/rework.sqlite")
        #expect(report.discrepancies.isEmpty)
    }
}
