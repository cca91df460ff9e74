import Foundation
import ReworkDomain
import TestSupport
import Testing

struct FingerprintTests {
    @Test("a fingerprint is 64 lowercase hexadecimal digits and nothing else")
    func shape() {
        let good = String(repeating: "0a9f", count: 16)
        #expect(Fingerprint(hex: good)?.hex == good)
        let tooLong = good + "0"
        let wrong = [
            "", "0", String(good.dropLast()), tooLong, good.uppercased(), String(good.dropLast()) + "g",
            String(good.dropLast()) + " ", String(good.dropLast(2)) + "é",
        ]
        for text in wrong { #expect(Fingerprint(hex: text) == nil) }
    }

    @Test("what is stored is its digits, and damage is not read")
    func coded() throws {
        let data = try JSONEncoder().encode([Fingerprint.made(10)])
        #expect(try JSONDecoder().decode([Fingerprint].self, from: data) == [.made(10)])
        #expect(String(decoding: data, as: UTF8.self).contains(Fingerprint.made(10).hex))
        #expect(throws: DecodingError.self) {
            try JSONDecoder().decode([Fingerprint].self, from: Data(#"["ff"]"#.utf8))
        }
    }
}
