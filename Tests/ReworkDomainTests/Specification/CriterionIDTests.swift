import Foundation
import ReworkDomain
import Testing

struct CriterionIDTests {
    @Test(
        "an id is read from exactly its own spelling",
        arguments: [
            ("AC-1", 1), ("AC-7", 7), ("AC-10", 10), ("AC-999999", 999_999),
        ])
    func read(_ text: String, _ number: Int) {
        #expect(CriterionID(text)?.number == number)
        #expect(CriterionID(text)?.description == text)
    }

    @Test(
        "nothing else is one",
        arguments: [
            "", "AC", "AC-", "AC7", "AC-0", "AC-07", "AC--7", "AC-+7", "AC-7 ", " AC-7", "ac-7", "AC-7a", "AC-1000000",
            "AC-٧", "АС-7", "AC–7", "AC-7\u{301}",
        ])
    func refused(_ text: String) {
        #expect(CriterionID(text) == nil)
    }

    @Test("ids are ordered by number, not by spelling")
    func order() {
        let ids = [10, 9, 1].map { CriterionID($0) }
        #expect(ids.sorted().map(\.description) == ["AC-1", "AC-9", "AC-10"])
    }

    @Test("an id survives being written and read, and what is no id is not read")
    func coded() throws {
        let ids = [CriterionID(7), CriterionID(12)]
        let data = try JSONEncoder().encode(ids)
        #expect(String(decoding: data, as: UTF8.self) == #"["AC-7","AC-12"]"#)
        #expect(try JSONDecoder().decode([CriterionID].self, from: data) == ids)
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([CriterionID].self, from: Data(#"["AC-07"]"#.utf8))
        }
    }
}
