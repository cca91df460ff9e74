import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Oneself and the vendor's people.
struct PeopleRoutes {
    let desk: Desk
    let isDemo: Bool

    func add(to table: RouteTable) {
        table.get("/api/v1/me", use: me)
        table.put("/api/v1/me/language", use: chooseLanguage)
        table.get("/api/v1/people", use: list)
        table.post("/api/v1/people", use: add)
        table.post("/api/v1/people/{person}/deactivation", use: deactivate)
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
        let items: [PersonBody]
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try desk.vendor(try context.signedIn.person.id)
        let loads = try await desk.store.loads()
        let people = desk.register.people.filter(\.isVendor)
        return try Answering.json(List(items: people.map { PersonBody($0, live: loads[$0.id] ?? 0) }))
    }

    private struct NewColleagueBody: Decodable {
        let name: String?
        let position: String?
        let language: String?
        let roles: [String]?
        let isCertified: Bool?
        let wipLimit: Int?
        let phone: String?
        let login: String?
        let password: String?
    }

    @Sendable func add(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(NewColleagueBody.self, context, changes: false)
        let roles = try (body.roles ?? []).map { name in
            guard let role = Role(rawValue: name) else {
                throw Refusal(.invalid, faults: [Fault("/roles", .unknown)])
            }
            return role
        }
        let draft = Person(
            id: desk.register.newPerson(), name: body.name ?? "", position: body.position ?? "",
            language: try ClientRoutes.language(body.language), roles: Set(roles),
            isCertified: body.isCertified ?? false, wipLimit: body.wipLimit ?? 2, phone: body.phone ?? "")
        let person = try await desk.addColleague(
            draft, (body.login ?? "", body.password ?? ""), call)
        return try Answering.json(PersonBody(person, live: 0), status: .created)
    }

    @Sendable func deactivate(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("person", Person.self)
        let (body, call) = try await request.call(ReasonBody.self, context, changes: false)
        let person = try await desk.deactivate(id, reason: body.reason ?? "", call)
        return try Answering.json(PersonBody(person, live: 0))
    }
}
