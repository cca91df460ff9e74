import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkSecrets

/// Finds out who is asking: rights are looked up at every request, in memory.
struct SessionMiddleware: RouterMiddleware {
    let desk: Desk

    func handle(
        _ request: Request, context: AppContext, next: (Request, AppContext) async throws -> Response
    ) async throws -> Response {
        var context = context
        let cookies = request.cookies
        context.chosenLanguage = chosenLanguage(request)
        context.deviceLanguage = cookies[Cookies.language]?.value.nonEmpty.flatMap(Language.init(rawValue:))
        if let text = cookies[Cookies.session]?.value, let token = Token.parse(text),
            let (session, person) = desk.session(token)
        {
            context.identity = Identity(person: person, session: session, token: token)
            // A session that can't be prolonged now is none the worse for it: the request itself decides.
            try? await desk.touch(session)
        }
        var response = try await next(request, context)
        // A language chosen by the address is kept on the device: a GET changes nothing on the server.
        if let chosen = context.chosenLanguage { response.setCookie(Cookies.language(chosen)) }
        return response
    }

    /// Of a page; in the API the parameter means what its route says.
    private func chosenLanguage(_ request: Request) -> Language? {
        guard request.uri.query != nil, !request.uri.path.hasPrefix("/api/") else { return nil }
        return request.uri.queryParameters.get("language").flatMap(Language.init(rawValue:))
    }
}

enum Cookies {
    static let session = "__Host-rework"
    static let language = "rework-language"

    static func session(_ token: Token, seconds: Int) -> Cookie {
        Cookie(
            name: session, value: token.text, maxAge: seconds, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    static var noSession: Cookie {
        Cookie(name: session, value: "", maxAge: 0, path: "/", secure: true, httpOnly: true, sameSite: .lax)
    }

    static func language(_ language: Language) -> Cookie {
        Cookie(
            name: Cookies.language, value: language.rawValue, maxAge: 365 * 86_400, path: "/", secure: false,
            httpOnly: true, sameSite: .lax)
    }
}

extension String {
    var nonEmpty: String? { isEmpty ? nil : self }
}
