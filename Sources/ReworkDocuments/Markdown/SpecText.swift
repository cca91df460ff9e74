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

    package func findings(
        language: Language, given: Int = .max, words: SpecWords = .usual
    ) -> [SpecFinding] {
        SpecLinter.check(outline, of: text, language: language, given: given, words: words)
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
