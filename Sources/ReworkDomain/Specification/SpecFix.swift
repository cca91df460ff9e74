/// A mechanical mending: whole lines are replaced by others.
package struct SpecFix: Equatable, Sendable {
    /// From 1, both among those replaced.
    package let lines: ClosedRange<Int>
    /// What comes in their place; nil: nothing, the lines go.
    package let text: String?

    package init(lines: ClosedRange<Int>, text: String?) {
        self.lines = lines
        self.text = text
    }

    /// The text mended.
    package func applied(to text: String) -> String {
        var rows = text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        guard lines.lowerBound >= 1, lines.upperBound <= rows.count else { return text }
        rows.replaceSubrange(lines.lowerBound - 1...lines.upperBound - 1, with: self.text.map { [$0] } ?? [])
        return rows.joined(separator: "\n")
    }
}
