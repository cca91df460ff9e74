/// One place in the text, to be filled by a value.
struct JSONPlace: Encoder {
    let writer: JSONWriter
    let codingPath: [any CodingKey]
    /// How much was open before it.
    private let level: Int
    var userInfo: [CodingUserInfoKey: Any] { [:] }

    init(writer: JSONWriter, codingPath: [any CodingKey]) {
        self.writer = writer
        self.codingPath = codingPath
        level = writer.levels
    }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        KeyedEncodingContainer(
            JSONMembers<Key>(writer: writer, level: writer.keyed(at: level), codingPath: codingPath))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        JSONElements(writer: writer, level: writer.begin(isKeyed: false), codingPath: codingPath)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer {
        JSONSingle(writer: writer, codingPath: codingPath)
    }
}

private struct JSONMembers<Key: CodingKey>: KeyedEncodingContainerProtocol {
    let writer: JSONWriter
    let level: Int
    let codingPath: [any CodingKey]

    private func begin(_ key: Key) { writer.begin(member: key.stringValue, at: level) }

    /// Begins the member unless it is to be left out.
    private func begins(_ key: Key) -> Bool {
        let name = key.stringValue
        guard writer.wants(name, at: level) else { return false }
        writer.begin(member: name, at: level)
        return true
    }

    func encodeNil(forKey key: Key) {
        if begins(key) { writer.null() }
    }

    func encode(_ value: String, forKey key: Key) {
        if begins(key) { writer.string(value) }
    }

    func encode(_ value: Int, forKey key: Key) {
        if begins(key) { writer.number(value) }
    }

    func encode(_ value: Int64, forKey key: Key) {
        if begins(key) { writer.number(value) }
    }

    func encode(_ value: Bool, forKey key: Key) {
        if begins(key) { writer.flag(value) }
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        if begins(key) { try writer.write(value, path: codingPath) }
    }

    func nestedContainer<Nested: CodingKey>(
        keyedBy type: Nested.Type, forKey key: Key
    ) -> KeyedEncodingContainer<Nested> {
        begin(key)
        return JSONPlace(writer: writer, codingPath: codingPath).container(keyedBy: type)
    }

    func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
        begin(key)
        return JSONPlace(writer: writer, codingPath: codingPath).unkeyedContainer()
    }

    func superEncoder() -> any Encoder {
        writer.begin(member: "super", at: level)
        return JSONPlace(writer: writer, codingPath: codingPath)
    }

    func superEncoder(forKey key: Key) -> any Encoder {
        begin(key)
        return JSONPlace(writer: writer, codingPath: codingPath)
    }
}

private struct JSONElements: UnkeyedEncodingContainer {
    let writer: JSONWriter
    let level: Int
    let codingPath: [any CodingKey]
    private(set) var count = 0

    init(writer: JSONWriter, level: Int, codingPath: [any CodingKey]) {
        self.writer = writer
        self.level = level
        self.codingPath = codingPath
    }

    private mutating func begin() -> JSONPlace {
        count += 1
        writer.begin(member: nil, at: level)
        return JSONPlace(writer: writer, codingPath: codingPath)
    }

    mutating func encodeNil() {
        _ = begin()
        writer.null()
    }

    mutating func encode(_ value: some Encodable) throws {
        _ = begin()
        try writer.write(value, path: codingPath)
    }

    mutating func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
        begin().container(keyedBy: type)
    }

    mutating func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { begin().unkeyedContainer() }

    mutating func superEncoder() -> any Encoder { begin() }
}

private struct JSONSingle: SingleValueEncodingContainer {
    let writer: JSONWriter
    let codingPath: [any CodingKey]

    func encodeNil() { writer.null() }

    func encode(_ value: Bool) { writer.flag(value) }

    func encode(_ value: String) { writer.string(value) }

    func encode(_ value: Double) throws { try writer.number(value, path: codingPath) }

    func encode(_ value: Float) throws { try writer.number(Double(value), path: codingPath) }

    func encode(_ value: Int) { writer.number(value) }

    func encode(_ value: Int8) { writer.number(value) }

    func encode(_ value: Int16) { writer.number(value) }

    func encode(_ value: Int32) { writer.number(value) }

    func encode(_ value: Int64) { writer.number(value) }

    func encode(_ value: UInt) { writer.number(value) }

    func encode(_ value: UInt8) { writer.number(value) }

    func encode(_ value: UInt16) { writer.number(value) }

    func encode(_ value: UInt32) { writer.number(value) }

    func encode(_ value: UInt64) { writer.number(value) }

    func encode(_ value: some Encodable) throws { try writer.write(value, path: codingPath) }
}
