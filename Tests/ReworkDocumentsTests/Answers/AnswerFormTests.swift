import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct AnswerFormTests {
    private let writing = Press.ofRepository.writing()

    private func page(
        _ kind: DocumentReference.Kind, _ rework: Rework, _ paper: Papers.Paper, reader: Person = People.signatory,
        typed: Typed = Typed(), again: ReadAgain? = nil
    ) -> String {
        let reference = DocumentReference(kind: kind, number: 1, fingerprint: rework.shown(kind))
        var form = AnswerForm(rework: rework, document: reference, reader: reader, cast: Papers.cast(), typed: typed)
        form.again = again
        return String(decoding: form.page(paper.bytes, .ofRepository, writing), as: UTF8.self)
    }

    private func prefix(of paper: Papers.Paper) -> Substring {
        paper.text.split(separator: "<!-- answer -->", maxSplits: 1)[0]
    }

    @Test("the document's own bytes stand before the form, untouched")
    func untouched() throws {
        let papers = try Papers.all()
        let stages: [Stage] = [.estimated, .specified, .demonstrating]
        for (paper, stage) in zip(papers, stages) {
            let page = page(paper.kind, try Story.at(stage).rework, paper)
            #expect(page.hasPrefix(prefix(of: paper)), "\(paper.kind)")
            #expect(page.hasSuffix("<!-- answer -->\n</body>\n</html>\n"), "\(paper.kind)")
            #expect(page.count(of: "<form") == 1 && page.tags.isDisjoint(with: ["script"]))
            #expect(page.count(of: "</style>") == 1, "\(paper.kind)")
        }
    }

    @Test("a form shows the fingerprint of the copy it signs")
    func fingerprint() throws {
        let rework = try Story.at(.estimated).rework
        #expect(page(.estimate, rework, try Papers.estimate()).contains(rework.shown(.estimate).hex))
    }

    @Test("who may not sign sees who may, and no signature field")
    func noSignature() throws {
        let page = page(
            .estimate, try Story.at(.estimated).rework, try Papers.estimate(), reader: People.contact)
        #expect(!page.contains("name=\"name\"") && !page.contains("value=\"approve\""))
        #expect(page.contains("Петро Мельник"))
        #expect(page.contains("value=\"reestimate\"") && page.contains("value=\"decline\""))
    }

    @Test("what was typed comes back, escaped, with the error at its field")
    func typed() throws {
        let bad = "\"><script>alert(1)</script>"
        let refusal = Refusal(.invalid, faults: [Fault("/name", .missing)])
        let page = page(
            .estimate, try Story.at(.estimated).rework, try Papers.estimate(),
            typed: Typed(fields: ["answer": "approve", "name": bad, "change": bad, "reason": bad], refusal: refusal))
        #expect(page.count(of: "&lt;script&gt;") == 3)
        #expect(!page.tags.contains("script"))
        #expect(page.contains("id=\"name-error\"") && page.contains("href=\"#name\""))
    }

    @Test("errors of verdicts stand at their criteria")
    func verdictErrors() throws {
        let refusal = Refusal(
            .invalid,
            faults: [
                Fault("/verdicts/AC-1", .verdictMissing), Fault("/verdicts/AC-2/note", .noteRequired),
                Fault("/name", .missing),
            ])
        let page = page(
            .demo, try Story.at(.demonstrating).rework, try Papers.demo(),
            typed: Typed(fields: ["answer": "accept", "verdict-AC-2": "notMet"], refusal: refusal))
        #expect(page.contains("id=\"verdict-error-AC-1\"") && page.contains("id=\"note-error-AC-2\""))
        #expect(page.contains("value=\"notMet\" checked"))
        #expect(page.contains("Виправте 3 місця"))
    }

    @Test("saved verdicts come back with their notes")
    func saved() throws {
        var story = try Story.at(.demonstrating)
        let verdict = Verdict(criterion: CriterionID(1), finding: .notMet, note: "Немає <суми>")
        try story.act(
            .demo(.judge(document: story.rework.shown(.demo), verdicts: [verdict])), by: People.contact)
        let page = page(.demo, story.rework, try Papers.demo())
        #expect(page.contains("Немає &lt;суми&gt;</textarea>"))
        #expect(page.contains(People.contact.name))
    }

    @Test("open questions are shown to the signatory, those among the vendor's people are not")
    func questions() throws {
        var story = try Story.at(.specified)
        try story.act(.ask(.client, "Який склад?"), by: People.specialist)
        try story.act(.ask(.specialist, "Чи є таблиця?"), by: People.lead)
        let page = page(.spec, story.rework, try Papers.spec())
        #expect(page.contains("Який склад?"))
        #expect(!page.contains("Чи є таблиця?"))
    }

    @Test("signing again leads with what changed")
    func difference() throws {
        let page = page(
            .spec, try Story.at(.specified).rework, try Papers.spec(),
            again: ReadAgain(old: "- 20 рядків\n- а\n", revision: 1, isSigned: true, now: "- 25 рядків <b>\n- а\n"))
        #expect(page.contains("20</del>") && page.contains("25</ins>") && page.contains("вже підписали"))
        #expect(page.contains("&lt;b&gt;</ins>") && page.tags.isDisjoint(with: ["b"]))
    }

    @Test("a short offer made again leads with what changed in the returned one, and claims no signature")
    func returned() throws {
        let page = page(
            .short, try Story.withShortOffer().rework, try Papers.spec(),
            again: ReadAgain(old: "- 20 рядків\n- а\n", revision: 1, isSigned: false, now: "- 25 рядків\n- а\n"))
        #expect(page.contains("20</del>") && page.contains("25</ins>") && !page.contains("вже підписали"))
    }
}
