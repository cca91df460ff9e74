import HTTPTypes
import Hummingbird
import ReworkDesk
import ReworkDomain
import ReworkSecrets

/// How every action on a rework is taken and answered.
struct Acting {
    let desk: Desk

    /// Decodes, calls the desk once, encodes. A stalled rework answers with the gate's refusal and itself; who prefers
    /// so (RFC 7240) gets the new version alone.
    func act<Body: Decodable>(
        _ request: Request, _ context: AppContext, _ type: Body.Type,
        _ action: (ID<Rework>, Body, Call) async throws -> Outcome
    ) async throws -> Response {
        var request = request
        let id = try context.id("number", Rework.self)
        let (body, call) = try await request.call(type, context)
        let person = try context.signedIn.person
        do {
            let outcome = try await action(id, body, call)
            if request.prefersMinimal, outcome.refusal == nil { return Answering.minimal(outcome.rework.version) }
            let view = try await desk.view(id, for: person.id)
            if let refusal = outcome.refusal { throw Stalled(refusal: refusal, view: view) }
            return try Answering.json(
                ReworkBody(view, for: person, desk), etag: Answering.etag(view.rework.version))
        } catch let stalled as Stalled {
            return try current(stalled.refusal, stalled.view, person, context)
        } catch let refusal as Refusal where [.staleVersion, .wrongStage].contains(refusal.code) {
            // Somebody was faster: the answer brings what they made of it.
            guard let view = try? await desk.view(id, for: person.id) else { throw refusal }
            return try current(refusal, view, person, context)
        }
    }

    private struct Stalled: Error {
        let refusal: Refusal
        let view: ReworkView
    }

    /// A problem with the rework as it is now.
    private func current(
        _ refusal: Refusal, _ view: ReworkView, _ person: Person, _ context: AppContext
    ) throws -> Response {
        let told = ToldProblem(refusal)
        let problem = ProblemBody(told, requestID: RandomBytes.id(), desk, context.readingLanguage)
        let body = ProblemWithCurrent(problem: problem, current: ReworkBody(view, for: person, desk))
        return Answering.bytes(
            try Answering.json(body), type: "application/problem+json", status: told.status,
            etag: Answering.etag(view.rework.version))
    }
}

/// A problem and, beside its members, the present state of what was to be changed.
struct ProblemWithCurrent<Current: Encodable>: Encodable {
    let problem: ProblemBody
    let current: Current

    private enum Key: String, CodingKey {
        case current
    }

    func encode(to encoder: any Encoder) throws {
        try problem.encode(to: encoder)
        var container = encoder.container(keyedBy: Key.self)
        try container.encode(current, forKey: .current)
    }
}
