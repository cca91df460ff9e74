import ReworkDesk
import ReworkDomain

/// What support costs one client: what it follows from, the arithmetic, and what was told in writing.
struct ClientPriceBody: Encodable {
    struct Inputs: Encodable {
        let type: Int
        let implementationMinutes: Int
        let openingReworks: Int
        let users: Int
    }

    let id: Int64
    /// Of the client.
    let version: Int
    let name: String
    let language: String
    /// The table of the price list in force; empty while there is none.
    let types: [ImplementationTypeBody]
    let inputs: Inputs?
    /// Rule 23: counted from the system.
    let acceptedReworks: Int
    let reading: PriceReadingBody?
    /// By the other reading of the published formula, for a lead, where it makes another price.
    let otherReading: PriceReadingBody?
    let prices: ClientBody.Prices
    let includesTax: Bool
    /// Newest first.
    let quotations: [QuotationBody]
    let story: [ClientEventBody]
    let allowedActions: [String]

    init(_ client: Client, _ events: [Event<ClientFact>], for reader: Person, _ desk: Desk) {
        id = client.id.number
        version = client.version
        name = client.name
        language = client.language.rawValue
        let list = desk.register.priceList?.fact.list
        types = (list?.types ?? []).map(ImplementationTypeBody.init)
        inputs = client.priceInputs.map { inputs in
            Inputs(
                type: inputs.type, implementationMinutes: inputs.implementationMinutes,
                openingReworks: inputs.openingReworks, users: inputs.users)
        }
        acceptedReworks = desk.register.accepted(of: client.id)
        let own = desk.reading(of: client)
        reading = own.map(PriceReadingBody.init)
        let other = reader.isActiveLead ? own?.other : nil
        otherReading = other.flatMap { $0.price == own?.price ? nil : PriceReadingBody($0) }
        prices = ClientBody.Prices(desk.prices(for: client))
        includesTax = desk.settings.pricesIncludeTax
        quotations = client.quotations.reversed().map { QuotationBody($0, of: client, desk) }
        story = ClientEventBody.all(events, list, desk)
        let mayQuote = own == nil ? [] : ["quote"]
        allowedActions =
            reader.isActiveLead ? (list == nil ? [] : ["setPriceInputs"]) + mayQuote + ["setGeneralPrice"] : []
    }
}

/// Rule 23's arithmetic: amounts of the lines and of the base add up to the price; weights and points are thousandths.
struct PriceReadingBody: Encodable {
    struct Line: Encodable {
        let input: String
        let weight: Int64
        let points: Int64
        let adds: MoneyBody
    }

    let formula: String
    let type: ImplementationTypeBody
    let implementationMinutes: Int
    let acceptedReworks: Int
    let openingReworks: Int
    let users: Int
    let lines: [Line]
    /// What a type that multiplies multiplies by.
    let factor: Int64?
    let base: MoneyBody
    let rate: MoneyBody
    let complexity: Int64
    let price: MoneyBody
    /// What ten more reworks would add.
    let tenMore: MoneyBody?

    init(_ reading: PriceReading) {
        formula = reading.terms.formula.rawValue
        type = ImplementationTypeBody(reading.terms.type)
        implementationMinutes = reading.inputs.implementationMinutes
        acceptedReworks = reading.counted
        openingReworks = reading.inputs.openingReworks
        users = reading.inputs.users
        lines = reading.lines.map { line in
            Line(
                input: line.input.rawValue, weight: line.weight.count, points: line.points.count,
                adds: MoneyBody(line.adds))
        }
        factor = reading.factor?.count
        base = MoneyBody(reading.terms.base)
        rate = MoneyBody(reading.terms.rate)
        complexity = reading.complexity.count
        price = MoneyBody(reading.price)
        tenMore = reading.adding(reworks: 10).map(MoneyBody.init)
    }
}

/// A price told in writing; its document is at /documents/{sha256}.
struct QuotationBody: Encodable {
    let number: Int
    let label: String
    let at: Int64
    let price: MoneyBody
    let listVersion: Int
    let sha256: String

    init(_ quotation: Quotation, of client: Client, _ desk: Desk) {
        number = quotation.number
        label = desk.writing(client.language).label(.quotation, quotation.number, of: client.id)
        at = quotation.at.milliseconds
        price = MoneyBody(quotation.price)
        listVersion = quotation.listVersion
        sha256 = quotation.document.hex
    }
}

/// What happened to a client's price, and by whom.
struct ClientEventBody: Encodable {
    let seq: Int
    let at: Int64
    let by: StoryBody.By
    let kind: String
    let values: [String: JSONValue]

    /// Newest first, what has nothing to do with prices left out.
    static func all(_ events: [Event<ClientFact>], _ list: PriceList?, _ desk: Desk) -> [ClientEventBody] {
        events.reversed().compactMap { event in
            guard let (kind, values) = told(event.fact, list) else { return nil }
            return ClientEventBody(
                seq: event.number, at: event.at.milliseconds, by: StoryBody.by(event.actor, desk.register),
                kind: kind, values: values)
        }
    }

    private static func told(_ fact: ClientFact, _ list: PriceList?) -> (String, [String: JSONValue])? {
        switch fact {
        case .added: return nil
        case .planBought(let plan):
            var values: [String: JSONValue] = ["plan": .text(plan.kind.rawValue)]
            values["price"] = plan.price.map { .money($0) }
            return ("planBought", values)
        case .priceInputsSet(let inputs):
            let type = list?.types.first { $0.number == inputs.type }
            return (
                "priceInputsSet",
                [
                    "type": .text(type?.name ?? ""), "englishType": .text(type?.englishName ?? ""),
                    "implementationMinutes": .number(Int64(inputs.implementationMinutes)),
                    "openingReworks": .number(Int64(inputs.openingReworks)), "users": .number(Int64(inputs.users)),
                ]
            )
        case .quoted(let quotation):
            return ("quoted", ["number": .number(Int64(quotation.number)), "price": .money(quotation.price)])
        case .generalPriceSet(let price, let reason):
            return ("generalPriceSet", ["price": .money(price), "reason": .text(reason)])
        case .needAssessed(let need):
            return ("needAssessed", ["plan": .text(need.recommended.rawValue)])
        }
    }
}
