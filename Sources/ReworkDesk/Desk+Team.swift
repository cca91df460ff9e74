package import ReworkDomain
import ReworkStore

/// Absences and certifications (rules 18, 20).
extension Desk {
    /// What a lead, or they themselves, say of an absence to come.
    package struct AbsenceDraft: Sendable {
        package let from: Day
        package let through: Day?
        package let substitute: ID<Person>?
        package let note: String

        package init(from: Day, through: Day?, substitute: ID<Person>?, note: String) {
            self.from = from
            self.through = through
            self.substitute = substitute
            self.note = note
        }
    }

    package func beAway(_ id: ID<Person>, _ draft: AbsenceDraft, _ call: Call) async throws -> Person {
        try await alter(id, call) { person, author, _, change in
            let fact = try person.beAway(
                from: draft.from, through: draft.through, substitute: draft.substitute, note: draft.note, by: author,
                among: register.people, today: calendar.day(of: now))
            if case .absenceSet(let absence) = fact { change.expectations.append(.mayBeAway(id, absence)) }
            return fact
        }
    }

    /// - Parameter day: the first day back; nil: today.
    package func comeBack(_ id: ID<Person>, from absence: Int, on day: Day?, _ call: Call) async throws -> Person {
        let today = calendar.day(of: now)
        return try await alter(id, call) { person, author, _, _ in
            try person.comeBack(from: absence, on: day ?? today, by: author, today: today)
        }
    }

    package func beginInternship(
        of id: ID<Person>, with mentor: ID<Person>?, note: String, _ call: Call
    ) async throws -> Person {
        let named = mentor.flatMap(register.person)
        if mentor != nil, named == nil { throw Refusal(.invalid, faults: [Fault("/mentor", .unknown)]) }
        // Read before the decision: the optimiser of Swift 6.3 crashes on a typed throw behind an await in one closure.
        let situation = try await certificationSituation(of: id)
        return try await alter(id, call) { person, author, _, _ in
            try person.beginInternship(with: named, note: note, by: author, in: situation)
        }
    }

    package func endInternship(of id: ID<Person>, reason: String, _ call: Call) async throws -> Person {
        let situation = try await certificationSituation(of: id)
        return try await alter(id, call) { person, author, _, _ in
            try person.endInternship(reason: reason, by: author, in: situation)
        }
    }

    package func certify(_ id: ID<Person>, note: String, _ call: Call) async throws -> Person {
        let situation = try await certificationSituation(of: id)
        return try await alter(id, call) { person, author, _, _ in
            try person.certify(note: note, by: author, in: situation)
        }
    }

    package func withdrawCertification(of id: ID<Person>, reason: String, _ call: Call) async throws -> Person {
        let situation = try await certificationSituation(of: id)
        let duties = try await duties(of: id)
        return try await alter(id, call) { person, author, _, change in
            change.expectations.append(.leadsNobody(id, on: situation.today))
            return try person.withdrawCertification(reason: reason, by: author, duties: duties, in: situation)
        }
    }

    /// The person's own numbers and what they lead.
    package func certificationSituation(of id: ID<Person>) async throws -> CertificationSituation {
        let managers = managers
        let tasks = try await store.solved(since: lookBack(managers.today), by: id)[id] ?? []
        return situation(of: id, tasks, managers)
    }

    func situation(of id: ID<Person>, _ tasks: [SolvedTask], _ managers: Managers) -> CertificationSituation {
        let goals = settings.eligibility
        let indicators = Indicators(
            from: managers.today.adding(days: 1 - goals.days), through: managers.today, tasks: tasks)
        return CertificationSituation(
            indicators: indicators, goals: goals, leads: managers.own(id), today: managers.today)
    }

    /// Rule 20: the beginning of the stretch that is looked back on.
    func lookBack(_ today: Day) -> Moment {
        calendar.moment(on: today.adding(days: 1 - settings.eligibility.days), second: 0)
    }
}
