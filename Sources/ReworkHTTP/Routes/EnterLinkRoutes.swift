import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Contacts' one-time links.
struct EnterLinkRoutes {
    let desk: Desk
    let publicOrigin: String

    func add(to table: RouteTable) {
        table.get("/api/v1/people/{person}/enter-links", use: list)
        table.post("/api/v1/people/{person}/enter-links", use: make)
        table.post("/api/v1/people/{person}/enter-links/{link}/revocation", use: revoke)
    }

    private struct List: Encodable {
        let items: [EnterLinkBody]
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let reader = try context.signedIn.person.id
        return try Answering.json(try await links(of: try context.id("person"), for: reader))
    }

    private func links(of contact: ID<Person>, for reader: ID<Person>) async throws -> List {
        List(items: try await desk.enterLinks(of: contact, for: reader).map { EnterLinkBody($0, desk) })
    }

    private struct FormBody: Decodable {
        let rework: Int64?
    }

    @Sendable func make(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(FormBody.self, context, changes: false)
        let made = try await desk.makeEnterLink(
            for: try context.id("person"), rework: body.rework.map { ID($0) }, call)
        let link = MadeLinkBody(made.token, expiresAt: made.expiresAt, origin: publicOrigin)
        return try Answering.json(link, status: .created)
    }

    @Sendable func revoke(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (_, call) = try await request.call(EmptyBody.self, context, changes: false)
        let contact = try context.id("person", Person.self)
        try await desk.revokeEnterLink(try context.digest("link"), of: contact, call)
        return try Answering.json(try await links(of: contact, for: call.person))
    }
}
