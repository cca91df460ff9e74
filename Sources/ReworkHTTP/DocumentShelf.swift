import NIOCore
import ReworkDesk
import ReworkDomain
import ReworkStore
import Synchronization

/// Documents read lately, as they leave: their bytes never change, nor what stands in their head. Whether somebody may
/// read one is asked each time.
final class DocumentShelf: Sendable {
    struct Document {
        let of: Desk.DocumentOwner
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
        let (bytes, owner) = try await desk.anyDocument(fingerprint)
        let document = Document(
            of: owner, body: ByteBuffer(bytes: bytes), policy: DocumentPolicy.policy(for: bytes))
        state.withLock { state in
            if state.size + bytes.count > DocumentShelf.limit { state = State() }
            state.size += bytes.count
            state.documents[fingerprint] = document
        }
        return document
    }
}
