import CCmark
import ReworkDomain

extension MarkdownTree {
    /// How deep blocks and the marks in them may stand in one another: a page's tree goes no deeper than people read.
    private static let deepest = 48

    /// What `html` shows, as a tree: the same addresses, raw HTML as the text it is, a line's end as one.
    /// - Throws: `MarkdownFault` `.tooDeep`.
    func rich() throws(MarkdownFault) -> RichText {
        RichText(blocks: try MarkdownTree.blocks(of: root, isClose: false, depth: 0))
    }

    private static func blocks(
        of node: OpaquePointer, isClose: Bool, depth: Int
    ) throws(MarkdownFault) -> [RichText.Block] {
        var found: [RichText.Block] = []
        for child in children(of: node) {
            guard let block = try block(child, isClose: isClose, depth: depth + 1) else { continue }
            found.append(block)
        }
        return found
    }

    private static func block(
        _ node: OpaquePointer, isClose: Bool, depth: Int
    ) throws(MarkdownFault) -> RichText.Block? {
        if depth > deepest { throw .tooDeep(line: Int(cmark_node_get_start_line(node)), limit: deepest) }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_PARAGRAPH:
            let words = try inlines(of: node, depth: depth, isInLink: false)
            return isClose ? .line(words) : .paragraph(words)
        case CMARK_NODE_HEADING:
            let level = Int(cmark_node_get_heading_level(node))
            return .heading(level: level, try inlines(of: node, depth: depth, isInLink: false))
        case CMARK_NODE_BLOCK_QUOTE:
            return .quote(try blocks(of: node, isClose: false, depth: depth))
        case CMARK_NODE_LIST:
            return try list(node, depth: depth)
        case CMARK_NODE_CODE_BLOCK:
            return .code(literal(node))
        case CMARK_NODE_THEMATIC_BREAK:
            return .rule
        case CMARK_NODE_HTML_BLOCK:
            return rawText(node).map { .paragraph([.text($0)]) }
        case CMARK_NODE_CUSTOM_BLOCK:
            return try table(node, depth: depth)
        default:
            return nil
        }
    }

    private static func table(_ node: OpaquePointer, depth: Int) throws(MarkdownFault) -> RichText.Block {
        let parts = children(of: node)
        let body = parts.dropFirst().flatMap { children(of: $0) }
        var rows: [[[RichText.Inline]]] = []
        for row in parts.prefix(1) + body {
            var cells: [[RichText.Inline]] = []
            for cell in children(of: row) { cells.append(try inlines(of: cell, depth: depth + 3, isInLink: false)) }
            rows.append(cells)
        }
        let titles = parts.first.map { children(of: $0) } ?? []
        return .table(aligned: titles.map { RichText.Alignment(rawValue: part($0)?.value ?? "") }, rows: rows)
    }

    private static func list(_ node: OpaquePointer, depth: Int) throws(MarkdownFault) -> RichText.Block {
        let isClose = cmark_node_get_list_tight(node) != 0
        let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
        var items: [[RichText.Block]] = []
        for item in children(of: node) { items.append(try blocks(of: item, isClose: isClose, depth: depth + 1)) }
        return .list(start: isOrdered ? Int(cmark_node_get_list_start(node)) : nil, items: items)
    }

    private static func inlines(
        of node: OpaquePointer, depth: Int, isInLink: Bool
    ) throws(MarkdownFault) -> [RichText.Inline] {
        if depth > deepest { throw .tooDeep(line: Int(cmark_node_get_start_line(node)), limit: deepest) }
        var found: [RichText.Inline] = []
        for child in children(of: node) {
            switch cmark_node_get_type(child) {
            case CMARK_NODE_TEXT: found.append(.text(literal(child)))
            case CMARK_NODE_CODE: found.append(.code(literal(child)))
            case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: found.append(.lineBreak)
            case CMARK_NODE_CUSTOM_INLINE: if let box = part(child)?.value { found.append(.text("\(box) ")) }
            case CMARK_NODE_HTML_INLINE: if let text = rawText(child) { found.append(.text(text)) }
            case CMARK_NODE_EMPH:
                found.append(.emphasis(try inlines(of: child, depth: depth + 1, isInLink: isInLink)))
            case CMARK_NODE_STRONG:
                found.append(.strong(try inlines(of: child, depth: depth + 1, isInLink: isInLink)))
            case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
                try add(child, to: &found, depth: depth + 1, isInLink: isInLink)
            default: break
            }
        }
        return found
    }

    /// A mention, a link of ours, or the words alone.
    private static func add(
        _ link: OpaquePointer, to found: inout [RichText.Inline], depth: Int, isInLink: Bool
    ) throws(MarkdownFault) {
        let address = address(of: link)
        if let person = mentioned(address), case .text(let before)? = found.last, before.hasSuffix("@") {
            found.removeLast()
            if before.count > 1 { found.append(.text(String(before.dropLast()))) }
            found.append(.mention(person, name: plainText(of: link)))
            return
        }
        let isLink = SafeAddress.isAllowed(address) && !isInLink
        var words = try inlines(of: link, depth: depth, isInLink: isInLink || isLink)
        let isImage = cmark_node_get_type(link) == CMARK_NODE_IMAGE
        if words.isEmpty, isImage, isLink { words = [.text(address)] }
        found += isLink ? [.link(address: address, words)] : words
    }

    private static func mentioned(_ address: String) -> ID<Person>? {
        guard address.hasPrefix(MentionText.scheme) else { return nil }
        return Int64(address.dropFirst(MentionText.scheme.count)).map { ID($0) }
    }
}
