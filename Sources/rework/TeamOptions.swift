import ArgumentParser
import ReworkDesk
import ReworkDomain

/// How many projects one manager serves, and what makes a specialist eligible (rules 19, 20).
struct TeamOptions: ParsableArguments {
    @Option(help: "Projects one individual manager serves. [REWORK_MANAGER_LIMIT]")
    var managerLimit = Environment.number("REWORK_MANAGER_LIMIT") ?? 8

    @Option(help: "Days that a specialist's indicators look back on. [REWORK_ELIGIBLE_DAYS]")
    var eligibleDays = Environment.number("REWORK_ELIGIBLE_DAYS") ?? 180

    @Option(help: "Tasks solved, at least. [REWORK_ELIGIBLE_SOLVED]")
    var eligibleSolved = Environment.number("REWORK_ELIGIBLE_SOLVED") ?? 30

    @Option(help: "Share in time, at least, in per cent. [REWORK_ELIGIBLE_IN_TIME]")
    var eligibleInTime = Environment.number("REWORK_ELIGIBLE_IN_TIME") ?? 90

    @Option(help: "Share opened again, at most, in per cent. [REWORK_ELIGIBLE_REOPENED]")
    var eligibleReopened = Environment.number("REWORK_ELIGIBLE_REOPENED") ?? 10

    @Option(help: "Mean score of clients, at least, in tenths of a point. [REWORK_ELIGIBLE_SCORE]")
    var eligibleScore = Environment.number("REWORK_ELIGIBLE_SCORE") ?? 40

    @Option(help: "Scores below which their mean says nothing. [REWORK_ELIGIBLE_SCORES]")
    var eligibleScores = Environment.number("REWORK_ELIGIBLE_SCORES") ?? 5

    /// - Throws: `ValidationError` when a value can't be meant.
    func validate() throws {
        guard (1...1_000).contains(managerLimit) else { throw ValidationError("A manager serves 1 to 1000 projects.") }
        guard (1...3_650).contains(eligibleDays) else { throw ValidationError("Indicators look back 1 to 3650 days.") }
        guard (0...1_000_000).contains(eligibleSolved), (1...1_000_000).contains(eligibleScores) else {
            throw ValidationError("Tasks solved and scores are counted.")
        }
        guard (0...100).contains(eligibleInTime), (0...100).contains(eligibleReopened) else {
            throw ValidationError("A share is 0 to 100 per cent.")
        }
        guard (10...50).contains(eligibleScore) else {
            throw ValidationError("A mean score is 10 to 50 tenths of a point.")
        }
    }

    var eligibility: EligibilityGoals {
        var goals = EligibilityGoals()
        goals.days = eligibleDays
        goals.solved = eligibleSolved
        goals.inTimePercent = eligibleInTime
        goals.reopenedPercent = eligibleReopened
        goals.scoreTenths = eligibleScore
        goals.leastScores = eligibleScores
        return goals
    }
}
