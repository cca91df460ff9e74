import ReworkDomain

/// An estimate as a story offers it. Hours low, likely, high; the lead time in working days; valid so many calendar
/// days, or as many after the first start.
struct DemoEstimate {
    let hours: [Int]
    let lead: ClosedRange<Int>
    let valid: Int?
    let validAhead: Int?
    let summary: String
    let excluded: String
    /// A work and its hours.
    let lines: [(String, Int)]
    /// Low, likely and high hours by the criteria of the draft, in its order; none when it is not built from them.
    let points: [[Int]]
}

/// A short offer: the whole text, its hours and lead time in working days.
struct DemoShort {
    let hours: Int
    let lead: ClosedRange<Int>
    let validAhead: Int?
    let text: String
}

/// The text of a specification: whole, or the draft changed in places.
enum DemoText {
    case whole(String)
    case changed([(old: String, new: String)])
}

/// The end of a working day: so much working time after the step, or after or before the first start.
enum DemoDue {
    case after(DemoSpan)
    case ahead(DemoSpan)
    case ago(DemoSpan)
}

/// `covers` say, in the order of the criteria, how each was met.
struct DemoDelivery {
    let hours: Int
    let note: String
    let covers: [String]
    let commits: [Commit]
}

/// What is shown; `places` by the criterion's number, `call` by working time after the first start.
struct DemoShow {
    let link: String?
    let recording: String?
    let call: DemoSpan?
    let notes: String
    let places: [Int: String]
}

/// What a contact says of a criterion.
enum DemoVerdict {
    case met
    case metWithNote(String)
    case notMet(String)
    case notChecked(String)

    func verdict(on number: Int) -> Verdict {
        let criterion = CriterionID(number)
        return switch self {
        case .met: Verdict(criterion: criterion, finding: .met)
        case .metWithNote(let note): Verdict(criterion: criterion, finding: .metWithNote, note: note)
        case .notMet(let note): Verdict(criterion: criterion, finding: .notMet, note: note)
        case .notChecked(let note): Verdict(criterion: criterion, finding: .notChecked, note: note)
        }
    }
}
