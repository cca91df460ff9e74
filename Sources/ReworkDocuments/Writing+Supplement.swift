import ReworkDomain

extension Writing {
    /// A supplementary estimate as its table shows it. - Parameter approved: what is to be paid without it.
    func supplement(_ supplement: Supplement, to approved: Money?) -> [String: Any]? {
        guard let approved else { return nil }
        let total = Money(minor: approved.minor + supplement.price.minor, currency: approved.currency)
        return [
            "rows": supplement.parts.map { part -> [String: Any] in
                [
                    "id": part.change.criterion.map { "\($0):" } ?? "", "text": part.change.text,
                    "change": words("doc.supplement.\(part.change.kind.rawValue)"), "hours": signed(part.minutes),
                ]
            },
            "sum": signed(supplement.minutes), "approved": money(approved), "more": signed(supplement.price),
            "total": money(total),
        ]
    }

    private func signed(_ minutes: Int) -> String {
        minutes < 0 ? "−\(duration(-minutes))" : "+\(duration(minutes))"
    }

    private func signed(_ price: Money) -> String {
        let amount = money(Money(minor: abs(price.minor), currency: price.currency))
        return price.minor < 0 ? "−\(amount)" : "+\(amount)"
    }
}
