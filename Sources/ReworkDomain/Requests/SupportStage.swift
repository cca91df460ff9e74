/// Where a consultation or a bug stands in its life.
package enum SupportStage: String, Codable, CaseIterable, Sendable {
    /// Rule 8: the kind is the contact's proposal still.
    case triage
    /// Refused by the gate and kept (rule 8).
    case awaitingSupport
    case open
    /// A bug that somebody mends, or that waits in the developers' queue.
    case fixing
    /// A consultation with its answer.
    case answered
    /// A bug that is mended.
    case fixed
    case closed, withdrawn
    /// It was a rework: it goes on under the same number as one.
    case becameRework

    package var isLive: Bool {
        switch self {
        case .triage, .awaitingSupport, .open, .fixing, .answered, .fixed: true
        case .closed, .withdrawn, .becameRework: false
        }
    }

    /// Whether it is served now: the clocks of rules 11 and 12 run.
    package var isServed: Bool {
        switch self {
        case .triage, .open, .fixing: true
        case .awaitingSupport, .answered, .fixed, .closed, .withdrawn, .becameRework: false
        }
    }

    package static let live = Set(allCases.filter(\.isLive))
    /// Where the kind may be decided anew.
    package static let undecided: Set<SupportStage> = [.triage, .awaitingSupport, .open, .fixing]
}
