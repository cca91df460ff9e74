/// A consultation, a bug or a rework that was solved, as far as rule 20 counts it.
package struct SolvedTask: Equatable, Sendable {
    package let number: Int64
    package let specialist: ID<Person>
    package let at: Moment
    /// Whether it was in time; nil where nothing was due.
    package let isKept: Bool?
    /// nil for a rework, which is not opened again.
    package let isReopened: Bool?
    /// The client's, from 1 to 5; nil while none was given.
    package let score: Int?

    package init(
        number: Int64, specialist: ID<Person>, at: Moment, isKept: Bool?, isReopened: Bool?, score: Int?
    ) {
        self.number = number
        self.specialist = specialist
        self.at = at
        self.isKept = isKept
        self.isReopened = isReopened
        self.score = score
    }
}

extension SupportRequest {
    /// nil while it has not been solved, and for what was withdrawn or is a rework.
    package var solvedTask: SolvedTask? {
        guard let at = firstSolvedAt, let solution, stage != .withdrawn, stage != .becameRework else { return nil }
        return SolvedTask(
            number: id.number, specialist: specialist, at: at, isKept: solution.solution.isInTime,
            isReopened: reopenings > 0, score: score?.value)
    }
}

extension Rework {
    /// nil while it is not accepted.
    package var solvedTask: SolvedTask? {
        guard stage == .accepted, let acceptance else { return nil }
        return SolvedTask(
            number: id.number, specialist: specialist, at: acceptance.at, isKept: promise?.isKept,
            isReopened: nil, score: score?.value)
    }
}

/// Rule 20: what a specialist reached in general support over a stretch of days. Counts are kept, shares follow.
package struct Indicators: Equatable, Codable, Sendable {
    package let from: Day
    package let through: Day
    package private(set) var solved = 0
    /// Of those, the ones with a due moment, and the ones in time.
    package private(set) var timed = 0
    package private(set) var inTime = 0
    /// Consultations and bugs solved, and those opened again.
    package private(set) var requests = 0
    package private(set) var reopened = 0
    /// Scores clients gave, and their sum.
    package private(set) var scores = 0
    package private(set) var scoreSum = 0

    package enum Name: String, Codable, CaseIterable, Sendable {
        case solved, inTime, reopened, score
    }

    package init(from: Day, through: Day, tasks: [SolvedTask] = []) {
        self.from = from
        self.through = through
        for task in tasks { add(task) }
    }

    private mutating func add(_ task: SolvedTask) {
        solved += 1
        if let isKept = task.isKept {
            timed += 1
            if isKept { inTime += 1 }
        }
        if let isReopened = task.isReopened {
            requests += 1
            if isReopened { reopened += 1 }
        }
        if let score = task.score {
            scores += 1
            scoreSum += score
        }
    }

    /// What is compared with the goal: a count, a share in thousandths, or a mean score in hundredths; nil while there is
    /// not enough to tell.
    package func value(of name: Name, _ goals: EligibilityGoals) -> Int? {
        switch name {
        case .solved: solved
        case .inTime: timed > 0 ? inTime * 1_000 / timed : nil
        case .reopened: requests > 0 ? reopened * 1_000 / requests : nil
        case .score: scores >= goals.leastScores ? scoreSum * 100 / scores : nil
        }
    }

    package func isReached(_ name: Name, _ goals: EligibilityGoals) -> Bool {
        guard let value = value(of: name, goals) else { return false }
        let goal = goals.value(of: name)
        return name == .reopened ? value <= goal : value >= goal
    }

    /// Rule 20: all of them.
    package func makesEligible(_ goals: EligibilityGoals) -> Bool {
        Name.allCases.allSatisfy { isReached($0, goals) }
    }
}

/// Rule 20 ⚙: what makes a specialist eligible.
package struct EligibilityGoals: Equatable, Codable, Sendable {
    /// Calendar days looked back on.
    package var days = 180
    package var solved = 30
    /// Least share in time, in per cent.
    package var inTimePercent = 90
    /// Largest share opened again, in per cent.
    package var reopenedPercent = 10
    /// Least mean score, in tenths of a point.
    package var scoreTenths = 40
    /// Scores below which the mean says nothing.
    package var leastScores = 5

    package init() {}

    /// In the unit of `Indicators.value`.
    package func value(of name: Indicators.Name) -> Int {
        switch name {
        case .solved: solved
        case .inTime: inTimePercent * 10
        case .reopened: reopenedPercent * 10
        case .score: scoreTenths * 10
        }
    }
}
