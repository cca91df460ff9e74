import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
import ReworkStore

/// A project's passport with all its page shows (rule 19).
package struct PassportView: Sendable {
    package let client: Client
    /// From the accepted reworks, the newest first.
    package let entries: [PassportEntry]
    /// Every text there was, the newest first.
    package let notes: [PassportNote]
    /// The texts as they are shown, by what was written.
    package let shown: [String: ShownText]
    package let mayWrite: Bool
}

extension Desk {
    /// For specialists and leads. - Throws: `Refusal` `.notAllowed`, `.notFound`.
    package func passport(of id: ID<Client>, for reader: ID<Person>) async throws -> PassportView {
        let reader = try vendor(reader)
        let client = try client(id)
        let accepted = try await reworks(of: id, in: [.accepted], limit: Desk.passportEntries)
        var texts: [ID<Rework>: String] = [:]
        for rework in accepted {
            guard let revision = rework.spec?.revision else { continue }
            texts[rework.id] = try await store.publishedText(of: rework.id, revision: revision)
        }
        let notes = try await store.events(of: id).compactMap { event -> PassportNote? in
            if case .passportNoted(let note) = event.fact { note } else { nil }
        }
        let (places, shown) = (try await shown(Array(texts.values)), try await shown(notes.map(\.text)))
        let entries = accepted.compactMap { rework in
            PassportEntry(rework, place: texts[rework.id].flatMap { places[$0]?.rich.place })
        }
        return PassportView(
            client: client, entries: entries.sorted { ($1.acceptedAt, $1.rework.id) < ($0.acceptedAt, $0.rework.id) },
            notes: notes.reversed(), shown: shown, mayWrite: client.mayWritePassport(reader))
    }

    /// More than one client has in years.
    private static let passportEntries = 500

    /// A text written upon an older one is kept beside the present one, and its author is told.
    /// - Parameter base: number of the text it was written upon; 0 for none.
    /// - Throws: `Refusal` `.staleVersion` once it is kept beside.
    package func notePassport(_ text: String, upon base: Int, for id: ID<Client>, _ call: Call) async throws {
        if try await kept(call) != nil { return }
        try await render(text)
        for _ in 1...Desk.tries {
            let (person, client) = (try self.person(call.person), try client(id))
            let fact = try client.notePassport(text, upon: base, by: person, at: now)
            guard let fact else { return }
            do {
                _ = try await write(client, [fact], call)
            } catch StoreError.conflict {
                if try await kept(call) != nil { return }
                continue
            }
            if case .passportNoted(let note) = fact, note.isBeside { throw Refusal(.staleVersion) }
            return
        }
        throw Refusal(.staleVersion)
    }
}
