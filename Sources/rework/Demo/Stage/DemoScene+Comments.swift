import ReworkDesk
import ReworkDomain

/// What is said about a criterion of the newest revision.
extension DemoScene {
    func comment(_ said: DemoCommenting, _ by: String?) async throws -> Outcome {
        let rework = try await rework()
        let isContact = by != nil && !isColleague(by)
        let call: Call = if isContact { try byContact(by) } else { try await bySpecialist(by) }
        switch said {
        case .open(let comment):
            guard let revision = rework.spec?.revision else { throw Refusal(.notFound) }
            let view = try await desk.comments(of: rework.id, on: revision, for: call.person)
            let id = CriterionID(comment.criterion)
            guard let block = view.blocks.firstIndex(where: { $0.block.id == id }) else { throw Refusal(.notFound) }
            let wish = CommentWish(
                source: .revision(revision), block: block, text: comment.text, isInternal: comment.isInternal,
                isBlocking: comment.isBlocking, wording: comment.wording)
            return try await desk.comment(rework.id, wish, call)
        case .reply(let text):
            return try await desk.reply(rework.id, thread: rework.threads.count, text: text, call)
        case .settle:
            return try await desk.resolve(rework.id, thread: rework.threads.count, call)
        }
    }
}
