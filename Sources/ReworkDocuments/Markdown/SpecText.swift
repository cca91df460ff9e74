package import ReworkDomain

/// A specification's text as the rooms see it: its outline, its findings, and the ids publishing writes into it.
package struct SpecText: Sendable {
    package let text: String
    package let outline: SpecOutline
    private let limits: MarkdownLimits

    /// - Throws: `MarkdownFault` when the text is past the bounds.
    package init(_ text: String, limits: MarkdownLimits) throws(MarkdownFault) {
        self.text = text
        self.limits = limits
        outline = try MarkdownTree(text, limits).outline()
    }

    package var lastLine: Int {
        max(1, text.utf8.count { $0 == UInt8(ascii: "\n") } + (text.utf8.last == UInt8(ascii: "\n") ? 0 : 1))
    }

    package func findings(language: Language, given: Int = .max) -> [SpecFinding] {
        SpecLinter.check(outline, lastLine: lastLine, language: language, given: given)
    }

    /// The text with an id for every criterion that has none, counted on from the highest ever given.
    /// - Throws: `MarkdownFault` when the ids make it too long.
    package func numbered(after given: Int) throws(MarkdownFault) -> SpecText {
        var bytes = Array(text.utf8)
        let highest = outline.criteria.compactMap(\.id?.number).max() ?? 0
        let places = try MarkdownTree(text, limits).placesForIDs(in: bytes)
        var next = max(given, highest) + places.count
        for place in places.reversed() {
            bytes.insert(contentsOf: "\(CriterionID(next)): ".utf8, at: place)
            next -= 1
        }
        return try SpecText(String(decoding: bytes, as: UTF8.self), limits: limits)
    }
}
