import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct SpeechTests {
    @Test("on an English page a mostly Ukrainian text is Ukrainian")
    func ukrainian() {
        let html = "<p>№ 3 з 6: файл <code>CSV</code>, роздільник «;»</p>"
        for text in ["Ірина Савчук", "Ціни в PDF-пропозиції не ті", html] {
            #expect(Speech.foreign(text, on: .english) == .ukrainian, "\(text)")
        }
        for text in ["What you can do", "question to the client: ні", "AC-1", "24 Nov, 12:54", ""] {
            #expect(Speech.foreign(text, on: .english) == nil, "\(text)")
        }
    }

    @Test("on a Ukrainian page only whole English words are English, as the workspace holds it")
    func english() {
        let long = "See https://example.com/a: the total on the invoice must match «Сума» in the order, AC-1."
        for text in ["Furniture factory", "Martha Kendall", "The total must match the invoice.", long] {
            #expect(Speech.foreign(text, on: .ukrainian) == .english, "\(text)")
        }
        for text in [
            "Що можна зробити", "AC-1", "CSV", "PDF", "https://test.rework.example/reports", "Europe/Kyiv",
            "04b8…f722", "Rework", "g h", "Ctrl Enter Файл", "olena@example.com",
            "<p class=\"some words here\">Так</p>",
        ] {
            #expect(Speech.foreign(text, on: .ukrainian) == nil, "\(text)")
        }
    }

    @Test("what stands inside never takes the language of what stands around it")
    func inner() {
        let context: [String: Any] = ["title": "Furniture factory", "items": [["title": "Звіт про залишки"]]]
        let marked = Speech.marked(context, on: .ukrainian)
        #expect(marked["titleLang"] as? String == "en")
        let items = marked["items"] as? [[String: Any]]
        #expect(items?.first?["titleLang"] as? Bool == false)
    }
}
