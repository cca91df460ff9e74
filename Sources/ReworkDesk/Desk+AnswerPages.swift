import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
package import ReworkStore

/// The pages on which a contact reads a document and answers it.
extension Desk {
    /// What an answer page shows beside the document.
    package struct AnswerPageState: Sendable {
        /// What was sent and came back: the answer's form, or one of the comments'.
        package var typed = Typed()
        /// Whether verdicts were just saved.
        package var wasSaved = false
        /// Whether something was just said in the comments.
        package var wasSaid = false

        package init(typed: Typed = Typed(), wasSaved: Bool = false, wasSaid: Bool = false) {
            self.typed = typed
            self.wasSaved = wasSaved
            self.wasSaid = wasSaid
        }

        /// Whether what came back is one of the comments' forms.
        var isComment: Bool { CommentAnswer(typed.fields["answer"] ?? "") != nil }
    }

    /// The document's bytes with the form, or with the reason why there is none.
    package func answerPage(
        _ document: StoredDocument, _ reference: DocumentReference, of rework: Rework, for reader: Person,
        _ state: AnswerPageState, in language: Language
    ) async throws -> (bytes: [UInt8], isClosed: Bool) {
        let client = try client(rework.client)
        let (writing, cast) = (writing(language, for: client), cast(for: client))
        let typed = state.isComment ? Typed() : state.typed
        let comments = try await comments(reference, of: rework, client, for: reader, state)
        if let reason = try await closed(rework, reference, for: reader) {
            var closed = ClosedAnswer(
                rework: rework, document: reference, cast: cast, reason: reason, typed: typed)
            closed.newer = rework.newer(than: reference)
            return (closed.page(document.bytes, comments: comments, press, writing), true)
        }
        var form = AnswerForm(rework: rework, document: reference, reader: reader, cast: cast, typed: typed)
        form.wasSaved = state.wasSaved
        if reference.kind == .spec || reference.kind == .short { form.again = try await readAgain(in: rework) }
        return (form.page(document.bytes, comments: comments, press, writing), false)
    }

    /// What is said about a revision; nil under any other document. Only the newest one takes more.
    private func comments(
        _ reference: DocumentReference, of rework: Rework, _ client: Client, for reader: Person,
        _ state: AnswerPageState
    ) async throws -> CommentsPart? {
        guard let revision = rework.revision(in: reference) else { return nil }
        let view = try await comments(of: rework.id, on: revision, for: reader.id)
        let isNewest = rework.spec?.document == reference.fingerprint
        return CommentsPart(
            rework: rework, reader: reader, cast: cast(for: client), blocks: view.blocks.map(\.block),
            shown: view.shown, mayComment: isNewest && view.allowed.contains(.comment),
            maySettle: isNewest && view.allowed.contains(.settleComment),
            typed: state.isComment ? state.typed : Typed(), wasSaid: state.wasSaid,
            formKey: RandomBytes.id())
    }

    /// Why a document takes no answer from this person now; nil when the form is shown.
    private func closed(
        _ rework: Rework, _ document: DocumentReference, for reader: Person
    ) async throws -> ClosedAnswer.Reason? {
        if let answer = try await store.answer(to: document.fingerprint) {
            return .answered(answer.action, by: answer.person, at: answer.at)
        }
        if let current = rework.currentDocument(document.kind), current != document.fingerprint {
            let newer = try await store.document(current)
            return .superseded(by: current, at: newer?.at ?? now)
        }
        if rework.stage == .awaitingSupport, let refusal = rework.gateRefusal { return .gate(refusal) }
        if let hold = rework.hold, rework.stage.isLive { return .held(reason: hold.reason) }
        if !rework.stage.isLive { return .ended }
        if let waiting = ContactPage.waitingDocument(of: rework), waiting.document == document.fingerprint {
            return expiry(rework, document)
        }
        return try await withdrawal(rework, document)
    }

    private func expiry(_ rework: Rework, _ document: DocumentReference) -> ClosedAnswer.Reason? {
        guard document.kind == .estimate || document.kind == .short, let offer = rework.estimate?.offer,
            calendar(of: rework.client).day(of: now) > offer.validUntil
        else { return nil }
        return .expired(offer.validUntil)
    }

    private func withdrawal(_ rework: Rework, _ document: DocumentReference) async throws -> ClosedAnswer.Reason {
        for fact in try await store.events(of: rework.id).reversed().map(\.event.fact) {
            switch (document.kind, fact) {
            case (.estimate, .estimate(.withdrawn(let reason))), (.spec, .spec(.withdrawn(let reason))),
                (.short, .short(.withdrawn(let reason))),
                (.demo, .demo(.withdrawn(let reason))):
                return .withdrawn(reason: reason)
            case (.spec, .comment(.wordingTaken(let thread))):
                return .withdrawn(reason: rework.thread(thread)?.wording ?? "")
            case (.estimate, .estimate(.expired)), (.short, .short(.expired)):
                return rework.estimate.map { .expired($0.offer.validUntil) } ?? .notYours
            default:
                continue
            }
        }
        return .notYours
    }

    /// What the client has read before: the revision signed last, else the one it returned last, beside the present one.
    private func readAgain(in rework: Rework) async throws -> ReadAgain? {
        guard let revision = rework.spec?.revision, revision > 1 else { return nil }
        var (published, signed, returned) = (0, 0, 0)
        for event in try await store.events(of: rework.id) {
            if event.event.fact.publishedText != nil { published += 1 }
            if event.event.fact.signsSpecification { signed = published }
            if event.event.fact.returnsSpecification { returned = published }
        }
        let known = signed > 0 ? signed : returned
        guard known > 0, known < revision,
            let old = try await store.publishedText(of: rework.id, revision: known),
            let new = try await store.publishedText(of: rework.id, revision: revision)
        else { return nil }
        return ReadAgain(old: old, revision: known, isSigned: signed > 0, now: new)
    }
}

extension Rework {
    /// The document that stands in the place of this one now; nil when none does. A short offer is estimate and
    /// specification at once, so it replaces either, and either replaces it.
    func newer(than document: DocumentReference) -> Fingerprint? {
        let kinds: [DocumentReference.Kind] =
            switch document.kind {
            case .estimate: [.estimate, .short]
            case .spec: [.spec, .short]
            case .short: [.short, .spec, .estimate]
            case .demo: [.demo]
            case .protocolOfAcceptance: []
            }
        let later = documents.drop { $0.fingerprint != document.fingerprint }.dropFirst().map(\.fingerprint)
        return kinds.lazy.compactMap { currentDocument($0) }.first { later.contains($0) }
    }
}

/// What a contact does in the comments under a document: the word its form sends.
package enum CommentAnswer: Equatable, Sendable {
    case open
    case reply(Int)
    case resolve(Int)
    case reopen(Int)

    /// nil for any other answer.
    package init?(_ word: String) {
        if word == "comment" {
            self = .open
            return
        }
        let parts = word.split(separator: "-", maxSplits: 1)
        guard parts.count == 2, let number = Int(parts[1]), number > 0 else { return nil }
        switch parts[0] {
        case "reply": self = .reply(number)
        case "resolve": self = .resolve(number)
        case "reopen": self = .reopen(number)
        default: return nil
        }
    }
}
