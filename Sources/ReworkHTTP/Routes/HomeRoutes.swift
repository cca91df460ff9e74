import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// What to do now: the home of a specialist or a lead, and the developers' queue.
struct HomeRoutes {
    let desk: Desk
    let cache: ByteCache

    func add(to table: RouteTable) {
        table.get("/api/v1/home", use: home)
        table.get("/api/v1/queue", use: queue)
    }

    @Sendable func home(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try desk.vendor(try context.signedIn.person.id, Set(Role.allCases))
        let bytes = try await cache.bytes("home \(person.id)", stamp: [desk.register.changes], now: desk.now) {
            let reworks = try await desk.concerning(person)
            let mentioned = try await ReworkRowBody.mentions(of: person, desk)
            return try Answering.json(HomeBody(reworks, mentioned: mentioned, for: person, desk))
        }
        return Answering.buffer(bytes, type: "application/json; charset=utf-8")
    }

    @Sendable func queue(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try desk.vendor(try context.signedIn.person.id, Set(Role.allCases))
        let bytes = try await cache.bytes("queue \(person.id)", stamp: [desk.register.changes], now: desk.now) {
            let reworks = try await desk.queue()
            let claimed = try await desk.store.claims(of: person.id)
            return try Answering.json(try await QueueBody(reworks, for: person, claimed: claimed, desk))
        }
        return Answering.buffer(bytes, type: "application/json; charset=utf-8")
    }
}
