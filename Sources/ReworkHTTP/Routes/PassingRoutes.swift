import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Passing a signature on to a colleague, for programs and the workspace; contacts have plain forms of their own.
struct PassingRoutes {
    let desk: Desk
    let publicOrigin: String

    func add(to table: RouteTable) {
        table.post("/api/v1/reworks/{number}/pass-on", use: propose)
        table.post("/api/v1/reworks/{number}/pass-on-confirmation", use: confirm)
        table.post("/api/v1/reworks/{number}/pass-on-decline", use: decline)
    }

    @Sendable func propose(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(PassOnBody.self, context)
        let id = try context.id("number", Rework.self)
        guard let document = Fingerprint(hex: body.document ?? "") else { throw Refusal(.notFound) }
        _ = try await desk.passOn(id, document, to: body.to, note: body.note ?? "", call)
        return try await answer(id, call)
    }

    @Sendable func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(ConfirmedPassOnBody.self, context)
        let id = try context.id("number", Rework.self)
        let limit = try PersonFormBody.limit(body.signLimitMinor, currency: body.currency)
        let passed = try await desk.confirmPassOn(id, proposal: body.proposal ?? 0, limit: limit, call)
        let view = try await desk.view(id, for: call.person)
        let told = PassedOnBody(
            link: MadeLinkBody(passed.token, expiresAt: passed.expiresAt, origin: publicOrigin),
            colleague: NamedBody(passed.colleague),
            rework: ReworkBody(view, for: try desk.person(call.person), desk))
        return try Answering.json(told, status: .created, etag: Answering.etag(view.rework.version))
    }

    @Sendable func decline(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(DeclinedPassOnBody.self, context)
        let id = try context.id("number", Rework.self)
        _ = try await desk.declinePassOn(id, proposal: body.proposal ?? 0, reason: body.reason ?? "", call)
        return try await answer(id, call)
    }

    private func answer(_ id: ID<Rework>, _ call: Call) async throws -> Response {
        let view = try await desk.view(id, for: call.person)
        let body = ReworkBody(view, for: try desk.person(call.person), desk)
        return try Answering.json(body, etag: Answering.etag(view.rework.version))
    }
}
