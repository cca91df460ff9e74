/// Writes a value as JSON straight into bytes, without the tree of values between that `JSONEncoder` builds: an action's
/// state and events, and the answer, are encoded while somebody waits. What is kept has its keys sorted by their UTF-8,
/// so that equal values have equal bytes whatever order a dictionary gives its members in; an answer's need not be.
///
/// A container is closed when its parent goes on or ends: synthesised and hand-written `encode(to:)` fill one container
/// of a value at a time, which is all that is supported; asked for again, the keyed one of a value goes on.
package final class JSONWriter {
    /// What is open, from the outermost.
    private struct Open {
        let isKeyed: Bool
        /// Where its bytes begin, behind the bracket.
        let start: Int
        /// Of a keyed one: where each member begins, and where its key ends.
        var members: [(start: Int, keyEnd: Int)] = []
        var isEmpty = true
    }

    private(set) var bytes: [UInt8] = []
    private var open: [Open] = []
    private let isSorted: Bool

    init(isSorted: Bool) {
        self.isSorted = isSorted
        bytes.reserveCapacity(4096)
    }

    /// - Throws: what the value's own `encode(to:)` throws.
    package static func bytes(_ value: some Encodable, isSorted: Bool = true) throws -> [UInt8] {
        let writer = JSONWriter(isSorted: isSorted)
        try writer.write(value, path: [])
        return writer.bytes
    }

    // MARK: Containers

    /// Opens a container in the place of a value. - Returns: its level.
    fileprivate func begin(isKeyed: Bool) -> Int {
        bytes.append(isKeyed ? UInt8(ascii: "{") : UInt8(ascii: "["))
        open.append(Open(isKeyed: isKeyed, start: bytes.count))
        return open.count - 1
    }

    /// Goes on with the keyed container that was opened at this level, or opens it. - Returns: its level.
    fileprivate func keyed(at level: Int) -> Int {
        guard open.count > level, open[level].isKeyed else { return begin(isKeyed: true) }
        close(to: level + 1)
        return level
    }

    fileprivate var levels: Int { open.count }

    /// Closes what is open above so many levels.
    fileprivate func close(to levels: Int) {
        while open.count > levels {
            let last = open.removeLast()
            if last.isKeyed, isSorted { sort(last) }
            bytes.append(last.isKeyed ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        }
    }

    /// Begins a member of the container at this level.
    fileprivate func begin(member key: String?, at level: Int) {
        close(to: level + 1)
        if open[level].isEmpty { open[level].isEmpty = false } else { bytes.append(UInt8(ascii: ",")) }
        guard let key else { return }
        let start = bytes.count
        string(key)
        open[level].members.append((start, bytes.count))
        bytes.append(UInt8(ascii: ":"))
    }

    private func sort(_ object: Open) {
        let members = object.members
        let isBefore = { (a: (start: Int, keyEnd: Int), b: (start: Int, keyEnd: Int)) in
            self.bytes[a.start..<a.keyEnd].lexicographicallyPrecedes(self.bytes[b.start..<b.keyEnd])
        }
        if zip(members, members.dropFirst()).allSatisfy(isBefore) { return }
        var ends = members.dropFirst().map { $0.start - 1 }
        ends.append(bytes.count)
        var sorted: [UInt8] = []
        sorted.reserveCapacity(bytes.count - object.start)
        for index in members.indices.sorted(by: { isBefore(members[$0], members[$1]) }) {
            if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
            sorted.append(contentsOf: bytes[members[index].start..<ends[index]])
        }
        bytes.replaceSubrange(object.start..., with: sorted)
    }

    // MARK: Values

    /// Writes what stands in one place, with the containers it opens.
    fileprivate func write(_ value: some Encodable, path: [any CodingKey]) throws {
        switch value {
        case let value as String: string(value)
        case let value as Int: number(value)
        case let value as Int64: number(value)
        case let value as Bool: flag(value)
        default:
            let (levels, length) = (open.count, bytes.count)
            try value.encode(to: JSONPlace(writer: self, codingPath: path))
            // A value that writes nothing is an empty object, as everywhere else.
            if bytes.count == length { _ = begin(isKeyed: true) }
            close(to: levels)
        }
    }

    fileprivate func null() { bytes.append(contentsOf: "null".utf8) }

    fileprivate func flag(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

    fileprivate func number(_ value: some BinaryInteger) { bytes.append(contentsOf: String(value).utf8) }

    /// - Throws: `EncodingError.invalidValue`: JSON has no infinity and no NaN.
    fileprivate func number(_ value: Double, path: [any CodingKey]) throws {
        guard value.isFinite else {
            let context = EncodingError.Context(codingPath: path, debugDescription: "JSON has no \(value)")
            throw EncodingError.invalidValue(value, context)
        }
        let text = value.description
        bytes.append(contentsOf: (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8)
    }

    fileprivate func string(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { text in
            var from = 0
            for (index, byte) in text.enumerated() where byte < 0x20 || byte == 0x22 || byte == 0x5C {
                bytes.append(contentsOf: text[from..<index])
                escape(byte)
                from = index + 1
            }
            bytes.append(contentsOf: text[from...])
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private func escape(_ byte: UInt8) {
        bytes.append(UInt8(ascii: "\\"))
        switch byte {
        case 0x22, 0x5C: bytes.append(byte)
        case 0x08: bytes.append(UInt8(ascii: "b"))
        case 0x09: bytes.append(UInt8(ascii: "t"))
        case 0x0A: bytes.append(UInt8(ascii: "n"))
        case 0x0C: bytes.append(UInt8(ascii: "f"))
        case 0x0D: bytes.append(UInt8(ascii: "r"))
        default:
            let digits = Array("0123456789abcdef".utf8)
            bytes.append(contentsOf: "u00".utf8)
            bytes.append(digits[Int(byte >> 4)])
            bytes.append(digits[Int(byte & 15)])
        }
    }
}

/// One place in the text, to be filled by a value.
private struct JSONPlace: Encoder {
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

    func encodeNil(forKey key: Key) {
        begin(key)
        writer.null()
    }

    func encode(_ value: String, forKey key: Key) {
        begin(key)
        writer.string(value)
    }

    func encode(_ value: Int, forKey key: Key) {
        begin(key)
        writer.number(value)
    }

    func encode(_ value: Int64, forKey key: Key) {
        begin(key)
        writer.number(value)
    }

    func encode(_ value: Bool, forKey key: Key) {
        begin(key)
        writer.flag(value)
    }

    func encode(_ value: some Encodable, forKey key: Key) throws {
        begin(key)
        try writer.write(value, path: codingPath)
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
