import NIOCore
import ReworkDesk
import ReworkDomain
import ReworkStore
import Synchronization

/// Documents read lately, as they leave: their bytes never change, nor what stands in their head. Whether somebody may
/// read one is asked each time.
final class DocumentShelf: Sendable {
    struct Document {
        let rework: ID<Rework>
        let body: ByteBuffer
        let policy: String
    }

    private struct State {
        var documents: [Fingerprint: Document] = [:]
        var size = 0
    }

    private let state = Mutex(State())
    /// Bytes kept in all; past it everything is put back.
    private static let limit = 32 * 1_048_576

    /// - Throws: `Refusal` `.notFound` when there is no such document.
    func document(_ fingerprint: Fingerprint, from desk: Desk) async throws -> Document {
        if let known = state.withLock({ $0.documents[fingerprint] }) { return known }
        guard let stored = try await desk.store.document(fingerprint) else { throw Refusal(.notFound) }
        let document = Document(
            rework: stored.rework, body: ByteBuffer(bytes: stored.bytes),
            policy: DocumentPolicy.policy(for: stored.bytes))
        state.withLock { state in
            if state.size + stored.bytes.count > DocumentShelf.limit { state = State() }
            state.size += stored.bytes.count
            state.documents[fingerprint] = document
        }
        return document
    }
}
