import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

struct SpecDifferenceTests {
    private func difference(_ old: String, _ new: String) throws -> SpecDifference {
        try Press.ofRepository.difference(from: old, to: new)
    }

    /// The changes in short: "+text", "-text", "=text", "~words", "…3".
    private func told(_ old: String, _ new: String) throws -> [String] {
        try difference(old, new).changes.map { change in
            switch change {
            case .same(let block): "=" + block.text
            case .added(let block): "+" + block.text
            case .removed(let block): "-" + block.text
            case .gap(let count): "…\(count)"
            case .changed(_, let words):
                "~"
                    + words.map { run in
                        switch run {
                        case .same(let text): text
                        case .added(let text): "{+\(text)+}"
                        case .removed(let text): "{-\(text)-}"
                        }
                    }.joined()
            }
        }
    }

    @Test("only what changed is shown, with a block around it")
    func folded() throws {
        let old = (1...9).map { "- рядок \($0)\n" }
        var new = old
        new[4] = "- зовсім інше\n"
        #expect(
            try told(old.joined(), new.joined()) == [
                "…3", "=рядок 4", "-рядок 5", "+зовсім інше", "=рядок 6", "…3",
            ])
    }

    @Test("a block that was worded anew is told word by word")
    func words() throws {
        #expect(
            try told("Звіт показує 20 рядків.\n", "Звіт показує 25 рядків.\n") == ["~Звіт показує {-20-}{+25+} рядків."]
        )
        // Which of the two spaces is the new one no text tells.
        let told = try told("Файл має дату й суму документа.\n", "Файл має номер й суму кожного документа.\n")
        #expect(
            told == ["~Файл має {-дату-}{+номер+} й суму {+кожного +}документа."]
                || told == ["~Файл має {-дату-}{+номер+} й суму{+ кожного+} документа."])
        #expect(try self.told("-5 градусів тепла\n", "+5 градусів тепла\n") == ["~{---}{+++}5 градусів тепла"])
    }

    @Test("empty lines, the marks of a list and how text is wrapped are no change")
    func meaningless() throws {
        #expect(try difference("- а\n- б\n", "* а\n\n* б\n").isEmpty)
        #expect(try difference("один\nдва\n", "один два\n").isEmpty)
        #expect(try difference("", "").changes.isEmpty)
        #expect(try !difference("## Мета\n", "# Мета\n").isEmpty, "a heading's level is what the contents are made of")
    }

    @Test("a criterion is known by its id wherever it stands, and what became of each is told")
    func criteria() throws {
        let head = "## Критерії приймання\n\n"
        let found = try difference(
            head + "- AC-1: Звіт є\n- AC-2: Рядків 20\n- AC-3: Друк є\n",
            head + "- AC-2: Показано всі записи\n- AC-1: Звіт є\n- AC-4: Файл є\n")
        #expect(found.added == [CriterionID(4)])
        #expect(found.changed == [CriterionID(2)])
        #expect(found.removed == [CriterionID(3)])
    }

    @Test("a criterion worded anew is one change by its id, however little it kept")
    func sameCriterion() throws {
        let head = "## Критерії приймання\n\n"
        let changes = try difference(head + "- AC-1: Рядків двадцять\n", head + "- AC-1: Показано всі записи\n").changes
        #expect(changes.count == 2)
        guard case .changed(let block, _) = changes[1] else {
            Issue.record("told as removed and added")
            return
        }
        #expect(block.id == CriterionID(1) && block.kind == .item(1))
    }

    @Test("cells of tables, code, nested items and headings are blocks of their kinds")
    func kinds() throws {
        let text = "# Звіт\n\n- а\n  - б\n\n    далі\n\n```\nкод\n```\n\n| x | y |\n| - | - |\n| 1 | 2 |\n"
        let kinds = try difference("", text).changes.compactMap { change -> SpecBlock? in
            if case .added(let block) = change { block } else { nil }
        }
        #expect(kinds.map(\.kind) == [.heading(1), .item(1), .item(2), .paragraph, .code, .row, .row])
        #expect(kinds.last?.text == "1 | 2")
        #expect(try told(text, text.replacing("| 1 | 2 |", with: "| 1 | 3 |")).last == "~1 | {-2-}{+3+}")
    }

    @Test("where a link leads, a ticked box and raw text between angle brackets are part of what was signed")
    func seen() throws {
        #expect(try !difference("[сайт](https://a.example)\n", "[сайт](https://b.example)\n").isEmpty)
        #expect(try !difference("- [ ] друк\n", "- [x] друк\n").isEmpty)
        #expect(try !difference("звіт <b>\n", "звіт <i>\n").isEmpty)
        #expect(try difference("звіт <!-- чому -->\n", "звіт\n").isEmpty, "no reader sees a comment")
    }

    @Test("put together, what is kept and added is the new text, what is kept and removed the old one")
    func whole() throws {
        var source = SplitMix64(seed: 3)
        let words = ["звіт", "рядок", "сума", "дата", "файл", "20", "25"]
        func random() -> [[String]] {
            (0..<Int.random(in: 0...6, using: &source)).map { _ in
                (0..<Int.random(in: 1...6, using: &source)).map { _ in words.randomElement(using: &source) ?? "" }
            }
        }
        for _ in 0..<500 {
            let (old, new) = (random(), random())
            func markdown(_ blocks: [[String]]) -> String {
                blocks.map { "- " + $0.joined(separator: " ") + "\n" }.joined()
            }
            let changes = try difference(markdown(old), markdown(new)).changes
            var (before, after, gaps) = ([String](), [String](), 0)
            for change in changes {
                switch change {
                case .same(let block): (before, after) = (before + [block.text], after + [block.text])
                case .added(let block): after.append(block.text)
                case .removed(let block): before.append(block.text)
                case .gap(let count): gaps += count
                case .changed(let block, let runs):
                    after.append(block.text)
                    before.append(runs.map { run in if case .added = run { "" } else { text(of: run) } }.joined())
                    #expect(
                        runs.map { run in if case .removed = run { "" } else { text(of: run) } }.joined() == block.text)
                }
            }
            #expect(before.count + gaps == old.count && after.count + gaps == new.count)
            if gaps == 0 {
                #expect(before == old.map { $0.joined(separator: " ") })
                #expect(after == new.map { $0.joined(separator: " ") })
            }
        }
    }

    private func text(of run: SpecDifference.Run) -> String {
        switch run {
        case .same(let text), .added(let text), .removed(let text): text
        }
    }
}
