import ReworkDocuments
package import ReworkDomain
import ReworkSecrets
import ReworkStore

/// What support costs (rules 22, 23).
extension Desk {
    /// Rule 23 worked out for the client as it is now; nil while its inputs are not known.
    package func reading(of client: Client) -> PriceReading? {
        guard let inputs = client.priceInputs, let terms = register.priceList?.fact.list.terms(of: inputs.type) else {
            return nil
        }
        return PriceReading(inputs, counted: register.accepted(of: client.id), terms)
    }

    /// Rule 8: a month's price of the plans that open the gate: the client's own, where one is known, else the
    /// vendor's fixed one; a plan left out is quoted.
    package func prices(for client: Client) -> [PlanKind: Money] {
        var prices = settings.prices
        if let price = client.generalPrice { prices[.paid] = price }
        if let reading = reading(of: client) { prices[.individual] = reading.price }
        return prices
    }

    /// A new version of the price list.
    package func setPriceList(_ draft: PriceListDraft, _ call: Call) async throws {
        if try await kept(call) != nil { return }
        let person = try self.person(call.person)
        let current = register.priceList
        if let expected = call.expects, expected != current?.number ?? 0 { throw Refusal(.staleVersion) }
        let used = Set(register.clients.compactMap(\.priceInputs?.type))
        let fact = try draft.decide(over: current?.fact.list, used: used, by: person)
        let at = now
        var change = Change()
        change.priceList = Event(number: (current?.number ?? 0) + 1, at: at, actor: .person(person.id), fact: fact)
        change.expectations = [.priceList(version: current?.number ?? 0), .active(person.id)]
        change.remembered = try remembered(call, .prices, at: at)
        do {
            try await store.commit(change)
        } catch StoreError.conflict {
            if try await kept(call) != nil { return }
            throw Refusal(.staleVersion)
        }
    }

    package func setPriceInputs(_ inputs: PriceInputs, for id: ID<Client>, _ call: Call) async throws -> Client {
        try await change(id, call) { client, person, change in
            let list = register.priceList
            change.expectations.append(.priceList(version: list?.number ?? 0))
            return try inputs.decide(counted: register.accepted(of: client.id), list?.fact.list, by: person)
        }
    }

    /// Rule 22: general support is priced client by client.
    package func setGeneralPrice(
        _ price: Money, reason: String, for id: ID<Client>, _ call: Call
    ) async throws -> Client {
        try await change(id, call) { client, person, _ in
            try GeneralPrice.decide(price, reason: reason, individual: reading(of: client)?.price, by: person)
        }
    }

    /// Rule 25: what an hour of rework costs this client.
    package func hourlyRate(of client: Client) -> Money { client.hourlyRate ?? settings.hourlyRate }

    package func setHourlyRate(
        _ rate: Money, reason: String, for id: ID<Client>, _ call: Call
    ) async throws -> Client {
        try await change(id, call) { _, person, _ in try HourlyRate.decide(rate, reason: reason, by: person) }
    }

    /// Rule 3: the four questions, as they are answered now.
    package func assessNeed(_ answers: SupportNeed.Answers, of id: ID<Client>, _ call: Call) async throws -> Client {
        try await change(id, call) { _, person, _ in try SupportNeed.assess(answers, by: person) }
    }

    /// Rule 23: the price told in writing, as a document in the client's language.
    package func quote(_ id: ID<Client>, _ call: Call) async throws -> Client {
        try await change(id, call) { client, person, change in
            guard person.isActiveLead else { throw Refusal(.notAllowed) }
            guard let reading = reading(of: client), let list = register.priceList else {
                throw Refusal(.priceUnknown, rule: 23)
            }
            let number = client.quotations.count + 1
            let document = QuotationDocument(
                reading, number: number, list: list, includesTax: settings.pricesIncludeTax, cast: cast(for: client))
            let (press, writing) = (press, writing(client.language, for: client))
            let new = NewClientDocument(
                client: client.id, kind: .quotation, number: number,
                bytes: try await lane.run { document.bytes(press, writing) }, at: writing.now)
            change.clientDocuments = [new]
            change.expectations.append(.priceList(version: list.number))
            return .quoted(
                Quotation(
                    number: number, at: writing.now, reading, listVersion: list.number,
                    document: try new.digest.fingerprint))
        }
    }

    /// The contact's own client's price.
    package func pricePage(for reader: Person, in language: Language) throws(Refusal) -> String {
        let page = try contactPage(for: reader, here: "/my/price")
        let price = PricePage(
            page: page, reading: reading(of: page.cast.client), includesTax: settings.pricesIncludeTax)
        return price.html(press, writing(language, of: page))
    }
}
