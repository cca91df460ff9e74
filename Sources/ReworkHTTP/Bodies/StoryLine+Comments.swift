import ReworkDomain

extension StoryLine {
    /// A comment with the words it speaks of; what is settled is named by the same words.
    init(_ fact: CommentFact, _ rework: Rework) {
        let isForClient = !fact.isInternal(in: rework)
        func told(_ kind: String, _ thread: Int, _ values: [String: JSONValue] = [:]) -> StoryLine {
            var values = values
            values["thread"] = .number(Int64(thread))
            if let anchor = rework.thread(thread)?.anchor { values["place"] = .text(anchor.quote) }
            return StoryLine(kind, values, isForClient: isForClient)
        }
        switch fact {
        case .opened(let anchor, let text, _, _, let isBlocking, let wording):
            var values: [String: JSONValue] = [
                "text": .text(MentionText.shown(text)), "place": .text(anchor.quote), "blocking": .flag(isBlocking),
            ]
            values["wording"] = wording.map { .text($0) }
            self.init("commented", values, isForClient: isForClient)
        case .replied(let thread, let text, _):
            self = told("commentReplied", thread, ["text": .text(MentionText.shown(text))])
        case .resolved(let thread): self = told("commentResolved", thread)
        case .reopened(let thread): self = told("commentReopened", thread)
        case .wordingTaken(let thread): self = told("wordingTaken", thread)
        }
    }
}
