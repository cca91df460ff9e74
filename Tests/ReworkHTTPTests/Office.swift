import ReworkDesk
import ReworkDomain
import TestSupport

/// A desk with its door: the whole server but for the socket.
struct Office: Sendable {
    let desks: Desks
    /// Somebody who is not signed in.
    let anyone: RouterClient

    init(
        isDemo: Bool = false, origin: String = RouterClient.origin, trusted: Set<String> = [],
        settings: DeskSettings = DeskSettings()
    ) async throws {
        desks = try await Desks(settings: settings)
        anyone = try RouterClient(desks.desk, origin: origin, trusted: trusted, isDemo: isDemo)
    }

    func signedIn(_ person: KeyPath<Desks, Person>) async throws -> RouterClient {
        try await anyone.signedIn(desks[keyPath: person], at: desks.desk)
    }

    /// Where the client answers a document.
    func answers(_ rework: Rework, _ kind: DocumentReference.Kind) -> String {
        "/reworks/\(rework.id)/answers/\(rework.shown(kind).hex)"
    }

    func current(_ rework: Rework) async throws -> Rework { try await desks.current(rework.id) }

    func api(_ rework: Rework, _ noun: String = "") -> String {
        "/api/v1/reworks/\(rework.id)" + (noun.isEmpty ? "" : "/\(noun)")
    }
}
