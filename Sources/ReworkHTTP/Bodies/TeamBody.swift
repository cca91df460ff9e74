import ReworkDesk
import ReworkDomain
import ReworkStore

/// The vendor's specialists and leads: who is here, what they carry, whom they lead, how far they are (rules 16 to 20).
struct TeamBody: Encodable {
    struct Wait: Encodable {
        let client: NamedBody
        /// Left out when any manager will do.
        let manager: NamedBody?
        let since: Int64
        /// From 1, among those who wait for the same.
        let place: Int

        init?(_ client: Client, _ managers: Managers, _ register: Register) {
            guard let wait = client.wait, let place = managers.place(of: client) else { return nil }
            self.client = NamedBody(client)
            manager = NamedBody(wait.manager, register)
            since = wait.since.milliseconds
            self.place = place
        }
    }

    struct Goals: Encodable {
        let days: Int
        let solved: Int
        let inTimePercent: Int
        let reopenedPercent: Int
        let scoreTenths: Int
        let leastScores: Int

        init(_ goals: EligibilityGoals) {
            days = goals.days
            solved = goals.solved
            inTimePercent = goals.inTimePercent
            reopenedPercent = goals.reopenedPercent
            scoreTenths = goals.scoreTenths
            leastScores = goals.leastScores
        }
    }

    let items: [TeamMemberBody]
    /// Rule 19: projects one manager serves.
    let managerLimit: Int
    let waiting: [Wait]
    let goals: Goals
    /// Who may be an individual manager, a mentor, or a certified one's substitute.
    let certified: [NamedBody]
    /// Day of the vendor's calendar.
    let today: String

    init(_ view: TeamView, _ desk: Desk) {
        items = view.members.map { TeamMemberBody($0, view.managers, desk) }
        managerLimit = view.managers.limit
        waiting = view.managers.line.compactMap { Wait($0, view.managers, desk.register) }
        goals = Goals(view.goals)
        certified = view.managers.certified.map { NamedBody($0) }
        today = view.managers.today.description
    }
}

struct AbsenceBody: Encodable {
    let number: Int
    /// Days of the vendor's calendar.
    let from: String
    /// Left out while the end is open.
    let through: String?
    let substitute: NamedBody?
    let note: String
    let by: NamedBody?
    /// Whether it is now.
    let current: Bool

    init(_ absence: Absence, today: Day, _ register: Register) {
        number = absence.number
        from = absence.from.description
        through = absence.through?.description
        substitute = NamedBody(absence.substitute, register)
        note = absence.note
        by = NamedBody(absence.by, register)
        current = absence.covers(today)
    }
}

struct TeamMemberBody: Encodable {
    let id: Int64
    let name: String
    /// Number of the last event: what If-Match expects.
    let version: Int
    let position: String
    let roles: [String]
    let isCertified: Bool
    let onDuty: Bool
    let absences: [AbsenceBody]
    let load: WorkloadBody
    /// Individual clients they lead, and those of whom they stand in for.
    let own: [NamedBody]
    /// Places these take: as many as they have projects.
    let taken: Int
    let substituted: [NamedBody]
    let waiting: [NamedBody]
    let offered: [NamedBody]
    /// Who could act for them while they are away.
    let substitutes: [NamedBody]
    let certification: CertificationBody?
    let allowedActions: [String]

    init(_ member: TeamView.Member, _ managers: Managers, _ desk: Desk) {
        let person = member.person
        id = person.id.number
        name = person.name
        version = desk.register.lastEvent(of: person.id)
        position = person.position
        roles = person.roles.map(\.rawValue).sorted()
        isCertified = person.isCertified
        onDuty = member.isOnDuty
        absences = member.absences.map { AbsenceBody($0, today: managers.today, desk.register) }
        load = WorkloadBody(member.load)
        own = member.own.map { NamedBody($0) }
        taken = managers.taken(person.id)
        substituted = member.substituted.map { NamedBody($0) }
        waiting = member.waiting.map { NamedBody($0) }
        offered = member.offered.map { NamedBody($0) }
        let plan: PlanKind? = person.isCertified ? .individual : nil
        substitutes =
            member.mayBeSentAway
            ? managers.people.filter { $0.id != person.id && Assignment.mayServe($0, plan: plan) }
                .map { NamedBody($0) } : []
        certification = member.certification.map { CertificationBody($0, of: person, desk.register) }
        allowedActions = (member.mayBeSentAway ? ["beAway"] : []) + member.steps.map(\.rawValue)
    }
}

/// Rule 20: how far somebody is, with the numbers.
struct CertificationBody: Encodable {
    struct Numbers: Encodable {
        /// Days of the vendor's calendar.
        let from: String
        let through: String
        let solved: Int
        let timed: Int
        let inTime: Int
        let requests: Int
        let reopened: Int
        let scores: Int
        let scoreSum: Int
        let reached: [String]
        /// There is not enough to tell.
        let unknown: [String]

        init(_ numbers: Indicators, _ goals: EligibilityGoals) {
            from = numbers.from.description
            through = numbers.through.description
            solved = numbers.solved
            timed = numbers.timed
            inTime = numbers.inTime
            requests = numbers.requests
            reopened = numbers.reopened
            scores = numbers.scores
            scoreSum = numbers.scoreSum
            reached = Indicators.Name.allCases.filter { numbers.isReached($0, goals) }.map(\.rawValue)
            unknown = Indicators.Name.allCases.filter { numbers.value(of: $0, goals) == nil }.map(\.rawValue)
        }
    }

    struct Step: Encodable {
        let kind: String
        let on: String
        let by: NamedBody?
        let mentor: NamedBody?
        let note: String
        let numbers: Numbers

        init(_ step: CertificationStep, _ register: Register) {
            kind = step.kind.rawValue
            on = step.on.description
            by = NamedBody(step.by, register)
            mentor = NamedBody(step.mentor, register)
            note = step.note
            numbers = Numbers(step.indicators, step.goals)
        }
    }

    /// none, eligible, internship or certified.
    let state: String
    let numbers: Numbers
    /// Newest first.
    let steps: [Step]

    init(_ situation: CertificationSituation, of person: Person, _ register: Register) {
        let isEligible = situation.indicators.makesEligible(situation.goals)
        state =
            person.isCertified
            ? "certified" : person.internship != nil ? "internship" : isEligible ? "eligible" : "none"
        numbers = Numbers(situation.indicators, situation.goals)
        steps = person.certification.reversed().map { Step($0, register) }
    }
}
