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
    /// Rule 25.
    let hourlyRate: MoneyBody
    let includesTax: Bool
    /// Newest first.
    let quotations: [QuotationBody]
    /// Newest first.
    let trainings: [TrainingBody]
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
        hourlyRate = MoneyBody(desk.hourlyRate(of: client))
        includesTax = desk.settings.pricesIncludeTax
        quotations = client.quotations.reversed().map { QuotationBody($0, of: client, desk) }
        trainings = client.trainings.reversed().map { TrainingBody($0, of: client, desk) }
        story = ClientEventBody.all(events, list, desk)
        allowedActions = ClientPriceBody.actions(for: reader, hasList: list != nil, hasPrice: own != nil)
    }

    /// A lead decides what support costs; who accompanies the client says how far a training has come.
    private static func actions(for reader: Person, hasList: Bool, hasPrice: Bool) -> [String] {
        guard reader.isActiveLead else { return ["completeStep"] }
        return (hasList ? ["setPriceInputs"] : []) + (hasPrice ? ["quote"] : [])
            + ["setGeneralPrice", "setHourlyRate", "quoteTraining", "completeStep"]
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
