/// What a client asks for: an answer, a repair, or a change. The kind a contact chooses is a proposal (rule 8).
package enum RequestKind: String, Codable, CaseIterable, Sendable {
    case consultation, bug, rework

    /// The clock of rules 11 and 12; nil for a rework, which is promised by hand (rule 13).
    package var clock: ServiceClock.Kind? {
        switch self {
        case .consultation: .consultation
        case .bug: .bug
        case .rework: nil
        }
    }
}
