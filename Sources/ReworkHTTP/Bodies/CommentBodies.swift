import ReworkDesk
import ReworkDomain
import ReworkStore

struct CommentFormBody: Decodable {
    /// Of the text before the writer's eyes: a revision, or the draft at a version; one of the two.
    let revision: Int?
    let draftVersion: Int?
    /// Of the block, from 0.
    let block: Int?
    let text: String?
    let `internal`: Bool?
    let blocking: Bool?
    let wording: String?

    /// - Throws: `Refusal` `.invalid` when it names no text, or no place in it.
    var wish: CommentWish {
        get throws {
            var check = FormCheck()
            if (revision == nil) == (draftVersion == nil) { check.fault("/revision", .missing) }
            if block == nil { check.fault("/block", .missing) }
            try check.finish()
            let source = revision.map { CommentedSource.revision($0) } ?? .draft(version: draftVersion ?? 0)
            return CommentWish(
                source: source, block: block ?? 0, text: text ?? "", isInternal: `internal` ?? false,
                isBlocking: blocking ?? false, wording: wording ?? "")
        }
    }
}

struct WordingFormBody: Decodable {
    /// Of the draft before the taker's eyes.
    let draftVersion: Int?
}

/// What is said about a specification, with the blocks of the text it is shown in.
struct CommentsBody: Encodable {
    struct Block: Encodable {
        let kind: String
        let text: String
        let criterion: String?
        let line: Int
        /// Whether other words can be proposed for it.
        let takesWording: Bool
    }

    struct Remark: Encodable {
        let by: ActorBody?
        let at: Int64
        let fromClient: Bool
        let text: String
        let rich: [RichBlockBody]
    }

    struct Thread: Encodable {
        let number: Int
        /// Of the text it was written on; nil for a draft.
        let revision: Int?
        /// The block's words then.
        let words: String
        let criterion: String?
        /// here, changed, gone.
        let place: String
        /// Of the text shown, from 0; nil when gone.
        let block: Int?
        let `internal`: Bool
        let blocking: Bool
        let wording: String?
        let state: String
        let settledBy: ActorBody?
        let settledAt: Int64?
        let remarks: [Remark]
        let mayReply: Bool
        let maySettle: Bool
        let mayTake: Bool
    }

    let number: Int64
    /// Of the rework: what the next change expects.
    let version: Int
    /// The text shown: a revision, or the draft at a version.
    let revision: Int?
    let draftVersion: Int?
    let blocks: [Block]
    let threads: [Thread]
    let mayComment: Bool

    init(_ view: CommentsView, for reader: Person, _ register: Register) {
        number = view.rework.id.number
        version = view.rework.version
        switch view.source {
        case .draft(let version): (revision, draftVersion) = (nil, version)
        case .revision(let number): (revision, draftVersion) = (number, nil)
        }
        blocks = view.blocks.map { placed in
            let anchor = CommentAnchor(placed.block, index: 0, revision: nil)
            return Block(
                kind: placed.block.kind.word, text: placed.block.text, criterion: placed.block.id?.description,
                line: placed.line, takesWording: anchor.takesWording)
        }
        let allowed = Set(view.allowed)
        threads = view.threads.map { thread, place in
            Thread(
                number: thread.number, revision: thread.anchor.revision, words: thread.anchor.words,
                criterion: thread.anchor.criterion?.description, place: CommentsBody.word(place), block: place.index,
                internal: thread.isInternal, blocking: thread.isBlocking, wording: thread.wording,
                state: thread.state.rawValue, settledBy: thread.settled.flatMap { ActorBody($0.by, register) },
                settledAt: thread.settled?.at.milliseconds,
                remarks: thread.remarks.map { remark in
                    Remark(
                        by: ActorBody(remark.by, register), at: remark.at.milliseconds,
                        fromClient: remark.isFromClient, text: MentionText.shown(remark.text),
                        rich: RichBlockBody.all(view.shown[remark.text]?.rich))
                },
                mayReply: allowed.contains(.comment),
                maySettle: allowed.contains(.settleComment) && view.rework.maySettle(thread, reader),
                mayTake: allowed.contains(.takeWording) && thread.isOpen && thread.wording != nil)
        }
        mayComment = allowed.contains(.comment)
    }

    private static func word(_ place: CommentPlace) -> String {
        switch place {
        case .here: "here"
        case .changed: "changed"
        case .gone: "gone"
        }
    }
}

/// How many threads wait, for the rework's page.
struct CommentCountBody: Encodable {
    let open: Int
    /// Of those: in the way of a signature, or of publishing.
    let blocking: Int
    /// Of those: in the way of publishing.
    let stopPublishing: Int
    let all: Int

    init(_ rework: Rework, for reader: Person) {
        self.init(rework.threads.filter { $0.isSeen(by: reader) })
    }

    init(_ threads: [CommentThread]) {
        all = threads.count
        open = threads.count(where: \.isOpen)
        blocking = threads.count { $0.isOpen && $0.isBlocking }
        stopPublishing = threads.count(where: \.stopsPublishing)
    }
}
