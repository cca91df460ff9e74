import ReworkDomain
import TestSupport

/// A consultation or bug and what happened to it, told by deciding one command after another as the desk does.
struct SupportStory {
    private(set) var events: [Event<SupportFact>] = []
    private(set) var request: SupportRequest
    var now: Moment
    var client: Client
    var warranted: Rework?
    var became: Rework?

    init(
        _ kind: RequestKind, holds plan: PlanKind? = .paid, now: Moment = .start, isWorkStopped: Bool = false,
        by person: Person = People.contact
    ) throws {
        self.now = now
        var client = People.client
        client.plans = plan.map { [Plan(kind: $0, from: .on("2026-01-01"), through: nil)] } ?? []
        self.client = client
        let situation = SupportSituation(now: now, calendar: .kyiv, client: client)
        let wish = SupportWish(kind: kind, title: "Не друкує", text: "Порожній аркуш", isWorkStopped: isWorkStopped)
        let fact = try SupportRequest.request(
            wish, from: People.contact, by: person, specialist: People.specialist.id, in: situation)
        let event = Event(number: 1, at: now, actor: .person(person.id), fact: fact)
        guard let request = SupportRequest(event, id: ID(1)) else { throw Refusal(.notFound) }
        events = [event]
        self.request = request
    }

    var situation: SupportSituation {
        SupportSituation(now: now, calendar: .kyiv, client: client, warranted: warranted, became: became)
    }

    @discardableResult
    mutating func act(_ command: SupportCommand, by person: Person) throws(Refusal) -> [SupportFact] {
        let facts = try request.decide(command, by: person, in: situation)
        for fact in facts { take(fact, .person(person.id)) }
        return facts
    }

    mutating func take(_ fact: SupportFact, _ actor: Actor) {
        let event = Event(number: request.version + 1, at: now, actor: actor, fact: fact)
        events.append(event)
        request.apply(event)
    }

    func refusal(of command: SupportCommand, by person: Person) -> Refusal? {
        do {
            _ = try request.decide(command, by: person, in: situation)
            return nil
        } catch {
            return error
        }
    }

    func allowed(_ person: Person) -> [SupportAction] { request.allowedActions(for: person, in: situation) }

    func due() -> Moment? { request.clockRun(in: .kyiv)?.due }
}

extension SupportCommand {
    static func classify(as kind: RequestKind, _ reason: String = "", _ warranty: WarrantyClaim? = nil)
        -> SupportCommand
    {
        .classify(Classification(kind: kind, reason: reason, warranty: warranty))
    }
}
