/// An open deadline that another calendar, or another version of one, counts anew: what was and what is.
package struct DeadlineShift: Equatable, Codable, Sendable {
    /// By which it is counted now.
    package let calendar: CalendarVersion
    package let kind: Deadline.Kind
    package let before: Place
    package let after: Place

    package struct Place: Equatable, Codable, Sendable {
        /// nil while the clock stands.
        package let due: Moment?
        /// Working seconds left where the clock stands; nil while it runs.
        package let left: Int?

        package init(_ timing: Timing) {
            due = timing.due
            left = timing.due == nil ? timing.left : nil
        }
    }

    /// nil when nothing is open, or it stays where it was.
    package init?(from before: Timing?, to after: Timing?, by calendar: CalendarVersion) {
        guard let before, let after, before.end == nil, after.end == nil else { return nil }
        self.calendar = calendar
        kind = after.kind
        self.before = Place(before)
        self.after = Place(after)
        if self.before == self.after { return nil }
    }
}

/// A shift with the history it is told in: of a rework, a consultation or a bug.
package struct MovedDeadline: Equatable, Codable, Sendable {
    package let subject: History
    package let shift: DeadlineShift

    package init(_ subject: History, _ shift: DeadlineShift) {
        self.subject = subject
        self.shift = shift
    }
}

extension SupportRequest {
    /// Since when nothing of it is counted any more; nil while something is.
    package var countedUntil: Moment? {
        switch stage {
        case .triage, .awaitingSupport, .open, .fixing: nil
        case .answered, .fixed, .closed: solution?.at ?? stageSince
        case .withdrawn, .becameRework: stageSince
        }
    }
}
