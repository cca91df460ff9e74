/// Takes Swift text apart into code, comments and string literals. It knows nested comments, raw and multi-line literals,
/// interpolations and regex literals; it need not know more of the language.
struct SwiftReader {
    private enum Mode {
        /// Code; `open` counts the parentheses of an interpolation, nil outside one.
        case code(open: Int?)
        case comment(depth: Int)
        case literal(hashes: Int, isMultiline: Bool)
    }

    private let bytes: [UInt8]
    private var position = 0
    private var modes: [Mode] = [.code(open: nil)]
    private var lines: [SwiftSource.Line] = []
    private var line = SwiftSource.Line()

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    mutating func read() -> [SwiftSource.Line] {
        while position < bytes.count {
            switch modes[modes.count - 1] {
            case .code(let open): readCode(open)
            case .comment(let depth): readComment(depth)
            case .literal(let hashes, let isMultiline): readLiteral(hashes, isMultiline)
            }
        }
        lines.append(line)
        return lines
    }

    private mutating func readCode(_ open: Int?) {
        if sees("\n") { return endLine() }
        if sees("//") { return readLineComment() }
        if sees("/*") {
            modes.append(.comment(depth: 1))
            position += 2
            return
        }
        let hashes = count(UInt8(ascii: "#"), from: position)
        if sees("\"", at: position + hashes) { return openLiteral(hashes) }
        if sees("/", at: position + hashes), let end = endOfRegex(hashes) {
            position = end
            return
        }
        if let open, sees("(") { setTop(.code(open: open + 1)) }
        if let open, sees(")") {
            if open == 1 {
                modes.removeLast()
                position += 1
                return
            }
            setTop(.code(open: open - 1))
        }
        line.code.append(bytes[position])
        position += 1
    }

    private mutating func readLineComment() {
        while position < bytes.count, !sees("\n") {
            line.comment.append(bytes[position])
            position += 1
        }
    }

    private mutating func readComment(_ depth: Int) {
        if sees("\n") { return endLine() }
        if sees("/*") || sees("*/") {
            let next = sees("/*") ? depth + 1 : depth - 1
            position += 2
            if next == 0 { modes.removeLast() } else { setTop(.comment(depth: next)) }
            return
        }
        line.comment.append(bytes[position])
        position += 1
    }

    private mutating func openLiteral(_ hashes: Int) {
        position += hashes
        let isMultiline = sees("\"\"\"")
        position += isMultiline ? 3 : 1
        modes.append(.literal(hashes: hashes, isMultiline: isMultiline))
    }

    private mutating func readLiteral(_ hashes: Int, _ isMultiline: Bool) {
        let quote = isMultiline ? "\"\"\"" : "\""
        if sees(quote), count(UInt8(ascii: "#"), from: position + quote.utf8.count) >= hashes {
            position += quote.utf8.count + hashes
            line.code.append(contentsOf: "\"\"".utf8)
            line.literal.append(UInt8(ascii: "\n"))
            modes.removeLast()
        } else if sees("\n") {
            if !isMultiline { modes.removeLast() }
            endLine()
        } else if sees("\\"), count(UInt8(ascii: "#"), from: position + 1) >= hashes {
            readEscape(hashes)
        } else {
            line.literal.append(bytes[position])
            position += 1
        }
    }

    private mutating func readEscape(_ hashes: Int) {
        position += 1 + hashes
        if sees("(") {
            line.literal.append(UInt8(ascii: "_"))
            modes.append(.code(open: 1))
            position += 1
        } else if !sees("\n"), position < bytes.count {
            line.literal.append(UInt8(ascii: " "))
            position += 1
        }
    }

    private mutating func endLine() {
        lines.append(line)
        line = SwiftSource.Line()
        position += 1
    }

    private mutating func setTop(_ mode: Mode) {
        modes[modes.count - 1] = mode
    }

    /// Where a regex literal that begins here ends; nil when this slash divides.
    private func endOfRegex(_ hashes: Int) -> Int? {
        var index = position + hashes + 1
        guard index < bytes.count, hashes > 0 || (!isSpace(bytes[index]) && isBeforeExpression) else { return nil }
        while index < bytes.count, bytes[index] != UInt8(ascii: "\n") {
            if bytes[index] == UInt8(ascii: "\\") {
                index += 1
            } else if bytes[index] == UInt8(ascii: "/"), count(UInt8(ascii: "#"), from: index + 1) >= hashes {
                return index + 1 + hashes
            }
            index += 1
        }
        return nil
    }

    private var isBeforeExpression: Bool {
        guard let last = line.code.last(where: { !isSpace($0) }) else { return true }
        return "(,=:[{!&|?".utf8.contains(last)
    }

    private func isSpace(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    private func sees(_ text: StaticString, at index: Int) -> Bool {
        let length = text.utf8CodeUnitCount
        guard index + length <= bytes.count else { return false }
        return (0..<length).allSatisfy { bytes[index + $0] == text.utf8Start[$0] }
    }

    private func sees(_ text: StaticString) -> Bool { sees(text, at: position) }

    private func sees(_ text: String) -> Bool { bytes[position...].starts(with: text.utf8) }

    private func count(_ byte: UInt8, from start: Int) -> Int {
        guard start < bytes.count else { return 0 }
        return bytes[start...].prefix { $0 == byte }.count
    }
}
