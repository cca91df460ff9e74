package import Foundation

/// Reads back what `JSONWriter` wrote, or any other JSON (RFC 8259), without the dictionaries between that `JSONDecoder`
/// builds: a state that is not in memory, or a history, is read while somebody waits.
///
/// The text is gone through once: what stands where is noted as a row of tokens, each knowing where the next value begins,
/// and values are made from them as they are asked for. A member that stands twice counts the first time.
package final class JSONReader {
    typealias Token = JSONScanner.Token

    /// Of the text, for as long as values are read from it.
    private let text: UnsafeBufferPointer<UInt8>
    let tokens: ContiguousArray<Token>

    private init(_ text: UnsafeBufferPointer<UInt8>) throws {
        self.text = text
        tokens = try JSONScanner.tokens(text)
    }

    /// - Throws: `DecodingError` when the text is no JSON or no such value, and what the value's own `init(from:)` throws.
    package static func value<Value: Decodable>(_ type: Value.Type, _ data: Data) throws -> Value {
        try data.withUnsafeBytes { raw in
            try raw.withMemoryRebound(to: UInt8.self) { text in
                try JSONReader(text).value(type, at: 0)
            }
        }
    }

    // MARK: Values

    /// The token of the member's value; nil when the object has none of that name.
    func member(_ name: String, of object: Int) -> Int? {
        var name = name
        return name.withUTF8 { name in
            var index = object + 1
            for _ in 0..<tokens[object].end {
                if isKey(index, name) { return index + 1 }
                index = Int(tokens[index + 1].next)
            }
            return nil
        }
    }

    private func isKey(_ index: Int, _ name: UnsafeBufferPointer<UInt8>) -> Bool {
        let key = tokens[index]
        if key.kind == .escaped { return (try? string(at: index)).map { $0.utf8.elementsEqual(name) } ?? false }
        guard Int(key.end - key.start) == name.count else { return false }
        guard let (own, other) = text.baseAddress.flatMap({ own in name.baseAddress.map { (own, $0) } }) else {
            return name.isEmpty
        }
        return memcmp(own + Int(key.start), other, name.count) == 0
    }

    func isNull(at index: Int) -> Bool { tokens[index].kind == .null }

    /// - Throws: `DecodingError`.
    func value<Value: Decodable>(_ type: Value.Type, at index: Int) throws -> Value {
        // Comparing types is much quicker than making a decoder for each plain value.
        if type == String.self { return unsafeBitCast(try string(at: index), to: type) }
        if type == Int.self { return unsafeBitCast(try integer(Int.self, at: index), to: type) }
        if type == Int64.self { return unsafeBitCast(try integer(Int64.self, at: index), to: type) }
        return try Value(from: JSONSource(reader: self, index: index))
    }

    func flag(at index: Int) throws -> Bool {
        switch tokens[index].kind {
        case .yes: return true
        case .no: return false
        default: throw mismatch(Bool.self, index)
        }
    }

    func integer<Value: FixedWidthInteger>(_ type: Value.Type, at index: Int) throws -> Value {
        let token = tokens[index]
        guard token.kind == .number else { throw mismatch(type, index) }
        let digits = text[Int(token.start)..<Int(token.end)]
        if let value = JSONReader.integer(type, digits) { return value }
        // 1e3 and 1.0 are whole numbers too.
        guard let value = Value(exactly: try double(at: index)) else { throw mismatch(type, index) }
        return value
    }

    /// nil when it is not written in figures alone, or has no room.
    private static func integer<Value: FixedWidthInteger>(
        _ type: Value.Type, _ text: Slice<UnsafeBufferPointer<UInt8>>
    ) -> Value? {
        let isNegative = text.first == UInt8(ascii: "-")
        var value: Value = 0
        for byte in isNegative ? text.dropFirst() : text {
            guard JSONScanner.digits.contains(byte) else { return nil }
            let digit = Value(truncatingIfNeeded: byte - UInt8(ascii: "0"))
            let (tens, overflows) = value.multipliedReportingOverflow(by: 10)
            let (sum, isFull) =
                isNegative ? tens.subtractingReportingOverflow(digit) : tens.addingReportingOverflow(digit)
            if overflows || isFull { return nil }
            value = sum
        }
        return value
    }

    func double(at index: Int) throws -> Double {
        let token = tokens[index]
        guard token.kind == .number, let value = Double(plain(token)), value.isFinite else {
            throw mismatch(Double.self, index)
        }
        return value
    }

    func string(at index: Int) throws -> String {
        let token = tokens[index]
        switch token.kind {
        case .string:
            let bytes = UnsafeBufferPointer(rebasing: text[Int(token.start)..<Int(token.end)])
            guard let string = String(validating: bytes, as: UTF8.self) else { throw damaged(index) }
            return string
        case .escaped:
            guard let string = JSONScanner.unescaped(text[Int(token.start)..<Int(token.end)]) else {
                throw damaged(index)
            }
            return string
        default: throw mismatch(String.self, index)
        }
    }

    private func plain(_ token: Token) -> String {
        String(decoding: text[Int(token.start)..<Int(token.end)], as: UTF8.self)
    }

    // MARK: What is wrong

    func mismatch(_ type: Any.Type, _ index: Int) -> DecodingError {
        let found = "\(tokens[index].kind) at byte \(tokens[index].start)"
        return .typeMismatch(type, .init(codingPath: [], debugDescription: "found \(found)"))
    }

    private func damaged(_ index: Int) -> DecodingError {
        JSONScanner.damage("no text stands at byte \(tokens[index].start)")
    }
}
