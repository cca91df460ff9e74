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
        /// How many members there were before its own.
        let before: Int
        var isEmpty = true
    }

    /// Where a member of an object begins, and where its key ends.
    private typealias Member = (start: Int, keyEnd: Int)

    // One value is written at a time, by one task, and nothing is written while the bytes are looked at: asking each time
    // whether somebody else has them open took a tenth of an action.
    @exclusivity(unchecked) private(set) var bytes: [UInt8] = []
    @exclusivity(unchecked) private var open: [Open] = []
    /// Of all the objects that are open, the outermost first; nothing where they need not be sorted.
    @exclusivity(unchecked) private var members: [Member] = []
    private let isSorted: Bool
    private let wanted: Members

    /// Which members of the outermost object are written.
    package enum Members {
        case all
        case only(Set<String>)
        case except(Set<String>)
    }

    init(isSorted: Bool, members: Members) {
        self.isSorted = isSorted
        wanted = members
        bytes.reserveCapacity(4096)
    }

    /// - Throws: what the value's own `encode(to:)` throws.
    package static func bytes(
        _ value: some Encodable, isSorted: Bool = true, members: Members = .all
    ) throws -> [UInt8] {
        let writer = JSONWriter(isSorted: isSorted, members: members)
        try writer.write(value, path: [])
        return writer.bytes
    }

    // MARK: Containers

    /// Opens a container in the place of a value. - Returns: its level.
    func begin(isKeyed: Bool) -> Int {
        bytes.append(isKeyed ? UInt8(ascii: "{") : UInt8(ascii: "["))
        open.append(Open(isKeyed: isKeyed, start: bytes.count, before: members.count))
        return open.count - 1
    }

    /// Goes on with the keyed container that was opened at this level, or opens it. - Returns: its level.
    func keyed(at level: Int) -> Int {
        guard open.count > level, open[level].isKeyed else { return begin(isKeyed: true) }
        close(to: level + 1)
        return level
    }

    var levels: Int { open.count }

    /// Closes what is open above so many levels.
    func close(to levels: Int) {
        while open.count > levels {
            let last = open.removeLast()
            if last.isKeyed, isSorted { sort(last) }
            members.removeLast(members.count - last.before)
            bytes.append(last.isKeyed ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        }
    }

    /// Whether the member of the object at this level is to be written.
    func wants(_ key: String, at level: Int) -> Bool {
        guard level == 0 else { return true }
        switch wanted {
        case .all: return true
        case .only(let keys): return keys.contains(key)
        case .except(let keys): return !keys.contains(key)
        }
    }

    /// Begins a member of the container at this level.
    func begin(member key: String?, at level: Int) {
        close(to: level + 1)
        if open[level].isEmpty { open[level].isEmpty = false } else { bytes.append(UInt8(ascii: ",")) }
        guard let key else { return }
        let start = bytes.count
        string(key)
        if isSorted { members.append((start, bytes.count)) }
        bytes.append(UInt8(ascii: ":"))
    }

    private func sort(_ object: Open) {
        let members = members[object.before...]
        let sorted: [UInt8]? = bytes.withUnsafeBufferPointer { bytes in
            let isBefore = { (a: Member, b: Member) in
                bytes[a.start..<a.keyEnd].lexicographicallyPrecedes(bytes[b.start..<b.keyEnd])
            }
            if zip(members, members.dropFirst()).allSatisfy(isBefore) { return nil }
            var sorted: [UInt8] = []
            sorted.reserveCapacity(bytes.count - object.start)
            for index in members.indices.sorted(by: { isBefore(members[$0], members[$1]) }) {
                if !sorted.isEmpty { sorted.append(UInt8(ascii: ",")) }
                let end = index + 1 < members.endIndex ? members[index + 1].start - 1 : bytes.count
                sorted.append(contentsOf: bytes[members[index].start..<end])
            }
            return sorted
        }
        if let sorted { bytes.replaceSubrange(object.start..., with: sorted) }
    }

    // MARK: Values

    /// Writes what stands in one place, with the containers it opens.
    func write(_ value: some Encodable, path: [any CodingKey]) throws {
        if JSONWriter.isPlain(type(of: value)), writePlain(value) { return }
        let (levels, length) = (open.count, bytes.count)
        try value.encode(to: JSONPlace(writer: self, codingPath: path))
        // A value that writes nothing is an empty object, as everywhere else.
        if bytes.count == length { _ = begin(isKeyed: true) }
        close(to: levels)
    }

    /// Comparing types is much quicker than casts that fail, and most values are none of these.
    private static func isPlain<Value>(_ type: Value.Type) -> Bool {
        type == String.self || type == Int.self || type == Int64.self || type == Bool.self
    }

    private func writePlain(_ value: some Encodable) -> Bool {
        switch value {
        case let value as String: string(value)
        case let value as Int: number(value)
        case let value as Int64: number(value)
        case let value as Bool: flag(value)
        default: return false
        }
        return true
    }

    func null() { bytes.append(contentsOf: "null".utf8) }

    func flag(_ value: Bool) { bytes.append(contentsOf: (value ? "true" : "false").utf8) }

    func number(_ value: some BinaryInteger) { bytes.append(contentsOf: String(value).utf8) }

    /// - Throws: `EncodingError.invalidValue`: JSON has no infinity and no NaN.
    func number(_ value: Double, path: [any CodingKey]) throws {
        guard value.isFinite else {
            let context = EncodingError.Context(codingPath: path, debugDescription: "JSON has no \(value)")
            throw EncodingError.invalidValue(value, context)
        }
        let text = value.description
        bytes.append(contentsOf: (text.hasSuffix(".0") ? text.dropLast(2) : text[...]).utf8)
    }

    func string(_ value: String) {
        bytes.append(UInt8(ascii: "\""))
        var value = value
        value.withUTF8 { text in
            var from = 0
            for index in text.indices {
                let byte = text[index]
                if byte >= 0x20 && byte != 0x22 && byte != 0x5C { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from..<index]))
                escape(byte)
                from = index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: text[from...]))
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
