import ReworkDesk
import ReworkDomain
import ReworkStore

/// Rule 19: somebody who may lead individual clients, and whether there is room for this one.
struct ManagerChoiceBody: Encodable {
    let id: Int64
    let name: String
    /// Projects of their own.
    let taken: Int
    let limit: Int
    /// Places free for this client: those in line before it come first.
    let room: Int
    /// Whether those are enough for it.
    let hasRoom: Bool
    let waiting: Int

    static func all(for client: Client, _ managers: Managers) -> [ManagerChoiceBody] {
        managers.certified.map { manager in
            ManagerChoiceBody(
                id: manager.id.number, name: manager.name, taken: managers.taken(manager.id), limit: managers.limit,
                room: max(0, managers.room(with: manager.id, for: client)),
                hasRoom: managers.hasRoom(with: manager.id, for: client),
                waiting: managers.waiting(for: manager.id).filter { $0.id != client.id }.count)
        }
    }
}

/// Who may lead this client, and where it stands in line.
struct LeadingBody: Encodable {
    /// Rule 19: how many of a manager's places it takes.
    let projects: Int
    let managers: [ManagerChoiceBody]
    /// Who may lead it as it is now.
    let specialists: [NamedBody]
    let wait: TeamBody.Wait?
    /// A manager has a place for it, and it is its turn.
    let offeredBy: [NamedBody]
    /// Who was given the client, and when it waited; newest first.
    let story: [LeadingEventBody]

    init(_ client: Client, _ events: [Event<ClientFact>], _ desk: Desk) {
        let managers = desk.managers
        projects = client.projects
        self.managers = ManagerChoiceBody.all(for: client, managers)
        let plan: PlanKind? = client.hasIndividualPlan(from: managers.today) ? .individual : nil
        specialists = managers.people.filter { Assignment.mayServe($0, plan: plan) && $0.id != client.specialist }
            .map { NamedBody($0) }
        wait = TeamBody.Wait(client, managers, desk.register)
        offeredBy = managers.certified.filter { manager in
            managers.offered(by: manager.id).contains { $0.id == client.id }
        }.map { NamedBody($0) }
        story = events.reversed().compactMap { LeadingEventBody($0, desk.register) }
    }

    /// What a lead may do about it now.
    static func actions(_ client: Client, for reader: Person, _ desk: Desk) -> [String] {
        guard reader.isActiveLead else { return [] }
        if client.wait != nil { return ["changeSpecialist", "changeProjects", "leaveLine"] }
        let isLed = client.hasIndividualPlan(from: desk.managers.today)
        return ["changeSpecialist", "changeProjects"] + (isLed ? [] : ["awaitManager"])
    }
}

/// A change of who leads a client, or of its place in line.
struct LeadingEventBody: Encodable {
    let kind: String
    let at: Int64
    let by: NamedBody?
    /// Who leads it from then on, or for whom it waits.
    let person: NamedBody?
    /// How many it has from then on.
    let projects: Int?
    let reason: String?

    init?(_ event: Event<ClientFact>, _ register: Register) {
        if case .projectsSet(let set, _) = event.fact { projects = set } else { projects = nil }
        switch event.fact {
        case .projectsSet(_, let given):
            kind = "projectsSet"
            person = nil
            reason = given
        case .specialistSet(let id, let given):
            kind = "specialistSet"
            person = NamedBody(id, register)
            reason = given.nonEmpty
        case .managerAwaited(let wait):
            kind = "managerAwaited"
            person = NamedBody(wait.manager, register)
            reason = nil
        case .managerWaitEnded(let given):
            kind = "managerWaitEnded"
            person = nil
            reason = given
        case .added, .planBought, .priceInputsSet, .quoted, .generalPriceSet, .hourlyRateSet, .needAssessed,
            .trainingQuoted,
            .trainingStepDone, .calendarGiven, .passportNoted:
            return nil
        }
        at = event.at.milliseconds
        by = NamedBody(event.actor.person, register)
    }
}
