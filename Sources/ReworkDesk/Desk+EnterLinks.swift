package import ReworkDomain
package import ReworkSecrets
package import ReworkStore

/// Contacts' one-time links: made, listed, revoked.
extension Desk {
    /// Makes a contact's one-time link; only its digest is kept. Asked again under the same key it is the same link.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a specialist or a lead, `.notFound` for anyone but a contact,
    ///   `.keyReused` when the key stood for another request.
    package func makeEnterLink(
        for contact: ID<Person>, rework: ID<Rework>?, _ call: Call
    ) async throws -> (token: Token, expiresAt: Moment) {
        let goal = rework.map(\.description) ?? ""
        let token = linkToken(for: ["contact", contact.description, goal], call)
        if try await kept(call) != nil { return try await made(token) }
        let person = try self.person(call.person)
        guard !person.roles.isDisjoint(with: [.specialist, .lead]) else { throw Refusal(.notAllowed) }
        guard let reader = register.person(contact), reader.isActive, let client = reader.client else {
            throw Refusal(.notFound)
        }
        if let rework, try await store.rework(rework)?.client != client {
            throw Refusal(.invalid, faults: [Fault("/rework", .unknown)])
        }
        var change = Change()
        change.enterLink = newLink(token, for: contact, rework: rework, document: nil, call)
        change.expectations = [.active(call.person), .active(contact)]
        change.remembered = try remembered(call, .person(contact), at: now)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            return try await made(token)
        }
        return try await made(token)
    }

    /// The token of a link to be made. Under an idempotency key it is derived by the server's own key from who asks for
    /// what under which key: a repeated request shows the same link, although only a digest is kept. Without that key,
    /// which lies outside the database, the token is as good as random; with it alone, nothing can be derived without
    /// knowing the idempotency key, which the browser made at random.
    func linkToken(for parts: [String], _ call: Call) -> Token {
        guard let key = call.key else { return Token() }
        return store.secretKey.token(for: ["enter-link", call.person.description] + parts + [key.text])
    }

    func newLink(
        _ token: Token, for contact: ID<Person>, rework: ID<Rework>?, document: Fingerprint?, _ call: Call
    ) -> EnterLink {
        EnterLink(
            token: token.digest, person: contact, rework: rework, document: document, madeBy: call.person, madeAt: now,
            expiresAt: now.adding(seconds: settings.linkLifetime))
    }

    /// The link that was made with this token. - Throws: `Refusal` `.keyReused` when there is none: the server's key is
    /// another one than then, so that the link can't be shown again.
    func made(_ token: Token) async throws -> (token: Token, expiresAt: Moment) {
        guard let link = try await store.enterLink(token.digest) else { throw Refusal(.keyReused) }
        return (token, link.expiresAt)
    }

    /// A contact's links, the newest first. - Throws: `Refusal` `.notAllowed`, `.notFound` for anyone but a contact.
    package func enterLinks(of contact: ID<Person>, for reader: ID<Person>) async throws -> [EnterLink] {
        _ = try vendor(reader)
        guard register.person(contact)?.client != nil else { throw Refusal(.notFound) }
        return try await store.enterLinks(of: contact)
    }

    /// Revokes a link nobody has used. A repeated revocation changes nothing.
    /// - Throws: `Refusal` `.notAllowed`, `.notFound`, or `.linkUsed`.
    package func revokeEnterLink(_ token: Digest, of contact: ID<Person>, _ call: Call) async throws {
        let person = try vendor(call.person)
        guard let link = try await store.enterLink(token), link.person == contact else { throw Refusal(.notFound) }
        if link.revokedAt != nil { return }
        do {
            try await store.revokeEnterLink(token, by: person.id, at: now)
        } catch StoreError.conflict {
            if try await store.enterLink(token)?.usedAt != nil { throw Refusal(.linkUsed) }
        }
    }
}
