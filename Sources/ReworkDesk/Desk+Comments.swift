package import ReworkDocuments
package import ReworkDomain
import ReworkStore

/// The text that is commented on.
package enum CommentedSource: Equatable, Sendable {
    /// The draft at this version of it.
    case draft(version: Int)
    case revision(Int)
}

/// The comments of a rework, with the text in which their places are shown.
package struct CommentsView: Sendable {
    package let rework: Rework
    package let client: Client
    package let source: CommentedSource
    package let blocks: [PlacedBlock]
    /// What the reader may see, oldest first, each with its place in that text.
    package let threads: [(thread: CommentThread, place: CommentPlace)]
    /// The remarks as they are shown, by what was written.
    package let shown: [String: ShownText]
    package let allowed: [Action]
}

/// A comment as it is asked for.
package struct CommentWish: Sendable {
    package let source: CommentedSource
    /// Of the block, from 0.
    package let block: Int
    package let text: String
    package let isInternal: Bool
    package let isBlocking: Bool
    package let wording: String

    package init(
        source: CommentedSource, block: Int, text: String, isInternal: Bool, isBlocking: Bool, wording: String
    ) {
        self.source = source
        self.block = block
        self.text = text
        self.isInternal = isInternal
        self.isBlocking = isBlocking
        self.wording = wording
    }
}

extension Desk {
    /// - Parameter revision: nil for the draft, which specialists alone read.
    /// - Throws: `Refusal` `.notFound` when the rework or the revision is not there.
    package func comments(of id: ID<Rework>, on revision: Int?, for reader: ID<Person>) async throws -> CommentsView {
        let (rework, person) = try await readable(id, for: reader)
        let client = try client(rework.client)
        let (source, text) = try await commented(rework, revision.map { .revision($0) }, person)
        let blocks = try await blocks(of: text)
        let places = CommentedText(blocks.map(\.block))
        let threads = rework.threads.filter { $0.isSeen(by: person) }
        let situation = try await situation(of: rework, client, for: person)
        return CommentsView(
            rework: rework, client: client, source: source, blocks: blocks,
            threads: threads.map { ($0, places.place(of: $0.anchor)) },
            shown: try await shown(threads.flatMap { $0.remarks.map(\.text) }),
            allowed: rework.allowedActions(for: person, in: situation))
    }

    /// Opens a thread at a block of the draft or of a revision.
    /// - Throws: `Refusal` `.staleVersion` when the draft is another by now, `.invalid` with the faults of the form.
    package func comment(_ id: ID<Rework>, _ wish: CommentWish, _ call: Call) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            if let refusal = rework.obstacle(to: .comment, by: .person(person), in: situation) { throw refusal }
            let anchor = try await self.anchor(wish, rework, person)
            let isForClient = !wish.isInternal && anchor.revision != nil
            let comment = NewComment(
                anchor: anchor, text: self.named(wish.text, in: rework, by: person, isForClient: isForClient),
                isInternal: wish.isInternal, isBlocking: wish.isBlocking, wording: wish.wording)
            return try await self.said(.open(comment), rework, person, situation)
        }
    }

    package func reply(_ id: ID<Rework>, thread: Int, text: String, _ call: Call) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            let isInternal = rework.thread(thread)?.isInternal ?? true
            let text = self.named(text, in: rework, by: person, isForClient: !isInternal)
            return try await self.said(.reply(thread: thread, text: text), rework, person, situation)
        }
    }

    package func resolve(_ id: ID<Rework>, thread: Int, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .comment(.resolve(thread: thread)))
    }

    package func reopen(_ id: ID<Rework>, thread: Int, _ call: Call) async throws -> Outcome {
        try await act(on: id, call, .comment(.reopen(thread: thread)))
    }

    /// Puts a proposed wording into the draft and settles its thread.
    /// - Parameter draft: version of the draft the caller has before it.
    /// - Throws: `Refusal` `.staleVersion`, `.placeGone` when nothing of the draft is that place any more.
    package func takeWording(
        _ id: ID<Rework>, thread number: Int, draft version: Int, _ call: Call
    ) async throws -> Outcome {
        try await act(on: id, call) { rework, person, situation in
            let command = Command.comment(.takeWording(thread: number))
            let decision = try rework.decide(command, by: person, in: situation)
            let draft = try await self.store.draft(of: id)
            guard draft.version == version else { throw Refusal(.staleVersion) }
            guard let thread = rework.thread(number), let wording = thread.wording else { throw Refusal(.notFound) }
            let text = try await self.text(draft.text, taking: wording, at: thread.anchor)
            var move = Move(decision)
            move.draft = NewDraft(rework: id, expected: version, text: text, by: person.id, at: situation.now)
            return move
        }
    }

    private func said(
        _ command: CommentCommand, _ rework: Rework, _ person: Person, _ situation: Situation
    ) async throws -> Move {
        let decision = try rework.decide(.comment(command), by: person, in: situation)
        for case .comment(let fact) in decision.deeds.map(\.fact) {
            if let text = fact.text { try await render(text) }
        }
        return Move(decision)
    }

    private func anchor(_ wish: CommentWish, _ rework: Rework, _ person: Person) async throws -> CommentAnchor {
        let (source, text) = try await commented(rework, wish.source, person)
        guard source == wish.source else { throw Refusal(.staleVersion) }
        let blocks = try await blocks(of: text)
        guard blocks.indices.contains(wish.block) else {
            throw Refusal(.invalid, faults: [Fault("/block", .missing)])
        }
        var revision: Int?
        if case .revision(let number) = source { revision = number }
        return CommentAnchor(blocks[wish.block].block, index: wish.block, revision: revision)
    }

    /// The text asked for; without one asked for, the draft.
    private func commented(
        _ rework: Rework, _ source: CommentedSource?, _ person: Person
    ) async throws -> (CommentedSource, String) {
        if case .revision(let number)? = source {
            guard let text = try await store.publishedText(of: rework.id, revision: number) else {
                throw Refusal(.notFound)
            }
            return (.revision(number), text)
        }
        _ = try await draftable(rework.id, for: person.id)
        let draft = try await store.draft(of: rework.id)
        return (.draft(version: draft.version), draft.text)
    }

    private func blocks(of text: String) async throws -> [PlacedBlock] {
        let press = self.press
        return try await lane.run {
            do {
                return try press.blocks(of: text)
            } catch let fault as MarkdownFault {
                throw Refusal(.invalid, faults: [fault.fault(at: "/text")])
            }
        }
    }

    private func text(_ text: String, taking wording: String, at anchor: CommentAnchor) async throws -> String {
        let press = self.press
        return try await lane.run {
            do {
                let blocks = try press.blocks(of: text).map(\.block)
                let place = CommentedText(blocks).place(of: anchor)
                guard let index = place.index,
                    let changed = try press.text(text, replacing: index, by: wording)
                else { throw Refusal(.placeGone) }
                return changed
            } catch let fault as MarkdownFault {
                throw Refusal(.invalid, faults: [fault.fault(at: "/text")])
            }
        }
    }
}
