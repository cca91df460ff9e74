import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain

/// Training of clients' own employees (rule 24): quotations and the completion of their programmes.
struct TrainingRoutes {
    let desk: Desk

    func add(to table: RouteTable) {
        table.post("/api/v1/clients/{client}/trainings", use: quote)
        table.post("/api/v1/clients/{client}/trainings/{training}/steps/{step}/completion", use: completeStep)
    }

    @Sendable func quote(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let (body, call) = try await request.call(TrainingFormBody.self, context)
        _ = try await desk.quoteTraining(try body.draft, for: id, call)
        return try await PriceRoutes(desk: desk).answer(id, context, status: .created)
    }

    private struct CompletionBody: Decodable {
        let on: String?
        let note: String?

        var day: Day? {
            get throws(Refusal) {
                guard let on = on?.nonEmpty else { return nil }
                guard let day = Day(on) else { throw Refusal(.invalid, faults: [Fault("/on", .format)]) }
                return day
            }
        }
    }

    @Sendable func completeStep(_ request: Request, _ context: AppContext) async throws -> Response {
        var request = request
        let id = try context.id("client", Client.self)
        let training = Int(try context.id("training", Training.self).number)
        let step = Int(try context.id("step", Training.Step.self).number)
        let (body, call) = try await request.call(CompletionBody.self, context)
        _ = try await desk.completeStep(step, of: training, on: try body.day, note: body.note ?? "", for: id, call)
        return try await PriceRoutes(desk: desk).answer(id, context)
    }
}
