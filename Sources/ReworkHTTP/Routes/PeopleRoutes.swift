import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// The vendor's people, and what is changed of anybody.
struct PeopleRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/api/v1/colleagues", use: colleagues)
        table.get("/api/v1/people", use: list)
        table.post("/api/v1/people", use: add)
        table.get("/api/v1/people/{person}", use: one)
        table.post("/api/v1/people/{person}/details", use: change)
        table.post("/api/v1/people/{person}/deactivation", use: deactivate)
        table.post("/api/v1/people/{person}/reactivation", use: reactivate)
        table.post("/api/v1/people/{person}/password", use: resetPassword)
    }

    /// Whom the vendor's people may name in a conversation.
    @Sendable func colleagues(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try desk.vendor(try context.signedIn.person.id, Set(Role.allCases))
        let people = desk.register.people.filter { $0.isVendor && $0.isActive }
        return try Answering.json(["items": people.compactMap { ActorBody($0.id, desk.register) }])
    }

    private struct List: Encodable {
        let items: [PersonBody]
        let allowedActions: [String]
        /// Fewest characters of a new password.
        let passwordMinimum: Int
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try desk.vendor(try context.signedIn.person.id)
        let loads = try await desk.store.reworkLoads()
        let people = desk.register.people.filter(\.isVendor)
        return try Answering.json(
            List(
                items: people.map { PersonBody($0, live: loads[$0.id] ?? 0, for: reader, desk) },
                allowedActions: reader.isActiveLead ? ["addPerson"] : [],
                passwordMinimum: desk.passwordPolicy.minimum))
    }

    private struct NewColleagueBody: Decodable {
        let login: String?
        let password: String?
    }

    @Sendable func add(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let secrets: Set<String> = ["password"]
        let (form, call) = try await request.call(
            Both<PersonFormBody, NewColleagueBody>.self, context, changes: false, secrets: secrets)
        var draft = Person(id: desk.register.newPerson(), name: "")
        try form.first.edit()(&draft)
        let secret = (form.second.login ?? "", form.second.password ?? "")
        let person = try await desk.addColleague(draft, secret, call)
        return try await answer(person.id, context, status: .created)
    }

    @Sendable func one(_ request: Request, _ context: AppContext) async throws -> Response {
        try await answer(try context.id("person"), context)
    }

    @Sendable func change(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (form, call) = try await request.call(PersonFormBody.self, context)
        let person = try await desk.change(try context.id("person"), call, try form.edit())
        return try await answer(person.id, context)
    }

    @Sendable func deactivate(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(ReasonBody.self, context, changes: false)
        let person = try await desk.deactivate(try context.id("person"), reason: body.reason ?? "", call)
        return try await answer(person.id, context)
    }

    @Sendable func reactivate(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (_, call) = try await request.call(EmptyBody.self, context, changes: false)
        let person = try await desk.reactivate(try context.id("person"), call)
        return try await answer(person.id, context)
    }

    @Sendable func resetPassword(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(
            NewColleagueBody.self, context, changes: false, secrets: ["password"])
        let person = try await desk.resetPassword(
            of: try context.id("person"), to: body.password ?? "", login: body.login ?? "", call)
        return try await answer(person.id, context)
    }

    /// - Throws: `Refusal` `.notAllowed` for whoever does not decide about this person, `.notFound`.
    private func answer(
        _ id: ID<Person>, _ context: AppContext, status: HTTPResponse.Status = .ok
    ) async throws -> Response {
        let view = try await desk.personView(id, for: try context.signedIn.person.id)
        let person = PersonBody(view.person, live: view.accountableFor.count, for: view.reader, desk)
        let body = PersonPageBody(
            person: person, accountableFor: view.accountableFor.map { .init($0) },
            claims: view.claims.map { .init($0) }, story: PersonEventBody.all(view.events, desk.register))
        return try Answering.json(body, status: status, etag: Answering.etag(person.version))
    }
}

/// Two readings of one body.
private struct Both<First: Decodable, Second: Decodable>: Decodable {
    let first: First
    let second: Second

    init(from decoder: any Decoder) throws {
        first = try First(from: decoder)
        second = try Second(from: decoder)
    }
}
