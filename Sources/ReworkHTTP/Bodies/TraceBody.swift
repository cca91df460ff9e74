import ReworkDesk
import ReworkDomain
import ReworkStore

struct CommitBody: Encodable {
    let hash: String
    let short: String
    let subject: String
    let covers: [String]

    init(_ commit: Commit) {
        hash = commit.hash
        short = commit.shortHash
        subject = commit.subject
        covers = commit.covers.map(\.description)
    }
}

/// What became of each criterion. A contact's copy has nothing of the developer's: no words of a delivery, no commits.
struct TraceBody: Encodable {
    struct Row: Encodable {
        let criterion: String
        let text: String
        let isGone: Bool
        let estimatedMinutes: Int?
        let how: String?
        /// The same as it is shown; nil where it is plain words.
        let rich: [RichBlockBody]?
        let commits: [CommitBody]?
        let verdict: VerdictBody?
    }

    let rows: [Row]
    let restMinutes: Int?
    let hasCommits: Bool?
    let otherCommits: [CommitBody]?

    init(_ trace: Trace, _ shown: [String: ShownText], isInside: Bool, _ register: Register) {
        rows = trace.rows.map { row in
            Row(
                criterion: row.criterion.description, text: row.text, isGone: row.isGone,
                estimatedMinutes: row.estimatedMinutes, how: isInside ? row.how : nil,
                rich: isInside ? row.how.flatMap { RichBlockBody.marked($0, shown[$0]?.rich) } : nil,
                commits: isInside ? row.commits.map { CommitBody($0) } : nil,
                verdict: row.verdict.map { VerdictBody($0, register) })
        }
        restMinutes = trace.restMinutes
        let all = trace.otherCommits + trace.rows.flatMap(\.commits)
        hasCommits = isInside ? !all.isEmpty : nil
        otherCommits = isInside ? trace.otherCommits.map { CommitBody($0) } : nil
    }
}
