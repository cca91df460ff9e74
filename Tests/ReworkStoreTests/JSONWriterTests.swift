import Foundation
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

@Suite("What is kept as JSON")
struct JSONWriterTests {
    /// The text written, next to what Foundation reads from its own.
    private func text(_ value: some Encodable) throws -> String {
        String(decoding: try JSONWriter.bytes(value), as: UTF8.self)
    }

    @Test(
        "Every character of a string comes back as it was",
        arguments: [
            "", "Слово «так» — ’ґ’", "\"\\/\u{8}\u{9}\u{A}\u{C}\u{D}", "\u{0}\u{1}\u{1F}\u{7F}\u{2028}", "👩‍👩‍👧 e\u{301}",
        ])
    func strings(string: String) throws {
        let bytes = try JSONWriter.bytes([string])
        #expect(try JSONDecoder().decode([String].self, from: Data(bytes)) == [string])
        #expect(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String] == [string])
    }

    @Test("The escapes are the short ones, and nothing else is escaped")
    func escapes() throws {
        #expect(try text(["a/б\"\\\n\u{1F}"]) == #"["a/б\"\\\n\u001f"]"#)
    }

    @Test("Numbers, flags and nothing")
    func numbers() throws {
        #expect(try text([Int.min, 0, Int.max]) == "[-9223372036854775808,0,9223372036854775807]")
        #expect(try text([true, false]) == "[true,false]")
        #expect(try text([1.5, -0.25, 3]) == "[1.5,-0.25,3]")
        #expect(try text([String?.none, "a"]) == #"[null,"a"]"#)
        #expect(try text([UInt8(255)]) == "[255]")
        #expect(throws: EncodingError.self) { try JSONWriter.bytes([Double.infinity]) }
    }

    @Test("Members are sorted, whatever order they come in, also in what lies inside")
    func order() throws {
        let value = ["b": ["z": 1, "a": 2, "aa": 3], "a": [:], "Я": ["ї": 4], "я": ["і": 5, "е": 6]]
        #expect(try text(value) == #"{"a":{},"b":{"a":2,"aa":3,"z":1},"Я":{"ї":4},"я":{"е":6,"і":5}}"#)
    }

    private enum Choice: Codable, Equatable {
        case plain
        case labelled(zulu: Int, alpha: [String]?)
        indirect case nested(Choice, Choice)
    }

    private struct Empty: Codable, Equatable {}

    private struct Whole: Codable, Equatable {
        var zebra: Choice
        var empty = Empty()
        var list: [[Choice]]
        var missing: Int?
        var url: URL?
    }

    @Test("What is synthesised for structures, choices and lists of lists reads back equal")
    func synthesised() throws {
        let whole = Whole(
            zebra: .nested(.labelled(zulu: 1, alpha: nil), .nested(.plain, .labelled(zulu: 2, alpha: []))),
            list: [[], [.plain], [.labelled(zulu: 3, alpha: ["я"]), .plain]])
        let bytes = try JSONWriter.bytes(whole)
        #expect(try JSONDecoder().decode(Whole.self, from: Data(bytes)) == whole)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.hasPrefix(#"{"empty":{},"list":[[],[{"plain":{}}],[{"labelled":{"alpha":["я"],"zulu":3}},"#))
    }

    private struct Joined: Encodable {
        private enum Key: String, CodingKey { case zebra, current }
        let inner = ["a": [1]]

        func encode(to encoder: any Encoder) throws {
            try inner.encode(to: encoder)
            var container = encoder.container(keyedBy: Key.self)
            try container.encode(["b": 2], forKey: .zebra)
            try container.encode([inner], forKey: .current)
        }
    }

    @Test("A value that writes its members in two turns is one object; unsorted they keep their order")
    func joined() throws {
        #expect(try text([Joined(), Joined()]).hasPrefix(#"[{"a":[1],"current":[{"a":[1]}],"zebra":{"b":2}},{"#))
        let bytes = try JSONWriter.bytes(Joined(), isSorted: false)
        #expect(String(decoding: bytes, as: UTF8.self) == #"{"a":[1],"zebra":{"b":2},"current":[{"a":[1]}]}"#)
    }

    @Test("A rework's whole life and its state are what Foundation's encoder writes, byte for byte")
    func likeFoundation() async throws {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        let desks = try await Desks()
        let rework = try await desks.rework(at: .accepted)
        #expect(try text(rework) == String(decoding: encoder.encode(rework), as: UTF8.self))
        let events = try await desks.store.events(of: rework.id).map(\.event)
        #expect(events.count > 10)
        for event in events {
            #expect(try text(event) == String(decoding: encoder.encode(event), as: UTF8.self))
        }
    }
}
