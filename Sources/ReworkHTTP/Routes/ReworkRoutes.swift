import Foundation
import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// Reworks: lists, one of them, and its beginning.
struct ReworkRoutes {
    let desk: Desk
    let cache: ByteCache

    func add(to table: RouteTable) {
        table.get("/api/v1/reworks", use: list)
        table.post("/api/v1/reworks", use: request)
        table.get("/api/v1/reworks/{number}", use: one)
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let query = try ListQuery(request, for: person)
        let key = "list \(person.id) \(request.uri.query ?? "")"
        let bytes = try await cache.bytes(key, stamp: [desk.register.changes], now: desk.now) {
            let ids = try await desk.store.list(query.filter, before: query.before, limit: query.limit + 1)
            let page = try await desk.store.reworks(Array(ids.prefix(query.limit)))
            let now = desk.now
            let rows = page.map { ReworkRowBody($0, desk, now: now, isInside: person.isVendor) }
            let next = ids.count > query.limit ? ids[query.limit - 1].description : nil
            return try Answering.json(ReworkListBody(items: rows, next: next))
        }
        return Answering.buffer(bytes, type: "application/json; charset=utf-8")
    }

    @Sendable func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let (rework, _) = try await desk.readable(try context.id("number"), for: person.id)
        let claimed =
            rework.stage == .ready && person.roles.contains(.developer)
            ? try await desk.store.claims(of: person.id) : 0
        let stamp = [rework.version, desk.register.epoch, claimed]
        let etag = Answering.etag(rework.version)
        let bytes = try await cache.bytes("rework \(rework.id) \(person.id)", stamp: stamp, now: desk.now) {
            let view = try await desk.view(rework.id, for: person.id)
            return try Answering.json(ReworkBody(view, for: person, desk))
        }
        return Answering.buffer(bytes, type: "application/json; charset=utf-8", etag: etag)
    }

    @Sendable func request(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(WishBody.self, context, changes: false)
        let person = try context.signedIn.person
        let client = person.client ?? ID(body.client ?? 0)
        let contact = person.isVendor ? ID(body.contact ?? 0) : person.id
        let wish = Wish(
            client: client, contact: contact, title: body.title ?? "", wish: body.wish ?? "", link: try body.link)
        let outcome = try await desk.request(wish, call)
        let view = try await desk.view(outcome.rework.id, for: person.id)
        var response = try Answering.json(
            ReworkBody(view, for: person, desk), status: .created, etag: Answering.etag(view.rework.version))
        response.headers[.location] = "/api/v1/reworks/\(outcome.rework.id)"
        return response
    }
}

/// What a list asks for: ?stage=&court=&client=&specialist=&q=&limit=&cursor=
struct ListQuery {
    var filter = ReworkFilter()
    let before: ID<Rework>?
    let limit: Int

    /// - Throws: `Refusal` `.invalid` naming the parameter that can't be read.
    init(_ request: Request, for person: Person) throws(Refusal) {
        let query = request.uri.queryParameters
        var check = FormCheck()
        func text(_ name: Substring) -> String? { query[name].map(String.init).flatMap(\.nonEmpty) }
        func number(_ name: Substring) -> Int64? {
            guard let text = text(name) else { return nil }
            let number = Int64(text)
            if number == nil { check.fault("/\(name)", .format) }
            if let number, number < 1 { check.fault("/\(name)", .tooSmall, ["minimum": .number(1)]) }
            return number
        }
        if let stage = text("stage") {
            filter.stage = Stage(rawValue: stage)
            if filter.stage == nil { check.fault("/stage", .unknown) }
        }
        if let court = text("court") {
            filter.court = Court(rawValue: court)
            if filter.court == nil { check.fault("/court", .unknown) }
        }
        filter.client = number("client").map { ID($0) }
        filter.specialist = number("specialist").map { ID($0) }
        filter.text = text("q")
        before = number("cursor").map { ID($0) }
        let wanted = number("limit") ?? 50
        limit = Int(min(max(wanted, 1), 200))
        if wanted > 200 { check.fault("/limit", .tooLarge, ["maximum": .number(200)]) }
        ListQuery.narrow(&filter, for: person)
        try check.finish()
    }

    /// A contact sees its own client's, a developer what was handed off.
    static func narrow(_ filter: inout ReworkFilter, for person: Person) {
        if let client = person.client {
            filter.client = client
            filter.isForClient = true
        } else if person.roles.isDisjoint(with: [.specialist, .lead]) {
            filter.visibleToDeveloper = person.id
        }
    }
}
