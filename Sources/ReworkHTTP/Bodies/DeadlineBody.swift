import ReworkDomain

/// What is due next; working seconds of the client's calendar.
struct DeadlineBody: Encodable {
    let kind: String
    /// UTC milliseconds.
    let at: Int64
    let from: Int64
    let state: String
    /// Negative: late by so much.
    let slackSeconds: Int
    let elapsedSeconds: Int
    let totalSeconds: Int
    let workSeconds: Int?
    let stoppedSince: Int64?

    init(_ deadline: Deadline, isInside: Bool = true) {
        kind = deadline.kind.rawValue
        at = deadline.at.milliseconds
        from = deadline.from.milliseconds
        state = deadline.state.rawValue
        slackSeconds = deadline.slack
        elapsedSeconds = deadline.elapsed
        totalSeconds = deadline.total
        workSeconds = isInside ? deadline.work : nil
        stoppedSince = deadline.stoppedSince?.milliseconds
    }
}
