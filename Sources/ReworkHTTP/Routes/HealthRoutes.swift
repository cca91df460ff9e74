import Hummingbird
import ReworkDesk

/// Whether the process lives, whether it can be given work, and what can be asked of it.
struct HealthRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.get("/healthz", use: health)
        table.get("/readyz", use: readiness)
        table.get("/api/v1/openapi.json", use: description)
    }

    private struct State: Encodable {
        let status: String
    }

    /// What the API takes and answers, in OpenAPI 3.1.
    @Sendable func description(_ request: Request, _ context: AppContext) async throws -> Response {
        Answering.bytes(APIDescription.bytes, type: "application/json; charset=utf-8")
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
