package import ReworkDomain

/// What the vendor sets for its desk; the regulation's own values are the defaults.
package struct DeskSettings: Sendable {
    /// Price of a month of a plan, shown as the way out of the gate (rule 8); nil when it is quoted one by one.
    package var prices: [PlanKind: Money] = [:]
    /// Rule 25: price of an hour of rework.
    package var hourlyRate = Money(minor: 120_000, currency: .hryvnia)
    /// Whether prices have value-added tax in them.
    package var pricesIncludeTax = false
    /// Words the linter watches for.
    package var specWords: SpecWords = .usual
    /// The most hours of a short offer, in minutes.
    package var shortOfferMinutes = ShortDraft.usual
    /// Days an estimate is proposed to be valid.
    package var estimateValidDays = 14
    /// A session ends after so many seconds without a request, and after so many in all.
    package var sessionIdle = 14 * 86_400
    package var sessionLongest = 90 * 86_400
    /// A one-time link works for so many seconds.
    package var linkLifetime = 7 * 86_400

    /// Longest file taken, what one person's files may take together, and what stays free on the disk; in bytes.
    package var fileLimit = 25_000_000
    package var fileQuota = 1_000_000_000
    package var freeSpace = 200_000_000
    /// A file that no fact names is forgotten after so many seconds.
    package var unnamedFileLifetime = 86_400

    /// Rule 19: projects one individual manager serves.
    package var managerLimit = 8
    /// Rule 20: what makes a specialist eligible.
    package var eligibility = EligibilityGoals()

    /// Whether contacts come in by one-time links alone; in a demonstration anybody enters as anybody.
    package var contactsEnterByLink = true

    package init() {}
}
