/// Goes through a JSON text once (RFC 8259) and notes what stands where.
struct JSONScanner {
    enum Kind {
        case object, array, string, escaped, number, yes, no, null
    }

    /// A value, or the key of a member: the key's token comes before those of its value.
    struct Token {
        var kind: Kind
        /// Of the first byte; a string's is behind the quotation mark.
        var start: Int32
        /// Behind the last byte; of an array or an object how many values or members it has.
        var end: Int32
        /// The token behind the value and all within it.
        var next: Int32
    }

    private let text: UnsafeBufferPointer<UInt8>
    private var position = 0
    private var tokens: ContiguousArray<Token> = []
    /// Brackets in brackets: nothing of ours comes near it.
    private static let deepest = 256

    private init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        tokens.reserveCapacity(text.count / 12 + 1)
    }

    /// The whole value's token comes first.
    /// - Throws: `DecodingError` when the text is no JSON.
    static func tokens(_ text: UnsafeBufferPointer<UInt8>) throws -> ContiguousArray<Token> {
        guard text.count <= Int32.max else { throw damage("it is too long") }
        do { _ = try UTF8Span(validating: text.span) } catch { throw damage("it is no UTF-8") }
        var scanner = JSONScanner(text)
        scanner.skipSpace()
        try scanner.scanValue(depth: 0)
        scanner.skipSpace()
        guard scanner.position == text.count else { throw scanner.wrong("nothing more is expected") }
        return scanner.tokens
    }

    private mutating func skipSpace() {
        while position < text.count, [0x20, 0x0A, 0x0D, 0x09].contains(text[position]) { position += 1 }
    }

    private mutating func scanValue(depth: Int) throws {
        guard position < text.count else { throw wrong("a value is missing") }
        switch text[position] {
        case UInt8(ascii: "{"): try scanContainer(.object, depth: depth + 1)
        case UInt8(ascii: "["): try scanContainer(.array, depth: depth + 1)
        case UInt8(ascii: "\""): try scanString()
        case UInt8(ascii: "t"): try scanWord("true", .yes)
        case UInt8(ascii: "f"): try scanWord("false", .no)
        case UInt8(ascii: "n"): try scanWord("null", .null)
        default: try scanNumber()
        }
    }

    private mutating func scanContainer(_ kind: Kind, depth: Int) throws {
        guard depth <= JSONScanner.deepest else { throw wrong("it is nested too deep") }
        let own = tokens.count
        tokens.append(Token(kind: kind, start: Int32(position), end: 0, next: 0))
        position += 1
        let closing = kind == .object ? UInt8(ascii: "}") : UInt8(ascii: "]")
        var count: Int32 = 0
        skipSpace()
        if !takes(closing) {
            repeat {
                skipSpace()
                if kind == .object { try scanKey() }
                try scanValue(depth: depth)
                count += 1
                skipSpace()
            } while takes(UInt8(ascii: ","))
            guard takes(closing) else { throw wrong("a bracket is not closed") }
        }
        tokens[own].end = count
        tokens[own].next = Int32(tokens.count)
    }

    private mutating func scanKey() throws {
        guard position < text.count, text[position] == UInt8(ascii: "\"") else { throw wrong("a key is missing") }
        try scanString()
        // Values are looked at when somebody asks for them; a key that says nothing would only be passed over.
        if let key = tokens.last, key.kind == .escaped,
            JSONScanner.unescaped(text[Int(key.start)..<Int(key.end)]) == nil
        {
            throw wrong("no key is written so")
        }
        skipSpace()
        guard takes(UInt8(ascii: ":")) else { throw wrong("a colon is missing") }
        skipSpace()
    }

    private mutating func takes(_ byte: UInt8) -> Bool {
        guard position < text.count, text[position] == byte else { return false }
        position += 1
        return true
    }

    private mutating func scanString() throws {
        let start = position + 1
        var index = start
        var kind = Kind.string
        while index < text.count {
            let byte = text[index]
            if byte == UInt8(ascii: "\"") {
                position = index + 1
                return add(kind, start, index)
            }
            guard byte >= 0x20 else { break }
            if byte == UInt8(ascii: "\\") {
                kind = .escaped
                index += 1
            }
            index += 1
        }
        position = min(index, text.count)
        throw wrong("a string is not closed")
    }

    private mutating func scanWord(_ word: StaticString, _ kind: Kind) throws {
        let bytes = UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
        guard text[position...].starts(with: bytes) else { throw wrong("no value begins so") }
        add(kind, position, position + bytes.count)
        position += bytes.count
    }

    /// By the grammar of RFC 8259: no leading zero, no point without a digit on either side.
    private mutating func scanNumber() throws {
        let start = position
        _ = takes(UInt8(ascii: "-"))
        let leading = position
        var isNumber = takeDigits() && (text[leading] != UInt8(ascii: "0") || position == leading + 1)
        if takes(UInt8(ascii: ".")) { isNumber = takeDigits() && isNumber }
        if takes(UInt8(ascii: "e")) || takes(UInt8(ascii: "E")) {
            _ = takes(UInt8(ascii: "+")) || takes(UInt8(ascii: "-"))
            isNumber = takeDigits() && isNumber
        }
        guard isNumber else { throw wrong("no value looks so") }
        add(.number, start, position)
    }

    private mutating func takeDigits() -> Bool {
        let start = position
        while position < text.count, JSONScanner.digits.contains(text[position]) { position += 1 }
        return position > start
    }

    static let digits = UInt8(ascii: "0")...UInt8(ascii: "9")

    private mutating func add(_ kind: Kind, _ start: Int, _ end: Int) {
        tokens.append(Token(kind: kind, start: Int32(start), end: Int32(end), next: Int32(tokens.count + 1)))
    }

    // MARK: Escapes

    /// nil when an escape means nothing, or the bytes are no UTF-8.
    static func unescaped(_ text: Slice<UnsafeBufferPointer<UInt8>>) -> String? {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(text.count)
        var rest = text
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "\\") else {
                bytes.append(byte)
                continue
            }
            guard let letter = rest.popFirst() else { return nil }
            if letter == UInt8(ascii: "u") {
                guard let scalar = JSONScanner.scalar(&rest) else { return nil }
                bytes.append(contentsOf: UTF8.encode(scalar) ?? .init())
            } else {
                guard let meant = JSONScanner.escapes[letter] else { return nil }
                bytes.append(meant)
            }
        }
        return String(validating: bytes, as: UTF8.self)
    }

    private static let escapes: [UInt8: UInt8] = [
        0x22: 0x22, 0x5C: 0x5C, 0x2F: 0x2F, UInt8(ascii: "b"): 0x08, UInt8(ascii: "f"): 0x0C, UInt8(ascii: "n"): 0x0A,
        UInt8(ascii: "r"): 0x0D, UInt8(ascii: "t"): 0x09,
    ]

    /// What the figures behind `\u` mean, with those of the other half of a pair.
    private static func scalar(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
        guard let first = unit(&text) else { return nil }
        guard UTF16.isLeadSurrogate(first) else { return Unicode.Scalar(first) }
        guard text.popFirst() == UInt8(ascii: "\\"), text.popFirst() == UInt8(ascii: "u"), let second = unit(&text),
            UTF16.isTrailSurrogate(second)
        else { return nil }
        return UTF16.decode(UTF16.EncodedScalar([first, second]))
    }

    private static func unit(_ text: inout Slice<UnsafeBufferPointer<UInt8>>) -> UInt16? {
        let figures = text.prefix(4)
        text = text.dropFirst(4)
        guard figures.count == 4, figures.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else { return nil }
        return UInt16(String(decoding: figures, as: UTF8.self), radix: 16)
    }

    private func wrong(_ what: String) -> DecodingError { JSONScanner.damage("\(what), at byte \(position)") }

    static func damage(_ what: String) -> DecodingError {
        .dataCorrupted(.init(codingPath: [], debugDescription: what))
    }
}
