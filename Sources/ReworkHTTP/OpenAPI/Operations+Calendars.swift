import HTTPTypes
import ReworkDomain

extension Operation {
    /// The vendor's calendars, and which of them counts a client.
    static let calendars = [
        get("/api/v1/calendars", "calendars", "calendars", "All calendars", .json(.calendarList)),
        make("/api/v1/calendars", "addCalendar", "calendars", "Add a calendar (a lead)", .calendarForm, .calendar),
        get("/api/v1/calendars/{calendar}", "calendar", "calendars", "A calendar with its versions", .json(.calendar)),
        post(
            "/api/v1/calendars/{calendar}/versions", "setCalendar", "calendars",
            "Set a calendar anew: what is open is counted anew, and the answer says which deadlines moved (a lead)",
            .calendarForm, .calendar
        ).changing,
        post(
            "/api/v1/calendars/{calendar}/previews", "previewCalendar", "calendars",
            "Which open deadlines the same would move; nothing is written (a lead)", .calendarForm, .calendarPreview),
        get(
            "/api/v1/holidays", "holidays", "calendars",
            "Public holidays of Ukraine, prepared for a lead to choose from", .json(.holidays),
            [Field("year", .whole(.year, 2000...2099), "Of which year; this one unless said.").optional]),
        post(
            "/api/v1/calendar-files", "readCalendarFile", "calendars",
            "Which days off an iCalendar file (RFC 5545) tells; nothing is written (a lead)", .calendarFileForm,
            .calendarFile),
        post(
            "/api/v1/clients/{client}/calendar", "giveCalendar", "calendars",
            "Count a client by another calendar; the answer says which open deadlines moved (a lead)",
            .givenCalendarForm, .client
        ).changing,
        post(
            "/api/v1/clients/{client}/calendar-previews", "previewGivenCalendar", "calendars",
            "Which open deadlines the same would move; nothing is written (a lead)", .givenCalendarForm,
            .calendarPreview),
    ]
}
