import CCmark
import ReworkDomain

extension MarkdownTree {
    /// Sections, criteria and open questions, from the tree itself.
    func outline() -> SpecOutline {
        let blocks = MarkdownTree.children(of: root)
        return SpecOutline(
            sections: sections(blocks), criteria: items(blocks, under: .criteria).map(MarkdownTree.criterion),
            openQuestions: items(blocks, under: .openQuestions).compactMap(MarkdownTree.openQuestion),
            words: MarkdownTree.plainText(of: root).split { !$0.isLetter && !$0.isNumber && $0 != "’" }.count,
            guidance: guidance(), references: references())
    }

    /// Comments, wherever they stand.
    private func guidance() -> [SpecOutline.Guidance] {
        MarkdownTree.descendants(of: root).compactMap { node in
            let type = cmark_node_get_type(node)
            guard type == CMARK_NODE_HTML_BLOCK || type == CMARK_NODE_HTML_INLINE,
                MarkdownTree.literal(node).contains("<!--")
            else { return nil }
            let isBlock = type == CMARK_NODE_HTML_BLOCK
            let first = MarkdownTree.lines(of: node).lowerBound
            // cmark ends a comment's block a line too early: its text says how long it is.
            let literal = MarkdownTree.literal(node).trimmingSuffix(while: \.isNewline)
            let lines = isBlock ? first...(first + literal.utf8.count { $0 == UInt8(ascii: "\n") }) : first...first
            let isAlone = isBlock && MarkdownTree.withoutComments(MarkdownTree.literal(node)).allSatisfy(\.isWhitespace)
            // One inside a list or a quote shares its lines with their marks.
            return SpecOutline.Guidance(lines: lines, isAlone: isAlone && cmark_node_parent(node) == root)
        }
    }

    private func references() -> [SpecOutline.Reference] {
        MarkdownTree.descendants(of: root).compactMap { node in
            let type = cmark_node_get_type(node)
            guard type == CMARK_NODE_LINK || type == CMARK_NODE_IMAGE else { return nil }
            let address = cmark_node_get_url(node).map { String(cString: $0) } ?? ""
            return SpecOutline.Reference(
                address: address, isImage: type == CMARK_NODE_IMAGE, line: MarkdownTree.lines(of: node).lowerBound,
                label: MarkdownTree.plainText(of: node))
        }
    }

    /// The lines of the block a node is or stands in: what cmark tells of an inline one is not to be relied on.
    private static func lines(of node: OpaquePointer) -> ClosedRange<Int> {
        var place: OpaquePointer? = node
        while let current = place {
            guard cmark_node_get_type(current).rawValue < CMARK_NODE_FIRST_INLINE.rawValue else {
                place = cmark_node_parent(current)
                continue
            }
            let (first, last) = (Int(cmark_node_get_start_line(current)), Int(cmark_node_get_end_line(current)))
            if first > 0 { return first...max(first, last) }
            // A table of ours has no place: it begins below what stands before it.
            if let before = cmark_node_previous(current), cmark_node_get_end_line(before) > 0 {
                let line = Int(cmark_node_get_end_line(before)) + 1
                return line...line
            }
            place = cmark_node_parent(current)
        }
        return 1...1
    }

    /// The top-level items of the lists under the heading of that kind, up to the next heading of its level or higher.
    func items(under kind: SectionKind) -> [OpaquePointer] {
        items(MarkdownTree.children(of: root), under: kind)
    }

    private func items(_ blocks: [OpaquePointer], under kind: SectionKind) -> [OpaquePointer] {
        var level: Int32 = 0
        var found: [OpaquePointer] = []
        for block in blocks {
            switch cmark_node_get_type(block) {
            case CMARK_NODE_HEADING:
                let own = cmark_node_get_heading_level(block)
                if SectionKind(title: MarkdownTree.plainText(of: block)) == kind {
                    level = own
                } else if own <= level {
                    level = 0
                }
            case CMARK_NODE_LIST:
                if level > 0 { found += MarkdownTree.children(of: block) }
            default:
                break
            }
        }
        return found
    }

    /// In one pass from the end: a text of headings alone must not cost their square.
    private func sections(_ blocks: [OpaquePointer]) -> [SpecOutline.Section] {
        var found: [SpecOutline.Section] = []
        var nearestText = blocks.count
        /// Place of the nearest heading below, by level: index 0 is level 1.
        var nearestHeading = [Int](repeating: blocks.count, count: 6)
        var items = 0
        for index in blocks.indices.reversed() {
            let block = blocks[index]
            guard cmark_node_get_type(block) == CMARK_NODE_HEADING else {
                if MarkdownTree.saysSomething(block) { nearestText = index }
                if cmark_node_get_type(block) == CMARK_NODE_LIST { items += MarkdownTree.children(of: block).count }
                continue
            }
            let level = Int(cmark_node_get_heading_level(block))
            let end = nearestHeading[..<level].min() ?? blocks.count
            let title = MarkdownTree.plainText(of: block)
            found.append(
                SpecOutline.Section(
                    title: title, level: level, line: Int(cmark_node_get_start_line(block)), items: items,
                    isFilled: nearestText < end, kind: SectionKind(title: title)))
            nearestHeading[level - 1] = index
            items = 0
        }
        return found.reversed()
    }

    /// Guidance in comments and empty list items say nothing.
    private static func saysSomething(_ block: OpaquePointer) -> Bool {
        switch cmark_node_get_type(block) {
        case CMARK_NODE_HEADING, CMARK_NODE_THEMATIC_BREAK: false
        case CMARK_NODE_HTML_BLOCK: !withoutComments(literal(block)).allSatisfy(\.isWhitespace)
        default: !plainText(of: block).isEmpty
        }
    }

    /// Raw HTML less its comments: what stands behind one is the author's text. An open comment goes to the end.
    static func withoutComments(_ html: String) -> String {
        var text = ""
        var rest = html[...]
        while let open = rest.firstRange(of: "<!--") {
            text += rest[..<open.lowerBound]
            guard let close = rest[open.upperBound...].firstRange(of: "-->") else { return text }
            rest = rest[close.upperBound...]
        }
        return text + rest
    }

    static func criterion(_ item: OpaquePointer) -> SpecOutline.Item {
        let line = Int(cmark_node_get_start_line(item))
        // An id has its place before the first words: an item that begins with a quote, a list or code has none.
        guard let first = cmark_node_first_child(item), cmark_node_get_type(first) == CMARK_NODE_PARAGRAPH else {
            return SpecOutline.Item(id: nil, text: "", line: line)
        }
        let text = plainText(of: item)
        guard let colon = text.firstIndex(of: ":"), let id = CriterionID(text[..<colon]) else {
            return SpecOutline.Item(id: nil, text: text, line: line)
        }
        let rest = text[text.index(after: colon)...].drop(while: \.isWhitespace)
        return SpecOutline.Item(id: id, text: String(rest), line: line)
    }

    private static let nothing: Set<String> = ["немає", "нема", "none", "no", "-", "—"]

    private static func openQuestion(_ item: OpaquePointer) -> SpecOutline.Item? {
        let text = plainText(of: item)
        let word = text.lowercased().filter { $0 != "." && !$0.isWhitespace }
        guard !word.isEmpty, !nothing.contains(word) else { return nil }
        return SpecOutline.Item(id: nil, text: text, line: Int(cmark_node_get_start_line(item)))
    }
}
