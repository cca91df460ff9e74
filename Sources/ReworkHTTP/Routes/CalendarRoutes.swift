import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// The vendor's calendars, and which of them counts a client.
struct CalendarRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/api/v1/calendars", use: list)
        table.post("/api/v1/calendars", use: add)
        table.get("/api/v1/calendars/{calendar}", use: one)
        table.post("/api/v1/calendars/{calendar}/versions", use: set)
        table.post("/api/v1/calendars/{calendar}/previews", use: preview)
        table.get("/api/v1/holidays", use: holidays)
        table.post("/api/v1/calendar-files", use: readFile)
        table.post("/api/v1/clients/{client}/calendar", use: give)
        table.post("/api/v1/clients/{client}/calendar-previews", use: previewOfClient)
    }

    private struct List: Encodable {
        let items: [CalendarRowBody]
        let allowedActions: [String]
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id)
        let items = desk.store.calendars.all.map { CalendarRowBody($0, desk) }
        return try Answering.json(List(items: items, allowedActions: reader.isActiveLead ? ["addCalendar"] : []))
    }

    @Sendable func add(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(CalendarFormBody.self, context, changes: false)
        let calendar = try await desk.addCalendar(try body.draft, call)
        return try await answer(calendar.id, context, status: .created)
    }

    @Sendable func one(_ request: Request, _ context: AppContext) async throws -> Response {
        try await answer(try context.id("calendar"), context)
    }

    @Sendable func set(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("calendar", VendorCalendar.self)
        let (body, call) = try await request.call(CalendarFormBody.self, context)
        _ = try await desk.setCalendar(id, try body.draft, call)
        return try await answer(id, context)
    }

    /// Says what saving would move; nothing is written.
    @Sendable func preview(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("calendar", VendorCalendar.self)
        let (body, call) = try await request.call(CalendarFormBody.self, context, changes: false)
        let moved = try await desk.previewCalendar(id, try body.draft, by: call.person)
        return try Answering.json(CalendarPreviewBody(moved: try await MovedBody.all(moved, desk)))
    }

    private struct Holidays: Encodable {
        let items: [HolidayBody]
    }

    @Sendable func holidays(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try desk.vendor(try context.signedIn.person.id)
        var check = FormCheck()
        let years = Int64(CalendarDraft.years.lowerBound)...Int64(CalendarDraft.years.upperBound)
        let year = QueryParameters(request).number("year", in: years, &check)
        try check.finish()
        let asked = year.map { Int($0) } ?? desk.calendar.day(of: desk.now).year
        return try Answering.json(Holidays(items: UkrainianHolidays.of(asked).map { HolidayBody($0) }))
    }

    private struct FileFormBody: Decodable {
        let text: String?
    }

    /// Says which days off a file tells; nothing is written.
    @Sendable func readFile(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(FileFormBody.self, context, changes: false)
        guard let text = body.text else { throw Refusal(.invalid, faults: [Fault("/text", .missing)]) }
        let reading = try await desk.readCalendarFile(text, by: call.person)
        return try Answering.json(CalendarFileBody(reading))
    }

    private struct GivenBody: Decodable {
        let calendar: Int64?
        let reason: String?

        /// - Throws: `Refusal` `.invalid` when none is named.
        var id: ID<VendorCalendar> {
            get throws(Refusal) {
                guard let calendar else { throw Refusal(.invalid, faults: [Fault("/calendar", .missing)]) }
                return ID(calendar)
            }
        }
    }

    @Sendable func give(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(GivenBody.self, context)
        _ = try await desk.giveCalendar(try body.id, to: id, reason: body.reason ?? "", call)
        return try await ClientRoutes(desk: desk).answer(id, context, moved: try await movedLast(of: id))
    }

    @Sendable func previewOfClient(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(GivenBody.self, context, changes: false)
        let moved = try await desk.previewCalendar(try body.id, of: id, by: call.person)
        return try Answering.json(CalendarPreviewBody(moved: try await MovedBody.all(moved, desk)))
    }

    /// What the client's newest calendar moved: told again to whoever asks under the same key.
    private func movedLast(of id: ID<Client>) async throws -> [MovedBody] {
        for event in try await desk.store.events(of: id).reversed() {
            if case .calendarGiven(_, _, let moved) = event.fact { return try await MovedBody.all(moved, desk) }
        }
        return []
    }

    private func answer(
        _ id: ID<VendorCalendar>, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id)
        let calendar = try desk.vendorCalendar(id)
        let events = desk.store.calendars.versions(of: id)
        let named = try await desk.store.named(events.flatMap { $0.fact.moved.map(\.subject) })
        let body = CalendarBody(calendar, events, named, for: reader, desk)
        return try Answering.json(body, status: status, etag: Answering.etag(calendar.version))
    }
}
