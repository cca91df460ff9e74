import CCmark

extension MarkdownTree {
    /// What stands in the tree beside CommonMark's own nodes: custom nodes, named by what they open with until they are
    /// written.
    enum Part: String {
        case table, head, body, row, title, cell, box
    }

    /// What a custom node is, with its alignment or its mark; nil for any other node.
    static func part(_ node: OpaquePointer) -> (part: Part, value: String)? {
        guard [CMARK_NODE_CUSTOM_BLOCK, CMARK_NODE_CUSTOM_INLINE].contains(cmark_node_get_type(node)),
            let name = cmark_node_get_on_enter(node).map({ String(cString: $0) })
        else { return nil }
        let words = name.split(separator: " ", maxSplits: 1)
        guard let part = words.first.flatMap({ Part(rawValue: String($0)) }) else { return nil }
        return (part, words.count > 1 ? String(words[1]) : "")
    }

    /// Paragraphs that are pipe tables become tables, `[ ]` at the beginning of a list's item a box.
    /// - Parameter parse: the syntax tree of a text, within the same bounds.
    func addTables(
        _ text: String, _ parse: (String) throws(MarkdownFault) -> OpaquePointer
    ) throws(MarkdownFault) {
        let lines = MarkdownTree.lines(text)
        if lines.contains(where: { MarkdownTable.alignments(MarkdownTree.unquoted($0)) != nil }) {
            try addTables(lines, text, parse)
        }
        for node in MarkdownTree.descendants(of: root) where cmark_node_get_type(node) == CMARK_NODE_ITEM {
            addBox(node, lines)
        }
    }

    private func addTables(
        _ lines: [String], _ text: String, _ parse: (String) throws(MarkdownFault) -> OpaquePointer
    ) throws(MarkdownFault) {
        let found = MarkdownTree.descendants(of: root).compactMap { node -> (OpaquePointer, MarkdownTable)? in
            guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH,
                let table = MarkdownTable(lines: MarkdownTree.own(node, lines))
            else { return nil }
            return (node, table)
        }
        guard !found.isEmpty else { return }
        // Each cell is the text of a heading, so that it is read as words alone; the text itself comes behind them for
        // the links it defines.
        let cells = found.flatMap { $0.1.rows.joined() }.map { "# " + MarkdownTree.asHeading($0) }
        let words = try parse(cells.joined(separator: "\n") + "\n\n" + text)
        defer { cmark_node_free(words) }
        var next = cmark_node_first_child(words)
        for (paragraph, table) in found {
            let node = MarkdownTree.node(table) {
                defer { next = next.flatMap { cmark_node_next($0) } }
                return next.map { MarkdownTree.children(of: $0) } ?? []
            }
            guard let node, cmark_node_replace(paragraph, node) == 1 else { continue }
            cmark_node_free(paragraph)
        }
    }

    /// - Parameter words: the inline nodes of the next cell, row by row.
    private static func node(_ table: MarkdownTable, _ words: () -> [OpaquePointer]) -> OpaquePointer? {
        guard let node = custom(.table), let head = custom(.head) else { return nil }
        let body = table.rows.count > 1 ? custom(.body) : nil
        cmark_node_append_child(node, head)
        if let body { cmark_node_append_child(node, body) }
        for (index, row) in table.rows.enumerated() {
            let holder = index == 0 ? head : custom(.row)
            if index > 0, let holder, let body { cmark_node_append_child(body, holder) }
            for column in row.indices {
                let inlines = words()
                let alignment = table.alignments[column]?.rawValue ?? ""
                guard let holder, let cell = custom(index == 0 ? .title : .cell, alignment) else { continue }
                for inline in inlines {
                    cmark_node_unlink(inline)
                    cmark_node_append_child(cell, inline)
                }
                cmark_node_append_child(holder, cell)
            }
        }
        return node
    }

    private static func custom(
        _ part: Part, _ value: String = "", type: cmark_node_type = CMARK_NODE_CUSTOM_BLOCK
    ) -> OpaquePointer? {
        let node = cmark_node_new(type)
        if let node { cmark_node_set_on_enter(node, value.isEmpty ? part.rawValue : "\(part.rawValue) \(value)") }
        return node
    }

    /// `[ ]` or `[x]` and a space before the item's first words.
    private func addBox(_ item: OpaquePointer, _ lines: [String]) {
        guard let paragraph = cmark_node_first_child(item), cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH,
            let text = cmark_node_first_child(paragraph), cmark_node_get_type(text) == CMARK_NODE_TEXT
        else { return }
        let literal = MarkdownTree.literal(text)
        // A bracket behind a backslash is a word.
        let (line, column) = (cmark_node_get_start_line(paragraph), cmark_node_get_start_column(paragraph))
        guard literal.hasPrefix("["), lines.indices.contains(Int(line) - 1), column > 0,
            lines[Int(line) - 1].utf8.dropFirst(Int(column) - 1).first == UInt8(ascii: "[")
        else { return }
        let marks = ["[ ] ": "☐", "[x] ": "☑", "[X] ": "☑"]
        guard let mark = marks[String(literal.prefix(4))],
            let box = MarkdownTree.custom(.box, mark, type: CMARK_NODE_CUSTOM_INLINE)
        else { return }
        cmark_node_set_literal(text, String(literal.dropFirst(4)))
        cmark_node_insert_before(text, box)
    }

    /// A paragraph's own lines, without the marks of what it stands in.
    private static func own(_ paragraph: OpaquePointer, _ lines: [String]) -> [String] {
        let first = Int(cmark_node_get_start_line(paragraph)) - 1
        let last = Int(cmark_node_get_end_line(paragraph)) - 1
        let column = Int(cmark_node_get_start_column(paragraph)) - 1
        // Two lines are the least of a table; its second one decides, and most paragraphs have none such.
        guard first >= 0, last > first, lines.indices.contains(last), column >= 0,
            MarkdownTable.alignments(unquoted(lines[first + 1])) != nil
        else { return [] }
        let begun = String(decoding: Array(lines[first].utf8.dropFirst(column)), as: UTF8.self)
        return [begun] + lines[(first + 1)...last].map(unquoted)
    }

    /// A line less the quotes it stands in: no row of a table begins with such a mark.
    private static func unquoted(_ line: String) -> String {
        String(line.drop { $0 == ">" || $0 == " " || $0 == "\t" })
    }

    /// The lines as cmark counts them: a carriage return alone ends one too.
    private static func lines(_ text: String) -> [String] {
        var lines: [String] = []
        var line: [UInt8] = []
        var previous: UInt8 = 0
        for byte in text.utf8 {
            if byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if byte == UInt8(ascii: "\r") || previous != UInt8(ascii: "\r") {
                    lines.append(String(decoding: line, as: UTF8.self))
                    line.removeAll(keepingCapacity: true)
                }
            } else {
                line.append(byte)
            }
            previous = byte
        }
        lines.append(String(decoding: line, as: UTF8.self))
        return lines
    }

    /// Number signs at the end would close the heading that a cell is read in.
    private static func asHeading(_ cell: String) -> String {
        let rest = cell.trimmingSuffix { $0 == "#" }
        guard rest.count < cell.count, rest.isEmpty || rest.last?.isWhitespace == true else { return cell }
        return rest + "\\" + cell.dropFirst(rest.count)
    }
}

extension String {
    func trimmingSuffix(while matches: (Character) -> Bool) -> String {
        var rest = self[...]
        while let last = rest.last, matches(last) { rest = rest.dropLast() }
        return String(rest)
    }
}
