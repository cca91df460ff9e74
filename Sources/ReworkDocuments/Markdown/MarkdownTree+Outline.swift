import CCmark
import ReworkDomain

extension MarkdownTree {
    /// Sections, criteria and open questions, from the tree itself.
    func outline() -> SpecOutline {
        let blocks = MarkdownTree.children(of: root)
        return SpecOutline(
            sections: sections(blocks), criteria: items(blocks, under: .criteria).map(MarkdownTree.criterion),
            openQuestions: items(blocks, under: .openQuestions).compactMap(MarkdownTree.openQuestion),
            words: MarkdownTree.plainText(of: root).split { !$0.isLetter && !$0.isNumber && $0 != "’" }.count)
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

    private func sections(_ blocks: [OpaquePointer]) -> [SpecOutline.Section] {
        blocks.indices.compactMap { index in
            let heading = blocks[index]
            guard cmark_node_get_type(heading) == CMARK_NODE_HEADING else { return nil }
            let level = cmark_node_get_heading_level(heading)
            let below = blocks[(index + 1)...].prefix {
                cmark_node_get_type($0) != CMARK_NODE_HEADING || cmark_node_get_heading_level($0) > level
            }
            let own = below.prefix { cmark_node_get_type($0) != CMARK_NODE_HEADING }
            let lists = own.filter { cmark_node_get_type($0) == CMARK_NODE_LIST }
            let title = MarkdownTree.plainText(of: heading)
            return SpecOutline.Section(
                title: title, level: Int(level), line: Int(cmark_node_get_start_line(heading)),
                items: lists.map { MarkdownTree.children(of: $0).count }.reduce(0, +),
                isFilled: below.contains(where: MarkdownTree.saysSomething), kind: SectionKind(title: title))
        }
    }

    /// Guidance in comments and empty list items say nothing.
    private static func saysSomething(_ block: OpaquePointer) -> Bool {
        switch cmark_node_get_type(block) {
        case CMARK_NODE_HEADING, CMARK_NODE_THEMATIC_BREAK: false
        case CMARK_NODE_HTML_BLOCK: !isComment(literal(block))
        default: !plainText(of: block).isEmpty
        }
    }

    static func isComment(_ html: String) -> Bool {
        html.drop(while: \.isWhitespace).hasPrefix("<!--")
    }

    static func criterion(_ item: OpaquePointer) -> SpecOutline.Item {
        let text = plainText(of: item)
        let line = Int(cmark_node_get_start_line(item))
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
