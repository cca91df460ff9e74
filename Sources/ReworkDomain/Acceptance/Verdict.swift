/// What a contact found about one criterion. The newest of a criterion counts; none is ever altered.
package struct Verdict: Equatable, Codable, Sendable {
    package let criterion: CriterionID
    package let finding: Finding
    /// Required for "not met" and "could not check".
    package let note: String

    package init(criterion: CriterionID, finding: Finding, note: String = "") {
        self.criterion = criterion
        self.finding = finding
        self.note = note
    }

    package enum Finding: String, Codable, CaseIterable, Sendable {
        case met, metWithNote, notMet, notChecked
    }
}

/// A verdict with who gave it and when.
package struct GivenVerdict: Equatable, Codable, Sendable {
    package let verdict: Verdict
    package let by: ID<Person>
    package let at: Moment
}
