/// When accepted work went into the client's working system: the specialist's word, which the client reads.
package struct GoLive: Equatable, Codable, Sendable {
    /// Of the client's calendar.
    package let day: Day
    /// What the client should know of it; may be empty.
    package let note: String
    /// Why it is told otherwise than before; nil the first time.
    package let reason: String?

    package init(day: Day, note: String = "", reason: String? = nil) {
        self.day = day
        self.note = note
        self.reason = reason
    }

    /// The same with tidy texts. What is not accepted is only tried: the row of the table comes after acceptance, and so
    /// does its day. A date told once may turn out wrong; it is told anew with a reason, and the history keeps both.
    /// - Throws: `Refusal` `.invalid` with every field at fault.
    func checked(acceptedOn: Day, today: Day, before: GoLive?) throws(Refusal) -> GoLive {
        var check = FormCheck()
        if day > today { check.fault("/day", .notInFuture) }
        if day < acceptedOn { check.fault("/day", .beforeAcceptance, ["earliest": .day(acceptedOn)]) }
        let note = check.text(note, "/note", limit: TextLimit.reason, optional: true)
        var reason: String?
        if let before {
            if before.day == day, before.note == note { check.fault("/day", .unchanged) }
            reason = check.reason(self.reason ?? "")
        }
        try check.finish()
        return GoLive(day: day, note: note, reason: reason)
    }
}
