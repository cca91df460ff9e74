import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkSecrets
import ReworkStore

/// Coming in and going out: plain forms, rendered by the server.
struct DoorRoutes {
    let desk: Desk
    let limits: Limits
    let isDemo: Bool

    func add(to table: RouteTable) {
        table.get("/sign-in", use: signInPage)
        table.post("/sign-in", use: signIn)
        if isDemo { table.post("/sign-in/as", use: signInAs) }
        table.post("/sign-out", use: signOut)
        table.get("/enter/{token}", use: enterPage)
        table.post("/enter/{token}", use: enter)
    }

    @Sendable func signInPage(_ request: Request, _ context: AppContext) async throws -> Response {
        let next = request.uri.queryParameters.get("next").flatMap(DoorRoutes.localPath)
        return Answering.html(page(login: nil, nil, next: next, chosen: context.chosenLanguage, context))
    }

    /// - Parameter chosen: the language chosen on this page before signing in.
    private func page(
        login: String?, _ fault: Desk.SignInFault?, next: String?, chosen: Language?, _ context: AppContext
    ) -> String {
        desk.signInPage(
            login: login, fault: fault, next: next, chosen: chosen, isDemo: isDemo,
            in: chosen ?? context.readingLanguage)
    }

    /// What was chosen at the door is the person's own from then on; a device's last reader chooses for nobody.
    private func remember(_ chosen: Language?, for person: ID<Person>) async throws {
        if let chosen { try await desk.chooseLanguage(chosen, for: person) }
    }

    @Sendable func signIn(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let form = try await request.form(context)
        let login = form["login"] ?? ""
        let next = form["next"].flatMap(DoorRoutes.localPath)
        let chosen = form["language"].flatMap(Language.init(rawValue:))
        if let seconds = limits.signInWait(login, from: limits.address(of: request, context), at: desk.now) {
            let page = page(login: login.nonEmpty, .tooMany(seconds: seconds), next: next, chosen: chosen, context)
            return later(page, .tooManyRequests, seconds: seconds)
        }
        do {
            let (token, person) = try await desk.signIn(
                login: login, password: form["password"] ?? "", userAgent: request.userAgent)
            limits.signedIn(login)
            try await remember(chosen, for: person.id)
            return opened(token, next ?? DoorRoutes.home(of: person), for: person.id, context)
        } catch let refusal as Refusal where refusal.code == .wrongPassword {
            let page = page(login: login.nonEmpty, .wrong, next: next, chosen: chosen, context)
            return Answering.html(page, status: .unauthorized)
        } catch {
            limits.withdrawn(login)
            guard let busy = error as? Lane.Busy else { throw error }
            let page = page(login: login.nonEmpty, .busy, next: next, chosen: chosen, context)
            return later(page, .serviceUnavailable, seconds: busy.retryAfterSeconds)
        }
    }

    private func later(_ page: String, _ status: HTTPResponse.Status, seconds: Int) -> Response {
        var response = Answering.html(page, status: status)
        response.headers[.retryAfter] = String(seconds)
        return response
    }

    /// Only in a demonstration, which is served on loopback alone.
    @Sendable func signInAs(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let form = try await request.form(context)
        guard let number = form["person"].flatMap(Int64.init), let person = desk.register.person(ID(number)),
            person.isActive
        else { throw Refusal(.notFound) }
        let token = try await desk.startSession(for: person.id, userAgent: request.userAgent)
        try await remember(form["language"].flatMap(Language.init(rawValue:)), for: person.id)
        return opened(token, DoorRoutes.home(of: person), for: person.id, context)
    }

    @Sendable func signOut(_ request: Request, _ context: AppContext) async throws -> Response {
        if let identity = context.identity { try await desk.signOut(identity.token) }
        var response = Answering.seeOther("/sign-in")
        response.setCookie(Cookies.noSession)
        return response
    }

    /// Shows whose link it is and changes nothing: mail scanners follow links.
    @Sendable func enterPage(_ request: Request, _ context: AppContext) async throws -> Response {
        do {
            return Answering.html(try await desk.enterPage(try token(context), in: context.chosenLanguage))
        } catch let refusal as Refusal {
            return await closedLink(refusal, context)
        }
    }

    @Sendable func enter(_ request: Request, _ context: AppContext) async throws -> Response {
        do {
            let (session, link) = try await desk.enter(try token(context), userAgent: request.userAgent)
            // The form's address is the page's: with the language chosen there.
            try await remember(context.chosenLanguage, for: link.person)
            return opened(session, DoorRoutes.goal(of: link), for: link.person, context)
        } catch let refusal as Refusal {
            return await closedLink(refusal, context)
        }
    }

    /// The document to be answered, its rework, or the contact's home.
    private static func goal(of link: EnterLink) -> String {
        guard let rework = link.rework else { return "/my" }
        return link.document.map { "/reworks/\(rework)/answers/\($0.hex)" } ?? "/my/reworks/\(rework)"
    }

    private func token(_ context: AppContext) throws -> Token {
        guard let token = context.parameters.get("token").flatMap({ Token.parse($0) }) else {
            throw Refusal(.notFound)
        }
        return token
    }

    private func closedLink(_ refusal: Refusal, _ context: AppContext) async -> Response {
        let page = await desk.closedLinkPage(refusal, try? token(context), in: context.readingLanguage)
        return Answering.html(page, status: refusal.code.status)
    }

    private func opened(
        _ token: Token, _ path: String, for person: ID<Person>, _ context: AppContext
    ) -> Response {
        var response = Answering.seeOther(path)
        response.setCookie(Cookies.session(token, seconds: desk.settings.sessionLongest))
        // So that the door greets its last reader in their language.
        let language = desk.register.person(person)?.language ?? .ukrainian
        if language != context.deviceLanguage ?? .ukrainian { response.setCookie(Cookies.language(language)) }
        return response
    }

    /// Where somebody starts.
    static func home(of person: Person) -> String {
        person.isVendor ? "/home" : "/my"
    }

    /// A path of this server's own, so that nobody is led elsewhere after signing in.
    static func localPath(_ text: String) -> String? {
        guard text.hasPrefix("/"), !text.hasPrefix("//"), !text.contains("\\"),
            text.utf8.allSatisfy({ $0 > 32 && $0 < 127 })
        else { return nil }
        return text
    }
}
