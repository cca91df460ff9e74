import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// Lists one comes back to, kept under names of one's own.
struct ViewRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/api/v1/me/views", use: list)
        table.put("/api/v1/me/views", use: save)
        table.on(.delete, "/api/v1/me/views/{view}", use: forget)
    }

    private struct ViewBody: Encodable {
        let id: Int64
        let list: String
        let name: String
        let query: String
    }

    private struct List: Encodable {
        let items: [ViewBody]
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try desk.vendor(try context.signedIn.person.id, Set(Role.allCases))
        let views = try await desk.store.views(of: person.id)
        return try Answering.json(
            List(
                items: views.map {
                    ViewBody(id: $0.id.number, list: $0.list.rawValue, name: $0.name, query: $0.query)
                }))
    }

    private struct FormBody: Decodable {
        let list: String?
        let name: String?
        let query: String?
    }

    /// Saved twice it is there once: a name is one view.
    @Sendable func save(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let person = try context.signedIn.person
        try request.requireJSON()
        let body = try Request.decode(FormBody.self, try await request.bytes(context))
        guard let list = SavedView.List(rawValue: body.list ?? SavedView.List.reworks.rawValue) else {
            throw Refusal(.invalid, faults: [Fault("/list", .unknown)])
        }
        try await desk.saveView(list, name: body.name ?? "", query: body.query ?? "", for: person.id)
        return Answering.noContent()
    }

    @Sendable func forget(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        try await desk.forgetView(try context.id("view"), for: person.id)
        return Answering.noContent()
    }
}
