import CCmark

/// cmark's syntax tree of one text, parsed within bounds, with pipe tables and boxes in it. Belongs to one thread at a time.
final class MarkdownTree {
    let root: OpaquePointer

    /// Feeds the text line by line, so that a slow one is given up.
    /// - Throws: `MarkdownFault`.
    init(_ text: String, _ limits: MarkdownLimits) throws(MarkdownFault) {
        root = try MarkdownTree.parse(text, limits)
        // The text once more behind its cells: each part is within the bounds already.
        try addTables(text) { text throws(MarkdownFault) in try MarkdownTree.parse(text, limits, isChecked: true) }
    }

    deinit {
        cmark_node_free(root)
    }

    private static func parse(
        _ text: String, _ limits: MarkdownLimits, isChecked: Bool = false
    ) throws(MarkdownFault) -> OpaquePointer {
        let bytes = Array(text.utf8)
        if !isChecked {
            guard bytes.count <= limits.bytes else { throw .tooLong(limit: limits.bytes) }
            try MarkdownBounds(limits).check(bytes)
        }
        guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { throw .tooSlow }
        defer { cmark_parser_free(parser) }
        let start = limits.clock()
        var from = 0
        while from < bytes.count {
            var to = from
            while to < bytes.count, bytes[to] != UInt8(ascii: "\n") { to += 1 }
            to = min(to + 1, bytes.count)
            bytes.withUnsafeBytes { all in
                let line = UnsafeRawBufferPointer(rebasing: all[from..<to])
                cmark_parser_feed(parser, line.bindMemory(to: CChar.self).baseAddress, line.count)
            }
            if limits.clock() - start > limits.patience { throw .tooSlow }
            from = to
        }
        guard let root = cmark_parser_finish(parser) else { throw .tooSlow }
        return root
    }
}
