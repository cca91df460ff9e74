/// What happened to a client; the client is the fold of these.
package enum ClientFact: Equatable, Codable, Sendable {
    case added(name: String, language: Language, specialist: ID<Person>?)
    /// - Parameter ends: places, in the order they were bought, of the plans that end on the eve of this one.
    case planBought(Plan, ends: [Int]? = nil)
    /// Rule 23.
    case priceInputsSet(PriceInputs)
    case quoted(Quotation)
    /// Rule 22.
    case generalPriceSet(Money, reason: String)
    /// Rule 25.
    case hourlyRateSet(Money, reason: String)
    /// Rule 3.
    case needAssessed(SupportNeed)
    /// Rule 24.
    case trainingQuoted(Training)
    case trainingStepDone(training: Int, step: Int, Training.Completion)
    /// Counted by another calendar from then on; `moved` are the open deadlines that this moved.
    case calendarGiven(CalendarAssignment, reason: String, moved: [MovedDeadline])
    /// Rule 18: who leads it from now on. `reason` is empty when it follows from a plan bought at the same time.
    case specialistSet(ID<Person>, reason: String)
    /// Rule 19.
    case managerAwaited(ManagerWait)
    case managerWaitEnded(reason: String)
    /// Rule 19: how many of a manager's places it takes.
    case projectsSet(Int, reason: String)
    /// Rule 19.
    case passportNoted(PassportNote)
}

extension Client {
    /// The client after `fact` number `version`; nil when the first fact does not add it, or a later one does.
    package static func applying(
        _ fact: ClientFact, version: Int, to client: Client?, id: ID<Client>
    ) -> Client? {
        guard var client else {
            guard case .added(let name, let language, let specialist) = fact else { return nil }
            return Client(id: id, version: version, name: name, language: language, specialist: specialist)
        }
        switch fact {
        case .added: return nil
        case .planBought(let plan, let ended):
            for place in ended ?? [] { client.end(planAt: place, on: plan.from.adding(days: -1)) }
            client.add(plan, event: version)
            if plan.kind == .individual { client.wait = nil }
        case .priceInputsSet(let inputs): client.priceInputs = inputs
        case .quoted(let quotation): client.add(quotation)
        case .generalPriceSet(let price, _): client.generalPrice = price
        case .hourlyRateSet(let rate, _): client.hourlyRate = rate
        case .needAssessed(let need): client.need = need
        case .trainingQuoted(let training): client.add(training)
        case .trainingStepDone(let training, let step, let completion):
            client.complete(step, of: training, completion)
        case .calendarGiven(let assignment, _, _): client.give(assignment)
        case .specialistSet(let person, _): client.specialist = person
        case .managerAwaited(let wait): client.wait = wait
        case .managerWaitEnded: client.wait = nil
        case .projectsSet(let projects, _): client.projects = projects
        case .passportNoted(let note): client.passport.add(note)
        }
        client.version = version
        return client
    }

    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package static func add(
        name: String, language: Language, specialist: Person?, by person: Person
    ) throws(Refusal) -> ClientFact {
        guard person.isActive, person.roles.contains(.lead) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let name = check.text(name, "/name", limit: TextLimit.name)
        if let specialist, !Assignment.mayServe(specialist, plan: nil) { check.fault("/specialist", .unknown) }
        try check.finish()
        return .added(name: name, language: language, specialist: specialist?.id)
    }
}
