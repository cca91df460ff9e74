import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// A contact's own sessions and language: plain forms, rendered by the server.
struct AccountRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/my/account", use: page)
        table.post("/my/account/language", use: chooseLanguage)
        table.post("/my/account/sessions/revocation", use: revokeOthers)
        table.post("/my/account/sessions/{session}/revocation", use: revoke)
    }

    private func contact(_ context: AppContext) throws -> Identity {
        let identity = try context.signedIn
        guard !identity.person.isVendor else { throw Refusal(.notAllowed) }
        return identity
    }

    @Sendable func page(_ request: Request, _ context: AppContext) async throws -> Response {
        let identity = try contact(context)
        let told = request.uri.queryParameters.get("told").flatMap(Desk.Told.Word.init(rawValue:))
        let html = try desk.accountPage(
            for: identity.person, session: identity.session.token, told: told.map { Desk.Told($0) },
            in: context.readingLanguage)
        return Answering.html(html)
    }

    @Sendable func chooseLanguage(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let identity = try contact(context)
        let fields = try await request.form(context)
        let language = try ClientRoutes.language(fields["language"] ?? "")
        try await desk.chooseLanguage(language, for: identity.person.id)
        let back = fields["next"].flatMap(DoorRoutes.localPath)
        var response = Answering.seeOther(back ?? "/my/account?told=languageChosen")
        response.setCookie(Cookies.language(language))
        return response
    }

    @Sendable func revoke(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let identity = try contact(context)
        _ = try await request.form(context)
        try await desk.revokeSession(try context.digest("session"), of: identity.person.id)
        return Answering.seeOther("/my/account?told=sessionEnded")
    }

    @Sendable func revokeOthers(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let identity = try contact(context)
        _ = try await request.form(context)
        try await desk.revokeOtherSessions(of: identity.person.id, but: identity.session.token)
        return Answering.seeOther("/my/account?told=othersEnded")
    }
}
