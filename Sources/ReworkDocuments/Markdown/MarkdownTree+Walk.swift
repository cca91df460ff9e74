import CCmark

extension MarkdownTree {
    /// The children of a node, read before any of them is changed.
    static func children(of node: OpaquePointer) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        var next = cmark_node_first_child(node)
        while let child = next {
            found.append(child)
            next = cmark_node_next(child)
        }
        return found
    }

    /// Every node below `node`, parents before children. Iterative: the depth is the text's.
    static func descendants(of node: OpaquePointer) -> [OpaquePointer] {
        var found: [OpaquePointer] = []
        guard let walk = cmark_iter_new(node) else { return found }
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            if event == CMARK_EVENT_DONE { return found }
            if event == CMARK_EVENT_ENTER, let current = cmark_iter_get_node(walk), current != node {
                found.append(current)
            }
        }
    }

    /// The words of a node without markup; blocks and line ends are parted by a space.
    static func plainText(of node: OpaquePointer) -> String {
        var text = ""
        for part in descendants(of: node) {
            switch cmark_node_get_type(part) {
            case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_CODE_BLOCK:
                text += literal(part)
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK:
                text += " "
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING, CMARK_NODE_ITEM, CMARK_NODE_CUSTOM_BLOCK:
                if !text.isEmpty, !text.hasSuffix(" ") { text += " " }
            default:
                break
            }
        }
        return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    static func literal(_ node: OpaquePointer) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }
}
