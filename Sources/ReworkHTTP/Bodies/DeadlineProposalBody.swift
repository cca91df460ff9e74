import ReworkDomain

/// Rule 13: the date the program proposes, and why.
struct DeadlineProposalBody: Encodable {
    /// nil when nobody develops.
    let due: Int64?
    let startsAt: Int64?
    let builtAt: Int64?
    /// Works before it, and what they still need.
    let ahead: Int
    let aheadSeconds: Int
    let developers: Int
    /// Between the end of the building and the demonstration.
    let reserveSeconds: Int

    init(_ proposal: DeadlineProposal?) {
        due = proposal?.due.milliseconds
        startsAt = proposal?.startsAt.milliseconds
        builtAt = proposal?.builtAt.milliseconds
        ahead = proposal?.ahead ?? 0
        aheadSeconds = proposal?.aheadSeconds ?? 0
        developers = proposal?.developers ?? 0
        reserveSeconds = DeadlineProposal.reserve
    }
}
