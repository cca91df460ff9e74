package import ReworkDomain
package import ReworkSecrets
import ReworkStore

/// Passwords of the vendor's people.
extension Desk {
    /// What one of the vendor's people types to sign in.
    package typealias Secret = (login: String, password: String)

    package var passwordPolicy: PasswordPolicy { PasswordPolicy() }

    /// - Throws: `Refusal` `.invalid` with the fields at fault; `Lane.Busy` past the queue.
    func credential(_ secret: Secret) async throws -> Credential {
        var check = FormCheck()
        let login = check.text(secret.login, "/login", limit: TextLimit.name).lowercased()
        switch passwordPolicy.fault(in: secret.password, login: login) {
        case nil: break
        case .tooShort(let minimum): check.fault("/password", .weakPassword, ["minimum": .number(minimum)])
        case .tooLong(let maximum): check.fault("/password", .tooLong, ["limit": .number(maximum)])
        case .common: check.fault("/password", .commonPassword)
        }
        try check.finish()
        return Credential(login: login, password: try await passwords.hash(secret.password))
    }

    func credential(_ secret: Secret?) async throws -> Credential? {
        guard let secret else { return nil }
        return try await credential(secret) as Credential
    }

    /// One's own: the present one is asked for, the other sessions end, and this one goes on under another token.
    /// - Returns: the token of the session from now on; nil when this very request was carried out before.
    /// - Throws: `Refusal` `.invalid` with the fields at fault, a wrong present password among them; `Lane.Busy`.
    package func changePassword(
        from current: String, to new: String, userAgent: String, _ call: Call
    ) async throws -> Token? {
        let person = try self.person(call.person)
        if try await keptPassword(new, call) != nil { return nil }
        guard person.isVendor, let known = try await store.credential(of: person.id) else {
            throw Refusal(.notAllowed)
        }
        guard try await passwords.verify(current, against: known.password) else {
            throw Refusal(.invalid, faults: [Fault("/current", .wrongPassword)])
        }
        let token = Token()
        var change = Change()
        change.admission = Admission(of: person.id, opens: newSession(token, person.id, userAgent), at: now)
        try await write(.passwordChanged, (known.login, new), of: person, call, change)
        return token
    }

    /// A lead gives somebody a new password, which is told to them by word; all their sessions end.
    /// - Parameter login: needed once, for somebody who has none yet.
    /// - Throws: `Refusal` `.notAllowed`, `.staleVersion`, or `.invalid` with the fields at fault; `Lane.Busy`.
    package func resetPassword(
        of id: ID<Person>, to new: String, login: String, _ call: Call
    ) async throws -> Person {
        let author = try person(call.person)
        let person = try known(id)
        if try await keptPassword(new, call) != nil { return person }
        if let refusal = person.obstacle(to: .resetPassword, by: author, isLastLead: false) { throw refusal }
        if let expected = call.expects, expected != register.lastEvent(of: id) { throw Refusal(.staleVersion) }
        let known = try await store.credential(of: id)
        var change = Change()
        change.admission = Admission(of: id, at: now)
        try await write(.passwordReset, (known?.login ?? login, new), of: person, call, change)
        return person
    }

    private func write(
        _ fact: PersonFact, _ secret: Secret, of person: Person, _ call: Call, _ given: Change
    ) async throws {
        let version = register.lastEvent(of: person.id)
        let credential: Credential = try await credential(secret)
        var change = given
        change.expectations = [.active(call.person), .active(person.id), .person(person.id, version: version)]
        _ = try await write(
            fact, of: person.id, by: .person(call.person), credential: credential, call: call, change)
    }

    /// Whom a password was set for under the call's key before; nil when the key is new. The request's digest leaves
    /// passwords out, so that the one typed now is checked against the one kept.
    /// - Throws: `Refusal` `.keyReused` when it was another password.
    func keptPassword(_ password: String, _ call: Call) async throws -> ID<Person>? {
        guard let id = try await keptPerson(call) else { return nil }
        let known = try await store.credential(of: id)
        guard try await passwords.verify(password, against: known?.password) else { throw Refusal(.keyReused) }
        return id
    }
}
