/// Rule 13: the date the program would promise, from the size of the work, the calendar and what the developers have
/// before it. The specialist promises; this only proposes.
package struct DeadlineProposal: Equatable, Sendable {
    /// When a developer is free for it.
    package let startsAt: Moment
    /// When it is built.
    package let builtAt: Moment
    /// When the demonstration can be promised: the close of the working day on which it is ready to be shown.
    package let due: Moment
    /// Works that go before it, and the working seconds they still need.
    package let ahead: Int
    package let aheadSeconds: Int
    package let developers: Int

    /// Working seconds between the end of the building and the demonstration ⚙: to look at it, and to mend something.
    package static let reserve = 8 * 3600

    /// What the developers have to do.
    package struct Queue: Equatable, Sendable {
        /// Working seconds that each developer's own works still need.
        package var own: [Int]
        /// Of what waits for anybody, in the order it will be taken.
        package var waiting: [Int]

        /// - Precondition: none negative.
        package init(own: [Int], waiting: [Int]) {
            self.own = own
            self.waiting = waiting
        }
    }

    /// - Parameter work: working seconds the work needs, at least one.
    /// - Returns: nil when nobody develops.
    package init?(_ work: Int, behind queue: Queue, at now: Moment, in calendar: WorkCalendar) {
        guard !queue.own.isEmpty else { return nil }
        // Whoever is free first takes what is next: the new work comes when all before it is taken.
        var busy = queue.own
        for next in queue.waiting { busy[DeadlineProposal.first(busy)] += next }
        let start = busy[DeadlineProposal.first(busy)]
        startsAt = calendar.add(start, to: now)
        builtAt = calendar.add(start + work, to: now)
        let shown = calendar.add(start + work + DeadlineProposal.reserve, to: now)
        due = calendar.stretches(on: calendar.day(of: shown)).last?.upperBound ?? shown
        ahead = queue.own.count { $0 > 0 } + queue.waiting.count
        aheadSeconds = queue.own.reduce(0, +) + queue.waiting.reduce(0, +)
        developers = queue.own.count
    }

    private static func first(_ busy: [Int]) -> Int {
        busy.indices.min { busy[$0] < busy[$1] } ?? 0
    }
}

extension Rework {
    /// Whether this person promises dates here (rule 13).
    package func mayBePromised(by person: Person) -> Bool {
        person.isActive && Who.specialist.includes(.person(person), on: self)
    }
}
