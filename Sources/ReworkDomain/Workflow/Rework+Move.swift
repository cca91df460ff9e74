extension Rework {
    /// The action expected next of whoever is to move: what the main button does. In a final stage it is nobody's move and
    /// no clock runs, but accepted work is still to be put live.
    package var move: Action? {
        guard stage.isLive else { return stage == .accepted && goLive == nil ? .putLive : nil }
        if hold != nil { return .resume }
        if !openQuestions.isEmpty { return .answer }
        if stage == .specified, let thread = signingStoppers.first {
            return thread.waitsOn == .client ? .settleComment : .comment
        }
        if stage == .specifying, !publishingStoppers.isEmpty { return .settleComment }
        return switch stage {
        case .awaitingSupport: .admit
        case .requested: .offerEstimate
        case .estimated: .approveEstimate
        case .specifying: .publishSpec
        case .specified: hasOpenShort ? .signShort : .signSpec
        case .signed: .handOff
        case .ready: .claim
        case .developing: .deliver
        case .delivered: verdicts.contains { $0.verdict.finding == .notMet } ? .returnDelivery : .offerDemo
        case .demonstrating: .accept
        case .accepted, .declined, .cancelled: nil
        }
    }
}
