import ReworkDomain

/// A pipe table as GitHub Flavored Markdown has it (§4.10), read from the lines of a paragraph: a row of titles, a row of
/// dashes that says how columns are aligned, and rows. Rows have as many cells as there are titles: what is missing is
/// empty, what is too much is left out.
struct MarkdownTable: Equatable, Sendable {
    /// One for each column; nil where the dashes say nothing.
    let alignments: [RichText.Alignment?]
    /// The first row holds the titles. Cells are Markdown, trimmed, a pipe in them without its backslash.
    let rows: [[String]]

    /// A table of more is left as the paragraph it is: a row of few bytes would otherwise grow to hundreds of cells.
    static let (mostColumns, mostCells) = (50, 10_000)

    /// nil when the lines are no table.
    init?(lines: [String]) {
        guard lines.count > 1, let alignments = MarkdownTable.alignments(lines[1]) else { return nil }
        let titles = MarkdownTable.cells(lines[0])
        guard titles.count == alignments.count, titles.count <= MarkdownTable.mostColumns,
            (lines.count - 1) * titles.count <= MarkdownTable.mostCells
        else { return nil }
        self.alignments = alignments
        rows =
            [titles]
            + lines.dropFirst(2).map { line in
                let cells = MarkdownTable.cells(line).prefix(titles.count)
                return cells + Array(repeating: "", count: titles.count - cells.count)
            }
    }

    /// How the columns are aligned, when the line is a row of dashes; nil when it is not.
    static func alignments(_ line: String) -> [RichText.Alignment?]? {
        guard line.utf8.contains(UInt8(ascii: "|")) else { return nil }
        var found: [RichText.Alignment?] = []
        for cell in cells(line) {
            let dashes = cell.utf8.drop { $0 == UInt8(ascii: ":") }
            let isStart = cell.utf8.count - dashes.count == 1
            let isEnd = dashes.last == UInt8(ascii: ":")
            let line = isEnd ? dashes.dropLast() : dashes
            guard cell.utf8.count - dashes.count <= 1, !line.isEmpty, line.allSatisfy({ $0 == UInt8(ascii: "-") })
            else {
                return nil
            }
            found.append(isStart ? (isEnd ? .middle : .left) : (isEnd ? .end : nil))
        }
        return found.isEmpty ? nil : found
    }

    /// The cells of a row: parted by pipes but for those behind a backslash, the outermost pipes aside.
    static func cells(_ line: String) -> [String] {
        var cells: [[UInt8]] = [[]]
        var isEscaped = false
        for byte in line.utf8 {
            if byte == UInt8(ascii: "|") {
                if isEscaped {
                    cells[cells.count - 1].removeLast()
                } else {
                    cells.append([])
                    continue
                }
            }
            cells[cells.count - 1].append(byte)
            isEscaped = byte == UInt8(ascii: "\\") && !isEscaped
        }
        var texts = cells.map { trimmed($0) }
        if texts.count > 1, texts.first == "" { texts.removeFirst() }
        if texts.count > 1, texts.last == "" { texts.removeLast() }
        return texts
    }

    private static func trimmed(_ bytes: [UInt8]) -> String {
        let isSpace: (UInt8) -> Bool = { $0 == UInt8(ascii: " ") || (9...13).contains($0) }
        guard let first = bytes.firstIndex(where: { !isSpace($0) }), let last = bytes.lastIndex(where: { !isSpace($0) })
        else { return "" }
        return String(decoding: bytes[first...last], as: UTF8.self)
    }
}
