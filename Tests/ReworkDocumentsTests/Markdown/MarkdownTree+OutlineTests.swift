import ReworkDomain
import TestSupport
import Testing

@testable import ReworkDocuments

/// Criteria and sections are read from the syntax tree, never by regular expression.
struct MarkdownTreeOutlineTests {
    private func outline(_ text: String) throws -> SpecOutline {
        try SpecText(text, limits: Press.ofRepository.limits).outline
    }

    private func criteria(_ text: String) throws -> [String] {
        try outline(text).criteria.map(\.text)
    }

    @Test("criteria are the top-level items under the heading, up to the next one of its level or higher")
    func reach() throws {
        let text = """
            # Завдання
            - не критерій
            ## Критерії приймання
            - перший
            - другий
            ### Підрозділ
            1. третій
            ## Далі
            - не критерій
            """
        #expect(try criteria(text) == ["перший", "другий", "третій"])
        #expect(try criteria("### Критерії приймання\n- а\n# Вище\n- б\n") == ["а"])
    }

    @Test(
        "the heading is known in both languages, in any case and markup",
        arguments: [
            "## Критерії приймання", "# КРИТЕРІЇ ПРИЙМАННЯ", "###### критерії приймання", "## **Критерії** приймання",
            "## Acceptance criteria", "## acceptance CRITERIA ##", "Критерії приймання\n===",
            "Acceptance criteria\n---",
        ])
    func headings(heading: String) throws {
        #expect(try criteria("\(heading)\n\n- а\n- б\n") == ["а", "б"])
    }

    @Test("every kind of list counts, and several lists", arguments: ["-", "*", "+", "1.", "1)"])
    func lists(marker: String) throws {
        #expect(
            try criteria("## Критерії приймання\n\(marker) а\n\(marker) б\n\nабзац\n\n- в\n") == ["а", "б", "в"])
    }

    @Test("a nested list belongs to its item")
    func nested() throws {
        let found = try criteria("## Критерії приймання\n- а\n  - а1\n  - а2\n\n    ще\n- б\n")
        #expect(found == ["а а1 а2 ще", "б"])
    }

    @Test("markup is not part of a criterion's words")
    func markup() throws {
        let text = "## Критерії приймання\n- **Звіт** показує `25` [рядків](/a) *одразу*\n  на екрані\n"
        #expect(try criteria(text) == ["Звіт показує 25 рядків одразу на екрані"])
    }

    @Test(
        "a heading in a code block, a quote, a comment or a list is no section",
        arguments: [
            "```\n## Критерії приймання\n```\n- а\n", "    ## Критерії приймання\n\n- а\n",
            "> ## Критерії приймання\n> - а\n", "<!--\n## Критерії приймання\n-->\n- а\n",
            "- ## Критерії приймання\n  - а\n", "Критерії приймання\n\n- а\n", "<h2>Критерії приймання</h2>\n\n- а\n",
        ])
    func hidden(text: String) throws {
        #expect(try criteria(text).isEmpty)
    }

    @Test("ids already there are read")
    func ids() throws {
        let items = try outline("## Критерії приймання\n- AC-7: а\n- AC-07: б\n- **AC-9:** в\n- ac-3: г\n").criteria
        #expect(items.map(\.id) == [CriterionID(7), nil, CriterionID(9), nil])
        #expect(items.map(\.text) == ["а", "AC-07: б", "в", "ac-3: г"])
        #expect(items.map(\.line) == [2, 3, 4, 5])
    }

    @Test("a section is filled when something but headings and comments stands in it")
    func filled() throws {
        let text = """
            ## Мета
            <!-- підказка -->
            ## Кроки
            ### Підрозділ
            крок
            ## Дані
            ---
            ## Помилки
            <b>сказано</b>
            """
        let sections = try outline(text).sections
        #expect(sections.map(\.kind) == [.goal, .steps, nil, .data, .errors])
        #expect(sections.map(\.isFilled) == [false, true, true, false, true])
        #expect(sections.map(\.line) == [1, 3, 4, 6, 8])
    }

    @Test(
        "no open question is left when the section says so",
        arguments: ["Немає.", "- немає", "- Немає.", "- none", "- No", "- —", "- -", ""])
    func noQuestions(said: String) throws {
        #expect(try outline("## Відкриті питання\n\n\(said)\n").openQuestions.isEmpty)
    }

    @Test("an open question is found with its line")
    func questions() throws {
        let found = try outline("## Open questions\n\n- Who signs?\n- none\n").openQuestions
        #expect(found.map(\.text) == ["Who signs?"])
        #expect(found.map(\.line) == [3])
    }

    @Test("a template as it comes may not be published: its sections are empty")
    func template() throws {
        let text = try SpecText(try Templates.text("report.uk"), limits: Press.ofRepository.limits)
        let errors = text.findings(language: .ukrainian).filter { $0.severity == .error }.map(\.code)
        #expect(errors.contains(.emptySection) && errors.contains(.noCriteria))
        #expect(!errors.contains(.noSection))
    }

    @Test("the complete text of the tests may be published")
    func complete() throws {
        let text = try SpecText(SpecTexts.complete, limits: Press.ofRepository.limits)
        #expect(text.findings(language: .ukrainian).filter { $0.severity == .error }.isEmpty)
    }
}
