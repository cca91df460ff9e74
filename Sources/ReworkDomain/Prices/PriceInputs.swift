/// What is known of one client's project (rule 23); its reworks are counted besides, from the system.
package struct PriceInputs: Equatable, Codable, Sendable {
    /// Number of the implementation's type.
    package var type: Int
    /// Of active implementation.
    package var implementationMinutes: Int
    /// Custom reworks made before the system counted them.
    package var openingReworks: Int
    /// Active users.
    package var users: Int

    package init(type: Int, implementationMinutes: Int, openingReworks: Int, users: Int) {
        self.type = type
        self.implementationMinutes = implementationMinutes
        self.openingReworks = openingReworks
        self.users = users
    }

    /// Fifty years of one person's work.
    package static let mostMinutes = 6_000_000
    package static let mostReworks = 100_000
    package static let mostUsers = 1_000_000

    /// - Parameters:
    ///   - counted: reworks of the client that were accepted.
    ///   - list: nil while the vendor has none.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package func decide(counted: Int, _ list: PriceList?, by person: Person) throws(Refusal) -> ClientFact {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        let terms = list?.terms(of: type)
        if terms == nil { check.fault("/type", .unknown) }
        check.number(implementationMinutes, "/implementationMinutes", in: 0...PriceInputs.mostMinutes)
        check.number(openingReworks, "/openingReworks", in: 0...PriceInputs.mostReworks)
        check.number(users, "/users", in: 0...PriceInputs.mostUsers)
        try check.finish()
        guard let terms, PriceReading(self, counted: counted, terms) != nil else {
            let most = Money(minor: Money.most, currency: list?.base.currency ?? .hryvnia)
            throw Refusal(.invalid, rule: 23, faults: [Fault("/type", .tooLarge, ["maximum": .money(most)])])
        }
        return .priceInputsSet(self)
    }
}
