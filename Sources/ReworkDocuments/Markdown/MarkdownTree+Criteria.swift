import CCmark
import ReworkDomain

extension MarkdownTree {
    /// Where the ids of the criteria without one go: byte offsets of their first words in `text`, in order.
    func placesForIDs(in text: [UInt8]) -> [Int] {
        let lines = MarkdownTree.lineStarts(text)
        return items(under: .criteria).compactMap { item in
            guard MarkdownTree.criterion(item).id == nil, let paragraph = cmark_node_first_child(item),
                cmark_node_get_type(paragraph) == CMARK_NODE_PARAGRAPH
            else { return nil }
            guard let place = MarkdownTree.firstWords(of: paragraph, in: text, lines) else { return nil }
            // Behind the box, which must stay the item's beginning.
            let hasBox = cmark_node_first_child(paragraph).flatMap(MarkdownTree.part)?.part == .box
            return place + (hasBox ? 4 : 0)
        }
    }

    /// Where what is read of a paragraph begins: behind the definitions of links that stand before its words.
    private static func firstWords(of paragraph: OpaquePointer, in text: [UInt8], _ lines: [Int]) -> Int? {
        var line = Int(cmark_node_get_start_line(paragraph)) - 1
        let last = Int(cmark_node_get_end_line(paragraph)) - 1
        let column = Int(cmark_node_get_start_column(paragraph)) - 1
        guard lines.indices.contains(line), column >= 0, lines[line] + column < text.count else { return nil }
        var place = lines[line] + column
        let isRead = plainText(of: paragraph).hasPrefix("[")
        while !isRead, line < last, lines.indices.contains(line + 1), isDefinition(text[place..<lines[line + 1]]) {
            line += 1
            place = lines[line]
            while place < text.count, [UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">")].contains(text[place]) {
                place += 1
            }
        }
        return place < text.count ? place : nil
    }

    /// `[word]: address`.
    private static func isDefinition(_ line: ArraySlice<UInt8>) -> Bool {
        guard line.first == UInt8(ascii: "["), let end = line.firstIndex(of: UInt8(ascii: "]")) else { return false }
        return line.indices.contains(end + 1) && line[end + 1] == UInt8(ascii: ":")
    }

    /// Marks the ids in the tree, so that they stand out in the document.
    func markIDs(_ pieces: MarkupPieces) {
        for item in items(under: .criteria) {
            guard let id = MarkdownTree.criterion(item).id, let paragraph = cmark_node_first_child(item),
                let text = MarkdownTree.children(of: paragraph).first(where: { MarkdownTree.part($0) == nil }),
                cmark_node_get_type(text) == CMARK_NODE_TEXT
            else { continue }
            let prefix = "\(id):"
            let literal = MarkdownTree.literal(text)
            guard literal.hasPrefix(prefix), let mark = cmark_node_new(CMARK_NODE_CUSTOM_INLINE) else { continue }
            cmark_node_set_on_enter(mark, pieces.criterion(prefix))
            cmark_node_set_literal(text, String(literal.dropFirst(prefix.count)))
            cmark_node_insert_before(text, mark)
        }
    }

    static func lineStarts(_ text: [UInt8]) -> [Int] {
        [0] + text.indices.filter { text[$0] == UInt8(ascii: "\n") }.map { $0 + 1 }
    }
}
