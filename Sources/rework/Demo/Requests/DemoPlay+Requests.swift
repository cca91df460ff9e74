import ReworkDesk
import ReworkDomain

/// Consultations and bugs, played through the desk like the reworks.
extension DemoPlay {
    func beats(of request: DemoRequest) -> [DemoBeat] {
        let name = "requests.json: \(request.title)"
        var id: ID<SupportRequest>?
        let first = DemoBeat(at: moment(hoursAgo: request.ago), name: name) { [self] in id = try await ask(request) }
        return [first]
            + request.steps.map { step in
                DemoBeat(at: moment(hoursAgo: step.ago), name: name) { [self] in
                    guard let id else { throw Refusal(.notFound) }
                    try await perform(step, on: id)
                }
            }
    }

    private func moment(hoursAgo hours: Double) -> Moment { calendar.before(Int(hours * 3600), now) }

    private func ask(_ request: DemoRequest) async throws -> ID<SupportRequest> {
        guard let client = clients[request.client], client.contacts.indices.contains(request.contact) else {
            throw Refusal(.notFound)
        }
        let contact = client.contacts[request.contact].id
        let wish = SupportWish(
            kind: request.kind, title: request.title, text: request.text, isWorkStopped: request.stopped ?? false)
        let intake = SupportIntake(client: client.id, contact: contact, wish: wish)
        return try await desk.request(intake, Call(by: contact)).id
    }

    private func perform(_ step: DemoRequest.Step, on id: ID<SupportRequest>) async throws {
        guard let request = try await desk.store.request(id) else { throw Refusal(.notFound) }
        let (specialist, contact) = (Call(by: request.specialist), Call(by: request.requestedBy))
        let text = step.text ?? ""
        switch step.do {
        case .classify:
            let kind = step.kind ?? request.proposed
            let found = Classification(kind: kind, reason: step.reason ?? "")
            _ = try await desk.act(on: id, specialist, .classify(found))
        case .contest: _ = try await desk.act(on: id, contact, .contest(reason: text))
        case .refer: _ = try await desk.act(on: id, contact, .refer(text: text))
        case .begin: _ = try await desk.act(on: id, specialist, .begin)
        case .queue: _ = try await desk.act(on: id, specialist, .queue)
        case .claim:
            guard let developer = colleagues.values.filter({ $0.roles.contains(.developer) }).min(by: { $0.id < $1.id })
            else { throw Refusal(.notFound) }
            _ = try await desk.act(on: id, Call(by: developer.id), .claim)
        case .answer:
            let command = SupportCommand.answer(text: text, isRecommendation: step.recommendation ?? false)
            _ = try await desk.act(on: id, specialist, command)
        case .fix:
            let call = request.developer.map { Call(by: $0) } ?? specialist
            _ = try await desk.act(on: id, call, .fix(text: text))
        case .close: _ = try await desk.act(on: id, contact, .close)
        case .ask: _ = try await desk.ask(id, .client, text: text, specialist)
        }
    }
}
