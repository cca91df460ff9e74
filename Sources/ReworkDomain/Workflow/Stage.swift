/// Where a rework stands in its life.
package enum Stage: String, Codable, CaseIterable, Sendable {
    case awaitingSupport, requested, estimated, specifying, specified, signed, ready, developing, delivered
    case demonstrating, accepted, declined, cancelled

    /// Accepted, declined and cancelled are final.
    package var isLive: Bool {
        switch self {
        case .accepted, .declined, .cancelled: false
        case .awaitingSupport, .requested, .estimated, .specifying, .specified, .signed, .ready, .developing,
            .delivered, .demonstrating:
            true
        }
    }

    package static let live = Set(allCases.filter(\.isLive))
    package static let over = Set(allCases).subtracting(live)

    /// Whose move it is while no question is open; nil in a final stage.
    package var court: Court? {
        switch self {
        case .awaitingSupport, .estimated, .specified, .demonstrating: .client
        case .ready, .developing: .developer
        case .requested, .specifying, .signed, .delivered: .specialist
        case .accepted, .declined, .cancelled: nil
        }
    }
}

/// Whose move it is.
package enum Court: String, Codable, CaseIterable, Sendable {
    case client, specialist, developer
}
