import ReworkDocuments
package import ReworkDomain
package import ReworkStore

/// One rework with all a page about it needs.
package struct ReworkView: Sendable {
    package let rework: Rework
    package let client: Client
    package let gate: Gate
    package let allowed: [Action]
    /// Whether the reader may write the specification's draft now.
    package let mayDraft: Bool
    package let events: [RecordedEvent]
    package let linked: Rework?
    /// The conversation's texts as they are shown, by what was written.
    package let shown: [String: ShownText]
    package let now: Moment
}

extension Desk {
    /// The one way to a rework: what a person may not see is not there.
    /// - Throws: `Refusal` `.notFound`.
    package func readable(_ id: ID<Rework>, for person: ID<Person>) async throws -> (Rework, Person) {
        let person = try self.person(person)
        guard let rework = try await store.rework(id), rework.mayBeSeen(by: person) else { throw Refusal(.notFound) }
        return (rework, person)
    }

    package func view(_ id: ID<Rework>, for reader: ID<Person>) async throws -> ReworkView {
        let (rework, person) = try await readable(id, for: reader)
        let client = try client(rework.client)
        let situation = try await situation(of: rework, client, for: person)
        let events = try await store.events(of: id)
        var linked: Rework?
        if let link = rework.link { linked = try await store.rework(link.rework) }
        var texts = events.compactMap(\.event.fact.said)
        // What a developer says of the work is the vendor's own.
        if person.isVendor { texts += events.flatMap(\.event.fact.delivered) }
        return ReworkView(
            rework: rework, client: client, gate: situation.gate,
            allowed: rework.allowedActions(for: person, in: situation), mayDraft: isEditable(rework, by: person),
            events: events, linked: linked,
            shown: try await shown(texts), now: situation.now)
    }

    /// What became of each criterion, with the developer's words as they are shown; none of those for a contact.
    package func trace(
        of id: ID<Rework>, for reader: ID<Person>
    ) async throws -> (rework: Rework, shown: [String: ShownText]) {
        let (rework, person) = try await readable(id, for: reader)
        let words = person.isVendor ? rework.trace.rows.compactMap(\.how) : []
        return (rework, try await shown(words))
    }

    /// A written document and what it belongs to, for somebody who may see it.
    /// - Throws: `Refusal` `.notFound`.
    package func document(
        _ fingerprint: Fingerprint, for reader: ID<Person>
    ) async throws -> (document: StoredDocument, rework: Rework) {
        guard let document = try await store.document(fingerprint) else { throw Refusal(.notFound) }
        let (rework, _) = try await readable(document.rework, for: reader)
        return (document, rework)
    }

    /// Whose a document is, and so who may read it.
    package enum DocumentOwner: Sendable {
        case rework(ID<Rework>)
        case client(ID<Client>)
    }

    /// - Throws: `Refusal` `.notFound` when no document has these bytes.
    package func anyDocument(_ fingerprint: Fingerprint) async throws -> (bytes: [UInt8], owner: DocumentOwner) {
        if let document = try await store.document(fingerprint) { return (document.bytes, .rework(document.rework)) }
        guard let document = try await store.clientDocument(fingerprint) else { throw Refusal(.notFound) }
        return (document.bytes, .client(document.client))
    }

    /// What was written for a client is read by its contacts and by those who support it; developers have no part in it.
    /// - Throws: `Refusal` `.notFound`: what a person may not see is not there.
    package func checkReadable(_ owner: DocumentOwner, for reader: ID<Person>) async throws {
        switch owner {
        case .rework(let id): _ = try await readable(id, for: reader)
        case .client(let id):
            let person = try self.person(reader)
            let isSupport = person.isVendor && !person.roles.isDisjoint(with: [.specialist, .lead])
            guard isSupport || person.client == id else { throw Refusal(.notFound) }
        }
    }

    /// - Throws: `Refusal` `.notAllowed` for a contact: clients are the vendor's list.
    package func vendor(_ id: ID<Person>, _ roles: Set<Role> = [.specialist, .lead]) throws(Refusal) -> Person {
        let person = try self.person(id)
        guard person.isVendor, !person.roles.isDisjoint(with: roles) else { throw Refusal(.notAllowed) }
        return person
    }
}
