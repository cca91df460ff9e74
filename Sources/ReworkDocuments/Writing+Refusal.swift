package import ReworkDomain

extension Writing {
    /// What a refusal or a problem of that code says to a person.
    package func problem(_ code: String, _ values: [String: Refusal.Value]) -> String {
        words("problem.\(code)", values.mapValues(text), count: Writing.count(values))
    }

    /// What is said at a field.
    package func fault(_ fault: Fault) -> String {
        words("fault.\(fault.code.rawValue)", fault.values.mapValues(text), count: Writing.count(fault.values))
    }

    /// A value as a sentence shows it.
    func text(_ value: Refusal.Value) -> String {
        switch value {
        case .text(let text): text
        case .word(let word): words.has("stage.\(word)") ? words("stage.\(word)") : word
        case .number(let number): count(number)
        case .moment(let moment): self.moment(moment)
        case .day(let day): self.day(day)
        case .money(let money): self.money(money)
        }
    }

    private static func count(_ values: [String: Refusal.Value]) -> Int? {
        if case .number(let number)? = values["count"] { number } else { nil }
    }
}
