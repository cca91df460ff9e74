/// Counts what makes cmark slow before it is fed.
struct MarkdownBounds {
    private let limits: MarkdownLimits

    init(_ limits: MarkdownLimits) {
        self.limits = limits
    }

    func check(_ bytes: [UInt8]) throws(MarkdownFault) {
        var images = 0
        var brackets = 0
        var previous: UInt8 = 0
        for byte in bytes {
            if byte == UInt8(ascii: "[") {
                brackets += 1
                if previous == UInt8(ascii: "!") { images += 1 }
            }
            previous = byte
        }
        if images > limits.images { throw .tooManyLinks(limit: limits.images) }
        if brackets > limits.brackets { throw .tooManyLinks(limit: limits.brackets) }
        // cmark ends a line at a lone carriage return too.
        var number = 0
        var open = 0
        for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
            let ended = part.last == UInt8(ascii: "\r") ? part.dropLast() : part
            for line in ended.split(separator: UInt8(ascii: "\r"), omittingEmptySubsequences: false) {
                number += 1
                let (indented, markers) = levels(of: line)
                // Indentation goes on with what was opened before: that of a drawing in code opens nothing. What is open
                // stays so for all that is known here, since a paragraph may go on without any indentation.
                let depth = min(indented, open) + markers
                if depth > limits.levels { throw .tooDeep(line: number, limit: limits.levels) }
                open = max(open, depth)
            }
        }
    }

    /// Every two columns of indentation, which may go on with a list, and the quotes and list markers at the line's
    /// beginning: a line can be in no more containers than both together.
    private func levels(of line: ArraySlice<UInt8>) -> (indented: Int, markers: Int) {
        var columns = 0
        var markers = 0
        var rest = line
        while let byte = rest.first {
            switch byte {
            case UInt8(ascii: " "): columns += 1
            case UInt8(ascii: "\t"): columns += 4
            case UInt8(ascii: ">"):
                markers += 1
                // One space belongs to the marker.
                if rest.dropFirst().first == UInt8(ascii: " ") { rest = rest.dropFirst() }
            case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"):
                guard isSpace(rest.dropFirst().first) else { return (columns / 2, markers) }
                markers += 1
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                let after = rest.drop { (48...57).contains($0) }
                guard let end = after.first, end == UInt8(ascii: ".") || end == UInt8(ascii: ")"),
                    isSpace(after.dropFirst().first)
                else { return (columns / 2, markers) }
                markers += 1
                rest = after
            default:
                return (columns / 2, markers)
            }
            rest = rest.dropFirst()
        }
        return (columns / 2, markers)
    }

    private func isSpace(_ byte: UInt8?) -> Bool {
        byte == nil || byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
