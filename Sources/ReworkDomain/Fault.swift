/// What is wrong with one field of a request.
package struct Fault: Equatable, Sendable {
    /// JSON pointer to the field, "/reason".
    package let pointer: String
    package let code: Code
    package let values: [String: Refusal.Value]

    package init(_ pointer: String, _ code: Code, _ values: [String: Refusal.Value] = [:]) {
        self.pointer = pointer
        self.code = code
        self.values = values
    }

    package enum Code: String, CaseIterable, Sendable {
        case missing, tooLong, tooDeep, tooSmall, tooLarge, notInFuture, notInPast, notAscending, unknown, notAURL
        case noteRequired, reasonRequired, coverMissing, verdictMissing, notMetPresent, noneNotMet, duplicate
        case weakPassword, commonPassword, wrongPassword, belowPrice, aboveOwn, format, beforeGrace, mustBeAfterStart,
            sumDiffers, belowCriteria, tooLongForShort, inUse, aboveIndividual, overlaps, overlapsEndless, overlapping
        // Put live.
        case beforeAcceptance, unchanged
        // A pasted log of commits.
        case notALog, notACriterion, neverGiven
        // Absences and managers (rules 18 to 20).
        case absenceOverlaps, standsIn, away, notCertified, afterEnd, hasRoom
        // The spec linter's errors, told as faults of the text when publishing is refused.
        case noSection, emptySection, noCriteria, emptyCriterion, duplicateCriterion, vagueCriterion, openQuestion
        case fileGone, fileOfOthers, tooManyFiles
        // Templates of the vendor's own.
        case noTitle, fileInTemplate
    }
}
