import CCmark
import ReworkDomain

extension MarkdownTree {
    /// Marks every block's beginning in the tree, so that a page can lead to it: `#b12` is the block of that number.
    func markPlaces(_ pieces: MarkupPieces) {
        for (index, placed) in placedBlocks().enumerated() {
            let holder = MarkdownTree.part(placed.node) == nil ? placed.node : cmark_node_first_child(placed.node)
            guard let holder, let first = MarkdownTree.firstWords(of: holder),
                let mark = cmark_node_new(CMARK_NODE_CUSTOM_INLINE)
            else { continue }
            cmark_node_set_on_enter(mark, pieces.place(index))
            // A box stays the beginning of its item.
            let isBox = MarkdownTree.part(first)?.part == .box
            let isPut = isBox ? cmark_node_insert_after(first, mark) : cmark_node_insert_before(first, mark)
            if isPut == 0 { cmark_node_free(mark) }
        }
    }

    /// The first inline of a block that has any.
    private static func firstWords(of node: OpaquePointer) -> OpaquePointer? {
        let type = cmark_node_get_type(node)
        let holdsWords =
            part(node) != nil || type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
        return holdsWords ? cmark_node_first_child(node) : nil
    }

    /// The text with other words in the place of a block: one line, which keeps the block's mark, its box and its id.
    /// - Parameter bytes: the text this is the tree of, its lines ended by \n.
    /// - Returns: nil where the block is none that words alone can stand for.
    func replacing(_ index: Int, by wording: String, in bytes: [UInt8]) -> [UInt8]? {
        let all = placedBlocks()
        guard all.indices.contains(index) else { return nil }
        let (node, block) = (all[index].node, all[index].block)
        guard MarkdownTree.part(node) == nil, let place = MarkdownTree.range(of: node, in: bytes) else { return nil }
        var words = MarkdownTree.asWords(wording)
        switch block.kind {
        case .heading(let level): words = String(repeating: "#", count: level) + " " + words
        case .item:
            if let id = block.id, !wording.hasPrefix("\(id):") { words = "\(id): " + words }
            if let box = cmark_node_first_child(node), let mark = MarkdownTree.part(box), mark.part == .box {
                words = (mark.value == "☐" ? "[ ] " : "[x] ") + words
            }
        case .paragraph:
            guard cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH else { return nil }
        case .code, .row: return nil
        }
        return bytes[..<place.lowerBound] + Array(words.utf8) + bytes[place.upperBound...]
    }

    /// The bytes a block takes, from its first mark or word to its last.
    private static func range(of node: OpaquePointer, in bytes: [UInt8]) -> Range<Int>? {
        let lines = lineStarts(bytes)
        let (first, last) = (Int(cmark_node_get_start_line(node)) - 1, Int(cmark_node_get_end_line(node)) - 1)
        let column = Int(cmark_node_get_start_column(node)) - 1
        guard lines.indices.contains(first), lines.indices.contains(last), column >= 0 else { return nil }
        let from = lines[first] + column
        let end = lines.indices.contains(last + 1) ? lines[last + 1] - 1 : bytes.count
        return from <= end ? from..<end : nil
    }

    /// Words that begin no other block: a mark at their beginning is told to be none.
    private static func asWords(_ text: String) -> String {
        let text = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard let first = text.first else { return text }
        if "#>-+*=~`|<".contains(first) { return "\\" + text }
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        let rest = text.dropFirst(digits.count)
        if !digits.isEmpty, let mark = rest.first, mark == "." || mark == ")" { return digits + "\\" + rest }
        return text
    }
}
