import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Comments on a specification, block by block; contacts have them under the document itself.
struct CommentRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/api/v1/reworks/{number}/comments", use: comments)
        func post(_ noun: String, _ handler: @escaping @Sendable (Request, AppContext) async throws -> Response) {
            table.post("/api/v1/reworks/{number}/comments\(noun)", use: handler)
        }
        post("", open)
        post("/{comment}/replies", reply)
        post("/{comment}/resolution", resolve)
        post("/{comment}/reopening", reopen)
        post("/{comment}/wording", takeWording)
    }

    @Sendable func comments(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        var check = FormCheck()
        let revision = QueryParameters(request).number("revision", in: 1...100_000, &check).map { Int($0) }
        try check.finish()
        let view = try await desk.comments(of: try context.id("number"), on: revision, for: person.id)
        return try Answering.json(CommentsBody(view, for: person, desk.register))
    }

    @Sendable func open(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, CommentFormBody.self) { id, body, call in
            try await desk.comment(id, try body.wish, call)
        }
    }

    @Sendable func reply(_ request: Request, _ context: AppContext) async throws -> Response {
        let thread = try thread(context)
        return try await act(request, context, SaidBody.self) { id, body, call in
            try await desk.reply(id, thread: thread, text: body.text ?? "", call)
        }
    }

    @Sendable func resolve(_ request: Request, _ context: AppContext) async throws -> Response {
        let thread = try thread(context)
        return try await act(request, context, EmptyBody.self) { id, _, call in
            try await desk.resolve(id, thread: thread, call)
        }
    }

    @Sendable func reopen(_ request: Request, _ context: AppContext) async throws -> Response {
        let thread = try thread(context)
        return try await act(request, context, EmptyBody.self) { id, _, call in
            try await desk.reopen(id, thread: thread, call)
        }
    }

    @Sendable func takeWording(_ request: Request, _ context: AppContext) async throws -> Response {
        let thread = try thread(context)
        return try await act(request, context, WordingFormBody.self) { id, body, call in
            try await desk.takeWording(id, thread: thread, draft: body.draftVersion ?? 0, call)
        }
    }

    private func act<Body: Decodable>(
        _ request: Request, _ context: AppContext, _ type: Body.Type,
        _ action: (ID<Rework>, Body, Call) async throws -> Outcome
    ) async throws -> Response {
        try await Acting(desk: desk).act(request, context, type, action)
    }

    private func thread(_ context: AppContext) throws -> Int {
        Int(try context.id("comment", CommentThread.self).number)
    }
}
