import ReworkDesk
import ReworkDomain
import ReworkStore

/// A calendar in the list.
struct CalendarRowBody: Encodable {
    let number: Int64
    let version: Int
    let name: String
    let timeZone: String
    let week: [String: [[String]]]
    /// How many clients are counted by it.
    let clients: Int
    /// Whether it is the vendor's own.
    let main: Bool

    init(_ calendar: VendorCalendar, _ desk: Desk) {
        number = calendar.id.number
        version = calendar.version
        name = calendar.terms.name
        timeZone = calendar.terms.schedule.timeZone
        week = CalendarBody.week(calendar.terms.schedule)
        clients = desk.clients(of: calendar.id).count
        main = calendar.id == VendorCalendar.main
    }
}

/// A calendar with its versions, who is counted by it, and what its changes moved.
struct CalendarBody: Encodable {
    struct Special: Encodable {
        let day: String
        let name: String?
        let windows: [[String]]
    }

    struct Clock: Encodable {
        let consultationMinutes: Int
        let bugMinutes: Int
        let cutoff: String
        let afterCutoff: String
        let triageMinutes: Int
        let estimateMinutes: Int
        let specMinutes: Int
        let graceDays: Int
        let warrantyDays: Int

        init(_ rules: ServiceClock.Rules) {
            consultationMinutes = rules.consultation / 60
            bugMinutes = rules.bug / 60
            cutoff = WorkWindow.text(rules.cutoff)
            afterCutoff = rules.afterCutoff.rawValue
            triageMinutes = rules.triage / 60
            estimateMinutes = rules.estimate / 60
            specMinutes = rules.specification / 60
            graceDays = rules.graceDays
            warrantyDays = rules.warrantyDays
        }
    }

    struct Version: Encodable {
        let version: Int
        let at: Int64
        let by: StoryBody.By
        let reason: String
        let moved: [MovedBody]
    }

    let number: Int64
    /// 0: as a vendor starts.
    let version: Int
    let main: Bool
    let name: String
    let timeZone: String
    let week: [String: [[String]]]
    /// In the order of their dates.
    let exceptions: [Special]
    let clock: Clock
    let clients: [NamedBody]
    /// Newest first.
    let versions: [Version]
    let allowedActions: [String]

    init(
        _ calendar: VendorCalendar, _ events: [Event<CalendarFact>], _ named: MovedBody.Names, for reader: Person,
        _ desk: Desk
    ) {
        let terms = calendar.terms
        number = calendar.id.number
        version = calendar.version
        main = calendar.id == VendorCalendar.main
        name = terms.name
        timeZone = terms.schedule.timeZone
        week = CalendarBody.week(terms.schedule)
        exceptions = terms.schedule.exceptions.sorted { $0.key < $1.key }.map { day, special in
            Special(day: day.description, name: special.name, windows: special.windows.map(\.pair))
        }
        clock = Clock(terms.rules)
        clients = desk.clients(of: calendar.id).map { NamedBody($0) }
        versions = events.reversed().map { event in
            Version(
                version: event.number, at: event.at.milliseconds, by: StoryBody.by(event.actor, desk.register),
                reason: event.fact.reason, moved: MovedBody.all(event.fact.moved, named, desk))
        }
        allowedActions = reader.isActiveLead ? ["setCalendar"] : []
    }

    /// Days off are left out.
    static func week(_ schedule: WorkSchedule) -> [String: [[String]]] {
        var week: [String: [[String]]] = [:]
        for (weekday, windows) in schedule.week where !windows.isEmpty {
            week[weekday.rawValue] = windows.map(\.pair)
        }
        return week
    }
}

/// An open deadline that a change of calendar moved, or would.
struct MovedBody: Encodable {
    typealias Names = [History: (title: String, client: ID<Client>)]

    let number: Int64
    /// rework, or request for a consultation or a bug.
    let history: String
    let title: String
    let client: NamedBody?
    let kind: String
    /// UTC milliseconds; left out while the clock stands.
    let dueBefore: Int64?
    let dueAfter: Int64?
    /// Working seconds left where the clock stands.
    let leftBefore: Int?
    let leftAfter: Int?

    private init(_ moved: MovedDeadline, _ names: Names, _ desk: Desk) {
        let named = names[moved.subject]
        number = moved.number
        if case .rework = moved.subject { history = "rework" } else { history = "request" }
        title = named?.title ?? ""
        client = named.flatMap { desk.register.client($0.client) }.map { NamedBody($0) }
        kind = moved.shift.kind.rawValue
        dueBefore = moved.shift.before.due?.milliseconds
        dueAfter = moved.shift.after.due?.milliseconds
        leftBefore = moved.shift.before.left
        leftAfter = moved.shift.after.left
    }

    static func all(_ moved: [MovedDeadline], _ names: Names, _ desk: Desk) -> [MovedBody] {
        moved.map { MovedBody($0, names, desk) }
    }

    static func all(_ moved: [MovedDeadline], _ desk: Desk) async throws -> [MovedBody] {
        all(moved, try await desk.store.named(moved.map(\.subject)), desk)
    }
}

/// What a change would move.
struct CalendarPreviewBody: Encodable {
    let moved: [MovedBody]
}

/// A day off that is prepared, for a lead to take or to leave.
struct HolidayBody: Encodable {
    let day: String
    let name: String
    let englishName: String
    /// Whether it rests in place of a holiday on a weekend.
    let isMoved: Bool

    init(_ holiday: UkrainianHolidays.Holiday) {
        day = holiday.day.description
        name = holiday.name
        englishName = holiday.englishName
        isMoved = holiday.isMoved
    }
}

/// What a calendar file tells.
struct CalendarFileBody: Encodable {
    struct Found: Encodable {
        let day: String
        let name: String
    }

    struct Trouble: Encodable {
        let line: Int
        let code: String
    }

    let days: [Found]
    let troubles: [Trouble]

    init(_ reading: ICalendarReader.Reading) {
        days = reading.days.map { Found(day: $0.day.description, name: $0.name) }
        troubles = reading.troubles.map { Trouble(line: $0.line, code: $0.code.rawValue) }
    }
}
