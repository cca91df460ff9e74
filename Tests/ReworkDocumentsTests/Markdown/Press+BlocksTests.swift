import ReworkDocuments
import ReworkDomain
import TestSupport
import Testing

struct PressBlocksTests {
    private let text = """
        # Звіт

        Перший абзац
        на два рядки.

        ## Критерії приймання

        - AC-1: Звіт відкривається
          з меню.
        - [ ] Друк є.

          Пояснення до друку.

        | Поле | Звідки |
        | --- | --- |
        | Сума | Рахунок |

        > Цитата
        > далі

        Другий заголовок
        ----------------
        """

    @Test("every block has the line it begins at; a row that of the block before it")
    func lines() throws {
        let blocks = try Press.ofRepository.blocks(of: text)
        #expect(
            blocks.map { "\($0.line) \($0.block.kind.word) \($0.block.text)" } == [
                "1 heading Звіт", "3 paragraph Перший абзац на два рядки.", "6 heading Критерії приймання",
                "8 item AC-1: Звіт відкривається з меню.", "10 item [☐] Друк є.", "12 paragraph Пояснення до друку.",
                "12 row Поле | Звідки", "12 row Сума | Рахунок", "18 paragraph Цитата далі",
                "21 heading Другий заголовок",
            ])
    }

    private func replaced(_ index: Int, _ words: String) throws -> String? {
        try Press.ofRepository.text(text, replacing: index, by: words)
    }

    @Test("other words keep the block's mark, its box and its id, and touch nothing around")
    func replacing() throws {
        let cases: [(Int, String, String, String)] = [
            (0, "Новий звіт", "# Звіт\n", "# Новий звіт\n"),
            (1, "Один рядок", "Перший абзац\nна два рядки.", "Один рядок"),
            (3, "Звіт друкується", "- AC-1: Звіт відкривається\n  з меню.", "- AC-1: Звіт друкується"),
            (3, "AC-1: Звіт друкується", "- AC-1: Звіт відкривається\n  з меню.", "- AC-1: Звіт друкується"),
            (4, "Друку нема", "- [ ] Друк є.", "- [ ] Друку нема"),
            (5, "Пояснення", "  Пояснення до друку.", "  Пояснення"),
            (8, "Слова", "> Цитата\n> далі", "> Слова"),
            (9, "Останній", "Другий заголовок\n----------------", "## Останній"),
        ]
        for (index, words, old, new) in cases {
            #expect(try replaced(index, words) == text.replacing(old, with: new), "\(index)")
        }
    }

    @Test("a row, and a block that is not there, have no other words")
    func refused() throws {
        #expect(try replaced(6, "а | б") == nil)
        #expect(try replaced(99, "а") == nil)
    }

    @Test(
        "words that would begin another block stay words",
        arguments: ["# Слова", "> слова", "- слова", "1. слова", "12) слова", "```слова", "| а | б", "*** ", "<div>"])
    func marks(_ words: String) throws {
        let before = try Press.ofRepository.blocks(of: text).map(\.block)
        let changed = try #require(try replaced(1, words))
        let after = try Press.ofRepository.blocks(of: changed).map(\.block)
        #expect(after.count == before.count)
        #expect(after[1].kind == .paragraph)
        #expect(after[1].text == words.split(separator: " ").joined(separator: " "))
    }

    @Test("a text with the line ends of Windows is changed in the right place")
    func carriageReturns() throws {
        let changed = try Press.ofRepository.text("# А\r\n\r\nБ в\r\nг\r\n\r\nД\r\n", replacing: 1, by: "Нове")
        #expect(changed == "# А\n\nНове\n\nД\n")
    }
}
