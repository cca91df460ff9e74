package import ReworkDocuments
package import ReworkDomain
import ReworkStore

/// Pages of contacts, made from the same reading as everything else.
extension Desk {
    package func contactPage(for reader: Person, here: String) throws(Refusal) -> ContactPage {
        guard let id = reader.client else { throw Refusal(.notAllowed) }
        let client = try client(id)
        return ContactPage(
            reader: reader, cast: cast(for: client), gate: client.gate(on: calendar.day(of: now)), here: here)
    }

    /// All of the reader's client's reworks, newest first.
    package func reworks(of client: ID<Client>) async throws -> [Rework] {
        var filter = ReworkFilter()
        filter.client = client
        return try await store.reworks(try await store.list(filter, before: nil, limit: 500))
    }

    /// Why a document takes no answer from this person now; nil when the form is shown.
    package func closed(
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
        guard document.kind == .estimate, let offer = rework.estimate?.offer,
            calendar.day(of: now) > offer.validUntil
        else { return nil }
        return .expired(offer.validUntil)
    }

    private func withdrawal(_ rework: Rework, _ document: DocumentReference) async throws -> ClosedAnswer.Reason {
        let facts = try await store.events(of: rework.id).map { try $0.event(Fact.self).fact }
        for fact in facts.reversed() {
            switch (document.kind, fact) {
            case (.estimate, .estimate(.withdrawn(let reason))), (.spec, .spec(.withdrawn(let reason))),
                (.demo, .demo(.withdrawn(let reason))):
                return .withdrawn(reason: reason)
            case (.estimate, .estimate(.expired)):
                return rework.estimate.map { .expired($0.offer.validUntil) } ?? .notYours
            default:
                continue
            }
        }
        return .notYours
    }

    /// Texts of the revision signed last and of the present one, when the client signs again.
    package func difference(
        in rework: Rework
    ) async throws -> (signed: String, signedRevision: Int, now: String)? {
        guard let revision = rework.spec?.revision, revision > 1 else { return nil }
        let signed = rework.documents.last { document in
            document.kind == .spec && document.number < revision
                && rework.signatures.contains { $0.document == document.fingerprint }
        }
        guard let signed, let old = try await store.publishedText(of: rework.id, revision: signed.number),
            let new = try await store.publishedText(of: rework.id, revision: revision)
        else { return nil }
        return (old, signed.number, new)
    }
}
