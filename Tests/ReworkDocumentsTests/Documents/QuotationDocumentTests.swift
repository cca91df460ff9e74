import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct QuotationDocumentTests {
    private func text(_ language: Language = .ukrainian, _ formula: PriceTerms.Formula = .additive) throws -> String {
        let fact = try PriceListDraft.plain(formula: formula).decide(over: nil, used: [], by: People.lead)
        let list = Event(number: 4, at: .start, actor: .person(People.lead.id), fact: fact)
        let inputs = PriceInputs(type: 1, implementationMinutes: 320 * 60, openingReworks: 12, users: 25)
        let terms = try #require(fact.list.terms(of: 1))
        let reading = try #require(PriceReading(inputs, counted: 3, terms))
        let document = QuotationDocument(
            reading, number: 2, list: list, includesTax: false, cast: Papers.cast(Papers.client(language: language)))
        return String(decoding: document.bytes(.ofRepository, Press.ofRepository.writing(language)), as: UTF8.self)
            .plain
    }

    @Test("rule 23: a quotation says its price, what each input adds, its inputs and the version of the list")
    func says() throws {
        let text = try text()
        for part in [
            "11\u{A0}000,00\u{A0}₴", "Тип впровадження: Роздріб", "800,00\u{A0}₴", "6\u{A0}400,00\u{A0}₴",
            "300,00\u{A0}₴", "500,00\u{A0}₴", "3\u{A0}000,00\u{A0}₴", "320 год × вага 1",
            "15 (прийнято тут: 3, раніше: 12)", "додали б 200,00\u{A0}₴", "версія\u{A0}4", "К1-Р2", "без ПДВ",
        ] { #expect(text.plain.contains(part.plain), "\(part)") }
    }

    @Test("a type that multiplies says by what, and adds nothing by itself")
    func multiplies() throws {
        let text = try text(.ukrainian, .typeMultiplies)
        #expect(text.contains("× 40") && text.contains("множить решту"))
    }

    @Test("an English client reads it in English")
    func english() throws {
        let text = try text(.english)
        #expect(text.contains("Type of implementation: Retail") && text.contains("UAH 11,000.00".plain))
    }
}
