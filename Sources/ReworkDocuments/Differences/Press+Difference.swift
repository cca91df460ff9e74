package import ReworkDomain

extension Press {
    /// What changed between two texts.
    /// - Throws: `MarkdownFault` when one is past the bounds.
    package func difference(from old: String, to new: String) throws(MarkdownFault) -> SpecDifference {
        SpecDifference(from: try MarkdownTree(old, limits).blocks(), to: try MarkdownTree(new, limits).blocks())
    }
}
