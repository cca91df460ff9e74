import ReworkDomain
import TestSupport
import Testing

/// Rule 20: indicators, eligible, internship, certified, and back.
struct CertificationTests {
    private let today = Day.on("2026-11-10")

    private func task(
        _ number: Int64, isKept: Bool? = true, isReopened: Bool? = false, score: Int? = nil
    ) -> SolvedTask {
        SolvedTask(
            number: number, specialist: People.specialist.id, at: .start, isKept: isKept, isReopened: isReopened,
            score: score)
    }

    private func indicators(_ tasks: [SolvedTask]) -> Indicators {
        Indicators(from: today.adding(days: -179), through: today, tasks: tasks)
    }

    /// 30 solved, 27 in time, 3 opened again, five scores of 4: each just enough.
    private var enough: [SolvedTask] {
        (0..<30).map { (index: Int) -> SolvedTask in
            let score: Int? = index < 5 ? 4 : nil
            return task(Int64(index), isKept: index >= 3, isReopened: index < 3, score: score)
        }
    }

    private func situation(_ tasks: [SolvedTask], leads: [Client] = []) -> CertificationSituation {
        CertificationSituation(indicators: indicators(tasks), goals: .init(), leads: leads, today: today)
    }

    @Test("rule 20: all four make eligible, and each alone stands in the way")
    func eligible() {
        let goals = EligibilityGoals()
        #expect(indicators(enough).makesEligible(goals))
        var late = enough
        late[10] = task(10, isKept: false)
        var reopened = enough
        reopened[10] = task(10, isReopened: true)
        var poor = enough
        poor[0] = task(0, isKept: false, isReopened: true, score: 3)
        let missed: [(Indicators.Name, [SolvedTask])] = [
            (.solved, enough.dropLast()), (.inTime, late), (.reopened, reopened), (.score, poor),
        ]
        for (name, tasks) in missed where name != .solved {
            let numbers = indicators(tasks)
            #expect(Indicators.Name.allCases.filter { !numbers.isReached($0, goals) } == [name])
        }
        #expect(!indicators(Array(enough.dropLast())).isReached(.solved, goals))
    }

    @Test("of what there is too little the indicator says nothing, and it is not reached")
    func unknown() {
        let goals = EligibilityGoals()
        let four = (0..<4).map { task(Int64($0), score: 5) }
        #expect(indicators(four).value(of: .score, goals) == nil && !indicators(four).isReached(.score, goals))
        #expect(indicators([]).value(of: .inTime, goals) == nil)
        let reworks = [task(1, isKept: nil, isReopened: nil)]
        #expect(indicators(reworks).value(of: .reopened, goals) == nil)
        #expect(indicators(reworks).value(of: .inTime, goals) == nil && indicators(reworks).solved == 1)
    }

    @Test("a reopened request counts as such, and its newest solution says whether it was in time")
    func counted() throws {
        var story = try SupportStory(.consultation)
        #expect(story.request.solvedTask == nil)
        try story.act(.classify(as: .consultation), by: People.specialist)
        try story.act(.answer(text: "Так", isRecommendation: false), by: People.specialist)
        #expect(story.request.solvedTask?.isKept == true && story.request.solvedTask?.isReopened == false)
        try story.act(.score(Score(value: 2, note: "Довго")), by: People.contact)
        #expect(story.request.solvedTask?.score == 2)
        try story.act(.reopen(reason: "Не те"), by: People.contact)
        #expect(story.request.solvedTask?.isReopened == true && story.request.solvedTask?.score == nil)
        story.now = story.now.adding(seconds: 30 * 86_400)
        try story.act(.answer(text: "Ось", isRecommendation: false), by: People.specialist)
        #expect(story.request.solvedTask?.isKept == false)
    }

    private func code(_ act: () throws(Refusal) -> PersonFact) -> Refusal.Code? {
        do {
            _ = try act()
            return nil
        } catch {
            return error.code
        }
    }

    @Test("rule 20: an internship begins once the indicators are reached, with a certified mentor, by a lead")
    func internship() {
        func begun(_ person: Person, _ mentor: Person?, by author: Person, _ tasks: [SolvedTask]) -> Refusal.Code? {
            code { () throws(Refusal) in
                try person.beginInternship(with: mentor, note: "", by: author, in: situation(tasks))
            }
        }
        #expect(begun(People.specialist, People.manager, by: People.lead, enough) == nil)
        #expect(begun(People.specialist, People.manager, by: People.lead, []) == .notEligible)
        #expect(begun(People.specialist, People.otherSpecialist, by: People.lead, enough) == .invalid)
        #expect(begun(People.specialist, nil, by: People.lead, enough) == .invalid)
        #expect(begun(People.specialist, People.manager, by: People.specialist, enough) == .notAllowed)
        #expect(begun(People.manager, People.manager, by: People.lead, enough) == .otherStep)
        #expect(begun(People.developer, People.manager, by: People.lead, enough) == .notAllowed)
    }

    @Test("rule 20: certified only after an internship; each step keeps its numbers, its day and who decided")
    func whole() throws {
        let first = situation(enough)
        #expect(
            code { () throws(Refusal) in
                try People.specialist.certify(note: "Готова", by: People.lead, in: first)
            } == .otherStep)
        let begun = try People.specialist.beginInternship(
            with: People.manager, note: "Два клієнти", by: People.lead, in: first)
        var person = try #require(Person.applying(begun, to: People.specialist))
        #expect(person.internship?.mentor == People.manager.id && !person.isCertified)
        #expect(person.allowedSteps(for: People.lead, in: first) == [.endInternship, .certify])
        #expect(person.allowedSteps(for: People.manager, in: first).isEmpty)
        let certified = try person.certify(note: "Вела сама", by: People.lead, in: first)
        person = try #require(Person.applying(certified, to: person))
        #expect(person.isCertified && person.internship == nil)
        let withdrawn = try person.withdrawCertification(
            reason: "Скарги", by: People.lead, duties: [], in: situation([]))
        person = try #require(Person.applying(withdrawn, to: person))
        #expect(!person.isCertified && !Assignment.mayServe(person, plan: .individual))
        #expect(person.certification.map(\.kind) == [.internshipBegun, .certified, .withdrawn])
        #expect(person.certification.map(\.indicators.solved) == [30, 30, 0])
        #expect(person.certification.allSatisfy { $0.by == People.lead.id && $0.on == today })
    }

    @Test("an internship may end without a certificate, and begin anew")
    func ended() throws {
        let first = situation(enough)
        let begun = try People.specialist.beginInternship(
            with: People.manager, note: "", by: People.lead, in: first)
        var person = try #require(Person.applying(begun, to: People.specialist))
        person = try #require(
            Person.applying(try person.endInternship(reason: "Ще рано", by: People.lead, in: first), to: person))
        #expect(person.internship == nil && !person.isCertified)
        #expect(person.allowedSteps(for: People.lead, in: first) == [.beginInternship])
    }

    @Test("a certification is not withdrawn from one who leads an individual client or answers for its work")
    func withdrawal() {
        func withdrawn(_ leads: [Client], _ duties: [Duty]) -> Refusal.Code? {
            code { () throws(Refusal) in
                try People.manager.withdrawCertification(
                    reason: "Скарги", by: People.lead, duties: duties, in: situation([], leads: leads))
            }
        }
        #expect(withdrawn([], []) == nil)
        #expect(withdrawn([People.client], []) == .leadsClients)
        #expect(withdrawn([], [Duty(rework: ID(3), plan: .individual)]) == .accountable)
        #expect(withdrawn([], [Duty(rework: ID(3), plan: .paid)]) == nil)
    }
}
