/// All a decision needs beside the rework, the command and the person: handed in, never looked up.
package struct Situation: Sendable {
    package let now: Moment
    package let calendar: WorkCalendar
    /// The gate's answer for the rework's client now.
    package let gate: Gate
    /// How many reworks the person acting has in development and not on hold.
    package let claimed: Int
    /// Whether the rework's developer, or the one it returns to, still works here.
    package let developerIsActive: Bool

    package init(
        now: Moment, calendar: WorkCalendar, gate: Gate, claimed: Int = 0, developerIsActive: Bool = true
    ) {
        self.now = now
        self.calendar = calendar
        self.gate = gate
        self.claimed = claimed
        self.developerIsActive = developerIsActive
    }

    package var today: Day { calendar.day(of: now) }
}
