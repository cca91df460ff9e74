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
        table.get("/api/v1/reworks/{number}/deadline-proposal", use: proposal)
        table.get("/api/v1/reworks/{number}/estimate-comparison", use: estimates)
        table.get("/api/v1/reworks/{number}/spec-comparison", use: comparison)
        table.get("/api/v1/reworks/{number}/trace", use: trace)
    }

    @Sendable func list(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let query = try ListQuestion(request, for: person, desk)
        let key = "list \(person.id) \(request.uri.query ?? "")"
        let bytes = try await cache.bytes(key, stamp: [desk.register.changes], now: desk.now) {
            let page = try await desk.page(query.filter, query.order, after: query.after, limit: query.limit)
            return try Answering.json(
                try await ReworkListBody(page, desk, now: desk.now, isInside: person.isVendor))
        }
        return Answering.buffer(bytes, type: "application/json; charset=utf-8")
    }

    @Sendable func one(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let (rework, _) = try await desk.readable(try context.id("number", Rework.self), for: person.id)
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

    /// What changed between two published revisions.
    @Sendable func comparison(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let query = QueryParameters(request)
        var check = FormCheck()
        let old = query.number("from", in: 1...100_000, &check)
        let new = query.number("to", in: 1...100_000, &check)
        if old == nil, check.faults.isEmpty { check.fault("/from", .missing) }
        if new == nil, check.faults.isEmpty { check.fault("/to", .missing) }
        try check.finish()
        let (from, to) = (Int(old ?? 0), Int(new ?? 0))
        let id = try context.id("number", Rework.self)
        let difference = try await desk.compareSpecs(of: id, from: from, to: to, for: person.id)
        return try Answering.json(ComparisonBody(difference, from: from, to: to))
    }

    /// What could be promised for a work of that size.
    @Sendable func proposal(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        var check = FormCheck()
        let size = QueryParameters(request).number("sizeMinutes", in: 1...120_000, &check)
        if size == nil, check.faults.isEmpty { check.fault("/sizeMinutes", .missing) }
        try check.finish()
        let id = try context.id("number", Rework.self)
        let proposal = try await desk.proposal(of: id, sizeMinutes: Int(size ?? 0), for: person.id)
        return try Answering.json(DeadlineProposalBody(proposal))
    }

    /// What became of each criterion.
    @Sendable func trace(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        let (rework, shown) = try await desk.trace(of: try context.id("number", Rework.self), for: person.id)
        return try Answering.json(
            TraceBody(rework.trace, shown, isInside: person.isVendor, desk.register),
            etag: Answering.etag(rework.version))
    }

    /// How similar accepted reworks came out.
    @Sendable func estimates(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try context.signedIn.person
        var check = FormCheck()
        let likely = QueryParameters(request).number("likelyMinutes", in: 1...120_000, &check)
        if likely == nil, check.faults.isEmpty { check.fault("/likelyMinutes", .missing) }
        try check.finish()
        let id = try context.id("number", Rework.self)
        let comparison = try await desk.compareEstimate(of: id, likelyMinutes: Int(likely ?? 0), for: person.id)
        return try Answering.json(EstimateComparisonBody(comparison))
    }

    @Sendable func request(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let (body, call) = try await request.call(WishBody.self, context, changes: false)
        let person = try context.signedIn.person
        let client = person.client ?? ID(body.client ?? 0)
        let contact = person.isVendor ? ID(body.contact ?? 0) : person.id
        let wish = Wish(
            client: client, contact: contact, title: body.title ?? "", wish: body.wish ?? "", link: try body.link,
            files: try NamedFileBody.all(body.files))
        let outcome = try await desk.request(wish, call)
        let view = try await desk.view(outcome.rework.id, for: person.id)
        var response = try Answering.json(
            ReworkBody(view, for: person, desk), status: .created, etag: Answering.etag(view.rework.version))
        response.headers[.location] = "/api/v1/reworks/\(outcome.rework.id)"
        return response
    }
}
