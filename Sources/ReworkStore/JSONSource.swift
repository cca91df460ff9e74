/// One value in the text, to be read.
struct JSONSource: Decoder {
    let reader: JSONReader
    /// Of its token.
    let index: Int
    var codingPath: [any CodingKey] { [] }
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    func container<Key: CodingKey>(keyedBy type: Key.Type) throws -> KeyedDecodingContainer<Key> {
        guard reader.tokens[index].kind == .object else { throw reader.mismatch([String: Any].self, index) }
        return KeyedDecodingContainer(JSONNamed<Key>(reader: reader, object: index))
    }

    func unkeyedContainer() throws -> any UnkeyedDecodingContainer { try JSONListed(reader: reader, array: index) }

    func singleValueContainer() -> any SingleValueDecodingContainer { JSONAlone(reader: reader, index: index) }
}

/// The members of an object.
private struct JSONNamed<Key: CodingKey>: KeyedDecodingContainerProtocol {
    let reader: JSONReader
    let object: Int
    var codingPath: [any CodingKey] { [] }

    var allKeys: [Key] {
        var keys: [Key] = []
        var index = object + 1
        for _ in 0..<reader.tokens[object].end {
            if let key = (try? reader.string(at: index)).flatMap(Key.init(stringValue:)) { keys.append(key) }
            index = Int(reader.tokens[index + 1].next)
        }
        return keys
    }

    func contains(_ key: Key) -> Bool { reader.member(key.stringValue, of: object) != nil }

    private func place(_ key: Key) throws -> Int {
        guard let index = reader.member(key.stringValue, of: object) else {
            let context = DecodingError.Context(
                codingPath: [], debugDescription: "in the object at byte \(reader.tokens[object].start)")
            throw DecodingError.keyNotFound(key, context)
        }
        return index
    }

    /// nil when there is no such member, or it is null.
    private func placeIfPresent(_ key: Key) -> Int? {
        reader.member(key.stringValue, of: object).flatMap { reader.isNull(at: $0) ? nil : $0 }
    }

    func decodeNil(forKey key: Key) throws -> Bool { reader.isNull(at: try place(key)) }

    func decode(_ type: Bool.Type, forKey key: Key) throws -> Bool { try reader.flag(at: place(key)) }

    func decode(_ type: String.Type, forKey key: Key) throws -> String { try reader.string(at: place(key)) }

    func decode(_ type: Double.Type, forKey key: Key) throws -> Double { try reader.double(at: place(key)) }

    func decode(_ type: Float.Type, forKey key: Key) throws -> Float { Float(try reader.double(at: place(key))) }

    func decode(_ type: Int.Type, forKey key: Key) throws -> Int { try reader.integer(type, at: place(key)) }

    func decode(_ type: Int8.Type, forKey key: Key) throws -> Int8 { try reader.integer(type, at: place(key)) }

    func decode(_ type: Int16.Type, forKey key: Key) throws -> Int16 { try reader.integer(type, at: place(key)) }

    func decode(_ type: Int32.Type, forKey key: Key) throws -> Int32 { try reader.integer(type, at: place(key)) }

    func decode(_ type: Int64.Type, forKey key: Key) throws -> Int64 { try reader.integer(type, at: place(key)) }

    func decode(_ type: UInt.Type, forKey key: Key) throws -> UInt { try reader.integer(type, at: place(key)) }

    func decode(_ type: UInt8.Type, forKey key: Key) throws -> UInt8 { try reader.integer(type, at: place(key)) }

    func decode(_ type: UInt16.Type, forKey key: Key) throws -> UInt16 { try reader.integer(type, at: place(key)) }

    func decode(_ type: UInt32.Type, forKey key: Key) throws -> UInt32 { try reader.integer(type, at: place(key)) }

    func decode(_ type: UInt64.Type, forKey key: Key) throws -> UInt64 { try reader.integer(type, at: place(key)) }

    func decode<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value {
        try reader.value(type, at: place(key))
    }

    // The way the protocol itself goes looks every member up three times.

    func decodeIfPresent(_ type: Bool.Type, forKey key: Key) throws -> Bool? {
        try placeIfPresent(key).map { try reader.flag(at: $0) }
    }

    func decodeIfPresent(_ type: String.Type, forKey key: Key) throws -> String? {
        try placeIfPresent(key).map { try reader.string(at: $0) }
    }

    func decodeIfPresent(_ type: Int.Type, forKey key: Key) throws -> Int? {
        try placeIfPresent(key).map { try reader.integer(type, at: $0) }
    }

    func decodeIfPresent(_ type: Int64.Type, forKey key: Key) throws -> Int64? {
        try placeIfPresent(key).map { try reader.integer(type, at: $0) }
    }

    func decodeIfPresent<Value: Decodable>(_ type: Value.Type, forKey key: Key) throws -> Value? {
        try placeIfPresent(key).map { try reader.value(type, at: $0) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) throws -> KeyedDecodingContainer<Nested> {
        try JSONSource(reader: reader, index: place(key)).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) throws -> any UnkeyedDecodingContainer {
        try JSONListed(reader: reader, array: place(key))
    }

    func superDecoder() throws -> any Decoder {
        JSONSource(reader: reader, index: reader.member("super", of: object) ?? object)
    }

    func superDecoder(forKey key: Key) throws -> any Decoder { JSONSource(reader: reader, index: try place(key)) }
}

/// The elements of an array, one after the other.
private struct JSONListed: UnkeyedDecodingContainer {
    let reader: JSONReader
    private let total: Int
    private var index: Int
    private(set) var currentIndex = 0
    var codingPath: [any CodingKey] { [] }
    var count: Int? { total }
    var isAtEnd: Bool { currentIndex >= total }

    init(reader: JSONReader, array: Int) throws {
        guard reader.tokens[array].kind == .array else { throw reader.mismatch([Any].self, array) }
        self.reader = reader
        total = Int(reader.tokens[array].end)
        index = array + 1
    }

    private func place() throws -> Int {
        guard !isAtEnd else {
            throw DecodingError.valueNotFound(
                Any.self, .init(codingPath: [], debugDescription: "the array has \(total) elements"))
        }
        return index
    }

    private mutating func advance() {
        index = Int(reader.tokens[index].next)
        currentIndex += 1
    }

    mutating func decodeNil() throws -> Bool {
        guard reader.isNull(at: try place()) else { return false }
        advance()
        return true
    }

    mutating func decode<Value: Decodable>(_ type: Value.Type) throws -> Value {
        let value = try reader.value(type, at: place())
        advance()
        return value
    }

    mutating func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type
    ) throws -> KeyedDecodingContainer<Nested> {
        let nested = try JSONSource(reader: reader, index: place()).container(keyedBy: type)
        advance()
        return nested
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        let nested = try JSONListed(reader: reader, array: place())
        advance()
        return nested
    }

    mutating func superDecoder() throws -> any Decoder {
        let decoder = JSONSource(reader: reader, index: try place())
        advance()
        return decoder
    }
}

private struct JSONAlone: SingleValueDecodingContainer {
    let reader: JSONReader
    let index: Int
    var codingPath: [any CodingKey] { [] }

    func decodeNil() -> Bool { reader.isNull(at: index) }

    func decode(_ type: Bool.Type) throws -> Bool { try reader.flag(at: index) }

    func decode(_ type: String.Type) throws -> String { try reader.string(at: index) }

    func decode(_ type: Double.Type) throws -> Double { try reader.double(at: index) }

    func decode(_ type: Float.Type) throws -> Float { Float(try reader.double(at: index)) }

    func decode(_ type: Int.Type) throws -> Int { try reader.integer(type, at: index) }

    func decode(_ type: Int8.Type) throws -> Int8 { try reader.integer(type, at: index) }

    func decode(_ type: Int16.Type) throws -> Int16 { try reader.integer(type, at: index) }

    func decode(_ type: Int32.Type) throws -> Int32 { try reader.integer(type, at: index) }

    func decode(_ type: Int64.Type) throws -> Int64 { try reader.integer(type, at: index) }

    func decode(_ type: UInt.Type) throws -> UInt { try reader.integer(type, at: index) }

    func decode(_ type: UInt8.Type) throws -> UInt8 { try reader.integer(type, at: index) }

    func decode(_ type: UInt16.Type) throws -> UInt16 { try reader.integer(type, at: index) }

    func decode(_ type: UInt32.Type) throws -> UInt32 { try reader.integer(type, at: index) }

    func decode(_ type: UInt64.Type) throws -> UInt64 { try reader.integer(type, at: index) }

    func decode<Value: Decodable>(_ type: Value.Type) throws -> Value { try reader.value(type, at: index) }
}
