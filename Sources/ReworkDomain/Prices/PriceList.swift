/// The vendor's price list for individual support (rule 23): its versions are kept, and a lead changes it.
package struct PriceList: Equatable, Codable, Sendable {
    package let base: Money
    package let rate: Money
    package let weights: PriceTerms.Weights
    package let formula: PriceTerms.Formula
    package let types: [ImplementationType]
    /// Numbers of types given so far: none is given twice.
    package let typesMade: Int

    /// What a client of that type is counted by; nil when there is no such type.
    package func terms(of type: Int) -> PriceTerms? {
        types.first { $0.number == type }.map { type in
            PriceTerms(base: base, rate: rate, weights: weights, formula: formula, type: type)
        }
    }
}

/// What happened to the price list: each version is whole, so that the list is the last of these.
package enum PriceListFact: Equatable, Codable, Sendable {
    case set(PriceList, reason: String)

    package var list: PriceList {
        switch self {
        case .set(let list, _): list
        }
    }

    package var reason: String {
        switch self {
        case .set(_, let reason): reason
        }
    }
}

/// A price list as a lead types it.
package struct PriceListDraft: Equatable, Sendable {
    package var base: Money
    package var rate: Money
    package var weights: PriceTerms.Weights
    package var formula: PriceTerms.Formula
    package var types: [Row]
    package var reason: String

    /// A row of the table; without a number it is a new one.
    package struct Row: Equatable, Sendable {
        package let number: Int?
        package let name: String
        package let englishName: String
        package let score: Thousandths

        package init(number: Int?, name: String, englishName: String, score: Thousandths) {
            self.number = number
            self.name = name
            self.englishName = englishName
            self.score = score
        }
    }

    package init(
        base: Money, rate: Money, weights: PriceTerms.Weights = .init(), formula: PriceTerms.Formula = .additive,
        types: [Row], reason: String
    ) {
        self.base = base
        self.rate = rate
        self.weights = weights
        self.formula = formula
        self.types = types
        self.reason = reason
    }

    /// A thousand: of weights and scores alike.
    package static let mostThousandths: Int64 = 1_000_000
    package static let mostTypes = 50

    /// - Parameters:
    ///   - current: nil for the first list.
    ///   - used: types that clients' inputs name: they stay in the table.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package func decide(
        over current: PriceList?, used: Set<Int>, by person: Person
    ) throws(Refusal) -> PriceListFact {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        PriceListDraft.check(base, "/baseMinor", &check)
        PriceListDraft.check(rate, "/rateMinor", &check)
        let weights = [
            ("type", weights.type), ("hours", weights.hours), ("reworks", weights.reworks), ("users", weights.users),
        ]
        for (name, weight) in weights { PriceListDraft.check(weight, "/weights/\(name)", &check) }
        let reason = check.reason(self.reason)
        let known = Set((current?.types ?? []).map(\.number))
        if types.isEmpty { check.fault("/types", .missing) }
        if types.count > PriceListDraft.mostTypes {
            check.fault("/types", .tooLarge, ["maximum": .number(PriceListDraft.mostTypes)])
        }
        let kept = Set(types.compactMap(\.number))
        if !used.isSubset(of: kept) { check.fault("/types", .inUse) }
        var made = current?.typesMade ?? 0
        var seen: Set<Int> = []
        let rows = types.enumerated().map { index, row in
            if let number = row.number, !known.contains(number) || !seen.insert(number).inserted {
                check.fault("/types/\(index)/number", .unknown)
            }
            if row.number == nil { made += 1 }
            return row.type(row.number ?? made, "/types/\(index)", &check)
        }
        try check.finish()
        let list = PriceList(
            base: base, rate: rate, weights: self.weights, formula: formula, types: rows, typesMade: made)
        return .set(list, reason: reason)
    }

    private static func check(_ money: Money, _ pointer: String, _ check: inout FormCheck) {
        if money.minor < 0 { check.fault(pointer, .tooSmall, ["minimum": .number(0)]) }
        if money.minor > Money.most {
            check.fault(pointer, .tooLarge, ["maximum": .number(Int(Money.most / 100))])
        }
    }

    fileprivate static func check(_ value: Thousandths, _ pointer: String, _ check: inout FormCheck) {
        if value < .zero { check.fault(pointer, .tooSmall, ["minimum": .number(0)]) }
        if value.count > mostThousandths {
            check.fault(pointer, .tooLarge, ["maximum": .number(Int(mostThousandths / 1_000))])
        }
    }
}

extension PriceListDraft.Row {
    fileprivate func type(_ number: Int, _ pointer: String, _ check: inout FormCheck) -> ImplementationType {
        PriceListDraft.check(score, "\(pointer)/score", &check)
        return ImplementationType(
            number: number, name: check.text(name, "\(pointer)/name", limit: TextLimit.name),
            englishName: check.text(englishName, "\(pointer)/englishName", limit: TextLimit.name), score: score)
    }
}
