package import ReworkDomain

/// The estimate offer: what it costs, how long it takes, what it leaves out.
package struct EstimateDocument: Sendable {
    /// As it is before the offer.
    package let rework: Rework
    package let offer: EstimateOffer
    package let cast: Cast

    package init(rework: Rework, offer: EstimateOffer, cast: Cast) {
        self.rework = rework
        self.offer = offer
        self.cast = cast
    }

    package var number: Int { (rework.estimate?.number ?? 0) + 1 }

    /// - Throws: `Refusal` `.invalid` when a text is past the renderer's bounds.
    package func bytes(_ press: Press, _ writing: Writing) throws(Refusal) -> [UInt8] {
        var context = press.head(
            .estimate, number, of: rework, title: rework.title, kindText: writing.words("doc.estimate.kind"),
            cast: cast, price: offer.price, writing)
        context["price"] = writing.money(offer.price)
        context["vat"] = writing.tax(offer)
        context["leadTime"] = writing.leadTime(offer)
        context["validUntil"] = writing.date(offer.validUntil)
        context["wish"] = rework.wish
        context["summary"] = try html(offer.summary, "/summary", press)
        if !offer.excluded.isEmpty { context["excluded"] = try html(offer.excluded, "/excluded", press) }
        context["parts"] = parts(writing)
        context["byCriterion"] = byCriterion(writing)
        context["hoursSentence"] = writing.words(
            "doc.estimate.hours",
            [
                "likely": writing.duration(offer.likelyMinutes), "low": writing.duration(offer.lowMinutes),
                "high": writing.duration(offer.highMinutes),
            ])
        if let old = rework.estimate, old.state == .open {
            let written = rework.reference(to: old.document)
            let isShort = written?.kind == .short
            context["replaces"] = [
                "replacedKind": writing.words(isShort ? "doc.estimate.replacesShort" : "doc.estimate.replaces"),
                "replacedLabel": writing.label(
                    isShort ? .short : .estimate, isShort ? written?.number ?? old.number : old.number, of: rework.id),
                "replacedOn": writing.date(writing.calendar.day(of: old.offeredAt)),
            ]
        }
        return press.document("estimate", context, writing)
    }

    private func html(_ markdown: String, _ pointer: String, _ press: Press) throws(Refusal) -> String {
        do {
            return try press.html(markdown)
        } catch {
            throw Refusal(.invalid, faults: [error.fault(at: pointer)])
        }
    }

    /// Expected hours by criterion; what the likely hours have above them is a line of its own.
    private func byCriterion(_ writing: Writing) -> [String: Any]? {
        guard let criteria = offer.criteria else { return nil }
        let expected = CriterionHours.expected(criteria)
        let rest = offer.likelyMinutes - expected.reduce(0, +)
        var shown: [String: Any] = [
            "points": zip(criteria, expected).map { part, minutes in
                [
                    "id": part.criterion.description, "html": escaped(part.text),
                    "pointHours": writing.duration(minutes),
                ]
            },
            "allHours": writing.duration(offer.likelyMinutes),
        ]
        if rest > 0 { shown["rest"] = ["restHours": writing.duration(rest)] }
        return shown
    }

    /// Sums are shown only when the price is one rate for all the hours, to the minor unit.
    private func parts(_ writing: Writing) -> [String: Any]? {
        guard !offer.lines.isEmpty else { return nil }
        let rate = Money(minor: offer.price.minor * 60 / Int64(offer.likelyMinutes), currency: offer.price.currency)
        let sums = offer.lines.map { rate.times(minutes: $0.minutes) }
        let isExact =
            rate.minor > 0 && rate.times(minutes: offer.likelyMinutes) == offer.price
            && sums.map(\.minor).reduce(0, +) == offer.price.minor
        let lines = zip(offer.lines, sums).map { line, sum -> [String: Any] in
            var shown: [String: Any] = ["work": line.work, "hours": writing.duration(line.minutes)]
            if isExact { shown["sum"] = writing.money(sum) }
            return shown
        }
        var parts: [String: Any] = [
            "lines": lines, "sums": isExact, "totalHours": writing.duration(offer.likelyMinutes),
            "total": isExact
                ? writing.words("doc.estimate.totalAtRate", ["rate": writing.money(rate)])
                : writing.words("doc.estimate.total"),
        ]
        if isExact { parts["totalSum"] = writing.money(offer.price) }
        return parts
    }
}
