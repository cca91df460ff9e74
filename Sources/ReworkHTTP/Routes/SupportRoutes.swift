import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkSecrets
import ReworkStore

/// Consultations and bugs: lists, one of them, its beginning, and what is done to it: one noun an action.
struct SupportRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        func post(_ noun: String, _ handler: @escaping @Sendable (Request, AppContext) async throws -> Response) {
            table.post("/api/v1/requests/{number}/\(noun)", use: handler)
        }
        table.get("/api/v1/requests", use: list)
        table.post("/api/v1/requests", use: request)
        table.get("/api/v1/requests/{number}", use: one)
        post("classification", classify)
        post("contest", contest)
        post("settlement", settle)
        post("override", admit)
        post("referral", refer)
        post("start", begin)
        post("queueing", queue)
        post("claim", claim)
        post("release", release)
        post("solution", answer)
        post("repair", fix)
        post("closing", close)
        post("reopening", reopen)
        post("withdrawal", withdraw)
        post("questions", ask)
        post("questions/{question}/answer", reply)
        post("notes", note)
        post("assignment", reassign)
        post("flag", flag)
        post("score", score)
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let query = try RequestQuestion(request, desk)
        let page = try await desk.requests(
            query.filter, newest: query.isNewest, after: query.after, limit: query.limit, for: person)
        let body = SupportListBody(page, desk, now: desk.now, isInside: person.isVendor)
        return try Answering.json(body, status: .ok)
    }

    @Sendable func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let view = try await desk.view(request: try context.id("number", SupportRequest.self), for: person.id)
        return try Answering.json(
            SupportBody(view, for: person, desk), etag: Answering.etag(view.request.version))
    }

    @Sendable func request(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(SupportWishBody.self, context, changes: false)
        let person = try context.signedIn.person
        let intake = SupportIntake(
            client: person.client ?? ID(body.client ?? 0),
            contact: person.isVendor ? ID(body.contact ?? 0) : person.id, wish: try body.wish,
            files: try NamedFileBody.all(body.files))
        let made = try await desk.request(intake, call)
        let view = try await desk.view(request: made.id, for: person.id)
        var response = try Answering.json(
            SupportBody(view, for: person, desk), status: .created, etag: Answering.etag(view.request.version))
        response.headers[.location] = "/api/v1/requests/\(made.id)"
        return response
    }

    @Sendable func classify(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, ClassificationBody.self) { id, body, call in
            try await desk.act(on: id, call, .classify(try body.classification))
        }
    }

    @Sendable func settle(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, ClassificationBody.self) { id, body, call in
            try await desk.act(on: id, call, .settle(try body.classification))
        }
    }

    @Sendable func contest(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context) { .contest(reason: $0) }
    }

    @Sendable func admit(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context) { .admit(reason: $0) }
    }

    @Sendable func refer(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, TextBody.self) { id, body, call in
            try await desk.act(on: id, call, .refer(text: body.text ?? ""))
        }
    }

    @Sendable func begin(_ request: Request, _ context: AppContext) async throws -> Response {
        try await plainly(request, context, .begin)
    }

    @Sendable func queue(_ request: Request, _ context: AppContext) async throws -> Response {
        try await plainly(request, context, .queue)
    }

    @Sendable func claim(_ request: Request, _ context: AppContext) async throws -> Response {
        try await plainly(request, context, .claim)
    }

    @Sendable func release(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context) { .release(reason: $0) }
    }

    @Sendable func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, SolutionFormBody.self) { id, body, call in
            try await desk.act(on: id, call, files: NamedFileBody.all(body.files)) { _, _, files in
                .answer(text: body.text ?? "", isRecommendation: body.recommendation ?? false, files: files)
            }
        }
    }

    @Sendable func fix(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, SaidBody.self) { id, body, call in
            try await desk.act(on: id, call, files: NamedFileBody.all(body.files)) { _, _, files in
                .fix(text: body.text ?? "", files: files)
            }
        }
    }

    @Sendable func close(_ request: Request, _ context: AppContext) async throws -> Response {
        try await plainly(request, context, .close)
    }

    @Sendable func reopen(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context) { .reopen(reason: $0) }
    }

    @Sendable func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        try await reasoned(request, context) { .withdraw(reason: $0) }
    }

    @Sendable func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, QuestionFormBody.self) { id, body, call in
            try await desk.ask(id, try body.court, text: body.text ?? "", files: NamedFileBody.all(body.files), call)
        }
    }

    @Sendable func reply(_ request: Request, _ context: AppContext) async throws -> Response {
        let question = Int(try context.id("question", Question.self).number)
        return try await act(request, context, SaidBody.self) { id, body, call in
            let files = try NamedFileBody.all(body.files)
            return try await desk.answer(id, question: question, text: body.text ?? "", files: files, call)
        }
    }

    @Sendable func note(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, SaidBody.self) { id, body, call in
            try await desk.note(id, text: body.text ?? "", files: NamedFileBody.all(body.files), call)
        }
    }

    @Sendable func reassign(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, AssignmentBody.self) { id, body, call in
            try await desk.reassign(id, to: ID(body.specialist), call)
        }
    }

    @Sendable func flag(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, FlagBody.self) { id, body, call in
            try await desk.act(on: id, call, .flag(isStopped: body.stopped))
        }
    }

    @Sendable func score(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, ScoreBody.self) { id, body, call in
            try await desk.act(on: id, call, .score(body.given))
        }
    }

    private func plainly(
        _ request: Request, _ context: AppContext, _ command: SupportCommand
    ) async throws -> Response {
        try await act(request, context, EmptyBody.self) { id, _, call in try await desk.act(on: id, call, command) }
    }

    private func reasoned(
        _ request: Request, _ context: AppContext, _ command: @Sendable (String) -> SupportCommand
    ) async throws -> Response {
        try await act(request, context, ReasonBody.self) { id, body, call in
            try await desk.act(on: id, call, command(body.reason ?? ""))
        }
    }

    /// Decodes, calls the desk once, encodes; who prefers so (RFC 7240) gets the new version alone.
    private func act<Body: Decodable>(
        _ request: Request, _ context: AppContext, _ type: Body.Type,
        _ action: (ID<SupportRequest>, Body, Call) async throws -> SupportRequest
    ) async throws -> Response {
        var request = request
        let id = try context.id("number", SupportRequest.self)
        let (body, call) = try await request.call(type, context)
        let person = try context.signedIn.person
        do {
            let done = try await action(id, body, call)
            if request.prefersMinimal { return Answering.minimal(done.version) }
            let view = try await desk.view(request: id, for: person.id)
            return try Answering.json(
                SupportBody(view, for: person, desk), etag: Answering.etag(view.request.version))
        } catch let refusal as Refusal where [.staleVersion, .wrongStage].contains(refusal.code) {
            // Somebody was faster: the answer brings what they made of it.
            guard let view = try? await desk.view(request: id, for: person.id) else { throw refusal }
            let told = ToldProblem(refusal)
            let body = ProblemWithCurrent(
                problem: ProblemBody(told, requestID: RandomBytes.id(), desk, context.readingLanguage),
                current: SupportBody(view, for: person, desk))
            return Answering.bytes(
                try Answering.json(body), type: "application/problem+json", status: told.status,
                etag: Answering.etag(view.request.version))
        }
    }
}
