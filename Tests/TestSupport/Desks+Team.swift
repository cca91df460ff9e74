package import ReworkDesk
package import ReworkDomain

/// Managers, absences and the way to a certification.
extension Desks {
    /// Goals that one answered question with a good score reaches.
    package static var easyGoals: EligibilityGoals {
        var goals = EligibilityGoals()
        goals.solved = 1
        goals.leastScores = 1
        return goals
    }

    package static func settings(managerLimit: Int = 8, goals: EligibilityGoals = Desks.easyGoals) -> DeskSettings {
        var settings = DeskSettings()
        settings.managerLimit = managerLimit
        settings.eligibility = goals
        return settings
    }

    /// Somebody who came certified.
    package func hireManager(_ name: String = "Марта Шевчук", _ login: String = "marta-sh") async throws -> Person {
        let draft = Person(id: desk.register.newPerson(), name: name, roles: [.specialist], isCertified: true)
        return try await desk.addColleague(draft, (login, Desks.password), Call(by: lead.id))
    }

    /// Buys individual support from today on, without an end; what the client held before ends.
    @discardableResult
    package func led(_ client: Client, by manager: Person) async throws -> Client {
        let plan = Plan(kind: .individual, from: desk.calendar.day(of: clock.now), through: nil)
        return try await desk.buyPlan(
            plan, manager: manager.id, endsOthers: true, for: client.id, Call(by: lead.id)
        ).client
    }

    /// A question that `person` answers in time and the client scores with `score`.
    @discardableResult
    package func solved(by person: Person, score: Int? = 5) async throws -> SupportRequest {
        let asked = try await supportRequest(by: stranger, title: "Як закрити місяць?")
        if asked.specialist != person.id { _ = try await desk.reassign(asked.id, to: person.id, Call(by: lead.id)) }
        let mine = Call(by: person.id)
        _ = try await desk.act(on: asked.id, mine, .classify(Classification(kind: .consultation)))
        let answered = try await desk.act(on: asked.id, mine, .answer(text: "Ось так", isRecommendation: false))
        guard let score else { return answered }
        return try await desk.act(on: asked.id, Call(by: stranger.id), .score(Score(value: score)))
    }

    /// Away from today on; until `through`, or without an end.
    @discardableResult
    package func sendAway(
        _ person: Person, through: Day? = nil, substitute: Person? = nil
    ) async throws -> Person {
        let draft = Desk.AbsenceDraft(
            from: desk.calendar.day(of: clock.now), through: through, substitute: substitute?.id, note: "Відпустка")
        return try await desk.beAway(person.id, draft, Call(by: lead.id))
    }
}
