/// Rule 20: a step on the way to an individual manager, with the numbers of that moment and who decided.
package struct CertificationStep: Equatable, Codable, Sendable {
    package let kind: Kind
    package let on: Day
    package let by: ID<Person>
    /// Of an internship: whom it is served with.
    package let mentor: ID<Person>?
    /// What the lead says of it; of an end or a withdrawal the reason.
    package let note: String
    /// As they were when it was decided, with the goals of that day.
    package let indicators: Indicators
    package let goals: EligibilityGoals

    package enum Kind: String, Codable, CaseIterable, Sendable {
        case internshipBegun, internshipEnded, certified, withdrawn
    }
}

package enum CertificationAction: String, CaseIterable, Sendable {
    case beginInternship, endInternship, certify, withdrawCertification
}

/// What a decision about a certification is made from.
package struct CertificationSituation: Sendable {
    package let indicators: Indicators
    package let goals: EligibilityGoals
    /// Individual clients the person leads.
    package let leads: [Client]
    package let today: Day

    package init(indicators: Indicators, goals: EligibilityGoals, leads: [Client], today: Day) {
        self.indicators = indicators
        self.goals = goals
        self.leads = leads
        self.today = today
    }
}

extension Person {
    /// The internship under way; nil when none is.
    package var internship: CertificationStep? {
        certification.last.flatMap { $0.kind == .internshipBegun ? $0 : nil }
    }

    package func allowedSteps(for author: Person, in situation: CertificationSituation) -> [CertificationAction] {
        CertificationAction.allCases.filter { obstacle(to: $0, by: author, in: situation) == nil }
    }

    /// Why the step can't be taken now; nil when it can be tried.
    package func obstacle(
        to action: CertificationAction, by author: Person, in situation: CertificationSituation
    ) -> Refusal? {
        guard author.isActiveLead, isActive, roles.contains(.specialist) else { return Refusal(.notAllowed) }
        switch action {
        case .beginInternship:
            if isCertified || internship != nil { return Refusal(.otherStep, rule: 20) }
            return situation.indicators.makesEligible(situation.goals) ? nil : Refusal(.notEligible, rule: 20)
        case .endInternship, .certify:
            return internship == nil ? Refusal(.otherStep, rule: 20) : nil
        case .withdrawCertification:
            guard isCertified else { return Refusal(.otherStep, rule: 20) }
            return Person.leading(situation.leads)
        }
    }

    /// Nobody loses the individual clients they lead: those get another manager first.
    static func leading(_ clients: [Client]) -> Refusal? {
        guard !clients.isEmpty else { return nil }
        let names = clients.map(\.name).joined(separator: ", ")
        return Refusal(
            .leadsClients, rule: 18, values: ["clients": .text(names), "count": .number(clients.count)])
    }

    /// - Parameter mentor: a certified colleague.
    /// - Throws: `Refusal` `.notAllowed`, `.otherStep`, `.notEligible`, or `.invalid` with the fields at fault.
    package func beginInternship(
        with mentor: Person?, note: String, by author: Person, in situation: CertificationSituation
    ) throws(Refusal) -> PersonFact {
        if let refusal = obstacle(to: .beginInternship, by: author, in: situation) { throw refusal }
        var check = FormCheck()
        if let mentor, mentor.id != id {
            if !Assignment.mayServe(mentor, plan: .individual) {
                check.fault("/mentor", .notCertified, ["name": .text(mentor.name)])
            }
        } else {
            check.fault("/mentor", mentor == nil ? .missing : .unknown)
        }
        let note = check.text(note, "/note", limit: TextLimit.note, optional: true)
        try check.finish()
        return step(.internshipBegun, mentor: mentor?.id, note, author, situation)
    }

    /// - Throws: `Refusal` `.notAllowed`, `.otherStep`, or `.invalid` without a word on the internship.
    package func certify(
        note: String, by author: Person, in situation: CertificationSituation
    ) throws(Refusal) -> PersonFact {
        if let refusal = obstacle(to: .certify, by: author, in: situation) { throw refusal }
        var check = FormCheck()
        let note = check.text(note, "/note", limit: TextLimit.note)
        try check.finish()
        return step(.certified, mentor: internship?.mentor, note, author, situation)
    }

    /// Ends an internship without a certification.
    /// - Throws: `Refusal` `.notAllowed`, `.otherStep`, or `.invalid` without a reason.
    package func endInternship(
        reason: String, by author: Person, in situation: CertificationSituation
    ) throws(Refusal) -> PersonFact {
        if let refusal = obstacle(to: .endInternship, by: author, in: situation) { throw refusal }
        var check = FormCheck()
        let reason = check.reason(reason)
        try check.finish()
        return step(.internshipEnded, mentor: internship?.mentor, reason, author, situation)
    }

    /// - Parameter duties: live work they are accountable for.
    /// - Throws: `Refusal` `.notAllowed`, `.otherStep`, `.leadsClients`, `.accountable`, or `.invalid` without a reason.
    package func withdrawCertification(
        reason: String, by author: Person, duties: [Duty], in situation: CertificationSituation
    ) throws(Refusal) -> PersonFact {
        if let refusal = obstacle(to: .withdrawCertification, by: author, in: situation) { throw refusal }
        var check = FormCheck()
        let reason = check.reason(reason)
        try check.finish()
        let lost = duties.filter { $0.plan == .individual && !roles.contains(.lead) }
        if let refusal = Person.refusal(.accountable, lost.map(\.rework)) { throw refusal }
        return step(.withdrawn, mentor: nil, reason, author, situation)
    }

    private func step(
        _ kind: CertificationStep.Kind, mentor: ID<Person>?, _ note: String, _ author: Person,
        _ situation: CertificationSituation
    ) -> PersonFact {
        .certification(
            CertificationStep(
                kind: kind, on: situation.today, by: author.id, mentor: mentor, note: note,
                indicators: situation.indicators, goals: situation.goals))
    }
}
