package import ReworkDomain

/// A block of a text with the line it begins at, from 1.
package struct PlacedBlock: Equatable, Sendable {
    package let block: SpecBlock
    package let line: Int
}

extension Press {
    /// The blocks of a text, in the order they are read.
    /// - Throws: `MarkdownFault`.
    package func blocks(of text: String) throws(MarkdownFault) -> [PlacedBlock] {
        try MarkdownTree(text, limits).placedBlocks().map { PlacedBlock(block: $0.block, line: $0.line) }
    }

    /// The text with a proposed wording in the place of a block.
    /// - Returns: nil where there is no such block, or words alone can't stand for it.
    /// - Throws: `MarkdownFault`, also when the new words make it too long.
    package func text(
        _ text: String, replacing index: Int, by wording: String
    ) throws(MarkdownFault) -> String? {
        let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let tree = try MarkdownTree(text, limits)
        guard let bytes = tree.replacing(index, by: wording, in: Array(text.utf8)) else { return nil }
        let changed = String(decoding: bytes, as: UTF8.self)
        _ = try MarkdownTree(changed, limits)
        return changed
    }
}
