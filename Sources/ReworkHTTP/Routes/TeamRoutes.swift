import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Who is on duty, absences with their substitutes, and the way to a certification (rules 16 to 20).
struct TeamRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/api/v1/team", use: team)
        table.post("/api/v1/people/{person}/absences", use: beAway)
        table.post("/api/v1/people/{person}/absences/{absence}/ending", use: comeBack)
        table.post("/api/v1/people/{person}/internship", use: beginInternship)
        table.post("/api/v1/people/{person}/internship/ending", use: endInternship)
        table.post("/api/v1/people/{person}/certification", use: certify)
        table.post("/api/v1/people/{person}/certification/withdrawal", use: withdraw)
    }

    @Sendable func team(_ request: Request, _ context: AppContext) async throws -> Response {
        let view = try await desk.team(for: try context.signedIn.person.id)
        return try Answering.json(TeamBody(view, desk))
    }

    private struct AbsenceFormBody: Decodable {
        let from: String?
        let through: String?
        let substitute: Int64?
        let note: String?

        /// - Throws: `Refusal` `.invalid` naming every day that can't be read.
        var draft: Desk.AbsenceDraft {
            get throws(Refusal) {
                var check = FormCheck()
                let first = Day(from ?? "")
                if first == nil { check.fault("/from", from?.nonEmpty == nil ? .missing : .format) }
                let last = through?.nonEmpty.flatMap { Day($0) }
                if through?.nonEmpty != nil, last == nil { check.fault("/through", .format) }
                try check.finish()
                guard let first else { throw Refusal(.invalid) }
                return Desk.AbsenceDraft(
                    from: first, through: last, substitute: substitute.map { ID($0) }, note: note ?? "")
            }
        }
    }

    @Sendable func beAway(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, AbsenceFormBody.self, status: .created) { id, body, call in
            try await desk.beAway(id, body.draft, call)
        }
    }

    private struct BackBody: Decodable {
        let back: String?

        var day: Day? {
            get throws(Refusal) {
                guard let back = back?.nonEmpty else { return nil }
                guard let day = Day(back) else { throw Refusal(.invalid, faults: [Fault("/back", .format)]) }
                return day
            }
        }
    }

    @Sendable func comeBack(_ request: Request, _ context: AppContext) async throws -> Response {
        let absence = Int(try context.id("absence", Absence.self).number)
        return try await act(request, context, BackBody.self) { id, body, call in
            try await desk.comeBack(id, from: absence, on: body.day, call)
        }
    }

    private struct InternshipBody: Decodable {
        let mentor: Int64?
        let note: String?
    }

    @Sendable func beginInternship(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, InternshipBody.self) { id, body, call in
            try await desk.beginInternship(of: id, with: body.mentor.map { ID($0) }, note: body.note ?? "", call)
        }
    }

    @Sendable func endInternship(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, ReasonBody.self) { id, body, call in
            try await desk.endInternship(of: id, reason: body.reason ?? "", call)
        }
    }

    private struct NoteFormBody: Decodable {
        let note: String?
    }

    @Sendable func certify(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, NoteFormBody.self) { id, body, call in
            try await desk.certify(id, note: body.note ?? "", call)
        }
    }

    @Sendable func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, ReasonBody.self) { id, body, call in
            try await desk.withdrawCertification(of: id, reason: body.reason ?? "", call)
        }
    }

    /// Decodes, calls the desk once, and answers the member of the team as they are then.
    private func act<Body: Decodable>(
        _ request: Request, _ context: AppContext, _ type: Body.Type, status: HTTPResponse.Status = .ok,
        _ action: (ID<Person>, Body, Call) async throws -> Person
    ) async throws -> Response {
        var request = request
        let id = try context.id("person", Person.self)
        _ = try desk.vendor(try context.signedIn.person.id)
        let (body, call) = try await request.call(type, context)
        _ = try await action(id, body, call)
        let view = try await desk.team(for: call.person)
        guard let member = view.members.first(where: { $0.person.id == id }) else { throw Refusal(.notFound) }
        let answer = TeamMemberBody(member, view.managers, desk)
        return try Answering.json(answer, status: status, etag: Answering.etag(answer.version))
    }
}
