import CCmark
import ReworkDomain

extension MarkdownTree {
    /// Every block that says something, in the order it is read.
    func blocks() -> [SpecBlock] { placedBlocks().map(\.block) }

    /// A block with where it stands.
    struct Placed {
        let block: SpecBlock
        let node: OpaquePointer
        /// From 1: of a row, that of the nearest block before it which has one.
        let line: Int
    }

    func placedBlocks() -> [Placed] {
        let criteria = Set(items(under: .criteria))
        var line = 1
        return MarkdownTree.descendants(of: root).compactMap { node in
            let start = Int(cmark_node_get_start_line(node))
            if start > line { line = start }
            return MarkdownTree.block(node, criteria).map { Placed(block: $0, node: node, line: line) }
        }
    }

    private static func block(_ node: OpaquePointer, _ criteria: Set<OpaquePointer>) -> SpecBlock? {
        if let (part, _) = part(node) {
            guard part == .row || part == .head else { return nil }
            let cells = children(of: node).map { seenText(of: $0) }
            return block(.row, cells.joined(separator: " | "), nil)
        }
        return switch cmark_node_get_type(node) {
        case CMARK_NODE_HEADING: block(.heading(Int(cmark_node_get_heading_level(node))), seenText(of: node), nil)
        case CMARK_NODE_CODE_BLOCK: block(.code, literal(node), nil)
        case CMARK_NODE_HTML_BLOCK: block(.paragraph, rawText(node) ?? "", nil)
        case CMARK_NODE_PARAGRAPH: paragraph(node, criteria)
        default: nil
        }
    }

    private static func block(_ kind: SpecBlock.Kind, _ text: String, _ id: CriterionID?) -> SpecBlock? {
        text.allSatisfy(\.isWhitespace) ? nil : SpecBlock(kind: kind, text: text, id: id)
    }

    /// The first paragraph of an item is that item.
    private static func paragraph(_ node: OpaquePointer, _ criteria: Set<OpaquePointer>) -> SpecBlock? {
        let text = seenText(of: node)
        guard let item = cmark_node_parent(node), cmark_node_get_type(item) == CMARK_NODE_ITEM,
            cmark_node_first_child(item) == node
        else { return block(.paragraph, text, nil) }
        var depth = 0
        var above: OpaquePointer? = item
        while let current = above {
            if cmark_node_get_type(current) == CMARK_NODE_ITEM { depth += 1 }
            above = cmark_node_parent(current)
        }
        let colon = criteria.contains(item) ? text.firstIndex(of: ":") : nil
        return block(.item(depth), text, colon.flatMap { CriterionID(text[..<$0]) })
    }

    /// Where a link leads; of a file of ours as much as tells one from another.
    private static func seenAddress(of link: OpaquePointer) -> String {
        let address = address(of: link)
        return SpecFile.named(by: address).map { "\(SpecFile.path)\($0.hex.prefix(12))…" } ?? address
    }

    /// All that a reader is told by a node: its words, raw HTML as the text it is shown as, where a link leads, whether a
    /// box is ticked.
    private static func seenText(of node: OpaquePointer) -> String {
        var text = ""
        guard let walk = cmark_iter_new(node) else { return text }
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let current = cmark_iter_get_node(walk) else { break }
            let isEnd = event == CMARK_EVENT_EXIT
            switch cmark_node_get_type(current) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE: text += literal(current)
            case CMARK_NODE_HTML_INLINE: text += rawText(current) ?? ""
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: text += " "
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                let address = seenAddress(of: current)
                if isEnd, !text.hasSuffix(address) { text += " (\(address))" }
            case CMARK_NODE_CUSTOM_INLINE:
                if !isEnd, let (part, mark) = part(current), part == .box { text += "[\(mark)] " }
            default: break
            }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
