/// What a person does with comments.
package enum CommentCommand: Equatable, Sendable {
    case open(NewComment)
    case reply(thread: Int, text: String)
    case resolve(thread: Int)
    case reopen(thread: Int)
    /// The proposed words go into the draft, which the desk writes.
    case takeWording(thread: Int)

    var action: Action {
        switch self {
        case .open, .reply: .comment
        case .resolve, .reopen: .settleComment
        case .takeWording: .takeWording
        }
    }
}

/// A thread as it is begun.
package struct NewComment: Equatable, Sendable {
    package let anchor: CommentAnchor
    /// Markdown.
    package let text: String
    package let isInternal: Bool
    package let isBlocking: Bool
    /// Empty for none.
    package let wording: String

    package init(
        anchor: CommentAnchor, text: String, isInternal: Bool, isBlocking: Bool, wording: String = ""
    ) {
        self.anchor = anchor
        self.text = text
        self.isInternal = isInternal
        self.isBlocking = isBlocking
        self.wording = wording
    }
}

package enum CommentFact: Equatable, Codable, Sendable {
    case opened(
        anchor: CommentAnchor, text: String, fromClient: Bool, isInternal: Bool, isBlocking: Bool, wording: String?)
    case replied(thread: Int, text: String, fromClient: Bool)
    case resolved(thread: Int)
    case reopened(thread: Int)
    /// A revision the client has before it is withdrawn by this: its text is to become another.
    case wordingTaken(thread: Int)

    /// What was written; nil when nothing was.
    package var text: String? {
        switch self {
        case .opened(_, let text, _, _, _, _), .replied(_, let text, _): text
        case .resolved, .reopened, .wordingTaken: nil
        }
    }

    /// Whether it is kept among the vendor's people.
    package func isInternal(in rework: Rework) -> Bool {
        switch self {
        case .opened(_, _, _, let isInternal, _, _): isInternal
        case .replied(let number, _, _), .resolved(let number), .reopened(let number), .wordingTaken(let number):
            rework.thread(number)?.isInternal ?? true
        }
    }
}
