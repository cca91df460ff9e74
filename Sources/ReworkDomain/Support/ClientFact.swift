/// What happened to a client; the client is the fold of these.
package enum ClientFact: Equatable, Codable, Sendable {
    case added(name: String, language: Language, specialist: ID<Person>?)
    case planBought(Plan)
}

extension Client {
    /// The client after `fact` number `version`; nil when the first fact does not add it, or a later one does.
    package static func applying(
        _ fact: ClientFact, version: Int, to client: Client?, id: ID<Client>
    ) -> Client? {
        switch (fact, client) {
        case (.added(let name, let language, let specialist), nil):
            return Client(id: id, version: version, name: name, language: language, specialist: specialist)
        case (.planBought(let plan), .some(var client)):
            client.plans.append(plan)
            client.version = version
            return client
        case (.added, .some), (.planBought, nil):
            return nil
        }
    }

    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package static func add(
        name: String, language: Language, specialist: Person?, by person: Person
    ) throws(Refusal) -> ClientFact {
        guard person.isActive, person.roles.contains(.lead) else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let name = check.text(name, "/name", limit: TextLimit.name)
        if let specialist, !Assignment.mayServe(specialist, plan: nil) { check.fault("/specialist", .unknown) }
        try check.finish()
        return .added(name: name, language: language, specialist: specialist?.id)
    }
}
