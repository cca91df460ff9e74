import Foundation
import ReworkDomain
import TestSupport
import Testing

@testable import ReworkStore

@Suite("What was kept as JSON is read back")
struct JSONReaderTests {
    private func read<Value: Decodable>(_ type: Value.Type, _ text: String) throws -> Value {
        try JSONReader.value(type, Data(text.utf8))
    }

    private enum Choice: Codable, Equatable {
        case plain
        case labelled(zulu: Int, alpha: [String]?)
        indirect case nested(Choice, Choice)
    }

    private struct Whole: Codable, Equatable {
        var choice: Choice
        var list: [[Choice]]
        var named: [String: Int]
        var missing: Int?
        var flag: Bool?
        var share: Double
        var small: UInt8
    }

    @Test("Structures, choices, dictionaries, lists of lists, in any order and with any white space")
    func structures() throws {
        let whole = Whole(
            choice: .nested(.labelled(zulu: -1, alpha: nil), .nested(.plain, .labelled(zulu: 2, alpha: []))),
            list: [[], [.plain], [.labelled(zulu: 3, alpha: ["я"]), .plain]], named: ["ї": 1, "": 2], flag: true,
            share: -0.25, small: 255)
        #expect(try JSONReader.value(Whole.self, Data(try JSONWriter.bytes(whole))) == whole)
        let pretty = JSONEncoder()
        pretty.outputFormatting = .prettyPrinted
        #expect(try JSONReader.value(Whole.self, try pretty.encode(whole)) == whole)
    }

    @Test("Members that nobody asks for are passed over, null is none")
    func others() throws {
        struct Thing: Codable, Equatable {
            var a: Int?
            var b: String?
            var c: [Int?]
        }
        let text = #" { "x": {"a": [1, {"b": []}]}, "a": null, "c": [null, 7, null], "y": "\"}", "b": "б" } "#
        #expect(try read(Thing.self, text) == Thing(a: nil, b: "б", c: [nil, 7, nil]))
    }

    @Test("Escapes, pairs of surrogates, and keys written with escapes")
    func escapes() throws {
        #expect(
            try read([String].self, #"["\"\\\/\b\f\n\r\t", "\u0411\uD83D\uDC69x", ""]"#)
                == ["\"\\/\u{8}\u{C}\n\r\t", "Б👩x", ""])
        #expect(try read([String: Int].self, #"{"\u0061b": 1, "п\"": 2}"#) == ["ab": 1, "п\"": 2])
        struct Thing: Codable, Equatable { var ab: Int }
        #expect(try read(Thing.self, #"{"\u0061b": 1}"#) == Thing(ab: 1))
    }

    @Test("Numbers to their ends, whole ones however they are written")
    func numbers() throws {
        #expect(
            try read([Int].self, "[-9223372036854775808, 0, -0, 9223372036854775807, 1.0, 2e3, 1E+2]")
                == [.min, 0, 0, .max, 1, 2000, 100])
        #expect(try read([Double].self, "[0.5, -1e-2, 3, 0]") == [0.5, -0.01, 3, 0])
        #expect(try read([UInt64].self, "[18446744073709551615]") == [.max])
    }

    @Test(
        "Numbers that don't fit, and values of another kind, are refused",
        arguments: [
            "[9223372036854775808]", "[1.5]", "[1e30]", "[\"1\"]", "[true]", "[null]", "[[]]", "[{}]", "{}", "1",
        ])
    func unfit(text: String) {
        #expect(throws: DecodingError.self) { try read([Int].self, text) }
    }

    @Test(
        "What is no JSON is refused, as Foundation refuses it",
        arguments: [
            "", " ", "[", "]", "[1", "[1,", "[,1]", "[1 2]", "{", "{\"a\"", "{\"a\":", "{\"a\":1",
            "{a:1}", "{1:1}", "{\"a\" 1}", "[01]", "[-]", "[1.]", "[.5]", "[+1]", "[1e]", "[0x1]", "[NaN]", "[tru]",
            "[truex]", "[nul]", "[1]x", "[1][2]", "[\"a]", "[\"a\\\"]", "[\"\\x\"]", "[\"\\u12\"]", "[\"\\uD800\"]",
            "[\"\\uD800\\u0041\"]", "[\"\\uDC00\"]", "[\"\u{1}\"]", "['a']",
        ])
    func damaged(text: String) {
        struct Anything: Decodable {
            init(from decoder: any Decoder) throws {
                if var list = try? decoder.unkeyedContainer() {
                    while !list.isAtEnd { _ = try list.decode(String.self) }
                } else {
                    _ = try decoder.container(keyedBy: Key.self).decode(String.self, forKey: .a)
                }
            }

            private enum Key: String, CodingKey { case a }
        }
        #expect(throws: (any Error).self) { try read(Anything.self, text) }
        #expect(throws: (any Error).self) { try JSONSerialization.jsonObject(with: Data(text.utf8)) }
    }

    @Test(
        "A comma behind the last one is refused, though Foundation lets it pass", arguments: ["[1,]", "[1,{\"a\":1,}]"])
    func trailing(text: String) {
        #expect(throws: DecodingError.self) { try read([Int].self, text) }
    }

    @Test("Bytes that are no UTF-8 are refused, and so is a text nested without end")
    func hostile() {
        #expect(throws: DecodingError.self) {
            try JSONReader.value([String].self, Data([0x5B, 0x22, 0xFF, 0x22, 0x5D]))
        }
        let deep = String(repeating: "[", count: 100_000) + String(repeating: "]", count: 100_000)
        #expect(throws: DecodingError.self) { try read([String].self, deep) }
    }

    @Test("A rework's state and every event of its life are what Foundation's decoder reads")
    func likeFoundation() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .accepted)
        let state = Data(try JSONWriter.bytes(rework))
        #expect(try JSONReader.value(Rework.self, state) == rework)
        let events = try await desks.store.events(of: rework.id).map(\.event)
        #expect(events.count > 10)
        for event in events {
            let data = Data(try JSONWriter.bytes(event))
            #expect(try JSONReader.value(Event<Fact>.self, data) == event)
            #expect(try JSONDecoder().decode(Event<Fact>.self, from: data) == event)
        }
    }

    @Test("A damaged state is read as Foundation reads it or refused, never otherwise and never with a crash")
    func mutated() async throws {
        let desks = try await Desks()
        let rework = try await desks.rework(at: .developing)
        let whole = try JSONWriter.bytes(rework)
        var random = SystemRandomNumberGenerator()
        var refused = 0
        for _ in 0..<4_000 {
            var bytes = whole
            switch Int.random(in: 0..<3, using: &random) {
            case 0: bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.remove(at: Int.random(in: bytes.indices, using: &random))
            default: bytes.removeLast(Int.random(in: 1...bytes.count, using: &random))
            }
            let (data, text) = (Data(bytes), String(decoding: bytes, as: UTF8.self))
            guard let found = try? JSONReader.value(Rework.self, data) else {
                refused += 1
                continue
            }
            let expected = try? JSONDecoder().decode(Rework.self, from: data)
            if found != expected { Issue.record("\(text)") }
        }
        #expect(refused > 1_000)
    }
}
