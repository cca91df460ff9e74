package import ReworkDomain

/// The people and the client a document or a page speaks of.
package struct Cast: Sendable {
    package let client: Client
    package let people: [ID<Person>: Person]
    /// The vendor's price of a month of a plan, shown as the way out of the gate; nil when it is quoted one by one.
    package let prices: [PlanKind: Money]

    package init(client: Client, people: [Person], prices: [PlanKind: Money] = [:]) {
        self.client = client
        self.people = Dictionary(people.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.prices = prices
    }

    func name(_ id: ID<Person>) -> String { people[id]?.name ?? "" }

    package func name(_ colleague: Passing.Colleague) -> String {
        switch colleague {
        case .known(let id): name(id)
        case .new(let name, _, _): name
        }
    }

    func name(_ actor: Actor) -> String {
        switch actor {
        case .person(let id): name(id)
        case .system, .console: ""
        }
    }

    /// Contacts of the client whose signature holds at this price, by name.
    package func signers(at price: Money?) -> [Person] {
        people.values.filter { $0.client == client.id && $0.maySign(at: price) && $0.isActive }.sorted {
            ($0.name, $0.id) < ($1.name, $1.id)
        }
    }

    /// «Світлана Мороз, головна бухгалтерка; …»; nil when nobody may sign.
    package func signerNames(at price: Money?) -> String? {
        let names = signers(at: price).map { $0.position.isEmpty ? $0.name : "\($0.name), \($0.position)" }
        return names.isEmpty ? nil : names.joined(separator: "; ")
    }

    func plan(on day: Day) -> Plan? {
        client.plan(on: day)
    }

    /// A side of a document, surname first.
    func side(_ id: ID<Person>?, _ writing: Writing, formal: Bool = true) -> [String: Any]? {
        guard let id, let person = people[id] else { return nil }
        var side: [String: Any] = ["name": formal ? person.formalName : person.name]
        if !person.position.isEmpty { side["position"] = person.position }
        side["phone"] = writing.phone(person.phone)
        return side
    }

    /// The two ways out of the gate with their prices (rule 8).
    func ways(_ writing: Writing) -> [String: Any] {
        let offers = [PlanKind.paid, .individual].map { kind -> [String: Any] in
            [
                "offer": writing.words("my.way.\(kind.rawValue)"),
                "offerPrice": prices[kind].map(writing.money) ?? writing.words("my.way.onRequest"),
                "offerText": writing.words("my.way.\(kind.rawValue)Text"),
            ]
        }
        return ["offers": offers]
    }
}
