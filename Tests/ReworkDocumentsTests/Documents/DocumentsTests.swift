import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

/// What holds for all four documents a client reads and signs.
struct DocumentsTests {
    @Test("a document is complete by itself: one style, no script, no form, nothing fetched")
    func complete() throws {
        for paper in try Papers.all() {
            let text = paper.text
            #expect(text.count(of: "</style>") == 1, "\(paper.kind)")
            let forbidden = ["script", "form", "input", "button", "img", "iframe", "link", "object", "base", "video"]
            #expect(text.tags.isDisjoint(with: forbidden), "\(paper.kind): \(text.tags)")
            #expect(!text.contains(" src=") && !text.contains("url(") && !text.contains("@import"), "\(paper.kind)")
            #expect(text.firstMatch(of: /\son[a-z]+=/) == nil && !text.contains(" style="), "\(paper.kind)")
            #expect(text.hasPrefix("<!DOCTYPE html>"))
            #expect(text.contains("<meta charset=\"utf-8\">"))
        }
    }

    @Test("a document has the place for an answer once, right before its body's end")
    func marker() throws {
        for paper in try Papers.all() {
            #expect(paper.text.count(of: "<!-- answer -->") == 1, "\(paper.kind)")
            #expect(paper.text.hasSuffix("<!-- answer -->\n</body>\n</html>\n"), "\(paper.kind)")
        }
    }

    @Test("a document is in its client's language, with no word missing", arguments: Language.allCases)
    func language(language: Language) throws {
        for paper in try Papers.all(Papers.cast(Papers.client(language: language))) {
            #expect(paper.text.contains("<html lang=\"\(language.rawValue)\">"), "\(paper.kind)")
            let style = paper.text.split(separator: "</style>").last.map(String.init) ?? ""
            #expect(style.firstMatch(of: /\b(doc|answer|plan|verdict|month)\.[a-zA-Z.]+/) == nil, "\(paper.kind)")
            #expect(!style.contains("{"), "\(paper.kind): a placeholder was left empty")
        }
    }

    @Test("the same inputs give the same bytes")
    func sameBytes() throws {
        #expect(try Papers.all().map(\.bytes) == Papers.all().map(\.bytes))
    }

    @Test("the same bytes come whatever order the people are handed in, namesakes among them")
    func order() throws {
        let namesakes = (100..<140).map {
            Person(
                id: ID(Int64($0)), name: "Петро Мельник", position: "каса \($0)", client: People.client.id,
                maySign: true)
        }
        let one = try Papers.estimate(.fair, Papers.cast(Papers.client(), namesakes))
        let other = try Papers.estimate(.fair, Papers.cast(Papers.client(), namesakes.reversed()))
        #expect(one.bytes == other.bytes)
    }

    @Test("hostile names and titles are shown as the text they are")
    func hostile() throws {
        let bad = "<script>alert(\"1\")</script>&lt;'<!-- answer -->"
        let people = [People.signatory, People.specialist, People.developer].map { person in
            var person = person
            person.name = bad
            person.position = bad
            person.phone = "+380<b>"
            return person
        }
        let cast = Papers.cast(Papers.client(bad), people)
        let line = EstimateOffer.Line(work: bad, minutes: 720)
        let offer = EstimateOffer.fair.with { offer in
            offer.summary = bad
            offer.excluded = bad
            offer.lines = [line]
        }
        let id = CriterionID(1)
        let plan = DemoPlan(
            link: "https://example.com/\"><b>", notes: bad, places: [DemoPlan.Place(criterion: id, text: bad)])
        let verdicts = [
            Verdict(criterion: id, finding: .notChecked, note: bad),
            Verdict(criterion: CriterionID(2), finding: .metWithNote, note: bad),
        ]
        let papers = [
            try Papers.estimate(offer, cast), try Papers.spec(SpecTexts.text(title: bad, criteria: [bad]), cast),
            try Papers.demo(plan, cast), try Papers.acceptance(verdicts, name: bad, cast),
        ]
        for paper in papers {
            #expect(paper.text.tags.isDisjoint(with: ["script", "b"]), "\(paper.kind)")
            #expect(paper.text.count(of: "<!-- answer -->") == 1, "\(paper.kind)")
            #expect(paper.text.contains("&lt;script&gt;"), "\(paper.kind)")
        }
    }

    @Test("dates of a document have their year: it is read for years")
    func years() throws {
        for paper in try Papers.all() {
            for time in paper.text.matches(of: /<time datetime="(\d{4})[^"]*">([^<]+)<\/time>/) {
                #expect(time.output.2.contains(time.output.1), "\(paper.kind): \(time.output.0)")
            }
        }
    }
}
