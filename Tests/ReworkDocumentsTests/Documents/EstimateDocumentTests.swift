import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct EstimateDocumentTests {
    @Test("an offer says its price, its lead time, its last day and its hours")
    func says() throws {
        let text = try Papers.estimate().text.plain
        #expect(text.contains("14 400,00 ₴"))
        #expect(text.contains("орієнтовно 8–12 робочих днів"))
        #expect(text.contains("16 листопада 2026"))
        #expect(text.contains("забере 12 год: щонайменше 8 год, щонайбільше 16 год"))
        #expect(text.contains("№ 1-О1"))
        #expect(text.contains("Хочу бачити залишки за складами"))
    }

    @Test("an English client reads amounts and dates its own way")
    func english() throws {
        let text = try Papers.estimate(.fair, Papers.cast(Papers.client(language: .english))).text.plain
        #expect(text.contains("UAH 14,400.00"))
        #expect(text.contains("16 November 2026"))
    }

    @Test("the parts show sums when they add up to the price at one rate")
    func sums() throws {
        let lines = [
            EstimateOffer.Line(work: "Звіт", minutes: 540), EstimateOffer.Line(work: "Перевірка", minutes: 180),
        ]
        let exact = try Papers.estimate(EstimateOffer.fair.with { $0.lines = lines }).text.plain
        #expect(exact.contains("10 800,00 ₴") && exact.contains("3 600,00 ₴") && exact.contains("1 200,00 ₴"))
        let odd = EstimateOffer.fair.with { offer in
            offer.lines = lines
            offer.price = Money(minor: 14_400_01, currency: .hryvnia)
        }
        #expect(try !Papers.estimate(odd).text.plain.contains("10 800,00 ₴"))
    }

    @Test("an offer built from criteria tells the hours of each, and what leading the work takes besides")
    func byCriterion() throws {
        func part(_ number: Int, _ text: String, _ minutes: Int) -> CriterionHours {
            CriterionHours(
                criterion: CriterionID(number), text: text,
                hours: ThreePoint(lowMinutes: minutes, likelyMinutes: minutes, highMinutes: minutes))
        }
        let criteria = [part(1, "Звіт показує <b>25</b> рядків", 330), part(4, "Порожній звіт", 240)]
        let paper = try Papers.estimate(EstimateOffer.fair.with { $0.criteria = criteria })
        // 12 hours are likely, 5.5 and 4 of them by the criteria.
        for said in ["AC-1", "AC-4", "5 год 30 хв", "Ведення роботи, перевірка й показ", "2 год 30 хв"] {
            #expect(paper.text.plain.contains(said), "\(said)")
        }
        #expect(paper.text.contains("&lt;b&gt;25&lt;/b&gt;") && !paper.text.contains("<b>25</b>"))
        let whole = try Papers.estimate(
            EstimateOffer.fair.with { $0.criteria = [part(1, "Звіт", 720)] }
        ).text.plain
        #expect(!whole.contains("Ведення роботи"))
        #expect(!(try Papers.estimate().text.plain.contains("Години за критеріями")))
    }

    @Test("a summary past the renderer's bounds is refused at its field")
    func bounds() throws {
        let offer = EstimateOffer.fair.with { $0.summary = String(repeating: "> ", count: 25) + "x" }
        do {
            _ = try Papers.estimate(offer)
            Issue.record("it was taken")
        } catch let refusal as Refusal {
            #expect(refusal.code == .invalid)
            #expect(refusal.faults.map(\.pointer) == ["/summary"])
            #expect(refusal.faults.map(\.code) == [.tooDeep])
        }
    }

    @Test("a second offer names the one it replaces")
    func replaces() throws {
        let story = try Story.at(.estimated)
        let document = EstimateDocument(rework: story.rework, offer: .fair, cast: Papers.cast())
        #expect(document.number == 2)
        let text = String(decoding: try document.bytes(.ofRepository, Press.ofRepository.writing()), as: UTF8.self)
        #expect(text.plain.contains("№ 1-О2"))
        #expect(text.plain.contains("Замінює оцінку") && text.plain.contains("№ 1-О1"))
    }
}
