/// Rule 22: general support costs the least, and is priced client by client.
package enum GeneralPrice {
    /// - Parameter individual: the client's own price of individual support, when it is known.
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package static func decide(
        _ price: Money, reason: String, individual: Money?, by person: Person
    ) throws(Refusal) -> ClientFact {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        if price.minor < 0 { check.fault("/priceMinor", .tooSmall, ["minimum": .number(0)]) }
        if price.minor > Money.most {
            check.fault("/priceMinor", .tooLarge, ["maximum": .number(Int(Money.most / 100))])
        }
        if let individual, individual.currency == price.currency, !price.isWithin(individual) {
            check.fault("/priceMinor", .aboveIndividual, ["maximum": .money(individual)])
        }
        let reason = check.reason(reason)
        try check.finish()
        return .generalPriceSet(price, reason: reason)
    }
}
