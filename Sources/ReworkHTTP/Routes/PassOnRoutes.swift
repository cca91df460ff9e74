import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// A contact passes a signature on, or decides on what a colleague passed on: plain forms, rendered by the server.
struct PassOnRoutes {
    let desk: Desk
    let publicOrigin: String

    func add(to table: RouteTable) {
        table.get("/my/reworks/{number}/pass-on", use: page)
        table.post("/my/reworks/{number}/pass-on", use: propose)
        table.post("/my/reworks/{number}/pass-on/confirmation", use: confirm)
        table.post("/my/reworks/{number}/pass-on/decline", use: decline)
    }

    @Sendable func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try ContactRoutes.contact(context)
        let html = try await desk.passOnPage(try context.id("number"), for: reader, in: context.readingLanguage)
        return Answering.html(html)
    }

    @Sendable func propose(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let reader = try ContactRoutes.contact(context)
        let id = try context.id("number", Rework.self)
        let fields = try await request.form(context)
        do {
            guard let document = Fingerprint(hex: fields["document"] ?? "") else { throw Refusal(.notFound) }
            let to = try PassOnRoutes.colleague(fields)
            let call = ContactRoutes.call(reader, fields)
            _ = try await desk.passOn(id, document, to: to, note: fields["note"] ?? "", call)
            return Answering.seeOther("/my/reworks/\(id)?told=passedOn")
        } catch let refusal as Refusal where refusal.code == .invalid {
            let typed = Typed(fields: fields, refusal: refusal)
            let html = try await desk.passOnPage(id, for: reader, typed: typed, in: context.readingLanguage)
            return Answering.html(html, status: .unprocessableContent)
        } catch let refusal as Refusal where refusal.code != .notFound {
            return ContactRoutes.kept(ToldProblem(refusal), fields, desk, context)
        }
    }

    /// A contact chosen, or somebody new by name.
    private static func colleague(_ fields: [String: String]) throws(Refusal) -> Desk.Colleague {
        let chosen = fields["colleague"] ?? ""
        if chosen == "new" {
            return .new(
                name: fields["name"] ?? "", position: fields["position"] ?? "", phone: fields["phone"] ?? "")
        }
        guard let number = Int64(chosen) else {
            throw Refusal(.invalid, faults: [Fault("/colleague", .missing)])
        }
        return .known(ID(number))
    }

    /// Answers the page that shows the colleague's link; sent again it is the same link.
    @Sendable func confirm(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let reader = try ContactRoutes.contact(context)
        let id = try context.id("number", Rework.self)
        let fields = try await request.form(context)
        do {
            let rework = try await desk.readable(id, for: reader.id).0
            // Only as much as this takes, unless any amount was chosen.
            let limit = fields["limit"] == "any" ? nil : rework.price
            let passed = try await desk.confirmPassOn(
                id, proposal: fields["proposal"].flatMap(Int.init) ?? 0, limit: limit,
                ContactRoutes.call(reader, fields))
            let html = try desk.passedOnPage(
                passed, url: "\(publicOrigin)/enter/\(passed.token.text)", for: reader, in: context.readingLanguage)
            return Answering.html(html)
        } catch let refusal as Refusal where refusal.code != .notFound && refusal.code != .notAllowed {
            return ContactRoutes.kept(ToldProblem(refusal), fields, desk, context)
        }
    }

    @Sendable func decline(_ request: Request, _ context: AppContext) async throws -> Response {
        try await ContactRoutes(desk: desk).act(request, context, .passing, told: "passOnDeclined") {
            id, fields, call in
            let proposal = fields["proposal"].flatMap(Int.init) ?? 0
            return try await desk.declinePassOn(id, proposal: proposal, reason: fields["reason"] ?? "", call)
        }
    }
}
