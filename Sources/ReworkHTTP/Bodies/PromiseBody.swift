import ReworkDesk
import ReworkDomain

/// The promise with its drawing: working days, waiting, and what was moved.
struct PromiseBody: Encodable {
    struct PauseBody: Encodable {
        let from: Int64
        let to: Int64?
        /// Working seconds since the hand-off.
        let fromSeconds: Int
        let toSeconds: Int
    }

    struct DayBody: Encodable {
        let day: String
        let seconds: Int
        let from: Int64
    }

    struct MoveBody: Encodable {
        let at: Int64
        let from: Int64
        let to: Int64
        let reason: String
        let by: NamedBody?
    }

    let first: Int64
    let due: Int64
    let from: Int64
    let sizeMinutes: Int?
    let deadline: DeadlineBody?
    let pausedSeconds: Int
    let pauses: [PauseBody]
    let days: [DayBody]
    let moves: [MoveBody]
    let firstDemoAt: Int64?
    let kept: Bool?

    /// A drawing of more days than this says nothing.
    private static let mostDays = 90

    init(_ promise: Promise, of rework: Rework, _ desk: Desk, now: Moment, isInside: Bool) {
        let calendar = desk.calendar(for: rework)
        first = promise.first.milliseconds
        due = promise.due.milliseconds
        from = promise.from.milliseconds
        sizeMinutes = isInside ? promise.sizeMinutes : nil
        let deadline = rework.deadline(now: now, calendar: calendar)
        self.deadline = deadline.map { DeadlineBody($0, isInside: isInside) }
        let isOver = deadline?.state.isOver == true
        // What came after its end is no part of a promise.
        let last = isOver ? promise.firstDemoAt ?? rework.stageSince : now
        let end = isOver ? last : promise.due
        let shown = rework.pauses.filter { min($0.to ?? last, last) > promise.from && $0.from < end }
        pauses = shown.map { pause in
            PauseBody(
                from: pause.from.milliseconds, to: pause.to?.milliseconds,
                fromSeconds: calendar.workingSeconds(from: promise.from, to: max(pause.from, promise.from)),
                toSeconds: calendar.workingSeconds(from: promise.from, to: min(pause.to ?? last, last)))
        }
        pausedSeconds = pauses.map { $0.toSeconds - $0.fromSeconds }.reduce(0, +)
        days = PromiseBody.days(promise, calendar)
        moves = promise.moves.map {
            MoveBody(
                at: $0.at.milliseconds, from: $0.from.milliseconds, to: $0.to.milliseconds, reason: $0.reason,
                by: NamedBody($0.by.person, desk.register))
        }
        firstDemoAt = promise.firstDemoAt?.milliseconds
        kept = promise.isKept
    }

    private static func days(_ promise: Promise, _ calendar: WorkCalendar) -> [DayBody] {
        var days: [DayBody] = []
        var day = calendar.day(of: promise.from)
        let last = calendar.day(of: promise.due)
        while day <= last, days.count < mostDays {
            let start = max(calendar.moment(on: day, second: 0), promise.from)
            let end = min(calendar.end(of: day), promise.due)
            let seconds = calendar.workingSeconds(from: start, to: end)
            if seconds > 0 {
                days.append(DayBody(day: day.description, seconds: seconds, from: start.milliseconds))
            }
            day = day.adding(days: 1)
        }
        return days
    }
}
