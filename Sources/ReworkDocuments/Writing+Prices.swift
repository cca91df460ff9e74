package import ReworkDomain

/// Rule 23's arithmetic as people read it.
extension Writing {
    /// «1 250,5» or "1,250.5", of a whole number of thousandths.
    package func decimal(_ value: Thousandths) -> String {
        let decimal = words.language == .ukrainian ? "," : "."
        let magnitude = value.count.magnitude
        let whole = grouped(String(magnitude / 1_000))
        var rest = String(String(1_000 + magnitude % 1_000).dropFirst())
        while rest.hasSuffix("0") { rest.removeLast() }
        return (value.count < 0 ? "−" : "") + whole + (rest.isEmpty ? "" : decimal + rest)
    }

    /// «К12-Р1»: of a client, where a rework's documents begin with its number.
    package func label(_ kind: ClientDocumentKind, _ number: Int, of client: ID<Client>) -> String {
        words("prices.label.\(kind.rawValue)", ["client": client.description, "number": String(number)])
    }

    /// «Розрахунок вартості підтримки № К12-Р1».
    package func name(_ kind: ClientDocumentKind, _ number: Int, of client: ID<Client>) -> String {
        words("prices.name.\(kind.rawValue)", ["label": label(kind, number, of: client)])
    }

    /// The whole of it: every line, how they are put together, the sum, and what ten more reworks would add.
    func arithmetic(_ reading: PriceReading) -> [String: Any] {
        let terms = reading.terms
        var context: [String: Any] = [
            "lines": reading.lines.map { line($0, of: reading) }, "complexity": decimal(reading.complexity),
            "formula": words("prices.formulaText.\(terms.formula.rawValue)"), "base": money(terms.base),
            "price": money(reading.price),
            "sum": words(
                "prices.sum",
                [
                    "base": money(terms.base), "rate": money(terms.rate), "complexity": decimal(reading.complexity),
                    "price": money(reading.price),
                ]),
        ]
        if let more = reading.adding(reworks: 10) {
            context["more"] = words("prices.tenMore", ["sum": money(more)])
        }
        return context
    }

    private func line(_ line: PriceReading.Line, of reading: PriceReading) -> [String: Any] {
        var shown: [String: Any] = [
            "what": words("prices.input.\(line.input.rawValue)"), "how": how(line, of: reading),
            "points": decimal(line.points), "adds": money(line.adds),
        ]
        if line.input == .type {
            shown["typeName"] = reading.terms.type.name(in: words.language)
            if let factor = reading.factor {
                shown["points"] = words("prices.times", ["factor": decimal(factor)])
                shown["adds"] = words("prices.multiplies")
            }
        }
        return shown
    }

    private func how(_ line: PriceReading.Line, of reading: PriceReading) -> String {
        let inputs = reading.inputs
        var values = ["weight": decimal(line.weight)]
        switch line.input {
        case .type: values["value"] = decimal(reading.terms.type.score)
        case .hours: values["value"] = hours(inputs.implementationMinutes)
        case .users: values["value"] = decimal(Thousandths(Int64(inputs.users) * 1_000))
        case .reworks:
            values["value"] = String(reading.reworks)
            values["counted"] = String(reading.counted)
            values["opening"] = String(inputs.openingReworks)
        }
        return words("prices.how.\(line.input.rawValue)", values)
    }
}
