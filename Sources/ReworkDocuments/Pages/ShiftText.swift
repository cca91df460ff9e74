import ReworkDomain

/// A deadline counted anew by another calendar, in the client's words; nil while nothing is due, and for a goal that is
/// the vendor's own.
struct ShiftText {
    let key = "recounted"
    let values: [String: String]

    init?(_ shift: DeadlineShift, _ writing: Writing) {
        guard let before = shift.before.due, let after = shift.after.due else { return nil }
        values = ["from": writing.moment(before, short: true), "to": writing.moment(after, short: true)]
    }
}
