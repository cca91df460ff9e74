/// Rule 25: what an hour of rework costs, client by client; who has no rate of its own pays the vendor's.
package enum HourlyRate {
    /// - Throws: `Refusal` `.notAllowed` for anyone but a lead; `.invalid` with the fields at fault.
    package static func decide(_ rate: Money, reason: String, by person: Person) throws(Refusal) -> ClientFact {
        guard person.isActiveLead else { throw Refusal(.notAllowed) }
        var check = FormCheck()
        if rate.minor < 0 { check.fault("/rateMinor", .tooSmall, ["minimum": .number(0)]) }
        if rate.minor > Money.most {
            check.fault("/rateMinor", .tooLarge, ["maximum": .number(Int(Money.most / 100))])
        }
        let reason = check.reason(reason)
        try check.finish()
        return .hourlyRateSet(rate, reason: reason)
    }
}
