import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDocuments
import ReworkDomain

/// The contacts' own pages: rendered by the server, complete without any script.
struct ContactRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/my", use: home)
        table.get("/my/new", use: newPage)
        table.post("/my/new", use: send)
        table.get("/my/reworks/{number}", use: rework)
        table.post("/my/reworks/{number}/questions", use: ask)
        table.post("/my/reworks/{number}/questions/{question}/answer", use: answer)
        table.post("/my/reworks/{number}/cancellation", use: cancel)
    }

    private func contact(_ context: AppContext) throws -> Person {
        let person = try context.signedIn.person
        guard !person.isVendor else { throw Refusal(.notAllowed) }
        return person
    }

    private func page(_ reader: Person, _ here: String, _ request: Request? = nil) throws -> ContactPage {
        var page = try desk.contactPage(for: reader, here: here)
        if let told = request?.uri.queryParameters.get("told"), ContactRoutes.told.contains(told) {
            let number = request?.uri.queryParameters.get("number").flatMap(Int.init).map(String.init) ?? ""
            page.told = (told, ["number": number])
        }
        return page
    }

    private static let told: Set<String> = [
        "sent", "sentKept", "answered", "asked", "cancelled", "approved", "reestimate", "declined", "signed",
        "returned", "accepted", "changes",
    ]

    @Sendable func home(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try contact(context)
        guard let client = reader.client else { throw Refusal(.notAllowed) }
        let home = HomePage(page: try page(reader, "/my", request), reworks: try await desk.reworks(of: client))
        return Answering.html(home.html(desk.press, desk.writing(context.readingLanguage)))
    }

    @Sendable func newPage(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try contact(context)
        let linked = try await linked(request.uri.queryParameters.get("linkedTo"), reader)
        let page = NewPage(page: try page(reader, "/my/new"), linked: linked)
        return Answering.html(page.html(desk.press, desk.writing(context.readingLanguage)))
    }

    private func linked(_ text: String?, _ reader: Person) async throws -> Rework? {
        guard let number = text.flatMap(Int64.init) else { return nil }
        return try await desk.readable(ID(number), for: reader.id).0
    }

    @Sendable func send(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let reader = try contact(context)
        let fields = try await request.form(context)
        let linked = try await linked(fields["linkedTo"]?.nonEmpty, reader)
        // Asked again when the first came to nothing; otherwise a remark that belongs to no criterion.
        let link = linked.map { rework in
            let isOver = rework.stage == .declined || rework.stage == .cancelled
            return Link(kind: isOver ? .askedAgain : .newScope, rework: rework.id)
        }
        do {
            let wish = Wish(
                client: reader.client ?? ID(0), contact: reader.id, title: fields["title"] ?? "",
                wish: fields["wish"] ?? "", link: link)
            let rework = try await desk.request(wish, Call(by: reader.id)).rework
            let told = rework.stage == .awaitingSupport ? "sentKept" : "sent"
            return Answering.seeOther("/my/reworks/\(rework.id)?told=\(told)&number=\(rework.id)")
        } catch let refusal as Refusal where refusal.code == .invalid {
            let typed = Typed(fields: fields, refusal: refusal)
            let page = NewPage(page: try page(reader, "/my/new"), linked: linked, typed: typed)
            let html = page.html(desk.press, desk.writing(context.readingLanguage))
            return Answering.html(html, status: .unprocessableContent)
        }
    }

    @Sendable func rework(_ request: Request, _ context: AppContext) async throws -> Response {
        let html = try await html(try context.id("number"), wrong: nil, request, context)
        return Answering.html(html)
    }

    private func html(
        _ id: ID<Rework>, wrong: (ReworkPage.Form, Typed)?, _ request: Request?, _ context: AppContext
    ) async throws -> String {
        let reader = try contact(context)
        let view = try await desk.view(id, for: reader.id)
        var page = ReworkPage(
            page: try page(reader, "/my/reworks/\(id)", request), rework: view.rework,
            events: view.events.map(\.event), allowed: view.allowed)
        page.wrong = wrong
        return page.html(desk.press, desk.writing(context.readingLanguage))
    }

    @Sendable func ask(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .question, told: "asked") { id, fields, call in
            try await desk.ask(id, .specialist, text: fields["text"] ?? "", call)
        }
    }

    @Sendable func answer(_ request: Request, _ context: AppContext) async throws -> Response {
        let question = Int(try context.id("question", Question.self).number)
        return try await act(request, context, .answer(question), told: "answered") { id, fields, call in
            try await desk.answer(id, question: question, text: fields["text"] ?? "", call)
        }
    }

    @Sendable func cancel(_ request: Request, _ context: AppContext) async throws -> Response {
        try await act(request, context, .cancellation, told: "cancelled") { id, fields, call in
            try await desk.cancel(id, reason: fields["reason"] ?? "", call)
        }
    }

    /// Takes one of the page's forms; what is wrong comes back with what was typed.
    private func act(
        _ request: Request, _ context: AppContext, _ form: ReworkPage.Form, told: String,
        _ action: (ID<Rework>, [String: String], Call) async throws -> Outcome
    ) async throws -> Response {
        var request = request
        let reader = try contact(context)
        let id = try context.id("number", Rework.self)
        let fields = try await request.form(context)
        do {
            _ = try await action(id, fields, Call(by: reader.id))
            return Answering.seeOther("/my/reworks/\(id)?told=\(told)")
        } catch let refusal as Refusal where refusal.code == .invalid {
            let html = try await html(id, wrong: (form, Typed(fields: fields, refusal: refusal)), nil, context)
            return Answering.html(html, status: .unprocessableContent)
        }
    }
}
