import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// Clients with their plans and contacts: the vendor's list, never a contact's.
struct ClientRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/api/v1/clients", use: list)
        table.get("/api/v1/clients/names", use: names)
        table.post("/api/v1/clients", use: add)
        table.get("/api/v1/clients/{client}", use: one)
        table.post("/api/v1/clients/{client}/plans", use: buyPlan)
        table.post("/api/v1/clients/{client}/contacts", use: addContact)
        table.post("/api/v1/clients/{client}/needs", use: assessNeed)
        table.post("/api/v1/clients/{client}/manager", use: changeSpecialist)
        table.post("/api/v1/clients/{client}/projects", use: changeProjects)
        table.post("/api/v1/clients/{client}/manager-wait", use: awaitManager)
        table.post("/api/v1/clients/{client}/manager-wait/ending", use: leaveLine)
    }

    private struct List: Encodable {
        let items: [ClientRowBody]
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try desk.vendor(try context.signedIn.person.id)
        let live = try await desk.store.liveReworks()
        let rows = desk.register.clients.map {
            ClientRowBody($0, live: live[$0.id] ?? 0, desk, today: desk.today(of: $0))
        }
        return try Answering.json(List(items: rows))
    }

    private struct Names: Encodable {
        let items: [NamedBody]
    }

    /// What a choice among clients needs: the whole list weighs six times as much.
    @Sendable func names(_ request: Request, _ context: AppContext) async throws -> Response {
        _ = try desk.vendor(try context.signedIn.person.id)
        return try Answering.json(Names(items: desk.register.clients.map { NamedBody($0) }))
    }

    private struct NewClientBody: Decodable {
        let name: String?
        let language: String?
        let specialist: Int64?
    }

    @Sendable func add(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(NewClientBody.self, context, changes: false)
        let client = try await desk.addClient(
            name: body.name ?? "", language: try ClientRoutes.language(body.language),
            specialist: body.specialist.map { ID($0) }, call)
        return try await answer(client.id, context, status: .created)
    }

    @Sendable func one(_ request: Request, _ context: AppContext) async throws -> Response {
        try await answer(try context.id("client"), context)
    }

    private struct PlanFormBody: Decodable {
        let kind: String?
        let from: String?
        let through: String?
        let priceMinor: Int64?
        let currency: String?
        let endsOthers: Bool?
        let manager: Int64?

        /// - Throws: `Refusal` `.invalid` naming every field at fault.
        var plan: Plan {
            get throws(Refusal) {
                var check = FormCheck()
                let plan = PlanKind(rawValue: kind ?? "")
                if plan == nil { check.fault("/kind", kind == nil ? .missing : .unknown) }
                let first = Day(from ?? "")
                if first == nil { check.fault("/from", from?.nonEmpty == nil ? .missing : .format) }
                let last = through?.nonEmpty.flatMap { Day($0) }
                if through?.nonEmpty != nil, last == nil { check.fault("/through", .format) }
                let currency = Currency(rawValue: currency ?? "UAH")
                if currency == nil { check.fault("/currency", .unknown) }
                try check.finish()
                guard let plan, let first, let currency else { throw Refusal(.invalid) }
                return Plan(
                    kind: plan, from: first, through: last,
                    price: priceMinor.map { Money(minor: $0, currency: currency) })
            }
        }
    }

    @Sendable func buyPlan(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(PlanFormBody.self, context)
        let (_, admitted) = try await desk.buyPlan(
            try body.plan, manager: body.manager.map { ID($0) }, endsOthers: body.endsOthers ?? false, for: id, call)
        return try await answer(id, context, status: .created, admitted: admitted)
    }

    private struct ManagerBody: Decodable {
        let manager: Int64?
        let reason: String?
    }

    @Sendable func changeSpecialist(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(ManagerBody.self, context)
        _ = try await desk.changeSpecialist(
            of: id, to: body.manager.map { ID($0) }, reason: body.reason ?? "", call)
        return try await answer(id, context)
    }

    private struct ProjectsBody: Decodable {
        let projects: Int?
        let reason: String?
    }

    @Sendable func changeProjects(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(ProjectsBody.self, context)
        _ = try await desk.changeProjects(of: id, to: body.projects, reason: body.reason ?? "", call)
        return try await answer(id, context)
    }

    @Sendable func awaitManager(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(ManagerBody.self, context)
        _ = try await desk.awaitManager(body.manager.map { ID($0) }, for: id, call)
        return try await answer(id, context)
    }

    @Sendable func leaveLine(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(ReasonBody.self, context)
        _ = try await desk.leaveLine(id, reason: body.reason ?? "", call)
        return try await answer(id, context)
    }

    private struct NewContactBody: Decodable {
        let name: String?
        let position: String?
        let language: String?
        let maySign: Bool?
        let signLimitMinor: Int64?
        let currency: String?
        let phone: String?
    }

    @Sendable func addContact(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(NewContactBody.self, context, changes: false)
        _ = try await desk.addContact(
            name: body.name ?? "", position: body.position ?? "", language: try ClientRoutes.language(body.language),
            maySign: body.maySign ?? false,
            signLimit: try PersonFormBody.limit(body.signLimitMinor, currency: body.currency),
            phone: body.phone ?? "", of: id, call)
        return try await answer(id, context, status: .created)
    }

    private struct NeedBody: Decodable {
        let takesOnStaff: Bool?
        let hasNobodyResponsible: Bool?
        let trainsAdministrator: Bool?
        let ordersManyReworks: Bool?

        /// - Throws: `Refusal` `.invalid` naming every question without an answer.
        var answers: SupportNeed.Answers {
            get throws(Refusal) {
                var check = FormCheck()
                let given = [takesOnStaff, hasNobodyResponsible, trainsAdministrator, ordersManyReworks]
                for (question, answer) in zip(SupportNeed.Question.allCases, given) where answer == nil {
                    check.fault("/\(question.rawValue)", .missing)
                }
                try check.finish()
                return SupportNeed.Answers(
                    takesOnStaff: takesOnStaff ?? false, hasNobodyResponsible: hasNobodyResponsible ?? false,
                    trainsAdministrator: trainsAdministrator ?? false, ordersManyReworks: ordersManyReworks ?? false)
            }
        }
    }

    @Sendable func assessNeed(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(NeedBody.self, context)
        _ = try await desk.assessNeed(try body.answers, of: id, call)
        return try await answer(id, context)
    }

    /// The newest of a client's reworks, on its page; the rest is a list.
    private static let mostReworks = 100

    static func language(_ text: String?) throws(Refusal) -> Language {
        guard let text else { return .ukrainian }
        guard let language = Language(rawValue: text) else {
            throw Refusal(.invalid, faults: [Fault("/language", .unknown)])
        }
        return language
    }

    /// - Parameters:
    ///   - admitted: what a purchase let go on.
    ///   - moved: what another calendar moved.
    func answer(
        _ id: ID<Client>, _ context: AppContext, status: HTTPResponse.Status = .ok, admitted: [ID<Rework>]? = nil,
        moved: [MovedBody]? = nil
    ) async throws -> Response {
        let person = try desk.vendor(try context.signedIn.person.id)
        let client = try desk.client(id)
        let own = ReworkFilter().with { $0.client = id }
        let reworks = try await desk.store.page(own, limit: ClientRoutes.mostReworks).rows
        var links: [ID<Person>: [EnterLink]] = [:]
        for contact in desk.register.people where contact.client == id {
            links[contact.id] = try await desk.enterLinks(of: contact.id, for: person.id)
        }
        let rows = try await ReworkRowBody.rows(reworks, desk, now: desk.now)
        var body = ClientBody(
            client, try await desk.store.events(of: id), reworks: rows,
            consulting: try await desk.consulting(of: client), links: links, for: person, desk,
            admitted: admitted)
        body.moved = moved
        return try Answering.json(body, status: status, etag: Answering.etag(client.version))
    }
}
