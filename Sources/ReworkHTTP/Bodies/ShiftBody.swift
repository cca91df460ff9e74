import ReworkDomain

extension StoryLine {
    /// A deadline that another calendar moved: from when to when, or how much is left where the clock stands. A contact
    /// reads the moments; a standing clock is the vendor's own to watch.
    init(_ shift: DeadlineShift) {
        var values: [String: JSONValue] = ["deadline": .text(shift.kind.rawValue)]
        values["from"] = shift.before.due.map { .number($0.milliseconds) }
        values["to"] = shift.after.due.map { .number($0.milliseconds) }
        values["leftBefore"] = shift.before.left.map { .number(Int64($0)) }
        values["leftAfter"] = shift.after.left.map { .number(Int64($0)) }
        self.init("recounted", values, isForClient: shift.after.due != nil)
    }
}
