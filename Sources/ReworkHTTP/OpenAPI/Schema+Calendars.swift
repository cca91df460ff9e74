import ReworkDomain

/// Calendars: hours, dates of their own, the settings of the clocks, and what their changes move.
extension Schema {
    private static let time = Shape.text(pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$")
    private static let windows = Shape.list(.list(time, most: 2), most: CalendarDraft.mostWindows)
    private static let typedWindows = Shape.list(.list(.text(longest: 40)), most: CalendarDraft.mostWindows)
    private static let minutes = Shape.whole(.workingMinutes, 1...Int64(CalendarDraft.mostMinutes))
    private static let days = Shape.whole(.days, 0...Int64(CalendarDraft.mostDays))

    private static func week(_ name: String, _ use: (String, String, [Field]) -> Schema, _ windows: Shape) -> Schema {
        use(
            name, "Windows by day of the week; one left out is a day off.",
            Weekday.allCases.map { Field($0.rawValue, windows, "Opening and closing times, ascending.").optional })
    }

    private static func clock(_ name: String, _ use: (String, String, [Field]) -> Schema, isWhole: Bool) -> Schema {
        let fields = [
            Field("consultationMinutes", minutes, "Rule 11: a consultation is solved within."),
            Field("bugMinutes", minutes, "Rule 12: a bug is solved within."),
            Field("cutoff", time, "Rule 12: a bug set then or later counts from the next working day."),
            Field("afterCutoff", .word(ServiceClock.AfterCutoff.self), "Rule 12: how it counts then."),
            Field("triageMinutes", minutes, "Rule 8: a goal for the kind."),
            Field("estimateMinutes", minutes, "Rule 13: a goal for the estimate."),
            Field("specMinutes", minutes, "Rule 13: a goal for the specification."),
            Field("graceDays", days, "Rule 9: a renewal may be dated back."),
            Field("warrantyDays", days, "Rule 9: a signed criterion is mended free."),
        ]
        return use(
            name, "What of the clocks is a setting; as the regulation has it unless said.",
            isWhole ? fields : fields.map(\.optional))
    }

    private static let number = Field("number", .identity, "Of the calendar.")
    private static let version = Field("version", .version, "Of the version in force; 0: as a vendor starts.")
    private static let name = Field("name", .text(), "What it is called.")
    private static let zone = Field("timeZone", .text(), "IANA name of its zone.")
    private static let main = Field(
        "main", .flag, "Whether it is the vendor's own, and that of clients without another.")
    private static let shownWeek = Field("week", week("CalendarWeek", Schema.answer, windows), "By day of the week.")

    private static let calendarRow = Schema.answer(
        "CalendarRow", "A calendar in the list.",
        [
            number, version, name, zone, shownWeek, Field("clients", .whole(.count, 0...Int64.max), "Counted by it."),
            main,
        ])

    static let calendarList = Schema.answer(
        "CalendarList", "All calendars.",
        [
            Field("items", .list(.named(calendarRow)), "In the order of being added."),
            Field("allowedActions", .list(.word(["addCalendar"])), "What the reader may do here."),
        ])

    private static let special = Schema.answer(
        "SpecialDay", "A date with windows of its own: a holiday has none, a short day fewer.",
        [
            Field("day", .day, "Which."), Field("name", .text(), "As a deadline names it.").optional,
            Field("windows", windows, "Of that day."),
        ])

    private static let due = Shape.moment
    private static let left = Shape.whole(.workingSeconds, 0...Int64.max)

    static let moved = Schema.answer(
        "MovedDeadline", "An open deadline that a change of calendar moved, or would.",
        [
            Field("number", .identity, "Of the rework, consultation or bug."),
            Field("history", .word(["rework", "request"]), "Which of them: a request is a consultation or a bug."),
            Field("title", .text(), "In the client's words."), Field("client", named, "Whose.").optional,
            Field("kind", .word(Deadline.Kind.self), "What is due."),
            Field("dueBefore", due, "Absent while the clock stands.").optional,
            Field("dueAfter", due, "Absent while the clock stands.").optional,
            Field("leftBefore", left, "Where the clock stands.").optional,
            Field("leftAfter", left, "Where the clock stands.").optional,
        ])

    private static let calendarVersion = Schema.answer(
        "CalendarVersion", "Who set the calendar so, when and why, and what that moved.",
        [
            Field("version", .version, "Number of it."), Field("at", .moment, "When."), Field("by", storyActor, "Who."),
            Field("reason", .text(), "Why."), Field("moved", .list(.named(moved)), "In the order of their numbers."),
        ])

    static let calendar = Schema.answer(
        "Calendar", "A calendar as it is in force, with its versions.",
        [
            number, version, main, name, zone, shownWeek,
            Field("exceptions", .list(.named(special)), "In the order of their dates."),
            Field("clock", clock("CalendarClock", Schema.answer, isWhole: true), "Settings of the clocks."),
            Field("clients", .list(.named(named)), "Counted by it."),
            Field("versions", .list(.named(calendarVersion)), "Newest first."),
            Field("allowedActions", .list(.word(["setCalendar"])), "What the reader may do here."),
        ])

    private static let specialForm = Schema.request(
        "SpecialDayForm", "A date with windows of its own.",
        [
            Field("day", .day, "From 2000 to 2099; each once."),
            Field("name", .saying(TextLimit.name), "What it is called."),
            Field("windows", typedWindows, "Of that day; a day off unless said.").optional,
        ])

    static let calendarForm = Schema.request(
        "CalendarForm", "A calendar as it shall be.",
        [
            Field("name", .saying(TextLimit.name), "Unlike the others'."),
            Field("timeZone", .saying(60), "IANA name of its zone, or UTC."),
            Field("week", week("CalendarWeekForm", Schema.request, typedWindows), "At least one window."),
            Field("exceptions", .list(.named(specialForm), most: CalendarDraft.mostExceptions), "Dates.").optional,
            Field("clock", clock("CalendarClockForm", Schema.request, isWhole: false), "Of the clocks.").optional,
            Field("reason", .saying(TextLimit.reason), "Kept for ever; a preview needs none."),
        ])

    static let calendarPreview = Schema.answer(
        "CalendarPreview", "What a change would move.",
        [Field("moved", .list(.named(moved)), "In the order of their numbers.")])

    private static let holiday = Schema.answer(
        "Holiday", "A day off that is prepared.",
        [
            Field("day", .day, "Which."), Field("name", .text(), "In Ukrainian."),
            Field("englishName", .text(), "In English."),
            Field("isMoved", .flag, "Whether it rests in place of a holiday on a weekend."),
        ])

    static let holidays = list("Holidays", of: holiday, "In the order of their dates.")

    static let calendarFileForm = Schema.request(
        "CalendarFileForm", "A calendar file.",
        [Field("text", .text(longest: ICalendarReader.mostBytes), "All of it, as RFC 5545 has it.")])

    static let calendarFile = Schema.answer(
        "CalendarFile", "What a calendar file tells.",
        [
            Field(
                "days",
                .list(
                    .named(
                        answer(
                            "FoundDay", "A whole day with its name.",
                            [Field("day", .day, "Which."), Field("name", .text(), "As the file has it.")]))),
                "By date."),
            Field(
                "troubles",
                .list(
                    .named(
                        answer(
                            "FileTrouble", "What of it can't be taken.",
                            [
                                Field("line", .whole(.line, 1...Int64.max), "Of the file."),
                                Field("code", .word(ICalendarReader.Trouble.Code.self), "Why."),
                            ]))), "The first fifty."),
        ])

    static let givenCalendarForm = Schema.request(
        "GivenCalendarForm", "Another calendar for a client.",
        [
            Field("calendar", .identity, "Not the one it has."),
            Field("reason", .saying(TextLimit.reason), "Kept for ever; a preview needs none."),
        ])

    static let calendarOfClient = Schema.answer(
        "CalendarOfClient", "By which a client is counted.", [number, name, zone, Field("today", .day, "By it.")])
}
