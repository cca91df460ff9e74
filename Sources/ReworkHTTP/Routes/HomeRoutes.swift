import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkStore

/// What to do now: the first screen of each role, and the developers' queue.
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
            let queue = person.roles.contains(.developer) ? try await queue(of: person) : nil
            let mentioned = try await ReworkRowBody.mentions(of: person, desk)
            let home = try await desk.home(for: person)
            return try Answering.json(
                try await HomeBody(home, queue: queue, mentioned: mentioned, for: person, desk))
        }
        return Answering.buffer(bytes, type: "application/json; charset=utf-8")
    }

    @Sendable func queue(_ request: Request, _ context: AppContext) async throws -> Response {
        let person = try desk.vendor(try context.signedIn.person.id, Set(Role.allCases))
        let bytes = try await cache.bytes("queue \(person.id)", stamp: [desk.register.changes], now: desk.now) {
            try Answering.json(try await self.queue(of: person))
        }
        return Answering.buffer(bytes, type: "application/json; charset=utf-8")
    }

    private func queue(of person: Person) async throws -> QueueBody {
        let claimed = try await desk.store.claims(of: person.id)
        return try await QueueBody(try await desk.queue(), for: person, claimed: claimed, desk)
    }
}
