/// Rules 2 and 21 as the vendor tells them to everybody: what was measured over a period, written down once.
package struct Publication: Equatable, Codable, Sendable {
    /// First and last day of the period, of the vendor's calendar.
    package let from: Day
    package let through: Day
    /// SHA-256 of the page in each language.
    package let ukrainian: Fingerprint
    package let english: Fingerprint

    package init(from: Day, through: Day, ukrainian: Fingerprint, english: Fingerprint) {
        self.from = from
        self.through = through
        self.ukrainian = ukrainian
        self.english = english
    }

    package func document(in language: Language) -> Fingerprint {
        switch language {
        case .ukrainian: ukrainian
        case .english: english
        }
    }
}

/// What happened to the measures that are public.
package enum PublicationFact: Equatable, Codable, Sendable {
    case published(Publication)
    case withdrawn(reason: String)

    /// - Throws: `Refusal` `.invalid` without a reason.
    package static func withdrawal(_ reason: String) throws(Refusal) -> PublicationFact {
        var check = FormCheck()
        let reason = check.reason(reason)
        try check.finish()
        return .withdrawn(reason: reason)
    }

    /// nil when nothing is public then.
    package var publication: Publication? {
        switch self {
        case .published(let publication): publication
        case .withdrawn: nil
        }
    }
}

/// A period that measures are asked for.
package struct MeasuredPeriod: Equatable, Sendable {
    package let from: Day
    package let through: Day

    /// Days in the longest period: two years.
    package static let mostDays = 731

    /// - Throws: `Refusal` `.invalid` when the last day is before the first, still to come, or too far from it.
    package init(from: Day, through: Day, today: Day) throws(Refusal) {
        var check = FormCheck()
        if through < from { check.fault("/through", .mustBeAfterStart) }
        if through > today { check.fault("/through", .notInFuture) }
        if through.number - from.number >= MeasuredPeriod.mostDays {
            check.fault("/from", .tooLarge, ["maximum": .number(MeasuredPeriod.mostDays)])
        }
        try check.finish()
        self.from = from
        self.through = through
    }
}
