import Hummingbird
import ReworkDesk

/// Whether the process lives, and whether it can be given work.
struct HealthRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/healthz", use: health)
        table.get("/readyz", use: readiness)
    }

    private struct State: Encodable {
        let status: String
    }

    /// 503 once the store has stopped taking writes: the process is about to end.
    @Sendable func health(_ request: Request, _ context: AppContext) async throws -> Response {
        guard desk.store.isWritable else {
            return try Answering.json(State(status: "stopped"), status: .serviceUnavailable)
        }
        return try Answering.json(State(status: "ok"))
    }

    @Sendable func readiness(_ request: Request, _ context: AppContext) async throws -> Response {
        guard desk.store.isWritable, (try? await desk.store.ping()) != nil else {
            return try Answering.json(State(status: "unavailable"), status: .serviceUnavailable)
        }
        return try Answering.json(State(status: "ready"))
    }
}
