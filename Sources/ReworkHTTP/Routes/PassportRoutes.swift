import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkSecrets

/// The passport of a client's project (rule 19): never a contact's to read.
struct PassportRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/api/v1/clients/{client}/passport", use: passport)
        table.post("/api/v1/clients/{client}/passport/notes", use: note)
    }

    @Sendable func passport(_ request: Request, _ context: AppContext) async throws -> Response {
        try await answer(try context.id("client"), context)
    }

    @Sendable func note(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        _ = try desk.vendor(try context.signedIn.person.id)
        let (body, call) = try await request.call(TextBody.self, context)
        guard let text = body.text else { throw Refusal(.invalid, faults: [Fault("/text", .missing)]) }
        let base = try call.expects ?? desk.client(id).passport.version
        do {
            try await desk.notePassport(text, upon: base, for: id, call)
            return try await answer(id, context)
        } catch let refusal as Refusal where refusal.code == .staleVersion {
            return try await stale(refusal, id, context)
        }
    }

    /// Both texts: the newer one in the answer, the other kept beside it.
    private func stale(_ refusal: Refusal, _ id: ID<Client>, _ context: AppContext) async throws -> Response {
        let view = try await desk.passport(of: id, for: try context.signedIn.person.id)
        let told = ToldProblem(refusal)
        let problem = ProblemBody(told, requestID: RandomBytes.id(), desk, context.readingLanguage)
        let body = ProblemWithCurrent(problem: problem, current: PassportBody(view, desk))
        return Answering.bytes(
            try Answering.json(body), type: "application/problem+json", status: told.status,
            etag: Answering.etag(view.client.passport.version))
    }

    private func answer(_ id: ID<Client>, _ context: AppContext) async throws -> Response {
        let view = try await desk.passport(of: id, for: try context.signedIn.person.id)
        return try Answering.json(
            PassportBody(view, desk), etag: Answering.etag(view.client.passport.version))
    }
}
