import ReworkDesk
import ReworkDomain

/// The price list with its versions.
struct PriceListPageBody: Encodable {
    struct Version: Encodable {
        let version: Int
        let at: Int64
        let by: StoryBody.By
        let reason: String
        let list: PriceListBody
    }

    /// 0: there is none yet.
    let version: Int
    /// Newest first: the first is in force.
    let versions: [Version]
    /// Types that clients' prices are counted by: they stay in the table.
    let usedTypes: [Int]
    let allowedActions: [String]

    init(_ events: [Event<PriceListFact>], for reader: Person, _ desk: Desk) {
        version = events.last?.number ?? 0
        versions = events.reversed().map { event in
            Version(
                version: event.number, at: event.at.milliseconds, by: StoryBody.by(event.actor, desk.register),
                reason: event.fact.reason, list: PriceListBody(event.fact.list))
        }
        usedTypes = Set(desk.register.clients.compactMap(\.priceInputs?.type)).sorted()
        allowedActions = reader.isActiveLead ? ["setPriceList"] : []
    }
}

/// Weights and scores are thousandths.
struct PriceListBody: Encodable {
    let base: MoneyBody
    let rate: MoneyBody
    let weights: WeightsBody
    let formula: String
    let types: [ImplementationTypeBody]

    init(_ list: PriceList) {
        base = MoneyBody(list.base)
        rate = MoneyBody(list.rate)
        weights = WeightsBody(list.weights)
        formula = list.formula.rawValue
        types = list.types.map(ImplementationTypeBody.init)
    }
}

struct WeightsBody: Codable {
    let type: Int64
    let hours: Int64
    let reworks: Int64
    let users: Int64

    init(_ weights: PriceTerms.Weights) {
        type = weights.type.count
        hours = weights.hours.count
        reworks = weights.reworks.count
        users = weights.users.count
    }

    var weights: PriceTerms.Weights {
        .init(type: .init(type), hours: .init(hours), reworks: .init(reworks), users: .init(users))
    }
}

struct ImplementationTypeBody: Encodable {
    let number: Int
    let name: String
    let englishName: String
    let score: Int64

    init(_ type: ImplementationType) {
        number = type.number
        name = type.name
        englishName = type.englishName
        score = type.score.count
    }
}

/// The price list as a lead types it.
struct PriceListFormBody: Decodable {
    struct Row: Decodable {
        let number: Int?
        let name: String?
        let englishName: String?
        let score: Int64?
    }

    struct Weights: Decodable {
        let type: Int64?
        let hours: Int64?
        let reworks: Int64?
        let users: Int64?
    }

    let baseMinor: Int64?
    let rateMinor: Int64?
    let currency: String?
    let weights: Weights?
    let formula: String?
    let types: [Row]?
    let reason: String?

    /// A weight left out is 1 (rule 23 ⚙). - Throws: `Refusal` `.invalid` naming every field at fault.
    var draft: PriceListDraft {
        get throws(Refusal) {
            var check = FormCheck()
            let currency = Currency(rawValue: currency ?? Currency.hryvnia.rawValue)
            if currency == nil { check.fault("/currency", .unknown) }
            if baseMinor == nil { check.fault("/baseMinor", .missing) }
            if rateMinor == nil { check.fault("/rateMinor", .missing) }
            let formula = PriceTerms.Formula(rawValue: formula ?? PriceTerms.Formula.additive.rawValue)
            if formula == nil { check.fault("/formula", .unknown) }
            for (index, row) in (types ?? []).enumerated() where row.score == nil {
                check.fault("/types/\(index)/score", .missing)
            }
            try check.finish()
            guard let currency, let formula, let baseMinor, let rateMinor else { throw Refusal(.invalid) }
            func weight(_ value: Int64?) -> Thousandths { value.map { Thousandths($0) } ?? .one }
            let given = PriceTerms.Weights(
                type: weight(weights?.type), hours: weight(weights?.hours), reworks: weight(weights?.reworks),
                users: weight(weights?.users))
            let rows = (types ?? []).map { row in
                PriceListDraft.Row(
                    number: row.number, name: row.name ?? "", englishName: row.englishName ?? "",
                    score: Thousandths(row.score ?? 0))
            }
            return PriceListDraft(
                base: Money(minor: baseMinor, currency: currency), rate: Money(minor: rateMinor, currency: currency),
                weights: given, formula: formula, types: rows, reason: reason ?? "")
        }
    }
}
