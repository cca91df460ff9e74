import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Oneself: language, sessions, password.
struct MeRoutes {
    let desk: Desk
    let isDemo: Bool

    func add(to table: RouteTable) {
        table.get("/api/v1/me", use: me)
        table.put("/api/v1/me/language", use: chooseLanguage)
        table.get("/api/v1/me/sessions", use: sessions)
        table.post("/api/v1/me/sessions/revocation", use: revokeOthers)
        table.post("/api/v1/me/sessions/{session}/revocation", use: revoke)
        table.post("/api/v1/me/password", use: changePassword)
    }

    @Sendable func me(_ request: Request, _ context: AppContext) async throws -> Response {
        let identity = try context.signedIn
        return try Answering.json(
            MeBody(identity, language: context.readingLanguage, desk: desk, isDemo: isDemo))
    }

    private struct LanguageBody: Decodable {
        let language: String?
    }

    @Sendable func chooseLanguage(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let person = try context.signedIn.person
        try request.requireJSON()
        let body = try Request.decode(LanguageBody.self, try await request.bytes(context))
        let language = try ClientRoutes.language(body.language ?? "")
        try await desk.chooseLanguage(language, for: person.id)
        var response = Answering.noContent()
        response.setCookie(Cookies.language(language))
        return response
    }

    private struct List: Encodable {
        let items: [SessionBody]
        /// Fewest characters of a new password.
        let passwordMinimum: Int
    }

    @Sendable func sessions(_ request: Request, _ context: AppContext) async throws -> Response {
        try list(try context.signedIn)
    }

    private func list(_ identity: Identity) throws -> Response {
        let sessions = desk.sessions(of: identity.person.id)
        return try Answering.json(
            List(
                items: sessions.map { SessionBody($0, isThis: $0.token == identity.session.token) },
                passwordMinimum: desk.passwordPolicy.minimum))
    }

    @Sendable func revoke(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let identity = try context.signedIn
        _ = try await request.call(EmptyBody.self, context, changes: false)
        try await desk.revokeSession(try context.digest("session"), of: identity.person.id)
        return try list(identity)
    }

    @Sendable func revokeOthers(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let identity = try context.signedIn
        _ = try await request.call(EmptyBody.self, context, changes: false)
        try await desk.revokeOtherSessions(of: identity.person.id, but: identity.session.token)
        return try list(identity)
    }

    private struct PasswordBody: Decodable {
        let current: String?
        let password: String?
    }

    @Sendable func changePassword(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(
            PasswordBody.self, context, changes: false, secrets: ["current", "password"])
        let token = try await desk.changePassword(
            from: body.current ?? "", to: body.password ?? "", userAgent: request.userAgent, call)
        var response = Answering.noContent()
        if let token { response.setCookie(Cookies.session(token, seconds: desk.settings.sessionLongest)) }
        return response
    }
}
