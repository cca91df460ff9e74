import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// A contact's page of a consultation or bug with its forms: rendered by the server, complete without any script.
struct RequestPageRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        func post(_ noun: String, _ handler: @escaping @Sendable (Request, AppContext) async throws -> Response) {
            table.post("/my/requests/{number}/\(noun)", use: handler)
        }
        table.get("/my/requests/{number}", use: page)
        post("questions", question)
        post("questions/{question}/answer", answer)
        post("contest", contest)
        post("referral", refer)
        post("closing", close)
        post("reopening", reopen)
        post("withdrawal", withdraw)
        post("score", score)
    }

    @Sendable func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        let html = try await desk.requestPage(
            try context.id("number", SupportRequest.self), for: reader, told: ContactRoutes.told(request),
            in: context.readingLanguage)
        return Answering.html(html)
    }

    @Sendable func question(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .question, told: "asked") { id, fields, call in
            let files = NamedFileBody.all(lines: fields["files"])
            return try await desk.ask(id, .specialist, text: fields["text"] ?? "", files: files, call)
        }
    }

    @Sendable func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let question = Int(try context.id("question", Question.self).number)
        return try await act(request, context, .answer(question), told: "answered") { id, fields, call in
            let files = NamedFileBody.all(lines: fields["files"])
            return try await desk.answer(id, question: question, text: fields["text"] ?? "", files: files, call)
        }
    }

    @Sendable func contest(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .contest, told: "requestContested") { id, fields, call in
            try await desk.act(on: id, call, .contest(reason: fields["reason"] ?? ""))
        }
    }

    @Sendable func refer(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .question, told: "requestReferred") { id, fields, call in
            try await desk.act(on: id, call, .refer(text: fields["text"] ?? ""))
        }
    }

    @Sendable func close(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .question, told: "requestClosed") { id, _, call in
            try await desk.act(on: id, call, .close)
        }
    }

    @Sendable func reopen(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .reopening, told: "requestReopened") { id, fields, call in
            try await desk.act(on: id, call, .reopen(reason: fields["reason"] ?? ""))
        }
    }

    @Sendable func withdraw(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .withdrawal, told: "requestWithdrawn") { id, fields, call in
            try await desk.act(on: id, call, .withdraw(reason: fields["reason"] ?? ""))
        }
    }

    @Sendable func score(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .score, told: "scored") { id, fields, call in
            try await desk.act(on: id, call, .score(ContactRoutes.score(fields)))
        }
    }

    /// Takes one of the page's forms; what is wrong comes back with what was typed.
    private func act(
        _ request: Request, _ context: AppContext, _ form: Desk.RequestForm, told: String,
        _ action: (ID<SupportRequest>, [String: String], Call) async throws -> SupportRequest
    ) async throws -> Response {
        let id = try context.id("number", SupportRequest.self)
        return try await ContactRoutes.take(request, context, desk) { fields, call in
            _ = try await action(id, fields, call)
            return "/my/requests/\(id)?told=\(told)"
        } again: { reader, typed in
            try await desk.requestPage(id, for: reader, wrong: (form, typed), in: context.readingLanguage)
        }
    }
}
