/// What the linter has to say about one line of a specification.
package struct SpecFinding: Equatable, Sendable {
    /// From 1; the last line for something missing.
    package let line: Int
    package let severity: Severity
    package let code: Code
    /// What it speaks of: a section's title, a criterion's text, a word.
    package let values: [String: Refusal.Value]
    /// How it is mended, where that takes no thought.
    package let fix: SpecFix?

    package init(
        line: Int, severity: Severity, code: Code, values: [String: Refusal.Value], fix: SpecFix? = nil
    ) {
        self.line = line
        self.severity = severity
        self.code = code
        self.values = values
        self.fix = fix
    }

    package enum Severity: String, CaseIterable, Sendable {
        /// Stops publishing.
        case error
        /// Publishing says why it is left.
        case advice
    }

    package enum Code: String, CaseIterable, Sendable {
        case noSection, emptySection, noCriteria, emptyCriterion, duplicateCriterion, unknownCriterion, vagueCriterion
        case openQuestion, longCriterion, repeatedCriterion, twoDemands, noSubject
        case guidanceLeft, headingJump, brokenLink, missingImage, stopWord
        /// The estimate tells hours of a criterion that the text has no more.
        case estimatedCriterionGone
        // Files that the text names.
        case fileGone, fileOfOthers, notAPicture, tooManyFiles
        /// The text is past the renderer's bounds.
        case tooLong, tooDeep, tooSlow
    }
}
