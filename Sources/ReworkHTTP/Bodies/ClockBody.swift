import ReworkDesk
import ReworkDomain

/// Why a consultation or bug is due when it is (rule 15): steps for the words, days for the drawing.
struct ClockBody: Encodable {
    struct Step: Encodable {
        let kind: String
        /// UTC milliseconds.
        var at: Int64?
        var to: Int64?
        /// Working seconds.
        var seconds: Int?
        /// Rule 12: why it counts later.
        var why: String?
        /// Seconds since midnight on the calendar's clock.
        var cutoff: Int?
        var days: [DayOff]?
    }

    struct DayOff: Encodable {
        let day: String
        let name: String?
    }

    struct DrawnDay: Encodable {
        struct Window: Encodable {
            let from: Int64
            let to: Int64
        }

        let day: String
        let name: String?
        let windows: [Window]
    }

    struct Wait: Encodable {
        let from: Int64
        let to: Int64?
    }

    struct WhatIf: Encodable {
        let answeredAt: Int64
        let due: Int64?
    }

    let kind: String
    let set: Int64
    let due: Int64?
    let timeZone: String
    /// Working seconds: rule 11 or 12, and the goal of rule 8, as the calendar has them.
    let limitSeconds: Int
    let triageSeconds: Int
    let steps: [Step]
    let days: [DrawnDay]
    let waits: [Wait]
    let whatIf: [WhatIf]

    /// A drawing of more days than this says nothing.
    private static let mostDays = 21

    init?(_ view: SupportView) {
        guard let run = view.run, let kind = view.request.kind.clock else { return nil }
        let calendar = view.calendar
        self.kind = kind.rawValue
        set = run.set.milliseconds
        due = run.due?.milliseconds
        timeZone = calendar.schedule.timeZone
        limitSeconds = kind == .consultation ? calendar.rules.consultation : calendar.rules.bug
        triageSeconds = calendar.rules.triage
        steps = run.steps(in: calendar).map(ClockBody.step)
        waits = run.legs.compactMap(\.pause).map { Wait(from: $0.from.milliseconds, to: $0.to?.milliseconds) }
        days = ClockBody.days(from: run.set, to: run.due ?? view.now, calendar)
        whatIf = ClockBody.whatIf(view, calendar)
    }

    private static func step(_ step: ClockStep) -> Step {
        switch step {
        case .set(let at): Step(kind: "set", at: at.milliseconds)
        case .later(let why, let cutoff): Step(kind: "later", why: why.rawValue, cutoff: cutoff)
        case .daysOff(let days):
            Step(kind: "daysOff", days: days.map { DayOff(day: $0.day.description, name: $0.name) })
        case .counts(let from, let seconds): Step(kind: "counts", at: from.milliseconds, seconds: seconds)
        case .waited(let from, let to, let seconds):
            Step(kind: "waited", at: from.milliseconds, to: to.milliseconds, seconds: seconds)
        case .stands(let since, let left): Step(kind: "stands", at: since.milliseconds, seconds: left)
        case .dayLimit(let at): Step(kind: "dayLimit", at: at.milliseconds)
        case .due(let at): Step(kind: "due", at: at.milliseconds)
        }
    }

    private static func days(from start: Moment, to end: Moment, _ calendar: WorkCalendar) -> [DrawnDay] {
        var (found, day, last) = ([DrawnDay](), calendar.day(of: start), calendar.day(of: end))
        while day <= last, found.count < mostDays {
            let windows = calendar.stretches(on: day).map {
                DrawnDay.Window(from: $0.lowerBound.milliseconds, to: $0.upperBound.milliseconds)
            }
            found.append(
                DrawnDay(day: day.description, name: calendar.schedule.exceptions[day]?.name, windows: windows))
            day = day.adding(days: 1)
        }
        return found
    }

    /// While it waits on the client: when it would be due if the answer came now, in two hours, or tomorrow.
    private static func whatIf(_ view: SupportView, _ calendar: WorkCalendar) -> [WhatIf] {
        guard view.request.isWaitingOnClient, view.run?.due == nil else { return [] }
        return [0, 2 * 3600, 86_400].map { later in
            let answered = view.now.adding(seconds: later)
            let due = view.request.dueIfAnswered(at: answered, in: calendar)
            return WhatIf(answeredAt: answered.milliseconds, due: due?.milliseconds)
        }
    }
}
