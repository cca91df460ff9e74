import ReworkDomain
import Testing

struct CommentedTextTests {
    private func paragraph(_ text: String) -> SpecBlock { SpecBlock(kind: .paragraph, text: text, id: nil) }

    private func criterion(_ number: Int, _ text: String) -> SpecBlock {
        SpecBlock(kind: .item(1), text: "AC-\(number): \(text)", id: CriterionID(number))
    }

    private func place(_ block: SpecBlock, _ index: Int, in blocks: [SpecBlock]) -> CommentPlace {
        CommentedText(blocks).place(of: CommentAnchor(block, index: index, revision: 1))
    }

    @Test("a block whose words stand is found wherever it moved to, the nearest of the same")
    func moved() {
        let said = paragraph("Звіт будується за місяць.")
        let other = paragraph("Права не змінюються.")
        #expect(place(said, 0, in: [other, other, said]) == .here(2))
        #expect(place(said, 3, in: [said, other, other, other, said]) == .here(4))
        #expect(place(said, 1, in: [said, other, other, other, said]) == .here(0))
    }

    @Test("the same words in a block of another kind are another place")
    func kinds() {
        let heading = SpecBlock(kind: .heading(2), text: "Звіт", id: nil)
        #expect(place(paragraph("Звіт"), 0, in: [heading]) == .gone)
    }

    @Test("a criterion is found by its id, however it is worded, and by nothing else")
    func criteria() {
        let old = criterion(2, "Звіт відкривається з меню «Звіти»")
        let new = criterion(2, "Кнопка друку є на формі замовлення")
        let twin = criterion(3, "Звіт відкривається з меню «Звіти»")
        #expect(place(old, 0, in: [twin, old]) == .here(1))
        #expect(place(old, 0, in: [twin, new]) == .changed(1))
        #expect(place(old, 0, in: [twin]) == .gone)
    }

    @Test("a block that kept two fifths of its words is that block; the one that kept most of them")
    func changed() {
        let old = paragraph("Звіт про залишки будується за обраний місяць і склад")
        let near = paragraph("Звіт про залишки будується за обраний квартал і склад")
        let far = paragraph("Звіт про продажі будується за обраний рік і відділ")
        #expect(place(old, 0, in: [far, near]) == .changed(1))
        #expect(place(old, 0, in: [paragraph("Права доступу лишаються без змін")]) == .gone)
        #expect(place(old, 0, in: []) == .gone)
    }

    @Test("a long block is told from another by its beginning, and is still here when nothing of it changed")
    func long() {
        let block = SpecBlock(kind: .code, text: String(repeating: "SELECT 1;\n", count: 2_000), id: nil)
        let anchor = CommentAnchor(block, index: 0, revision: 1)
        #expect(anchor.words.count == CommentAnchor.mostWords + 1)
        #expect(CommentedText([block]).place(of: anchor) == .here(0))
    }

    @Test("words alone can stand for a heading, a paragraph or an item, never for a row or code")
    func wordings() {
        let kinds: [(SpecBlock.Kind, Bool)] = [
            (.heading(2), true), (.paragraph, true), (.item(2), true), (.code, false), (.row, false),
        ]
        for (kind, takes) in kinds {
            let block = SpecBlock(kind: kind, text: "а | б", id: nil)
            #expect(CommentAnchor(block, index: 0, revision: nil).takesWording == takes)
        }
    }
}
